public import BefundModel

/// The printing of numbers: rounded once, halves away from zero.
public struct NumberFormat: Hashable, Sendable {
  /// The language, which decides the signs of decimals and thousands.
  public let language: Language

  /// Creates a format.
  public init(_ language: Language) { self.language = language }

  /// The no-break space that German sets before the percent sign.
  static let noBreakSpace = "\u{A0}"

  /// Returns `value` rounded to `decimals`, halves away from zero.
  ///
  /// Values within one part in 10¹¹ of a half count as the half, so that 23 of 40 is 58 percent
  /// although 0.575 × 100 falls short of 57.5 in binary.
  public static func rounded(_ value: Double, decimals: Int) -> Double {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = value.magnitude * power
    let result = (scaled + 0.5 + scaled * 1e-11).rounded(.down) / power
    return value < 0 && result > 0 ? -result : result
  }

  /// Returns a number with that many decimals, with signs for decimals and thousands.
  public func number(_ value: Double, decimals: Int = 0) -> String {
    let rounded = Self.rounded(value, decimals: decimals)
    // Beyond this a number has no decimals, and may not fit a whole number.
    guard rounded.magnitude < 1e15 else { return "\(value)" }
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let digits = Int((rounded.magnitude * power).rounded())
    let divisor = Int(power)
    var text = grouped(digits / divisor)
    if decimals > 0 {
      let fraction = String(digits % divisor)
      let zeros = String(repeating: "0", count: decimals - fraction.count)
      text += (language == .de ? "," : ".") + zeros + fraction
    }
    return rounded < 0 ? "−" + text : text
  }

  /// Returns a percentage with its sign: `52 %` in German, `52%` in English.
  public func percent(_ value: Double, decimals: Int = 0) -> String {
    number(value, decimals: decimals) + (language == .de ? Self.noBreakSpace + "%" : "%")
  }

  /// Returns a probability; below one in the last place it is "< 0.001", never 0.
  public func probability(_ value: Double, decimals: Int = 3) -> String {
    let least = (0..<decimals).reduce(1.0) { power, _ in power / 10 }
    guard value < least else { return number(value, decimals: decimals) }
    return "< " + number(least, decimals: decimals)
  }

  private func grouped(_ value: Int) -> String {
    let digits = Array(String(value))
    guard digits.count > 4 || (digits.count == 4 && language == .en) else { return String(digits) }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += language == .de ? "." : "," }
      text.append(digit)
    }
    return text
  }
}

/// Numbers for machines: unrounded, `.` decimal, no thousands sign.
enum PlainNumber {
  /// Returns the shortest text that reads back as the same number; empty for none.
  static func text(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
    return "\(value)"
  }
}
