import BefundModel

/// Drops answers that were begun before the survey opened: they are tests.
enum TestAnswerCheck {
  static let id = "test-answer"
  static let text = FindingText(
    (de: "Testantwort vor Beginn der Befragung", en: "test answer from before the survey"),
    why: (
      de: "sie wurde vor dem ersten Tag der Befragung begonnen",
      en: "it was begun before the survey's first day"
    ),
    fix: (de: "nichts zu tun: sie zählt nicht", en: "nothing to do: it does not count"))

  static func apply(to draft: inout SurveyDraft) {
    guard let first = CalendarDay(draft.dates.fieldworkFrom) else { return }
    for record in draft.kept {
      let started = draft.raw.value(record, draft.source.started)
      guard let day = CalendarDay(started.prefix(10)), day < first else { continue }
      draft.report(id, record: record, draft.source.started, text)
      draft.drop(
        record, id,
        LocalizedText(
          de: "Testantworten vor Beginn der Befragung", en: "test answers from before the survey"))
    }
  }
}
