import BefundModel
import Foundation

/// Warns when the day by which persons are deleted has passed.
enum RetentionCheck {
  static let id = "retention-overdue"

  static func findings(_ study: Study, now: Date) -> [Diagnostic] {
    guard let day = study.deleteBy.flatMap({ CalendarDay($0) }), isOver(day, study, now) else {
      return []
    }
    return [
      Diagnostic(
        id: id, severity: .warning, file: study.path,
        message: LocalizedText(
          de: "die Dateien mit Personen sollten bis \(day.text) gelöscht sein",
          en: "the files that hold persons were to be deleted by \(day.text)"),
        why: LocalizedText(
          de: "'delete_by' nennt diesen Tag, und er ist vorbei",
          en: "'delete_by' names this day, and it has passed"),
        fix: LocalizedText(
          de: "mit 'befund purge' löschen oder die Frist neu vereinbaren",
          en: "delete them with 'befund purge', or agree on a new day"))
    ]
  }

  /// Whether a day has passed in the study's time zone.
  static func isOver(_ day: CalendarDay, _ study: Study, _ now: Date) -> Bool {
    let zone = TimeZone(identifier: study.dates.timeZone) ?? .current
    let seconds = Int(now.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: now)
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDay(daysSinceEpoch: days).map { $0 > day } ?? false
  }
}
