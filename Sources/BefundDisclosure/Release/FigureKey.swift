public import BefundModel

/// The stable name of one figure: `table.row@column.statistic`.
public struct FigureKey: Hashable, Sendable, CustomStringConvertible {
  /// The key's text.
  public let description: String

  /// Creates the key of a figure; the total column is left out.
  public init(table: String, row: String, column: String, statistic: Statistic) {
    var text = FigureID.make(table)
    let row = FigureID.make(row)
    if !row.hasPrefix(text + ".") { text += "." + row } else { text = row }
    if column != Heading.totalID { text += "@" + FigureID.make(column) }
    description = text + "." + statistic.rawValue
  }
}

extension ReleasedContent {
  /// Returns the cell and statistic behind each key.
  ///
  /// - Returns: Every figure of the release; two figures with one key are a mistake in the
  ///   tables' ids, found by ``keyCollisions``.
  public func figures() -> [String: (cell: ReleasedCell, statistic: Statistic)] {
    var figures: [String: (cell: ReleasedCell, statistic: Statistic)] = [:]
    forEachFigure { key, cell, statistic in figures[key.description] = (cell, statistic) }
    return figures
  }

  /// The keys that stand for more than one figure.
  public var keyCollisions: [String] {
    var seen: [String: Int] = [:]
    forEachFigure { key, _, _ in seen[key.description, default: 0] += 1 }
    return seen.filter { $0.value > 1 }.keys.sorted()
  }

  private func forEachFigure(_ body: (FigureKey, ReleasedCell, Statistic) -> Void) {
    for table in tables {
      for (row, cells) in zip(table.rows, table.cells) {
        for (column, cell) in zip(table.columns, cells) {
          for statistic in Statistic.allCases where cell.value(statistic) != nil {
            guard ![.countOfBase, .weightedPercent, .probability].contains(statistic) else {
              continue
            }
            let key = FigureKey(
              table: table.id, row: row.heading.id, column: column.heading.id,
              statistic: statistic)
            body(key, cell, statistic)
          }
        }
      }
    }
  }
}
