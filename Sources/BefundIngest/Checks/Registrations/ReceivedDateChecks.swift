import BefundModel

/// Reads the dates of receipt and reports the unusual ones.
enum ReceivedDateChecks {
  static let form = "date-form"
  static let serial = "excel-serial-date"
  static let withoutYear = "date-without-year"
  static let unreadable = "date-unreadable"

  static func apply(to draft: inout RegistrationDraft) {
    let year = CalendarDay(draft.study.dates.data)?.year ?? 0
    draft.received = (0..<draft.table.rowCount).map {
      ReceivedDate(draft.value($0, .received), year: year)
    }
    let forms = Dictionary(
      draft.received.compactMap { $0?.form }.map { ($0, 1) }, uniquingKeysWith: +)
    let usual = forms.max { ($0.value, "\($0.key)") < ($1.value, "\($1.key)") }?.key
    for row in 0..<draft.table.rowCount {
      guard let date = draft.received[row] else {
        draft.report(unreadable, .warning, row: row, .received, unreadableText(draft))
        continue
      }
      switch date.form {
      case .excelSerial: draft.report(serial, row: row, .received, serialText)
      case .withoutYear: draft.report(withoutYear, row: row, .received, yearText(year))
      case .written where date.form != usual && !date.isCanonical:
        draft.report(form, row: row, .received, formText)
      case .written: continue
      }
    }
  }

  private static let serialText = FindingText(
    (de: "Datum als Excel-Zahl", en: "date as an Excel number"),
    why: (
      de: "die Zelle war als Zahl formatiert", en: "the cell was formatted as a number"
    ),
    fix: (
      de: "nichts zu tun: umgerechnet; die Uhrzeit fehlt",
      en: "nothing to do: converted; the time is missing"
    ))

  private static let formText = FindingText(
    (de: "Datum in abweichender Schreibweise", en: "date in an unusual form"),
    why: (
      de: "die meisten Zeilen schreiben es anders", en: "most rows write it differently"
    ),
    fix: (de: "nichts zu tun: gelesen", en: "nothing to do: read"))

  private static func yearText(_ year: Int) -> FindingText {
    FindingText(
      (de: "Datum ohne Jahr", en: "date without a year"),
      why: (de: "nur Tag und Monat sind genannt", en: "only day and month are given"),
      fix: (
        de: "nichts zu tun: \(year) angenommen", en: "nothing to do: \(year) is assumed"
      ))
  }

  private static func unreadableText(_ draft: RegistrationDraft) -> FindingText {
    FindingText(
      (
        de: "'\(draft.name(.received))' ist kein lesbares Datum",
        en: "'\(draft.name(.received))' is no readable date"
      ),
      why: (
        de: "so lässt sich nicht sagen, ob die Anmeldung rechtzeitig kam",
        en: "so it cannot be told whether the registration was on time"
      ),
      fix: (de: "etwa 2019-05-08 14:31 schreiben", en: "write it as 2019-05-08 14:31"))
  }
}
