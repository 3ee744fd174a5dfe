import Foundation

/// A phone number in the form E.164, such as `+49301234567`.
struct PhoneNumber: Hashable, Sendable {
  /// The number with its plus sign.
  let text: String

  /// Reads a number as people write it.
  ///
  /// `+` and `00` begin an international number, one 0 a national one; anything else is no
  /// number, because its area is unknown. `(0)` after a country code is left out.
  ///
  /// - Parameters:
  ///   - text: One number.
  ///   - callingCode: The country code of national numbers.
  ///
  /// Source: ITU-T E.164 (11/2010), section 6.2.1: at most 15 digits.
  init?(_ text: String, callingCode: String = "49") {
    guard let plain = Self.plain(text), !Self.isDate(plain) else { return nil }
    let hasOptionalZero = plain.contains("(0)")
    var digits = plain.filter { $0.isNumber }
    if plain.first(where: { $0 == "+" || $0.isNumber }) == "+" || digits.hasPrefix("00") {
      if hasOptionalZero {
        digits = plain.replacing("(0)", with: "", maxReplacements: 1).filter { $0.isNumber }
      }
      if digits.hasPrefix("00") { digits.removeFirst(2) }
      if digits.hasPrefix(callingCode + "0") {
        digits.remove(at: digits.index(digits.startIndex, offsetBy: callingCode.count))
      }
    } else if digits.hasPrefix("0") {
      digits = callingCode + digits.dropFirst()
    } else {
      return nil
    }
    guard (8...15).contains(digits.count), !digits.hasPrefix("0"),
      Set(digits.dropFirst(callingCode.count)).count > 1
    else { return nil }
    self.text = "+" + digits
  }

  /// Returns the text with plain digits and signs only, or `nil` when it holds other words.
  private static func plain(_ text: String) -> String? {
    var result = ""
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.properties.generalCategory == .format { continue }
      if scalar.properties.generalCategory == .decimalNumber,
        let digit = scalar.properties.numericValue
      {
        result += String(Int(digit))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    let word = result.prefix { !$0.isNumber && $0 != "+" && $0 != "(" }
    let label = word.lowercased().filter(\.isLetter)
    let labels = ["", "tel", "telefon", "mobil", "handy", "phone", "fax", "festnetz", "telnr"]
    guard labels.contains(label) else { return nil }
    let rest = result.dropFirst(word.count)
    return rest.contains(where: \.isLetter) ? nil : String(rest)
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { ".-/".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else { return false }
    let sizes = parts.map(\.count)
    let isGerman = sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 2 || sizes[2] == 4)
    return isGerman || (sizes[0] == 4 && sizes[1] == 2 && sizes[2] == 2 && Int(parts[1]) ?? 0 < 13)
  }

  /// Returns every number of a cell; several are parted by commas, semicolons, "oder" or "und".
  static func all(in cell: String, callingCode: String = "49") -> [PhoneNumber] {
    Contacts.parts(of: cell).compactMap { PhoneNumber($0, callingCode: callingCode) }
  }
}

/// A mail address in one spelling: composed, lower case, without blanks around it.
struct MailAddress: Hashable, Sendable {
  /// The address.
  let text: String

  /// Reads an address, also `Name <address>` and `mailto:address`.
  init?(_ text: String) {
    var plain = text.precomposedStringWithCompatibilityMapping.lowercased()
    if let start = plain.lastIndex(of: "<"), let end = plain.lastIndex(of: ">"), start < end {
      plain = String(plain[plain.index(after: start)..<end])
    }
    plain.unicodeScalars.removeAll {
      $0.properties.generalCategory == .format || $0.properties.generalCategory == .control
    }
    plain = plain.trimmingCharacters(in: .whitespaces)
    if plain.hasPrefix("mailto:") { plain.removeFirst(7) }
    let parts = plain.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !plain.contains(where: \.isWhitespace) else {
      return nil
    }
    let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard names.count > 1, names.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.text = plain
  }

  /// Returns every address of a cell.
  static func all(in cell: String) -> [MailAddress] {
    Contacts.parts(of: cell).compactMap { MailAddress($0) }
  }
}

/// The reading of cells that hold several numbers or addresses.
enum Contacts {
  /// Returns the parts of a cell.
  static func parts(of cell: String) -> [String] {
    var text = cell
    for word in [" oder ", " und ", " or ", " and ", "|", ";", "\n", "\r"] {
      text = text.replacing(word, with: ",")
    }
    return text.split(separator: ",").map(String.init)
  }
}
