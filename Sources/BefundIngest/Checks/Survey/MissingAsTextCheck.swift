import BefundModel

/// Turns "keine Angabe" and the like, typed as text, into the code for no answer.
enum MissingAsTextCheck {
  static let id = "missing-as-text"
  /// The spellings, in lower case with plain blanks.
  static let spellings: Set<String> = ["k. a.", "k.a.", "keine angabe", "n/a", "-", "?"]

  static func apply(to draft: inout SurveyDraft) {
    let code = draft.source.missing.filter { $0.value == .noAnswer }.keys.sorted().first ?? ""
    for name in draft.columns.keys.sorted() {
      var hits: [Int] = []
      draft.forEachRecord(name, where: { isSpelling($0) }) { record, _ in hits.append(record) }
      for record in hits {
        draft.report(id, record: record, name, text(of: name))
        draft.set(record, name, to: code)
      }
    }
  }

  static func isSpelling(_ value: String) -> Bool {
    let plain = value.lowercased().replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
    return spellings.contains(plain)
  }

  private static func text(of name: String) -> FindingText {
    FindingText(
      (de: "'k. A.' als Text in '\(name)'", en: "'no answer' typed as text in '\(name)'"),
      why: (de: "hier stehen sonst Codes", en: "this column holds codes"),
      fix: (
        de: "nichts zu tun: zählt als keine Angabe", en: "nothing to do: counts as no answer"
      ))
  }
}
