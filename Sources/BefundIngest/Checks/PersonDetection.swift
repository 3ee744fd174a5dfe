import Foundation

/// The recognition of persons in free text: phone numbers, mail addresses, accounts, names after
/// a form of address.
enum PersonDetection {
  /// Returns whether the text seems to name a person or a way to reach one.
  static func finds(in text: String) -> Bool {
    hasPhone(text) || hasMail(text) || hasAccount(text) || hasAddressedName(text)
  }

  /// A run of seven or more digits, parted by blanks and the usual signs, that starts with 0 or +.
  static func hasPhone(_ text: String) -> Bool {
    var digits = 0
    var startsRight = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if digits == 0, !startsRight { startsRight = scalar == "0" }
        digits += 1
        if startsRight, digits >= 7 { return true }
      case "+":
        digits = 0
        startsRight = true
      case " ", "/", "-", "(", ")", ".", "\u{A0}": continue
      default:
        digits = 0
        startsRight = false
      }
    }
    return false
  }

  /// Something, an at sign, something with a dot.
  static func hasMail(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].dropLast().contains(".")
    }
  }

  /// An IBAN whose check digits are right (mod 97).
  static func hasAccount(_ text: String) -> Bool {
    let plain = text.utf8.filter { $0 != 0x20 }.map { isLower($0) ? $0 - 0x20 : $0 }
    guard plain.count >= 15 else { return false }
    return plain.indices.dropLast(14).contains { start in
      isUpper(plain[start]) && isUpper(plain[start + 1]) && isDigit(plain[start + 2])
        && isDigit(plain[start + 3])
        && (15...34).contains { length in
          start + length <= plain.count && isAccount(plain[start..<(start + length)])
        }
    }
  }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether the digits, with the first four signs moved to the end, leave 1 modulo 97.
  private static func isAccount(_ signs: ArraySlice<UInt8>) -> Bool {
    var remainder = 0
    for sign in [signs.dropFirst(4), signs.prefix(4)].joined() {
      if isDigit(sign) {
        remainder = (remainder * 10 + Int(sign - 0x30)) % 97
      } else if isUpper(sign) {
        remainder = (remainder * 100 + Int(sign - 0x41) + 10) % 97
      } else {
        return false
      }
    }
    return remainder == 1
  }

  /// "Frau", "mein Name ist" and the like before a word with a capital letter.
  static func hasAddressedName(_ text: String) -> Bool {
    let titles: Set<String> = [
      "Frau", "Herr", "Herrn", "Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr.",
    ]
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let introductions: Set<String> = ["name ist", "name is", "ich heiße", "ich heisse"]
    for (place, name) in words.enumerated().dropFirst() where name.first?.isUppercase == true {
      if titles.contains(words[place - 1]) { return true }
      guard place > 1 else { continue }
      let before = (words[place - 2] + " " + words[place - 1]).lowercased()
      if introductions.contains(before) { return true }
    }
    return false
  }
}
