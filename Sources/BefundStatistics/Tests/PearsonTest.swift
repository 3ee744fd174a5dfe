/// Pearson's chi-square test of independence, without continuity correction.
///
/// ```
///             (O − E)²
/// X² = Σ Σ   ----------      E = row total · column total / n
///                E
/// ```
///
/// Rows and columns that hold nothing are left out.
///
/// Source: Pearson (1900), _Philosophical Magazine_ 50:157–175; R, `chisq.test(correct = FALSE)`.
public struct PearsonTest: Hashable, Sendable {
  /// The statistic X².
  public let statistic: Double

  /// (rows − 1) · (columns − 1), at least 1.
  public let degreesOfFreedom: Int

  /// The probability of a statistic at least as large under independence.
  public let probability: Double

  /// The smallest expected count.
  public let smallestExpected: Double

  /// The number of cells with an expected count below 5.
  public let cellsExpectedBelow5: Int

  /// Cramér's V, from 0 (independent) to 1.
  ///
  /// ```
  /// V = √( X² / (n · (min(rows, columns) − 1)) )
  /// ```
  ///
  /// Source: Cramér (1946), _Mathematical Methods of Statistics_, section 21.9.
  public let cramersV: Double

  /// Tests a table, or returns `nil` where fewer than two rows or columns hold anything.
  public init?(_ table: ContingencyTable) {
    let table = table.withoutEmptyMargins
    guard table.rows > 1, table.columns > 1 else { return nil }
    let expected = table.expected
    let terms = zip(table.counts, expected).flatMap { row, means in
      zip(row, means).map { ($0 - $1) * ($0 - $1) / $1 }
    }
    let flat = expected.flatMap { $0 }
    let degrees = (table.rows - 1) * (table.columns - 1)
    guard let distribution = ChiSquare(degreesOfFreedom: Double(degrees)) else { return nil }
    statistic = terms.reduce(0, +)
    degreesOfFreedom = degrees
    probability = distribution.upperTail(statistic)
    smallestExpected = flat.min() ?? 0
    cellsExpectedBelow5 = flat.count { $0 < 5 }
    let smaller = Double(min(table.rows, table.columns) - 1)
    cramersV = (statistic / (table.total * smaller)).squareRoot()
  }

  /// Returns X² with the continuity correction of Yates, or `nil` unless the table is 2 × 2.
  ///
  /// Each difference is reduced by one half, at most to 0.
  ///
  /// Source: Yates (1934), _JRSS Supplement_ 1:217–235; R, `chisq.test`.
  public static func yatesStatistic(_ table: ContingencyTable) -> Double? {
    guard table.rows == 2, table.columns == 2, table.hasNoEmptyMargin else { return nil }
    let pairs = zip(table.counts, table.expected).flatMap { zip($0, $1).map { ($0, $1) } }
    let correction = pairs.reduce(0.5) { min($0, ($1.0 - $1.1).magnitude) }
    return pairs.reduce(0) { sum, pair in
      let difference = (pair.0 - pair.1).magnitude - correction
      return sum + difference * difference / pair.1
    }
  }

  /// Returns the adjusted residuals of each cell, or `nil` where a row or column is all or nothing.
  ///
  /// ```
  ///               O − E
  /// r = -----------------------------      approximately standard normal under independence
  ///     √( E (1 − row/n) (1 − col/n) )
  /// ```
  ///
  /// Source: Haberman (1973), _Biometrics_ 29:205–220.
  public static func adjustedResiduals(_ table: ContingencyTable) -> [[Double]]? {
    guard table.rows > 1, table.columns > 1, table.hasNoEmptyMargin else { return nil }
    let expected = table.expected
    let rowTotals = table.rowTotals
    let columnTotals = table.columnTotals
    let total = table.total
    return table.counts.indices.map { row in
      table.counts[row].indices.map { column in
        let mean = expected[row][column]
        let rest = (1 - rowTotals[row] / total) * (1 - columnTotals[column] / total)
        return (table.counts[row][column] - mean) / (mean * rest).squareRoot()
      }
    }
  }
}

extension ContingencyTable {
  /// The counts under independence.
  fileprivate var expected: [[Double]] {
    let columnTotals = columnTotals
    let total = total
    return rowTotals.map { row in columnTotals.map { row * $0 / total } }
  }

  /// Whether something lies in every row and every column, and not all in one.
  fileprivate var hasNoEmptyMargin: Bool {
    let total = total
    return (rowTotals + columnTotals).allSatisfy { $0 > 0 && $0 < total }
  }
}
