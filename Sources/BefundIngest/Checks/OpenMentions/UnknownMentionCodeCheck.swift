import BefundModel

/// Reports codes that the code system does not have; they count as no code.
enum UnknownMentionCodeCheck {
  static let id = "unknown-code"

  static func text(_ name: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' nennt einen Code, den das Codesystem nicht hat",
        en: "'\(name)' names a code that the code system does not have"
      ),
      why: (
        de: "nur bekannte Codes haben ein Thema", en: "only known codes have a topic"
      ),
      fix: (
        de: "die Zelle oder das Codesystem berichtigen; bis dahin gilt sie als nicht codiert",
        en: "correct the cell or the code system; until then it counts as uncoded"
      ))
  }
}
