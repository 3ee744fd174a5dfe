import Foundation

/// The folding of names to the letters a to z, so that spellings of one name meet.
///
/// Umlauts have two usual spellings without dots, and a list may hold either: ``spelled`` writes
/// `ü` as `ue`, ``stripped`` as `u`. All other marks are dropped in both. Letters of scripts
/// without case stay as they are.
///
/// Source: Unicode Standard Annex #15 (normalisation form KC, then KD without marks).
enum NameFolding {
  /// Which of the two spellings of umlauts.
  enum Form: CaseIterable {
    /// `ü` becomes `ue`.
    case spelled
    /// `ü` becomes `u`.
    case stripped
  }

  /// Letters that no decomposition takes apart.
  private static let letters: [Unicode.Scalar: (spelled: String, stripped: String)] = [
    "ä": ("ae", "a"), "ö": ("oe", "o"), "ü": ("ue", "u"), "ß": ("ss", "ss"), "ø": ("oe", "o"),
    "å": ("aa", "a"), "æ": ("ae", "ae"), "œ": ("oe", "oe"), "ı": ("i", "i"), "ł": ("l", "l"),
    "đ": ("d", "d"), "ð": ("d", "d"), "þ": ("th", "th"), "ə": ("e", "e"),
    // The Persian forms of two Arabic letters, and the sign that only stretches a word.
    "ی": ("ي", "ي"), "ى": ("ي", "ي"), "ک": ("ك", "ك"), "ـ": ("", ""),
  ]

  /// Returns the folded text; signs between words stay.
  static func fold(_ text: String, _ form: Form) -> String {
    var result = String.UnicodeScalarView()
    let composed = text.precomposedStringWithCompatibilityMapping.lowercased()
      .precomposedStringWithCanonicalMapping
    for scalar in composed.unicodeScalars {
      if scalar.value < 0x80 {
        result.append(scalar)
      } else if let letter = letters[scalar] {
        result.append(
          contentsOf: (form == .spelled ? letter.spelled : letter.stripped).unicodeScalars)
      } else {
        for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
        where !isMark(part) {
          result.append(contentsOf: (letters[part]?.stripped ?? String(part)).unicodeScalars)
        }
      }
    }
    return String(result)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}

/// A person's name as folded parts, in which order, case and spelling no longer matter.
///
/// "Müller, Jörg" and "Joerg Mueller" share a key. The value lives in memory while a list is
/// read and is never part of the model.
struct PersonName: Sendable {
  /// The parts in both spellings, in the order of the text.
  let parts: [[String]]

  /// Words that are no part of a name.
  private static let titles: Set<String> = [
    "dr", "prof", "frau", "herr", "herrn", "fam", "familie", "mr", "mrs", "ms", "dipl", "ing",
  ]

  /// Creates a name, or returns `nil` when the text holds no letters.
  init?(_ text: String) {
    let joined = text.filter { !"'’`´ʼ".contains($0) }
    let words = joined.split { !$0.isLetter && !$0.unicodeScalars.contains(where: Self.joins) }
    let parts = words.map { word in
      let folded = NameFolding.Form.allCases.map { NameFolding.fold(String(word), $0) }
      return folded[0] == folded[1] ? [folded[0]] : folded
    }
    let named = parts.filter { $0.first.map { !$0.isEmpty && !Self.titles.contains($0) } ?? false }
    guard !named.isEmpty else { return nil }
    self.parts = named
  }

  /// Marks and joiners inside a word, which are letters' companions in many scripts.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || scalar.value == 0x200C
  }

  /// The keys: the parts in alphabetical order, once for each spelling of umlauts.
  var keys: Set<String> {
    Set(
      [0, 1].map { form in
        parts.map { $0.count > form ? $0[form] : $0[0] }.sorted().joined(separator: " ")
      })
  }

  /// Whether both may be one person: every part of the shorter name meets one of the longer, as
  /// the same word, as its initial, or with one letter changed in a word of four or more.
  func mayBe(_ other: PersonName) -> Bool {
    let (short, long) = parts.count <= other.parts.count ? (self, other) : (other, self)
    var free = long.parts
    for part in short.parts {
      guard let place = free.firstIndex(where: { Self.meet(part, $0) }) else { return false }
      free.remove(at: place)
    }
    return true
  }

  private static func meet(_ a: [String], _ b: [String]) -> Bool {
    a.contains { x in
      b.contains { y in
        x == y || (min(x.count, y.count) == 1 && x.first == y.first) || isSlip(x, y)
      }
    }
  }

  /// Whether two words of four or more letters differ in one letter.
  private static func isSlip(_ x: String, _ y: String) -> Bool {
    let a = Array(x.unicodeScalars)
    let b = Array(y.unicodeScalars)
    guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    return max(a.count, b.count) - start - end <= 1
  }
}
