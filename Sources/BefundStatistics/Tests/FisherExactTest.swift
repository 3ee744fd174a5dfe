/// Fisher's exact test of independence.
///
/// The two-sided probability adds up all tables with the same margins that are no more probable
/// than the one observed; probabilities that agree to 10⁻⁷ count as equal.
///
/// Source: Fisher (1935), _JRSS_ 98:39–82; Freeman and Halton (1951), _Biometrika_ 38:141–149;
/// R, `fisher.test`.
public enum FisherExactTest {
  /// How far a probability may lie above the observed one and still count as equal.
  static let tolerance = 1e-7

  /// Returns the two-sided probability of a table of two by two counts.
  ///
  /// An empty row or column gives 1: nothing else could have been observed.
  ///
  /// - Parameters:
  ///   - a: The count in the first row and first column, and so on by rows.
  public static func probability(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
    precondition(min(a, b, c, d) >= 0, "No count is negative")
    let masses = relativeMasses(row: a + b, column: a + c, total: a + b + c + d)
    let observed = masses.values[a - masses.lowest]
    let limit = observed * (1 + tolerance)
    let extreme = masses.values.reduce(0) { $1 <= limit ? $0 + $1 : $0 }
    return min(1, extreme / masses.values.reduce(0, +))
  }

  /// Hypergeometric probabilities up to a common factor, from the most probable table outwards.
  ///
  /// Ratios of neighbours keep full accuracy in the tails, where factorials would lose it.
  private static func relativeMasses(
    row: Int, column: Int, total: Int
  ) -> (lowest: Int, values: [Double]) {
    let lowest = max(0, row + column - total)
    let highest = min(row, column)
    let mode = min(highest, max(lowest, (row + 1) * (column + 1) / (total + 2)))
    func ratio(_ x: Int) -> Double {
      // P(x + 1) / P(x)
      Double(row - x) * Double(column - x)
        / (Double(x + 1) * Double(total - row - column + x + 1))
    }
    var values = [Double](repeating: 1, count: highest - lowest + 1)
    for x in stride(from: mode, to: highest, by: 1) {
      values[x + 1 - lowest] = values[x - lowest] * ratio(x)
    }
    for x in stride(from: mode - 1, through: lowest, by: -1) {
      values[x - lowest] = values[x + 1 - lowest] / ratio(x)
    }
    return (lowest, values)
  }

  /// Returns the two-sided probability of a table of any size.
  ///
  /// - Parameters:
  ///   - counts: The counts, rows × columns; rows and columns that hold nothing do not matter.
  ///   - effort: The largest number of partial tables to look at.
  /// - Returns: `nil` where fewer than two rows or columns hold anything, or where the table is
  ///   too large to be answered exactly with that effort; use ``PearsonTest`` there.
  public static func probability(_ counts: [[Int]], effort: Int = 6_000_000) -> Double? {
    let table = ContingencyTable(counts.map { $0.map(Double.init) }).withoutEmptyMargins
    guard table.rows > 1, table.columns > 1 else { return nil }
    let whole = table.counts.map { $0.map { Int($0) } }
    if table.rows == 2, table.columns == 2 {
      return probability(whole[0][0], whole[0][1], whole[1][0], whole[1][1])
    }
    var network = FisherNetwork(whole, effort: effort)
    return network.probability()
  }
}
