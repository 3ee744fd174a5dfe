public import BefundModel
import BefundTables

extension JointDisplay {
  /// Returns what frequencies alone can say.
  ///
  /// - Parameters:
  ///   - share: The survey's share, 0…1; `nil` where the survey has none.
  ///   - interviews: The interviews that name it.
  ///   - all: All interviews.
  ///   - thresholds: From which percent something is often named.
  ///   - asked: Whether the survey asked for it.
  public static func statement(
    _ share: Double?, _ interviews: Int, _ all: Int, _ thresholds: StudyThresholds,
    asked: SurveyQuestion
  ) -> Heading {
    guard asked == .whole else { return unasked(inParts: asked == .inParts) }
    guard let share, all > 0 else {
      return Heading(
        id: "no_answers",
        label: LocalizedText(de: "keine gültigen Angaben", en: "no valid answers"))
    }
    let isOften = StudyThresholds.reaches(share, percent: thresholds.oftenInSurvey)
    let isNamed = StudyThresholds.reaches(
      Double(interviews) / Double(all), percent: thresholds.oftenInInterviews)
    switch (isOften, isNamed) {
    case (true, true):
      return Heading(
        id: "both", label: LocalizedText(de: "in beiden häufig", en: "often in both"))
    case (true, false):
      return Heading(
        id: "survey",
        label: LocalizedText(de: "nur in der Befragung häufig", en: "often in the survey only"))
    case (false, true):
      return Heading(
        id: "interviews",
        label: LocalizedText(
          de: "nur in den Interviews häufig", en: "often in the interviews only"))
    case (false, false):
      return Heading(
        id: "neither", label: LocalizedText(de: "in beiden selten", en: "seldom in both"))
    }
  }

  /// Whether the survey asked for what a row says.
  public enum SurveyQuestion: Hashable, Sendable {
    /// It did.
    case whole
    /// It asked for some of its codes, not for the kind as a whole.
    case inParts
    /// It did not.
    case nothing
  }

  private static func unasked(inParts: Bool) -> Heading {
    inParts
      ? Heading(
        id: "asked_in_parts",
        label: LocalizedText(de: "nur im Einzelnen erhoben", en: "asked in parts only"))
      : Heading(
        id: "not_asked",
        label: LocalizedText(de: "in der Befragung nicht erhoben", en: "not asked in the survey"))
  }

  // MARK: Its words

  /// The headings of the columns.
  enum Column {
    static let survey = TableColumn("survey", de: "Befragung", en: "survey", .percent)
    static let base = TableColumn("survey_base", de: "Basis (n)", en: "base (n)", .base)
    static let interviews = TableColumn(
      "interviews", de: "Interviews", en: "interviews", .countOfBase)
    static let passages = TableColumn("passages", de: "Stellen", en: "passages", .count)
    static let wishes = TableColumn(
      "wishes", de: "Erstwunsch (Anmeldungen)", en: "first wish (registrations)", .count)
    static let statement = TableColumn("statement", de: "Häufigkeit", en: "frequency", .text)
    static let verdict = TableColumn("verdict", de: "Urteil", en: "verdict", .text)
    static let quote = TableColumn("anchor", de: "Zitat", en: "quote", .text)
  }

  var base: LocalizedText {
    let all =
      interviews.uncodedCount == 0
      ? LocalizedText(de: "alle", en: "all")
      : LocalizedText(de: "alle codierten", en: "all that were coded")
    guard view != nil else {
      return LocalizedText(de: "Interviews: ", en: "interviews: ").with(all)
    }
    return LocalizedText(
      de: "Befragung: wer den Frageblock oder die Frage gültig beantwortet hat; Interviews: ",
      en: "survey: those with a valid answer; interviews: "
    ).with(all)
  }

  var source: LocalizedText {
    let interviews = LocalizedText(de: "Expert*inneninterviews", en: "expert interviews")
    guard let view else { return interviews }
    return LocalizedText(
      de: view.source.de + "; " + interviews.de, en: view.source.en + "; " + interviews.en)
  }

  var method: LocalizedText {
    let survey = LocalizedText.number(study.thresholds.oftenInSurvey)
    let interview = LocalizedText.number(study.thresholds.oftenInInterviews)
    return LocalizedText(
      de: "Bedarfe: Prozent der Fälle, insgesamt der Handlungsbedarf; Herausforderungen: oberste "
        + "Werte der Skala; häufig heißt ab \(survey.de) % der Befragten und ab \(interview.de) % der "
        + "Interviews; ob die Quellen dasselbe meinen, sagen Häufigkeiten nicht" + verdictWords.de,
      en:
        "needs: percent of cases, all needs: need for action; challenges: top values of the scale; "
        + "often means from \(survey.en)% of respondents and from \(interview.en)% of interviews; whether "
        + "the sources mean the same, frequencies do not say" + verdictWords.en)
  }

  /// Where verdicts come from, if there are any.
  private var verdictWords: LocalizedText {
    guard !interviews.verdicts.isEmpty else { return LocalizedText("") }
    return LocalizedText(
      de:
        "; das Urteil vergleicht die Bedeutung und stammt von den Auswertenden, mit Name und Grund",
      en: "; the verdict compares meaning and is the analysts' own, with name and reason")
  }

  /// Returns the cell of a verdict.
  static func cell(_ verdict: TriangulationVerdict?) -> Cell {
    guard let verdict else { return .blank }
    let outcome: LocalizedText =
      switch verdict.outcome {
      case .agreement: LocalizedText(de: "Übereinstimmung", en: "agreement")
      case .partial: LocalizedText(de: "teilweise", en: "partial")
      case .silence: LocalizedText(de: "Schweigen", en: "silence")
      case .dissonance: LocalizedText(de: "Widerspruch", en: "dissonance")
      }
    return Cell(
      text: verdict.outcome.rawValue,
      outcome.map { "\($0) (\(verdict.name): \(verdict.reason))" })
  }
}
