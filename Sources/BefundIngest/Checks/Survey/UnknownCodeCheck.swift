import BefundModel

/// Sets values aside that the codebook does not know.
enum UnknownCodeCheck {
  static let id = "unknown-code"

  static func apply(to draft: inout SurveyDraft) {
    let years = Set(draft.source.years.map(\.variable))
    for entry in draft.entries where ["single", "scale", "multiple"].contains(entry.kind) {
      let name = entry.variable.name
      guard !years.contains(name) else { continue }
      let known = Set(entry.variable.values.map(\.value))
      // A mark that many have is no slip of the pen: without it every share of the block would be wrong.
      let limit = entry.kind == "multiple" ? draft.kept.count / 10 : .max
      draft.setAside(
        id, entry.variable, text(of: entry.variable), severity: { $0 > limit ? .error : .warning }
      ) { !known.contains($0) && !isMark($0, entry) }
    }
  }

  /// Whether a value says of an option that it was chosen or not: an option has marks and no text.
  private static func isMark(_ value: String, _ entry: CodebookReader.Entry) -> Bool {
    guard entry.kind == "multiple" else { return false }
    let variable = entry.variable
    if variable.chosenValues.isEmpty {
      return OptionMarks.isUsual(value) || value == variable.label.de || value == variable.label.en
    }
    return OptionMarks.usualNo.contains(value.lowercased())
  }

  private static func text(of variable: Variable) -> FindingText {
    let codes = (variable.values.map(\.value) + variable.missing.keys.sorted())
      .joined(separator: ", ")
    return FindingText(
      (
        de: "ein Wert von '\(variable.name)' steht nicht im Codebuch",
        en: "a value of '\(variable.name)' is not in the codebook"
      ),
      why: (de: "das Codebuch erlaubt \(codes)", en: "the codebook allows \(codes)"),
      fix: (
        de:
          "Zelle berichtigen oder den Code ins Codebuch aufnehmen; bis dahin zählt er als ungültig",
        en: "correct the cell or add the code to the codebook; until then it counts as invalid"
      ))
  }
}
