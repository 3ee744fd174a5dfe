/// The search for names in a text: after a form of address or an introduction, and those that a
/// list registers.
struct NameSearch {
  /// A word, and how it follows the one before.
  private struct Word {
    var start = 0
    var end = 0
    var isASCII = true
    /// Whether only blanks and at most a point part it from the word before.
    var isNext = false
    var count: Int { end - start }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let names: RegisteredNames
  /// The persons of the last registered words, and how many words ago they were.
  private var recent: [(persons: [Int32], hash: UInt64, age: Int)] = []

  /// Whether the text seems to name a person.
  static func finds(in bytes: UnsafeBufferPointer<UInt8>, names: RegisteredNames) -> Bool {
    var search = NameSearch(bytes: bytes, names: names)
    return search.run()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, names: RegisteredNames) {
    self.bytes = bytes
    self.names = names
  }

  private mutating func run() -> Bool {
    var before = Word()
    var secondBefore = Word()
    var place = 0
    while let word = nextWord(from: &place, after: before.end) {
      if word.isNext, isCapital(word),
        isTitle(before) || (before.isNext && isIntroduction(secondBefore, before))
      {
        return true
      }
      if !names.isEmpty, isRegistered(word, after: before) { return true }
      secondBefore = before
      before = word
    }
    return false
  }

  // MARK: Words

  private func nextWord(from place: inout Int, after end: Int) -> Word? {
    var word = Word()
    var isNext = place > 0
    while place < bytes.count {
      let length = signLength(at: place)
      if length == 0 { break }
      if length == 1, ![0x20, 0x09, 0x0A, 0x0D, 0x2E].contains(bytes[place]) { isNext = false }
      if length > 1, !(length == 2 && bytes[place] == 0xC2 && bytes[place + 1] == 0xA0) {
        isNext = false
      }
      place += length
    }
    guard place < bytes.count else { return nil }
    word.start = place
    word.isNext = isNext
    while place < bytes.count, signLength(at: place) == 0 {
      if bytes[place] >= 0x80 { word.isASCII = false }
      place += 1
    }
    word.end = place
    return word
  }

  /// The length of the sign that parts words at a place; 0 inside a word.
  @inline(__always)
  private func signLength(at place: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return TextByte.isLetter(byte) || TextByte.isDigit(byte) ? 0 : 1 }
    if byte < 0xC2 { return 0 }
    return longSignLength(at: place)
  }

  private func longSignLength(at place: Int) -> Int {
    guard place + 1 < bytes.count else { return 0 }
    let second = bytes[place + 1]
    switch bytes[place] {
    case 0xC2: return [0xAA, 0xB5, 0xBA].contains(second) ? 0 : 2
    case 0xC3: return second == 0x97 || second == 0xB7 ? 2 : 0
    case 0xD8: return [0x8C, 0x9B, 0x9F].contains(second) ? 2 : 0
    case 0xDB: return second == 0x94 ? 2 : 0
    case 0xE2: return second < 0xB0 && place + 2 < bytes.count ? 3 : 0
    case 0xE3: return second == 0x80 && place + 2 < bytes.count ? 3 : 0
    case 0xF0: return second == 0x9F && place + 3 < bytes.count ? 4 : 0
    default: return 0
    }
  }

