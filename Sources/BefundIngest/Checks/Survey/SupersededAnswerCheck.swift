import BefundModel

/// Keeps one of several answers with the same token: the submitted one, else the later.
enum SupersededAnswerCheck {
  static let id = "superseded-answer"
  static let text = FindingText(
    (
      de: "zweite Antwort mit demselben Zugangsschlüssel",
      en: "second answer with the same token"
    ),
    why: (
      de: "die abgeschickte, sonst die spätere Antwort dieser Person zählt",
      en: "this person's submitted answer counts, else the later one"
    ),
    fix: (de: "nichts zu tun: diese zählt nicht", en: "nothing to do: this one does not count"))

  static func apply(to draft: inout SurveyDraft) {
    guard let token = draft.source.token else { return }
    var best: [String: Int] = [:]
    var losers: [Int] = []
    for record in draft.kept {
      let key = draft.raw.value(record, token)
      guard !key.isEmpty else { continue }
      guard let other = best[key] else {
        best[key] = record
        continue
      }
      let wins = rank(record, draft) > rank(other, draft)
      losers.append(wins ? other : record)
      if wins { best[key] = record }
    }
    for record in losers {
      draft.report(id, record: record, token, text)
      draft.drop(
        record, id,
        LocalizedText(
          de: "frühere Fassungen mehrfacher Antworten", en: "earlier versions of repeated answers"))
    }
  }

  private static func rank(_ record: Int, _ draft: SurveyDraft) -> (Int, String) {
    let submitted = draft.raw.value(record, draft.source.submitted).isEmpty ? 0 : 1
    return (submitted, draft.raw.value(record, draft.source.changed))
  }
}
