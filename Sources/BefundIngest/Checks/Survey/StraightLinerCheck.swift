import BefundModel

/// Flags persons who rated a whole battery alike in a very short time; they stay.
enum StraightLinerCheck {
  static let id = "straight-liner"
  static let text = FindingText(
    (
      de: "alle Aussagen gleich bewertet, und das sehr schnell",
      en: "all items rated alike, and very fast"
    ),
    why: (
      de: "das deutet auf ein Durchklicken hin", en: "this points to clicking through"
    ),
    fix: (
      de: "im Einzelfall entscheiden; der Fall bleibt gezählt",
      en: "decide case by case; the case still counts"
    ))

  static func apply(to draft: inout SurveyDraft) {
    guard let rule = draft.source.straightLining else { return }
    let items = draft.variables(matching: rule.items)
    let missing = Set(draft.source.missing.keys)
      .union(["", SurveyDraft.notAsked, SurveyDraft.invalid])
    guard let first = items.first, items.count > 2 else { return }
    for record in draft.kept {
      guard let value = draft.columns[first]?[record], !missing.contains(value),
        items.allSatisfy({ draft.columns[$0]?[record] == value }),
        let seconds = duration(record, draft), seconds < rule.seconds
      else { continue }
      draft.report(id, .note, record: record, first, text)
    }
  }

  /// The seconds between start and last change.
  private static func duration(_ record: Int, _ draft: SurveyDraft) -> Int? {
    guard let start = seconds(draft.raw.value(record, draft.source.started)),
      let end = seconds(draft.raw.value(record, draft.source.changed)), end >= start
    else { return nil }
    return end - start
  }

  /// The seconds since the beginning of the year 0, without time zones.
  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let day = CalendarDay(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    let days = (day.year * 12 + day.month) * 31 + day.day
    return days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }
}
