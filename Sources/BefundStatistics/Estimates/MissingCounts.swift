/// How many answers are valid, and why the others are missing.
public struct MissingCounts: Hashable, Sendable {
  /// The number of cases.
  public let cases: Int

  /// The number of valid answers.
  public let valid: Int

  /// The number of cases without any entry.
  public let blank: Int

  /// The number of cases for each missing code, with 0 for codes that do not occur.
  public let byCode: [Double: Int]

  /// Counts the answers to one variable.
  ///
  /// - Parameters:
  ///   - answers: The entry of each case, missing codes included; `nil` is no entry.
  ///   - codes: The codes that mean a missing answer.
  public init(_ answers: some Sequence<Double?>, codes: Set<Double>) {
    var counts = Dictionary(uniqueKeysWithValues: codes.map { ($0, 0) })
    var cases = 0
    var blank = 0
    for answer in answers {
      cases += 1
      guard let answer else {
        blank += 1
        continue
      }
      if codes.contains(answer) { counts[answer, default: 0] += 1 }
    }
    self.cases = cases
    self.blank = blank
    valid = cases - blank - counts.values.reduce(0, +)
    byCode = counts
  }
}
