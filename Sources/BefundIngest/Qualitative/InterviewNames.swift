import Foundation

/// The interviews of a list, found by the names that an export gives to their documents.
struct InterviewNames {
  /// How a document was found.
  enum Match {
    /// By its name.
    case exact
    /// By another spelling of its name.
    case variant
    /// Several interviews could be meant.
    case ambiguous
    /// Not at all.
    case unknown
  }

  private let ids: Set<String>
  private let idsByKey: [String: [String]]
  /// The keys of words that name no interview, such as kinds of organisation.
  private let ordinary: Set<String>

  /// - Parameter ordinary: Words that name no interview even where one is called so.
  init(_ ids: [String], ordinary: Set<String> = []) {
    self.ids = Set(ids)
    self.ordinary = Set(ordinary.map(Self.key))
    idsByKey = Dictionary(grouping: ids, by: Self.key)
  }

  /// Returns the interview that a document is, or the name itself where it is none or not clear which.
  ///
  /// Spellings such as `I07.docx` are brought to `I-07`.
  func find(_ name: String) -> (id: String, match: Match) {
    if ids.contains(name) { return (name, .exact) }
    for spelling in [name, Self.stem(of: name)] {
      let key = Self.key(spelling)
      guard !key.isEmpty, let found = idsByKey[key] else { continue }
      return found.count == 1 ? (found[0], .variant) : (name, .ambiguous)
    }
    return (name, .unknown)
  }

  /// Whether a text names an interview of the list, in whatever spelling.
  ///
  /// `Interview_01_Verein.txt` is named by "Interview 1" too where no other interview begins so, and every name with
  /// a number by "Interview" and that number. A name that is an ordinary word names no interview.
  func isNamed(in text: String) -> Bool {
    Self.parts(text).contains { part in
      let runs = Self.key(part).split(separator: " ")
      return marks.contains { Self.contains(runs, $0) } || namesNumber(runs)
    }
  }

  /// The parts of a text between signs that end a thought, so that "Teil I, 2" is not "I 2".
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    for word in text.split(whereSeparator: \.isWhitespace) {
      parts[parts.count - 1] += " " + word
      let isAbbreviated = ["nr.", "no."].contains(word.lowercased())
      if let last = word.last, ",;:.!?)".contains(last), !isAbbreviated { parts.append("") }
    }
    return parts
  }

  private static func contains(_ runs: [Substring], _ mark: [Substring]) -> Bool {
    guard mark.count <= runs.count else { return false }
    return (0...(runs.count - mark.count)).contains {
      runs[$0..<($0 + mark.count)].elementsEqual(mark)
    }
  }

  /// Whether a number of an interview stands behind the word "Interview".
  ///
  /// "Interviewpartner*in 3" and "Interview Nr 3" name one, "in den Interviews 9 von 24" does not.
  private func namesNumber(_ runs: [Substring]) -> Bool {
    let between: Set<Substring> = ["in", "innen", "nr", "nummer", "no", "number"]
    return runs.indices.contains { place in
      guard runs[place].hasPrefix("interview") else { return false }
      let rest = runs[(place + 1)...].drop { between.contains($0) }
      guard let number = rest.first, numbers.contains(number) else { return false }
      return !["von", "of", "aus"].contains(rest.dropFirst().first)
    }
  }

  /// The first number of each name.
  private var numbers: Set<Substring> {
    Set(
      ids.compactMap { id in
        Self.key(Self.stem(of: id)).split(separator: " ").first { $0.allSatisfy(\.isNumber) }
      })
  }

  /// The runs that tell an interview: its whole name, and the letters and first number that no other has.
  private var marks: [[Substring]] {
    let keys = Set(ids.map { Self.key(Self.stem(of: $0)).split(separator: " ") })
      .filter { key in
        !ordinary.contains(key.joined(separator: " "))
          && key.contains { !$0.allSatisfy(\.isNumber) }
      }
    let short = keys.map { key in
      let end = key.firstIndex { $0.allSatisfy(\.isNumber) }
      return end.map { $0 > 0 ? Array(key[...$0]) : key } ?? key
    }
    let uses = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    return (Array(keys) + short.filter { uses[$0] == 1 }).filter { !$0.isEmpty }
  }

  /// The name without the kind of a file; an ending of digits alone is part of a number.
  private static func stem(of name: String) -> String {
    guard let point = name.lastIndex(of: "."), name[point...].contains(where: \.isLetter) else {
      return name
    }
    return String(name[..<point])
  }

  /// The runs of letters and of digits of a name, leading zeros aside; empty for a name without either.
  ///
  /// `I-07` and `i7` are alike, `I-1.1` and `I-11` are not.
  static func key(_ name: String) -> String {
    var runs: [Substring] = []
    let text = name.lowercased().precomposedStringWithCanonicalMapping
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      var rest = word
      while let first = rest.first {
        let run = rest.prefix { $0.isNumber == first.isNumber }
        rest = rest.dropFirst(run.count)
        let digits = run.drop { $0 == "0" }
        runs.append(!first.isNumber ? run : digits.isEmpty ? "0" : digits)
      }
    }
    return runs.joined(separator: " ")
  }
}
