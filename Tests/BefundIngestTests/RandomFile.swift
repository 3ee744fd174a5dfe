import Foundation

@testable import BefundIngest

/// A small seeded generator, SplitMix64, so that a failing file can be made again.
struct FileRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A random delimited file with what it must read as.
struct RandomFile {
  /// How the file is written.
  struct Form: CustomStringConvertible {
    var seed: UInt64
    var delimiter: UInt8
    var lineEnd: String
    var width: Int
    var endsWithLine: Bool
    var hasBlankLines: Bool

    var description: String { "seed \(seed)" }
  }

  private(set) var text = ""
  /// The rows as values.
  private(set) var rows: [[String]] = []
  /// The physical line where each row starts.
  private(set) var lines: [Int] = []
  /// The names of the columns.
  let header: [String]

  private let form: Form
  private var random: FileRandom
  private var line = 1

  /// Writes a file with `count` rows.
  init(_ form: Form, count: Int) {
    self.form = form
    random = FileRandom(seed: form.seed)
    header = (1...form.width).map { "col\($0)" }
    text = header.joined(separator: separator) + form.lineEnd
    line = 2
    while rows.count < count - 1 {
      appendBlankLines()
      var row = (0..<form.width).map { _ in value() }
      if form.width > 1, row.allSatisfy(\.isEmpty) { row[0] = "0" }
      append(row)
    }
    append(Array(repeating: "end", count: form.width))
    if !form.endsWithLine { text.removeLast() }
  }

  private var separator: String { String(UnicodeScalar(form.delimiter)) }

  private mutating func appendBlankLines() {
    guard form.hasBlankLines, form.width > 1, Int.random(in: 0..<6, using: &random) == 0
    else { return }
    text += form.lineEnd
    line += 1
  }

  private mutating func append(_ row: [String]) {
    rows.append(row)
    lines.append(line)
    text += row.map { written($0) }.joined(separator: separator) + form.lineEnd
    line += 1 + row.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } }
  }

  /// Pieces that trip readers; composed letters only, because reading composes.
  private static let pieces = [
    "a", "b", "7", "-9", "ja", "ü", "Łódź", " ", ",", ";", "\t", "|", "\"", "\"\"", "\",\"",
    "\";\"", "\n", "\r\n", "\n\n", "\"\n", "\n\"", "'", "\\", "=1", "😀",
  ]

  private mutating func value() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: ""
    case 2, 3, 4: String(Int.random(in: -9..<100, using: &random))
    default:
      (0..<Int.random(in: 1..<5, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
  }

  private mutating func written(_ value: String) -> String {
    let needs = value.utf8.contains {
      $0 == form.delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
    }
    guard needs || Int.random(in: 0..<4, using: &random) == 0 else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
