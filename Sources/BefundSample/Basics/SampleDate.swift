/// A day and a time of day in the proleptic Gregorian calendar, counted in seconds.
struct SampleDate: Comparable, Hashable {
  /// Seconds since 1970-01-01 00:00, local time.
  var seconds: Int

  init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) {
    seconds = (Self.days(year, month, day) * 24 + hour) * 3600 + minute * 60
  }

  init(seconds: Int) {
    self.seconds = seconds
  }

  static func < (left: SampleDate, right: SampleDate) -> Bool {
    left.seconds < right.seconds
  }

  static func + (date: SampleDate, seconds: Int) -> SampleDate {
    SampleDate(seconds: date.seconds + seconds)
  }

  /// Source: Howard Hinnant, _chrono-Compatible Low-Level Date Algorithms_.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  var dayNumber: Int { seconds / 86_400 }
  var hour: Int { seconds % 86_400 / 3600 }
  var minute: Int { seconds % 3600 / 60 }
  var second: Int { seconds % 60 }

  var civil: (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The form `2019-05-08`.
  var iso: String {
    let (year, month, day) = civil
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// The form `2019-05-08 14:31:07`.
  var isoTime: String {
    "\(iso) \(two(hour)):\(two(minute)):\(two(second))"
  }

  /// The form `08.05.2019`.
  var german: String {
    let (year, month, day) = civil
    return "\(two(day)).\(two(month)).\(year)"
  }

  /// The form `08.05.2019 14:31`.
  var germanTime: String {
    "\(german) \(clock)"
  }

  /// The form `8.5.19`.
  var short: String {
    let (year, month, day) = civil
    return "\(day).\(month).\(two(year % 100))"
  }

  /// The form `8.5.2019`.
  var unpadded: String {
    let (year, month, day) = civil
    return "\(day).\(month).\(year)"
  }

  /// The form `08/05/2019`.
  var slashes: String {
    let (year, month, day) = civil
    return "\(two(day))/\(two(month))/\(year)"
  }

  /// The form `14:31`.
  var clock: String {
    "\(two(hour)):\(two(minute))"
  }

  /// The serial number that Excel shows for the day.
  var excelSerial: String {
    String(dayNumber + 25_569)
  }

  /// The form `Mi 8. Mai`.
  var spoken: String {
    let weekdays = ["Do", "Fr", "Sa", "So", "Mo", "Di", "Mi"]
    let months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli"]
    let (_, month, day) = civil
    return "\(weekdays[dayNumber % 7]) \(day). \(months[(month - 1) % 7])"
  }

  private func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
