import BefundModel

/// Reports open answers without any code; they stay in the base as uncoded.
enum UncodedAnswerCheck {
  static let id = "uncoded-answer"
  static let text = FindingText(
    (de: "die Antwort hat keinen Code", en: "the answer has no code"),
    why: (
      de: "sie wurde noch nicht codiert oder übersehen", en: "it was not coded yet, or overlooked"
    ),
    fix: (
      de: "codieren; bis dahin zählt sie als nicht codiert zur Basis",
      en: "code it; until then it is in the base as uncoded"
    ))
}
