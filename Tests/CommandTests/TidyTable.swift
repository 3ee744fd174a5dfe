/// The output of `--format tidy`, by table, row, column and column variable.
struct TidyTable {
  /// The names of the columns.
  let header: [String]
  /// The cells in the order of the output.
  let cells: [[String: String]]

  init(_ text: String) {
    let lines = text.split(separator: "\n").map(TidyLine.fields)
    let names = lines.first ?? []
    header = names
    cells = lines.dropFirst().map { Dictionary(zip(names, $0), uniquingKeysWith: { a, _ in a }) }
  }

  /// The first cell with that row and column, of one table if it is named.
  subscript(
    row: String, column: String = "_total", table table: String? = nil, by by: String? = nil
  ) -> [String: String]? {
    cells.first {
      $0["row"] == row && $0["column"] == column && (table == nil || $0["table"] == table)
        && (by == nil || $0["by"] == by)
    }
  }

  /// A figure of the total column.
  func number(_ name: String, _ row: String, _ column: String = "_total") -> Double? {
    self[row, column]?[name].flatMap { Double($0) }
  }

  /// The rows of a table in order.
  func rows(_ table: String? = nil) -> [String] {
    cells.filter { $0["column"] == "_total" && (table == nil || $0["table"] == table) }
      .compactMap { $0["row"] }
  }

  /// The columns of a row in order.
  func columns(_ row: String) -> [String] {
    cells.filter { $0["row"] == row }.compactMap { $0["column"] }
  }
}
