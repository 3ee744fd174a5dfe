/// The reading of decimal numbers from text.
public enum DecimalText {
  /// Returns the number that a text spells in digits, or `nil`.
  ///
  /// A sign, one decimal sign and an exponent are allowed; words such as `inf` and hexadecimal
  /// digits are no numbers.
  ///
  /// - Parameters:
  ///   - text: The text, without blanks.
  ///   - decimal: The decimal sign, `.` or `,`.
  public static func number(_ text: some StringProtocol, decimal: Character = ".") -> Double? {
    guard let first = text.utf8.first else { return nil }
    let sign = decimal.asciiValue ?? 0x2E
    guard first &- 0x30 < 10 || first == 0x2D || first == 0x2B || first == sign else {
      return nil
    }
    let isDecimal = text.utf8.allSatisfy {
      $0 &- 0x30 < 10 || $0 == sign || [0x2B, 0x2D, 0x45, 0x65].contains($0)
    }
    guard isDecimal else { return nil }
    return Double(
      decimal == "." ? String(text) : String(text).replacing(String(decimal), with: "."))
  }
}
