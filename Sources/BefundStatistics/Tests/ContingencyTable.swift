/// Counts, or weighted counts, of two variables at once.
public struct ContingencyTable: Hashable, Sendable {
  /// The counts, rows × columns.
  public let counts: [[Double]]

  /// Creates a table; every row has the same number of columns, and no count is negative.
  public init(_ counts: [[Double]]) {
    precondition(Set(counts.map(\.count)).count <= 1, "Every row has the same columns")
    precondition(
      counts.allSatisfy { $0.allSatisfy { $0 >= 0 && $0.isFinite } }, "No count is negative")
    self.counts = counts
  }

  /// The number of rows.
  public var rows: Int { counts.count }

  /// The number of columns.
  public var columns: Int { counts.first?.count ?? 0 }

  /// The sums of the rows.
  public var rowTotals: [Double] { counts.map { $0.reduce(0, +) } }

  /// The sums of the columns.
  public var columnTotals: [Double] {
    (0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  /// The sum of all counts.
  public var total: Double { rowTotals.reduce(0, +) }

  /// The table with every count multiplied so that the total becomes `total`; `nil` if empty.
  public func scaled(toTotal total: Double) -> ContingencyTable? {
    let sum = self.total
    guard sum > 0 else { return nil }
    return ContingencyTable(counts.map { $0.map { $0 / sum * total } })
  }

  /// The table without rows and columns that hold nothing.
  var withoutEmptyMargins: ContingencyTable {
    let columnTotals = columnTotals
    let kept = columnTotals.indices.filter { columnTotals[$0] > 0 }
    let full = counts.filter { $0.contains { $0 > 0 } }
    return ContingencyTable(full.map { row in kept.map { row[$0] } })
  }
}
