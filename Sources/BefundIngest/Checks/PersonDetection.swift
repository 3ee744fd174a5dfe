/// The recognition of persons in free text: phone numbers, mail addresses, accounts, names after
/// a form of address, and the names that a list registers.
///
/// It reads UTF-8 bytes and makes no string for the usual text, so that 100,000 answers cost a
/// fraction of a second.
enum PersonDetection {
  /// What a text may give away.
  enum Kind: String, CaseIterable, Hashable {
    case phone
    case email
    case iban
    case name
  }

  /// Returns whether the text seems to name a person or a way to reach one.
  static func finds(in text: String, names: RegisteredNames = .none) -> Bool {
    !kinds(in: text, names: names, stopsAtFirst: true).isEmpty
  }

  /// Returns what the text seems to give away.
  static func kinds(
    in text: String, names: RegisteredNames = .none, stopsAtFirst: Bool = false
  ) -> Set<Kind> {
    var text = text
    return text.withUTF8 { kinds(in: $0, names: names, stopsAtFirst: stopsAtFirst) }
  }

  /// Returns what the UTF-8 text seems to give away; after the first find the rest is not
  /// searched when `stopsAtFirst`.
  static func kinds(
    in bytes: UnsafeBufferPointer<UInt8>, names: RegisteredNames, stopsAtFirst: Bool = false
  ) -> Set<Kind> {
    let signs = TextSigns(bytes)
    var found: Set<Kind> = []
    if signs.mayHoldOtherDigits || signs.mayWriteAt {
      let plain = PlainDigits.bytes(of: bytes)
      plain.withUnsafeBufferPointer { searchSigns($0, TextSigns($0), &found) }
    } else {
      searchSigns(bytes, signs, &found)
    }
    if stopsAtFirst, !found.isEmpty { return found }
    if NameSearch.finds(in: bytes, names: names) { found.insert(.name) }
    return found
  }

  private static func searchSigns(
    _ bytes: UnsafeBufferPointer<UInt8>, _ signs: TextSigns, _ found: inout Set<Kind>
  ) {
    if signs.hasAt, MailSearch.finds(in: bytes) { found.insert(.email) }
    if signs.digits >= 5, PhoneSearch(bytes).finds() { found.insert(.phone) }
    if signs.digits >= 8, AccountSearch.finds(in: bytes) { found.insert(.iban) }
  }
}

/// What one pass over a text tells: which searches can be left out.
private struct TextSigns {
  var digits = 0
  var hasAt = false
  /// Whether the text may hold digits other than 0 to 9, such as Arabic or full-width ones.
  var mayHoldOtherDigits = false
  /// Whether `(at)` or `[at]` may stand for the sign.
  var mayWriteAt = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var before: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x40: hasAt = true
      case 0x41, 0x61: if before == 0x28 || before == 0x5B { mayWriteAt = true }
      case 0xD9, 0xDB, 0xE0...0xE1, 0xEF, 0xF0: mayHoldOtherDigits = true
      default: break
      }
      before = byte
    }
  }
}

/// The text with digits of all scripts as 0 to 9 and `(at)` as the sign that it stands for.
private enum PlainDigits {
  static func bytes(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value == 0xFF20 {
        result.append("@")
      } else if scalar.value == 0xFF0B {
        result.append("+")
      } else if scalar.value >= 0x80, scalar.properties.numericType == .decimal,
        let digit = scalar.properties.numericValue
      {
        result.append(contentsOf: String(Int(digit)).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    var text = String(result)
    for sign in ["(at)", "[at]", "(AT)", "[AT]", "(ät)"] {
      text = text.replacing(sign, with: "@")
    }
    return Array(text.utf8)
  }
}

/// The classes of bytes that the searches share.
enum TextByte {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
