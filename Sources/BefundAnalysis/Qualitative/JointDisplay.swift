public import BefundModel
import BefundTables

/// The joint display: survey, interviews and registrations side by side, topic by topic.
///
/// A topic has one row for each kind of statement, and one for each code that has one. What both
/// sources say is compared by frequency alone; whether they agree is for analysts to judge.
public struct JointDisplay {
  private let study: Study
  private let interviews: InterviewData
  private let view: SurveyView?
  private let registrations: RegistrationData?
  private let codings: [Coding]
  /// The measure of the survey by its variable.
  private let measures: [String: Measure]
  /// The need for action by topic.
  private let action: [String: Measure]

  /// A share of a survey with its origin.
  private struct Measure {
    let cell: Cell
    let origin: CellOrigin?
  }

  init(
    _ study: Study, _ interviews: InterviewData, _ view: SurveyView?,
    _ registrations: RegistrationData?
  ) {
    self.study = study
    self.interviews = interviews
    self.view = view
    self.registrations = registrations
    codings = InterviewMatrix.codings(interviews)
    measures = view.map { Self.needs($0).merging(Self.challenges($0)) { first, _ in first } } ?? [:]
    action = view.map(Self.action) ?? [:]
  }

  // MARK: The survey

  private static func needs(_ view: SurveyView) -> [String: Measure] {
    let names = view.study.needs.map { $0.allOptions(in: view.survey.codebook) }
    let tables = view.crosstabs(
      zip(view.study.needs, names).map { block, names in
        TableSpecification(
          id: block.topic, stub: .options(names, exclusive: Set([block.none ?? ""])))
      })
    var measures: [String: Measure] = [:]
    for (block, table) in zip(view.study.needs, tables) {
      let source = NeedsBlock(view, block, table, base: .answered)
      for (row, cells) in zip(table.rows, table.cells) {
        measures[row.id] = cells.last.map {
          Measure(cell: $0, origin: source.share(row.id, Selection()))
        }
      }
    }
    return measures
  }

  private static func challenges(_ view: SurveyView) -> [String: Measure] {
    guard let block = view.study.challenges else { return [:] }
    let tables = view.crosstabs(
      block.items.map { TableSpecification(id: $0.variable, stub: .single($0.variable)) })
    var measures: [String: Measure] = [:]
    for (item, table) in zip(block.items, tables) {
      let chosen = block.top.reduce(0) { $0 + (table.cell(String($1))?.count ?? 0) }
      let base = table.cells.first?.last?.base?.unweighted ?? 0
      measures[item.variable] = Measure(
        cell: .share(chosen, of: base),
        origin: RatingBlock(view, item, block, columns: []).share(RatingBlock.top))
    }
    return measures
  }

  private static func action(_ view: SurveyView) -> [String: Measure] {
    guard let (view, block) = view.withGap() else { return [:] }
    let tables = view.crosstabs(
      block.pairs.map {
        TableSpecification(id: $0.topic, stub: .single(GapVariables.action($0.topic)))
      })
    return Dictionary(
      uniqueKeysWithValues: zip(block.pairs, tables).map { pair, table in
        let base = table.cells.first?.last?.base?.unweighted ?? 0
        let cell = table.cell("1") ?? .share(0, of: base)
        return (
          pair.topic,
          Measure(cell: cell, origin: GapTopicBlock.share(pair.topic, GapTopicBlock.action))
        )
      })
  }

  // MARK: The table

  /// Returns the table: topics as sections, kinds and codes as rows; `nil` without codes.
  func table() -> BaselineTable? {
    guard !interviews.codes.isEmpty else { return nil }
    var lines: [Line] = []
    for topic in InterviewMatrix.codedTopics(interviews, study) {
      for (kind, label) in InterviewMatrix.kindLabels {
        lines.append(summary(topic, kind, label))
        lines += interviews.codes.filter { $0.topic == topic.id && $0.kind == kind }.map {
          line($0, topic, label)
        }
      }
    }
    var table = BaselineTable(
      id: "joint", fileName: "gegenueberstellung",
      title: LocalizedText(
        de: "Befragung und Interviews gegenübergestellt",
        en: "Survey and interviews side by side"),
      unit: .persons, base: base, source: source, method: method,
      stubHead: LocalizedText(de: "Thema und Aussage", en: "topic and statement"),
      rows: lines.map(\.row), columns: columns, cells: lines.map(\.cells))
    table.origins = lines.map(\.origins)
    table.marksSmallBases = false
    return table
  }

  private struct Line {
    let row: TableRow
    let cells: [Cell]
    let origins: [CellOrigin?]
  }

  /// A kind of statement as a whole; for needs the survey's need for action stands beside it.
  private func summary(
    _ topic: Topic, _ kind: CodingKind, _ label: LocalizedText
  ) -> Line {
    let measure = kind == .need ? action[topic.id] : nil
    let own = codings.filter { $0.topic == topic.id && $0.kind == kind }
    return line(
      Heading(
        id: FigureID.make(topic.id + "_" + kind.rawValue),
        label: label.map { $0 }.with(de: " insgesamt", en: ", all")),
      topic, measure, isAsked: kind == .need && !action.isEmpty, own,
      origin: InterviewMatrix.origin(topic.id, kind), wishes: kind == .need ? wishes(topic) : nil)
  }

