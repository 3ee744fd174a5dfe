import BefundModel

/// Completes years with two digits and sets impossible ones aside.
enum ImplausibleYearCheck {
  static let id = "implausible-year"
  static let completedID = "year-completed"

  static func apply(to draft: inout SurveyDraft) {
    for range in draft.source.years {
      var hits: [(record: Int, value: String)] = []
      let missing = Set(draft.source.missing.keys)
        .union(["", SurveyDraft.notAsked, SurveyDraft.invalid])
      draft.forEachRecord(range.variable, where: { !missing.contains($0) }) {
        hits.append(($0, $1))
      }
      for (record, value) in hits { check(record, value, range, in: &draft) }
    }
  }

  private static func check(
    _ record: Int, _ value: String, _ range: SurveySource.YearRange, in draft: inout SurveyDraft
  ) {
    var year = Int(value)
    if let short = year, value.count == 2 {
      let full = short + (short > range.to % 100 ? 1900 : 2000)
      year = full
      draft.report(completedID, record: record, range.variable, completed(range.variable))
      draft.set(record, range.variable, to: String(full))
    }
    guard let year, (range.from...range.to).contains(year) else {
      draft.report(id, record: record, range.variable, outside(range))
      draft.set(record, range.variable, to: SurveyDraft.invalid)
      return
    }
    if let first = earliestBirth(record, draft), year < first {
      draft.report(id, record: record, range.variable, beforeBirth(range.variable))
      draft.set(record, range.variable, to: SurveyDraft.invalid)
    }
  }

  /// The earliest possible year of birth by the person's age group.
  private static func earliestBirth(_ record: Int, _ draft: SurveyDraft) -> Int? {
    guard let age = draft.source.age, let group = draft.columns[age.variable]?[record],
      let highest = age.highest[group], let day = CalendarDay(draft.dates.fieldworkFrom)
    else { return nil }
    return day.year - highest - 1
  }

  private static func completed(_ name: String) -> FindingText {
    FindingText(
      (de: "Jahr in '\(name)' mit zwei Ziffern", en: "year in '\(name)' with two digits"),
      why: (
        de: "ein Jahr hat vier Ziffern; gemeint sein kann nur ein vergangenes",
        en: "a year has four digits; it can only be a past one"
      ),
      fix: (de: "nichts zu tun: ergänzt", en: "nothing to do: completed"))
  }

  private static func outside(_ range: SurveySource.YearRange) -> FindingText {
    FindingText(
      (
        de: "unmögliches Jahr in '\(range.variable)'",
        en: "impossible year in '\(range.variable)'"
      ),
      why: (
        de: "möglich ist \(range.from) bis \(range.to)",
        en: "possible is \(range.from) to \(range.to)"
      ),
      fix: (
        de: "Zelle berichtigen; bis dahin zählt sie als ungültig",
        en: "correct the cell; until then it counts as invalid"
      ))
  }

  private static func beforeBirth(_ name: String) -> FindingText {
    FindingText(
      (de: "unmögliches Jahr in '\(name)'", en: "impossible year in '\(name)'"),
      why: (
        de: "nach der Altersgruppe liegt es vor der Geburt",
        en: "by the age group it lies before birth"
      ),
      fix: (
        de: "Zelle berichtigen; bis dahin zählt sie als ungültig",
        en: "correct the cell; until then it counts as invalid"
      ))
  }
}
