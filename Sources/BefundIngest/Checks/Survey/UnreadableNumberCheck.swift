import BefundModel

/// Sets texts aside in columns that the codebook calls numbers.
enum UnreadableNumberCheck {
  static let id = "unreadable-number"

  static func apply(to draft: inout SurveyDraft) {
    let years = Set(draft.source.years.map(\.variable))
    for entry in draft.entries where entry.kind == "number" {
      let name = entry.variable.name
      guard !years.contains(name) else { continue }
      // German surveys write decimals with a comma.
      var decimals: [(record: Int, number: Double)] = []
      let missing = draft.missing(of: entry.variable)
      draft.forEachRecord(
        name, where: { missing[$0] == nil && comma($0) != nil }
      ) { record, value in
        if let number = comma(value) { decimals.append((record, number)) }
      }
      for (record, number) in decimals { draft.set(record, name, to: "\(number)") }
      draft.setAside(id, entry.variable, text(of: name)) { DecimalText.number($0) == nil }
    }
  }

  /// The number that a value with a decimal comma is; `nil` where it needs no comma to be one.
  private static func comma(_ value: String) -> Double? {
    DecimalText.number(value) == nil ? DecimalText.number(value, decimal: ",") : nil
  }

  private static func text(of name: String) -> FindingText {
    FindingText(
      (
        de: "ein Wert von '\(name)' ist keine Zahl",
        en: "a value of '\(name)' is no number"
      ),
      why: (
        de: "das Codebuch nennt die Spalte eine Zahl", en: "the codebook calls the column a number"
      ),
      fix: (
        de: "Zelle berichtigen; bis dahin zählt sie als ungültig",
        en: "correct the cell; until then it counts as invalid"
      ))
  }
}
