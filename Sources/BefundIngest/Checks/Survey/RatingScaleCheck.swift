import BefundModel

/// Sets ratings aside that are no step of the scale, where the codebook lists no codes.
enum RatingScaleCheck {
  static let id = "outside-scale"

  static func apply(to draft: inout SurveyDraft, challenges: ChallengeBlock?) {
    guard let challenges else { return }
    let names = Set(challenges.items.map(\.variable))
    for entry in draft.entries where names.contains(entry.variable.name) && entry.kind == "number" {
      let name = entry.variable.name
      let missing = Set(entry.variable.missing.keys).union(draft.source.missing.keys)
        .union(["", SurveyDraft.notAsked, SurveyDraft.invalid])
      let steps = Set((1...challenges.scaleMaximum).map(Double.init))
      var hits: [Int] = []
      draft.forEachRecord(
        name,
        where: { !missing.contains($0) && !(DecimalText.number($0).map(steps.contains) ?? false) }
      ) { record, _ in hits.append(record) }
      for record in hits {
        draft.report(id, record: record, name, text(of: name, challenges.scaleMaximum))
        draft.set(record, name, to: SurveyDraft.invalid)
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

/// Sets texts aside in columns that the codebook calls numbers.
enum UnreadableNumberCheck {
  static let id = "unreadable-number"

  static func apply(to draft: inout SurveyDraft) {
    let years = Set(draft.source.years.map(\.variable))
    for entry in draft.entries where entry.kind == "number" {
      let name = entry.variable.name
      guard !years.contains(name) else { continue }
      let missing = Set(entry.variable.missing.keys).union(draft.source.missing.keys)
        .union(["", SurveyDraft.notAsked, SurveyDraft.invalid])
      var hits: [(record: Int, value: String)] = []
      draft.forEachRecord(
        name, where: { !missing.contains($0) && DecimalText.number($0) == nil }
      ) { hits.append(($0, $1)) }
      for (record, value) in hits {
        // German surveys write decimals with a comma.
        if let number = DecimalText.number(value, decimal: ",") {
          draft.set(record, name, to: "\(number)")
          continue
        }
        draft.report(id, record: record, name, text(of: name))
        draft.set(record, name, to: SurveyDraft.invalid)
      }
    }
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
