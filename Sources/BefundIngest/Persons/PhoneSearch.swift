/// The search for phone numbers in a text.
///
/// A run of digits, parted by blanks and the usual signs, is a number when it begins like one
/// (`+`, `00`, `0` and an area) or when a word such as "Telefon" stands before it. Dates, times,
/// months, decimals and reference numbers are none.
struct PhoneSearch {
  /// Digits that stand together, and the sign before them.
  private struct Group {
    var digits: [UInt8]
    /// The sign between this group and the one before; blanks only if there is no other.
    var sign: UInt8
    /// Whether a blank stands before it.
    var isAfterBlank: Bool
    var value: Int { digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  }

  /// Groups up to the next letter or other sign, and what stands before them.
  private struct Run {
    var groups: [Group] = []
    var hasPlus = false
    var isAttached = false
    var start = 0
    var end = 0
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether any run of digits is a phone number.
  func finds() -> Bool {
    var place = 0
    while place < bytes.count {
      guard TextByte.isDigit(bytes[place]) || bytes[place] == 0x2B else {
        place += 1
        continue
      }
      let run = run(from: place)
      if isNumber(run) { return true }
      place = max(run.end, place + 1)
    }
    return false
  }

  private func run(from start: Int) -> Run {
    var run = Run()
    run.start = start
    run.hasPlus = bytes[start] == 0x2B
    run.isAttached = start > 0 && TextByte.isLetter(bytes[start - 1])
    var place = start + (run.hasPlus ? 1 : 0)
    run.end = place
    while place < bytes.count {
      var sign: UInt8 = 0x20
      var isAfterBlank = false
      while place < bytes.count, let (found, length) = separator(at: place) {
        if found == 0x20 { isAfterBlank = true } else { sign = found }
        place += length
      }
      var digits: [UInt8] = []
      while place < bytes.count, TextByte.isDigit(bytes[place]) {
        digits.append(bytes[place])
        place += 1
      }
      guard !digits.isEmpty else { break }
      run.groups.append(Group(digits: digits, sign: sign, isAfterBlank: isAfterBlank))
      run.end = place
    }
    return run
  }