  private func text(_ word: Word) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[word.start..<word.end]), as: UTF8.self)
  }

  private func isCapital(_ word: Word) -> Bool {
    let first = bytes[word.start]
    if first < 0x80 { return TextByte.isUpper(first) }
    guard let scalar = text(word).unicodeScalars.first else { return false }
    return scalar.properties.isUppercase || !scalar.properties.isCased
  }

  // MARK: Forms of address

  private static let titles: Set<String> = [
    "frau", "herr", "herrn", "mr", "mrs", "ms", "dr", "fr", "hr",
  ]

  /// Whether the word is a form of address with a capital letter.
  private func isTitle(_ word: Word) -> Bool {
    guard (2...5).contains(word.count), word.isASCII, TextByte.isUpper(bytes[word.start]) else {
      return false
    }
    switch bytes[word.start] {
    case 0x44, 0x46, 0x48, 0x4D: break
    default: return false
    }
    let rest = bytes[(word.start + 1)..<word.end]
    return rest.allSatisfy { !TextByte.isUpper($0) }
      && Self.titles.contains(text(word).lowercased())
      && !(word.count == 2 && [0x46, 0x48].contains(bytes[word.start]) && !hasPoint(word))
  }

  private func hasPoint(_ word: Word) -> Bool {
    word.end < bytes.count && bytes[word.end] == 0x2E
  }

  /// "Name ist", "name is", "ich heiße".
  private func isIntroduction(_ first: Word, _ second: Word) -> Bool {
    guard (2...7).contains(second.count), (3...4).contains(first.count) else { return false }
    switch TextByte.lower(bytes[first.start]) {
    case 0x6E, 0x69: break
    default: return false
    }
    let pair = (text(first) + " " + text(second)).lowercased()
    return ["name ist", "name is", "ich heiße", "ich heisse"].contains(pair)
  }

  // MARK: Registered names

  private mutating func isRegistered(_ word: Word, after before: Word) -> Bool {
    for place in recent.indices { recent[place].age += 1 }
    recent.removeAll { $0.age > 2 }
    for hash in hashes(word) {
      guard let entry = names.entry(hash) else { continue }
      let isCapital = isCapital(word)
      if isCapital ? entry.standsAlone : entry.standsAloneSmall { return true }
      if word.isNext, isAddress(before) { return true }
      let isPair = recent.contains { other in
        other.hash != hash && other.age > 0 && !Set(other.persons).isDisjoint(with: entry.persons)
      }
      if isPair { return true }
      recent.append((entry.persons, hash, 0))
    }
    return false
  }

  /// A form of address in any case: "frau sahin" counts when the name is registered.
  private func isAddress(_ word: Word) -> Bool {
    guard word.isASCII, (2...7).contains(word.count) else { return false }
    let text = text(word).lowercased()
    return (Self.titles.contains(text) && text != "fr" && text != "hr") || text == "familie"
  }

  /// The hashes of the folded word in both spellings, and without a final s (genitive).
  private func hashes(_ word: Word) -> [UInt64] {
    if word.count < 2 { return [] }
    var spelled = FoldedHash()
    if word.isASCII {
      for place in word.start..<word.end { spelled.add(TextByte.lower(bytes[place])) }
      return spelled.values
    }
    var stripped = FoldedHash()
    var place = word.start
    while place < word.end {
      let byte = bytes[place]
      if byte < 0x80 {
        spelled.add(TextByte.lower(byte))
        stripped.add(TextByte.lower(byte))
        place += 1
      } else if (0xC3...0xC5).contains(byte), place + 1 < word.end,
        bytes[place + 1] & 0xC0 == 0x80
      {
        let letter = LatinFolding.table[Int(byte & 0x1F) << 6 | Int(bytes[place + 1] & 0x3F)]
        spelled.add(letter.spelled)
        stripped.add(letter.stripped)
        place += 2
      } else {
        return slowHashes(word)
      }
    }
    return spelled.values == stripped.values
      ? spelled.values : spelled.values + stripped.values
  }

  /// The same for a word with letters beyond U+017F.
  private func slowHashes(_ word: Word) -> [UInt64] {
    let text = text(word)
    return NameFolding.Form.allCases.flatMap { form in
      var hash = FoldedHash()
      for byte in NameFolding.fold(text, form).utf8 { hash.add(byte) }
      return hash.values
    }
  }
}

/// The hash of a folded word, and of the word without its last letter.
private struct FoldedHash {
  private var hash = RegisteredNames.start
  private var withoutLast = RegisteredNames.start
  private var count = 0
  private var last: UInt8 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    withoutLast = hash
    hash = RegisteredNames.next(hash, byte)
    count += 1
    last = byte
  }

  mutating func add(_ bytes: [UInt8]) { for byte in bytes { add(byte) } }

  /// The hash, and with a final s the one without it.
  var values: [UInt64] { count > 3 && last == 0x73 ? [hash, withoutLast] : [hash] }
}

/// The folded letters from U+00C0 to U+017F, so that German and Turkish words need no string.
private enum LatinFolding {
  /// By the scalar's value; the first 192 places are empty.
  static let table: [(spelled: [UInt8], stripped: [UInt8])] = (UInt32(0)..<0x180).map { value in
    guard value >= 0xC0, let scalar = Unicode.Scalar(value) else { return ([], []) }
    let text = String(scalar)
    return (
      Array(NameFolding.fold(text, .spelled).utf8), Array(NameFolding.fold(text, .stripped).utf8)
    )
  }
}
