/// The recognition of the byte that parts a file's fields.
enum DelimiterDetection {
  /// The candidates in the order that ties prefer.
  static let candidates: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]

  /// Returns the delimiter whose records agree best in width.
  ///
  /// Each candidate parses a sample. The share of records after the first that have the most
  /// frequent width decides, then whether the first has it too, then the width. A file in which
  /// no candidate finds two fields has one column, parted by commas.
  static func detect(_ sample: [UInt8], isWhole: Bool) -> UInt8 {
    var best: (delimiter: UInt8, score: (Double, Int, Int)) = (0x2C, (0, 0, 1))
    for delimiter in candidates {
      let records = RecordSampler.records(
        sample, delimiter: delimiter, limit: 200, isWhole: isWhole)
      let widths = records.map(\.fields.count)
      guard let score = score(widths), score > best.score else { continue }
      best = (delimiter, score)
    }
    return best.delimiter
  }

  private static func score(_ widths: [Int]) -> (Double, Int, Int)? {
    guard let first = widths.first else { return nil }
    let others = widths.count > 1 ? Array(widths.dropFirst()) : widths
    let counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    guard let modal = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), modal.key > 1
    else { return nil }
    return (Double(modal.value) / Double(others.count), first == modal.key ? 1 : 0, modal.key)
  }
}
