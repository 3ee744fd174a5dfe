import BefundModel

/// Reports rows whose id is empty or was used before; they stay.
enum UnclearIdentifierCheck {
  static let id = "unclear-id"

  static func text(_ name: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' ist leer oder kommt mehrmals vor",
        en: "'\(name)' is empty or occurs more than once"
      ),
      why: (
        de: "andere Dateien verweisen auf diese Nummer",
        en: "other files refer to this id"
      ),
      fix: (
        de: "jeder Zeile eine eigene Nummer geben; die Zeile bleibt gezählt",
        en: "give each row an id of its own; the row still counts"
      ))
  }
}