  /// The separator at a place as one ASCII sign, with its length in bytes.
  private func separator(at place: Int) -> (sign: UInt8, length: Int)? {
    switch bytes[place] {
    case 0x20, 0x2D, 0x2E, 0x2F: return (bytes[place], 1)
    case 0x28, 0x29: return (0x28, 1)
    case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0xA0: return (0x20, 2)
    case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
      switch bytes[place + 2] {
      case 0x80...0x8B, 0xAF: return (0x20, 3)
      case 0x90...0x94: return (0x2D, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private func isNumber(_ run: Run) -> Bool {
    let words = words(before: run.start)
    if words.first.map(Self.referenceWords.contains) == true { return false }
    let isNamed = !Self.phoneWords.isDisjoint(with: words)
    if run.hasPlus {
      let digits = run.groups.flatMap(\.digits)
      return digits.count >= 8 && digits[0] != 0x30 && Set(digits).count > 2
    }
    return Self.parts(of: run.groups).contains { groups in
      let digits = groups.flatMap(\.digits)
      guard Set(digits).count > 1 else { return false }
      if isNamed, digits.count >= 5 { return true }
      return !run.isAttached && Self.beginsLikeNumber(groups)
    }
  }

  /// Whether the groups, or those from a later one with an area, are a national number.
  private static func beginsLikeNumber(_ groups: [Group]) -> Bool {
    groups.indices.contains { start in
      guard groups[start].digits[0] == 0x30,
        start == 0 || (groups[start].isAfterBlank && groups[start].digits.count >= 3)
      else { return false }
      // No number has more groups; a long list of numbers is not read again from each of them.
      let rest = Array(groups[start...].prefix(9))
      let digits = rest.flatMap(\.digits)
      let zeros = digits.prefix { $0 == 0x30 }.count
      guard zeros <= 2, digits.count >= 7, Set(digits).count > 2 else { return false }
      let isSmall = rest.allSatisfy { $0.digits.count <= 2 }
      return !(isSmall && digits.count < 9) && !isReference(rest)
    }
  }

  /// Whether two groups are a decimal, a number of a year, or a range of times.
  private static func isReference(_ groups: [Group]) -> Bool {
    guard groups.count == 2 else { return false }
    if groups[0].digits == [0x30], groups[1].sign == 0x2E { return true }
    guard groups[1].digits.count == 4, groups[1].sign != 0x20 else { return false }
    let isYear = (1900...2099).contains(groups[1].value)
    return isYear || (groups[1].sign == 0x2D && groups.allSatisfy(isTime))
  }

  /// Whether a group is a time on a quarter of an hour, such as 0815.
  private static func isTime(_ group: Group) -> Bool {
    group.digits.count == 4 && group.value <= 2400 && [0, 15, 30, 45].contains(group.value % 100)
  }

  /// The groups between dates, times and months.
  private static func parts(of groups: [Group]) -> [[Group]] {
    var parts: [[Group]] = [[]]
    var place = 0
    while place < groups.count {
      let length = calendarLength(groups[place...])
      if length > 0 {
        parts.append([])
        place += length
      } else {
        parts[parts.count - 1].append(groups[place])
        place += 1
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// How many groups from the first on are a date, a time or a month; 0 if they are none.
  private static func calendarLength(_ groups: ArraySlice<Group>) -> Int {
    let all = Array(groups.prefix(4))
    guard all.count >= 2, all[0].digits.count <= 2 else { return 0 }
    let (first, second) = (all[0], all[1])
    if second.digits.count == 4, (1900...2099).contains(second.value),
      (1...12).contains(first.value),
      second.sign != 0x20
    {
      return 2
    }
    guard second.digits.count <= 2, first.value <= 31, second.value <= 59, second.sign != 0x20
    else { return 0 }
    let third = all.count > 2 && all[2].sign == second.sign ? all[2] : nil
    let isDay = (1...31).contains(first.value) && (1...12).contains(second.value)
    if isDay, let third, third.digits.count == 4, (1900...2099).contains(third.value) { return 3 }
    if second.sign == 0x2E {
      return isDay && third?.digits.count == 2 && third?.isAfterBlank == false ? 3 : 2
    }
    return isDay && third?.digits.count == 2 && all.count == 3 ? 3 : 0
  }

  /// The one or two words that stand right before a place, in lower case, nearest first.
  private func words(before start: Int) -> [String] {
    var words: [String] = []
    var place = start
    while words.count < 2 {
      while place > 0, [0x20, 0x2E, 0x3A, 0x2D, 0x28, 0x3D].contains(bytes[place - 1]) {
        place -= 1
      }
      let end = place
      while place > 0, TextByte.isLetter(bytes[place - 1]) || bytes[place - 1] >= 0x80 {
        place -= 1
      }
      guard place < end else { break }
      words.append(
        String(decoding: UnsafeBufferPointer(rebasing: bytes[place..<end]), as: UTF8.self)
          .lowercased())
      // "Telefon: die Nummer" reaches over small words only.
      guard let word = words.last, Self.smallWords.contains(word) else { break }
    }
    return words
  }

  private static let smallWords: Set<String> = ["nr", "nummer", "no", "unter", "ist", "lautet"]
  private static let phoneWords: Set<String> = [
    "tel", "telefon", "telefonnummer", "telefonnr", "telnr", "telefonisch", "handy",
    "handynummer", "handynr", "mobil", "mobilnummer", "mobilnr", "phone", "whatsapp", "festnetz",
    "festnetznummer", "durchwahl", "rufnummer", "fax", "telefax",
  ]
  private static let referenceWords: Set<String> = [
    "az", "aktenzeichen", "geschäftszeichen", "gz", "kundennummer", "kundennr", "steuernummer",
    "steuernr", "vorgangsnummer", "rechnungsnummer", "rechnungsnr", "bestellnummer", "isbn",
    "issn", "antragsnummer", "bescheidnummer", "vermittlungsnummer", "seriennummer",
  ]
}
