import CLibCSV

/// The reading of decimal numbers straight from bytes.
enum DecimalParsing {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// Returns the number that the bytes spell, or NaN when they spell none.
  ///
  /// Outer blanks are ignored. `separator` is the decimal sign; digits may be followed by an
  /// exponent. The result is the double nearest to the decimal number.
  @inline(__always)
  static func parse(_ bytes: UnsafeRawPointer, _ count: Int, separator: UInt8) -> Double {
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = 0
    var sawSeparator = false
    var place = 0
    var negative = false
    if count > 0, bytes.load(as: UInt8.self) == 0x2D {
      negative = true
      place = 1
    }
    while place < count {
      let byte = bytes.load(fromByteOffset: place, as: UInt8.self)
      if byte &- 0x30 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits &+= 1
        if sawSeparator { fraction &+= 1 }
      } else if byte == separator, !sawSeparator {
        sawSeparator = true
      } else {
        return slow(bytes, count, separator: separator)
      }
      place &+= 1
    }
    if digits == 0 || digits > 15 { return slow(bytes, count, separator: separator) }
    let value = Double(mantissa) / powers.withUnsafeBufferPointer { $0[fraction] }
    return negative ? -value : value
  }

  /// Reads numbers with blanks, a plus sign, an exponent or more than 15 digits.
  @inline(never)
  private static func slow(_ bytes: UnsafeRawPointer, _ count: Int, separator: UInt8) -> Double {
    var text = [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    let allowed = text.allSatisfy {
      $0 &- 0x30 < 10 || $0 == separator || [0x2B, 0x2D, 0x45, 0x65].contains($0)
    }
    guard allowed, text.contains(where: { $0 &- 0x30 < 10 }) else { return .nan }
    let plain = text.map { $0 == separator ? 0x2E : $0 }
    return Double(String(decoding: plain, as: UTF8.self)) ?? .nan
  }
}
