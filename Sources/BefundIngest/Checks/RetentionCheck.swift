public import BefundModel
public import Foundation

/// Warns when the day by which persons are deleted has passed.
public enum RetentionCheck {
  static let id = "retention-overdue"

  /// Returns those of a study's findings that say that deletion is overdue.
  public static func overdue(in findings: [Diagnostic]) -> [Diagnostic] {
    findings.filter { $0.id == id }
  }

  static func findings(_ study: Study, now: Date) -> [Diagnostic] {
    guard let day = study.deleteBy, day < study.dates.day(of: now) else { return [] }
    return [
      Diagnostic(
        id: id, severity: .warning, file: study.path,
        message: LocalizedText(
          de: "die Dateien mit Personen sollten bis \(day) gelöscht sein",
          en: "the files that hold persons were to be deleted by \(day)"),
        why: LocalizedText(
          de: "'delete_by' nennt diesen Tag, und er ist vorbei",
          en: "'delete_by' names this day, and it has passed"),
        fix: LocalizedText(
          de: "mit 'befund purge' löschen oder die Frist neu vereinbaren",
          en: "delete them with 'befund purge', or agree on a new day"))
    ]
  }
}

extension StudyDates {
  /// Returns the day of a time in the study's time zone, such as `2021-12-31`.
  public func day(of time: Date) -> String {
    let zone = TimeZone(identifier: timeZone) ?? .current
    let seconds = Int(time.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: time)
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    return CalendarDay(daysSinceEpoch: days)?.text ?? ""
  }
}
