import BefundModel

/// Sets ratings aside that are no step of the scale, where the codebook lists no codes.
enum RatingScaleCheck {
  static let id = "outside-scale"

  static func apply(to draft: inout SurveyDraft, challenges: ChallengeBlock?) {
    guard let challenges else { return }
    let names = Set(challenges.items.map(\.variable))
    for entry in draft.entries where names.contains(entry.variable.name) && entry.kind == "number" {
      let maximum = challenges.scaleMaximum
      draft.setAside(id, entry.variable, text(of: entry.variable.name, maximum)) { value in
        DecimalText.number(value).flatMap { Int(exactly: $0) }.map { !(1...maximum).contains($0) }
          ?? true
      }
    }
  }

  private static func text(of name: String, _ maximum: Int) -> FindingText {
    FindingText(
      (
        de: "ein Wert von '\(name)' ist keine Stufe der Skala",
        en: "a value of '\(name)' is no step of the scale"
      ),
      why: (de: "study.yaml nennt 1 bis \(maximum)", en: "study.yaml says 1 to \(maximum)"),
      fix: (
        de: "Zelle berichtigen oder den Code als fehlend nennen; bis dahin zählt er als ungültig",
        en: "correct the cell or name the code as missing; until then it counts as invalid"
      ))
  }
}
