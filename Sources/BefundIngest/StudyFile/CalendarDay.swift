/// A day of the Gregorian calendar.
struct CalendarDay: Hashable, Comparable {
  let year: Int
  let month: Int
  let day: Int

  /// Creates a day, or returns `nil` when the calendar has none such.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...9999).contains(year), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates a day from text such as `2019-05-10`.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Creates the day of an Excel serial number: 1 is 1900-01-01, and 60 does not exist.
  init?(excelSerial serial: Int) {
    guard serial > 60 else { return nil }
    self.init(daysSinceEpoch: serial - 25_569)
  }

  /// Creates the day that many days after 1970-01-01.
  ///
  /// Source: Hinnant (2013), _chrono-Compatible Low-Level Date Algorithms_.
  init?(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day in ISO 8601, such as `2019-05-10`.
  var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// A minute of a day, as a clock on the wall shows it; 24:00 is the end of the day.
struct LocalMoment: Hashable, Comparable {
  let day: CalendarDay
  /// Minutes since the beginning of the day, 0…1440.
  let minute: Int

  init(day: CalendarDay, minute: Int) {
    self.day = day
    self.minute = minute
  }

  /// Creates a moment from `2019-05-10T17:00` or `2019-05-10 17:00`, also with seconds.
  init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard parts.count == 2, let day = CalendarDay(parts[0]), let minute = Self.minute(parts[1])
    else { return nil }
    self.init(day: day, minute: minute)
  }

  /// Returns the minutes of a time such as `17:00` or `17:00:30`.
  static func minute(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 || parts.count == 3, (0...24).contains(parts[0]),
      (0...59).contains(parts[1]), parts[0] < 24 || parts[1] == 0
    else { return nil }
    return parts[0] * 60 + parts[1]
  }

  static func < (a: LocalMoment, b: LocalMoment) -> Bool {
    (a.day, a.minute) < (b.day, b.minute)
  }
}
