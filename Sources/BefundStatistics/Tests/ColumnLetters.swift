/// Comparisons of all pairs of columns within one table row, and the letters that show them.
public enum ColumnLetters {
  /// A comparison of two columns.
  public struct Comparison: Hashable, Sendable {
    /// The number of the first column, from 0.
    public let first: Int

    /// The number of the second column, above that of the first.
    public let second: Int

    /// The first share less the second one; only the sign matters.
    public let difference: Double

    /// The adjusted probability, or `nil` without a test.
    public let probability: Double?

    /// Creates a comparison.
    public init(first: Int, second: Int, difference: Double, probability: Double?) {
      self.first = first
      self.second = second
      self.difference = difference
      self.probability = probability
    }
  }

  /// All pairs of columns, in the order of rows of the upper triangle.
  public static func pairs(ofColumns count: Int) -> [(first: Int, second: Int)] {
    (0..<max(0, count)).flatMap { a in (a + 1..<max(count, a + 1)).map { (a, $0) } }
  }

  /// Returns for each column the numbers of the columns whose share is significantly smaller.
  ///
  /// The column with the larger share carries the letter of the smaller one.
  ///
  /// - Parameters:
  ///   - comparisons: The comparisons of one table row, with adjusted probabilities.
  ///   - columns: The number of columns.
  ///   - alpha: A difference counts where its probability is below.
  public static func smallerColumns(
    _ comparisons: [Comparison], columns: Int, alpha: Double = 0.05
  ) -> [[Int]] {
    var result = [[Int]](repeating: [], count: columns)
    for comparison in comparisons {
      guard let probability = comparison.probability, probability < alpha else { continue }
      if comparison.difference > 0 {
        result[comparison.first].append(comparison.second)
      } else {
        result[comparison.second].append(comparison.first)
      }
    }
    return result.map { $0.sorted() }
  }

  /// Returns the letter of a column: A…Z, then AA, AB and so on.
  public static func letter(ofColumn column: Int) -> String {
    precondition(column >= 0, "Columns count from 0")
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