  private func line(_ code: CodeEntry, _ topic: Topic, _ label: LocalizedText) -> Line {
    let measure = code.surveyVariable.flatMap { measures[$0] }
    return line(
      Heading(id: FigureID.make(code.id), label: study.label(of: code.name)), topic, measure,
      isAsked: measure != nil, codings.filter { $0.code == code.id }, origin: nil, wishes: nil)
  }

  private func line(
    _ heading: Heading, _ topic: Topic, _ measure: Measure?, isAsked: Bool, _ own: [Coding],
    origin: CellOrigin?, wishes: Cell?
  ) -> Line {
    let count = Set(own.map(\.interview)).count
    let named = Cell(count: count, base: Base(unweighted: interviews.interviews.count))
    var statement = Cell()
    statement.text = Self.statement(
      measure?.cell.proportion, count, interviews.interviews.count, study.thresholds,
      isAsked: isAsked)
    let base = measure.flatMap(\.origin).flatMap(Self.baseOrigin)
    // Interviews by code are internal, and so is the row: the survey's share has a table of its own.
    let isInternal = origin == nil
    let origins: [CellOrigin?] =
      isInternal
      ? columns.map { _ in nil }
      : [
        measure?.origin ?? (isAsked ? nil : .publicFact), base ?? (isAsked ? nil : .publicFact),
        origin, nil, nil,
        origin.flatMap { interview in
          measure == nil
            ? .derived([interview]) : measure?.origin.map { .derived([$0, interview]) }
        },
      ]
    return Line(
      row: TableRow(
        heading, section: view.map { Needs.section(topic.id, $0) } ?? InterviewMatrix.heading(topic)
      ),
      cells: [
        measure?.cell ?? Cell(), measure?.cell ?? Cell(), named, Cell(count: own.count),
        wishes ?? Cell(), statement,
      ], origins: origins)
  }

  private static func baseOrigin(_ origin: CellOrigin) -> CellOrigin? {
    guard case .share(let block, _, let base) = origin else { return nil }
    return .count(block: block, base)
  }

  /// The registrations that wish for the topic's workshop first.
  private func wishes(_ topic: Topic) -> Cell? {
    guard let registrations, topic.room == nil else { return nil }
    return Cell(
      count: registrations.rows.count { $0.state == .live && $0.firstWish == topic.id })
  }

  /// Returns what frequencies alone can say.
  ///
  /// - Parameters:
  ///   - share: The survey's share, 0…1; `nil` where the survey has none.
  ///   - interviews: The interviews that name it.
  ///   - all: All interviews.
  ///   - thresholds: From which percent something is often named.
  ///   - isAsked: Whether the survey asked for it.
  public static func statement(
    _ share: Double?, _ interviews: Int, _ all: Int, _ thresholds: StudyThresholds, isAsked: Bool
  ) -> Heading {
    guard isAsked, let share, all > 0 else {
      return Heading(
        id: "not_asked",
        label: LocalizedText(de: "in der Befragung nicht erhoben", en: "not asked in the survey"))
    }
    let isOften = share * 100 >= thresholds.oftenInSurvey
    let isNamed = Double(interviews) / Double(all) * 100 >= thresholds.oftenInInterviews
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

  // MARK: Its words

  private var columns: [TableColumn] {
    func column(_ id: String, _ de: String, _ en: String, _ statistic: Statistic) -> TableColumn {
      TableColumn(Heading(id: id, label: LocalizedText(de: de, en: en)), statistic)
    }
    return [
      column("survey", "Befragung", "survey", .percent),
      column("survey_base", "Basis (n)", "base (n)", .base),
      column("interviews", "Interviews", "interviews", .countOfBase),
      column("passages", "Stellen", "passages", .count),
      column("wishes", "Erstwunsch (Anmeldungen)", "first wish (registrations)", .count),
      column("statement", "Häufigkeit", "frequency", .text),
    ]
  }

  private var base: LocalizedText {
    LocalizedText(
      de: "Befragung: wer den Frageblock oder die Frage gültig beantwortet hat; Interviews: alle",
      en: "survey: those with a valid answer; interviews: all")
  }

  private var source: LocalizedText {
    let interviews = LocalizedText(de: "Experteninterviews", en: "expert interviews")
    guard let view else { return interviews }
    return LocalizedText(
      de: view.source.de + "; " + interviews.de, en: view.source.en + "; " + interviews.en)
  }

  private var method: LocalizedText {
    let survey = Int(study.thresholds.oftenInSurvey)
    let interview = Int(study.thresholds.oftenInInterviews)
    return LocalizedText(
      de: "Bedarfe: Prozent der Fälle, insgesamt der Handlungsbedarf; Herausforderungen: oberste "
        + "Werte der Skala; häufig heißt ab \(survey) % der Befragten und ab \(interview) % der "
        + "Interviews; ob die Quellen dasselbe meinen, sagen Häufigkeiten nicht",
      en:
        "needs: percent of cases, all needs: need for action; challenges: top values of the scale; "
        + "often means from \(survey)% of respondents and from \(interview)% of interviews; whether "
        + "the sources mean the same, frequencies do not say")
  }
}
