import BefundModel

/// Finds persons in columns whose values become rows of tables, such as the channel, and empties
/// those cells: a table would print them.
enum PersonInCategoryCheck {
  static let id = "person-in-category"

  /// The roles whose values are printed.
  private static let roles: [RegistrationRole] = [
    .channel, .organisationType, .group, .firstWish, .secondWish, .interpreting, .catering,
    .accessibility, .status,
  ]

  static func apply(to draft: inout RegistrationDraft, names: RegisteredNames) {
    for role in roles {
      guard let column = draft.columns[role], let coded = draft.table.codes(column) else {
        continue
      }
      let hidden = coded.dictionary.indices.filter {
        PersonDetection.finds(in: coded.dictionary[$0], names: names)
      }
      if hidden.isEmpty { continue }
      draft.hidden[role] = Set(hidden.map { UInt16($0) })
      for row in 0..<draft.table.rowCount where hidden.contains(Int(coded.codes[row])) {
        draft.report(id, .warning, row: row, role, text(draft.name(role)))
      }
    }
  }

  private static func text(_ name: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' nennt vermutlich eine Person oder einen Anschluss",
        en: "'\(name)' seems to name a person or a number"
      ),
      why: (
        de: "die Werte dieser Spalte stehen in Tabellen",
        en: "the values of this column stand in tables"
      ),
      fix: (
        de: "in die Spalte für Bemerkungen verschieben; bis dahin gilt die Zelle als leer",
        en: "move it to the column for remarks; until then the cell counts as empty"
      ))
  }
}
