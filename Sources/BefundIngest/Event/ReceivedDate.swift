/// The reading of dates as people write them in a hand-kept list.
struct ReceivedDate: Equatable {
  /// How the date was written.
  enum Form: Hashable {
    /// Digits as `9`, all else as it stands, such as `99.99.9999 99:99`.
    case written(String)
    /// A serial number of Excel.
    case excelSerial
    /// Day and name of the month without a year.
    case withoutYear
  }

  var day: CalendarDay
  /// The minute of the day, or `nil` when only the day is known.
  var minute: Int?
  var form: Form

  /// Whether the form is the canonical one, `2019-05-10` with or without a time.
  var isCanonical: Bool {
    if case .written(let form) = form { return form.hasPrefix("9999-99-99") }
    return false
  }

  /// Reads a date.
  ///
  /// - Parameters:
  ///   - text: The text; day before month.
  ///   - year: The year of dates that name none.
  init?(_ text: String, year: Int) {
    if let serial = Int(text), text.count == 5, let day = CalendarDay(excelSerial: serial) {
      self.init(day: day, minute: nil, form: .excelSerial)
      return
    }
    if let named = Self.named(text, year: year) {
      self = named
      return
    }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let day = Self.day(first) else { return nil }
    let minute = parts.count > 1 ? LocalMoment.minute(parts[1]) : nil
    if parts.count > 1, minute == nil { return nil }
    let form = String(text.map { $0.isNumber ? "9" : $0 })
    self.init(day: day, minute: minute, form: .written(form))
  }

  private init(day: CalendarDay, minute: Int?, form: Form) {
    self.day = day
    self.minute = minute
    self.form = form
  }

  /// Reads `2019-05-10`, `10.05.2019`, `8.5.19` and `08/05/2019`.
  private static func day(_ text: String) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "/" }).compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
    return CalendarDay(year: year, month: parts[1], day: parts[0])
  }

  private static let months = [
    "jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez",
  ]

  /// Reads `Mi 8. Mai` and `8. Mai 2019`.
  private static func named(_ text: String, year: Int) -> ReceivedDate? {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," })
    guard let place = words.firstIndex(where: { $0.hasSuffix(".") && Int($0.dropLast()) != nil }),
      place + 1 < words.count, let number = Int(words[place].dropLast()),
      let month = months.firstIndex(where: { words[place + 1].hasPrefix($0) })
    else { return nil }
    let named = place + 2 < words.count ? Int(words[place + 2]) : nil
    guard let day = CalendarDay(year: named ?? year, month: month + 1, day: number) else {
      return nil
    }
    let form = named == nil ? Form.withoutYear : .written("9. Monat 9999")
    return ReceivedDate(day: day, minute: nil, form: form)
  }
}
