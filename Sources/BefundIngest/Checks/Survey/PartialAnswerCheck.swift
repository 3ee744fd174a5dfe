import BefundModel

/// Notes answers that end before the last page; they stay, with a base for each question.
enum PartialAnswerCheck {
  static let id = "partial-answer"
  static let text = FindingText(
    (de: "Antwort vorzeitig abgebrochen", en: "answer ended early"),
    why: (
      de: "die letzte Seite wurde nicht erreicht", en: "the last page was not reached"
    ),
    fix: (
      de: "nichts zu tun: gezählt wird bei jeder Frage, wem sie gezeigt wurde",
      en: "nothing to do: each question counts those who were shown it"
    ))

  static func apply(to draft: inout SurveyDraft) {
    let last = draft.source.pages.map(\.number).max() ?? 0
    for record in draft.kept where draft.lastPage(record) < last {
      guard draft.raw.value(record, draft.source.submitted).isEmpty else { continue }
      draft.report(id, .note, record: record, draft.source.lastPage, text)
    }
  }
}
