import Foundation

/// The encoding of a text file.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, least significant byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, most significant byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, which German Excel writes.
  case windows1252 = "windows-1252"

  /// Creates an encoding from its name in any usual spelling, such as `UTF8` or `cp1252`.
  public init?(name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "utf8bom": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "ansi", "latin1", "iso88591": self = .windows1252
    default: return nil
    }
  }
}

/// Turns the bytes of a field into canonical text.
struct TextDecoder: Sendable {
  /// The encoding; `nil` means UTF-8 where the bytes are valid, else Windows-1252.
  let encoding: TextEncoding?

  /// Returns the text, composed (NFC); without outer blanks and no-break spaces if `trims`.
  func canonical(_ bytes: UnsafeRawBufferPointer, trims: Bool) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let text = String(decoding: bytes, as: UTF8.self)
      return trims ? Self.trimmed(text) : text
    }
    let text = decode(bytes).precomposedStringWithCanonicalMapping
    return trims ? Self.trimmed(text) : text
  }

  /// Whether the bytes are no UTF-8 and nothing said which encoding they have.
  func guesses(_ bytes: UnsafeRawBufferPointer) -> Bool {
    encoding == nil && bytes.contains { $0 >= 0x80 }
      && String(validating: bytes, as: UTF8.self) == nil
  }

  /// Returns the text of the bytes as they stand.
  func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    if encoding != .windows1252, let text = String(validating: bytes, as: UTF8.self) {
      return text
    }
    return Windows1252.decode(bytes)
  }

  /// Returns the text without outer blanks, tabs, line breaks and no-break spaces.
  static func trimmed(_ text: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F, 0xFEFF: true
      default: false
      }
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last)
    else { return text }
    let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    guard start < scalars.endIndex, let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}

/// The code page that German Excel writes.
enum Windows1252 {
  /// The characters of the bytes 0x80…0x9F; the five free places stay control characters.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Returns the text of the bytes.
  static func decode(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
