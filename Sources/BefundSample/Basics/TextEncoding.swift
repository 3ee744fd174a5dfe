/// The encodings that the files of the sample study arrive in.
enum TextEncoding {
  case utf8
  case windows1252

  /// Returns the bytes of a text; characters outside the encoding become `?`.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .windows1252: text.unicodeScalars.map(Self.windows1252Byte)
    }
  }

  private static func windows1252Byte(of scalar: Unicode.Scalar) -> UInt8 {
    if let byte = windows1252Specials[scalar] { return byte }
    return scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value)
      ? UInt8(scalar.value) : UInt8(ascii: "?")
  }

  /// The scalars of the range 0x80…0x9F that German office files use.
  private static let windows1252Specials: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "„": 0x84, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94,
    "•": 0x95, "–": 0x96, "—": 0x97, "™": 0x99,
  ]

  /// Returns the bytes of a text in code page 850, for the letters that German needs.
  static func codePage850(_ text: String) -> [UInt8] {
    let letters: [Unicode.Scalar: UInt8] = [
      "ä": 0x84, "ö": 0x94, "ü": 0x81, "Ä": 0x8E, "Ö": 0x99, "Ü": 0x9A, "ß": 0xE1, "é": 0x82,
    ]
    return text.unicodeScalars.map { scalar in
      letters[scalar] ?? (scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(ascii: "?"))
    }
  }
}
