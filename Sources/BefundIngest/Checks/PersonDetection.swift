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
    let plain = Array(text.uppercased().filter { !$0.isWhitespace })
    for start in plain.indices where plain[start].isLetter {
      for length in 15...34 where start + length <= plain.count {
        if isAccount(plain[start..<(start + length)]) { return true }
      }
    }
    return false
  }

  private static func isAccount(_ text: ArraySlice<Character>) -> Bool {
    let signs = Array(text)
    guard signs[0].isASCII, signs[1].isASCII, signs[1].isLetter, signs[2].isNumber,
      signs[3].isNumber
    else { return false }
    var remainder = 0
    for sign in signs[4...] + signs[..<4] {
      guard sign.isASCII, let value = sign.hexDigitValue ?? letterValue(sign) else { return false }
      let number = sign.isLetter ? letterValue(sign) ?? value : value
      remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97
    }
    return remainder == 1
  }

  private static func letterValue(_ sign: Character) -> Int? {
    guard let ascii = sign.asciiValue, (0x41...0x5A).contains(ascii) else { return nil }
    return Int(ascii) - 0x41 + 10
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
