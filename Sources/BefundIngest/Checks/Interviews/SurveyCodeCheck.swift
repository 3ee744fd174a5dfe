import BefundModel

/// Checks that what codes are tied to is part of the survey, so that no typing error makes of an asked
/// question one that was not asked.
struct SurveyCodeCheck {
  private let codebook: Codebook
  private let measured: Set<String>
  private let path: String

  init(_ study: Study, _ survey: SurveyData) {
    codebook = survey.codebook
    path = study.path
    measured = Set(
      study.needs.flatMap { $0.allOptions(in: survey.codebook) }
        + (study.challenges?.items.map(\.variable) ?? []))
  }

  /// Returns the findings about the code system's file and the rules of study.yaml.
  func findings(_ system: CodeSystem, _ rules: [CodeRule]) -> [Diagnostic] {
    system.surveyNames.compactMap { finding($0.name, $0.file, $0.line, $0.column) }
      + rules.compactMap { rule in
        rule.surveyVariable.flatMap { finding($0, path, rule.surveyLine, rule.surveyColumn) }
      }
  }

  private func finding(
    _ name: String, _ file: String, _ line: Int?, _ column: Int?
  ) -> Diagnostic? {
    guard !measured.contains(name) else { return nil }
    let isKnown = codebook[FigureID.make(name)]?.name == name
    let text = isKnown ? Self.unused(name) : unknown(name)
    return Diagnostic(
      id: isKnown ? "survey-code-unused" : "survey-code-unknown",
      severity: isKnown ? .warning : .error, file: file, line: line, column: column,
      message: text.message, why: text.why, fix: text.fix)
  }

  private func unknown(_ name: String) -> FindingText {
    let nearest = NearestName.find(name, in: measured.sorted())
    return FindingText(
      (
        de: "die Befragung hat keine Variable '\(name)'",
        en: "the survey has no variable '\(name)'"
      ),
      why: (
        de: "die Aussage stünde als nicht erhoben da", en: "the statement would stand as not asked"
      ),
      fix: (
        de: nearest.map { "meinten Sie '\($0)'?" }
          ?? "eine Option der Bedarfe oder eine Herausforderung nennen, oder leer lassen",
        en: nearest.map { "did you mean '\($0)'?" }
          ?? "name an option of the needs or a challenge, or leave it empty"
      ))
  }

  private static func unused(_ name: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' ist in study.yaml weder Bedarf noch Herausforderung",
        en: "'\(name)' is neither a need nor a challenge in study.yaml"
      ),
      why: (
        de: "verglichen werden nur deren Anteile; die Aussage steht als nicht erhoben da",
        en: "only their shares are compared; the statement stands as not asked"
      ),
      fix: (
        de: "die Variable unter 'needs' oder 'challenges' nennen",
        en: "name the variable under 'needs' or 'challenges'"
      ))
  }
}
