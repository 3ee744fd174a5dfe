import BefundDisclosure
import BefundModel

/// The quoting of fields in delimited files.
enum DelimitedField {
  /// Returns a field, in quotes where it holds the delimiter, a quote or a line break.
  static func quoted(_ text: String, delimiter: Character) -> String {
    let needs = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || Character($0) == delimiter
    }
    return needs ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Returns rows of fields parted by commas, a line break behind each row.
  static func lines(_ rows: [[String]]) -> String {
    rows.map { fields in
      fields.map { quoted($0, delimiter: ",") }.joined(separator: ",") + "\n"
    }.joined()
  }

  /// Returns text that a spreadsheet does not take for a formula.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    return risky.contains(first) ? "'" + text : text
  }
}

/// A table for Excel: `;`, byte order mark, decimal sign of the language, formulas defused.
struct SpreadsheetCSV {
  let table: ReleasedTable
  let language: Language
  /// The line that marks the edition.
  var banner: String

  func rendered() -> String {
    let layout = TableLayout(table, language: language)
    let hasSections = table.rows.contains { $0.section != nil }
    var lines = [[banner], [layout.title], [layout.subtitle], []]
    lines.append((hasSections ? [language == .de ? "Abschnitt" : "Section"] : []) + layout.header)
    lines = lines.map { $0.map(DelimitedField.guarded) }
    var section = ""
    for line in layout.lines {
      switch line {
      case .section(let label): section = label
      case .row(let label, let cells):
        let texts =
          [DelimitedField.guarded(label)]
          + cells.enumerated().map { place, cell in
            layout.texts.contains(place) ? DelimitedField.guarded(cell) : plain(cell)
          }
        lines.append((hasSections ? [DelimitedField.guarded(section)] : []) + texts)
      }
    }
    lines.append([])
    lines += layout.footer.map { [DelimitedField.guarded($0)] }
    return "\u{FEFF}"
      + lines.map { line in
        line.map { DelimitedField.quoted($0, delimiter: ";") }.joined(separator: ";") + "\r\n"
      }.joined()
  }

  /// Percentages stay as printed; a no-break space becomes a plain one for Excel.
  private func plain(_ cell: String) -> String { cell.replacing("\u{A0}", with: " ") }
}

/// Tables as tidy CSV: one row per cell, unrounded, for machines.
enum TidyCSV {
  /// The first columns, in this order.
  static let header = [
    "table", "row", "row_label", "column", "column_label", "count", "base", "weighted_count",
    "weighted_base", "effective_base", "proportion", "standard_error", "lower", "upper", "mean",
    "standard_deviation", "sign", "median", "rank", "by", "key",
    "figure", "letters", "rank_low", "rank_high", "text_id", "text",
  ]

  /// Returns the tables below one header line.
  static func rendered(_ tables: [ReleasedTable], language: Language) -> String {
    DelimitedField.lines([header] + tables.flatMap { rows($0, language) })
  }

  /// Returns the fields of a table, one row for each cell.
  static func rows(_ table: ReleasedTable, _ language: Language) -> [[String]] {
    zip(table.rows, table.cells).flatMap { row, cells in
      zip(table.columns, cells).map { fields(table, row, $0, $1, language) }
    }
  }

  private static func fields(
    _ table: ReleasedTable, _ row: TableRow, _ column: TableColumn, _ cell: ReleasedCell,
    _ language: Language
  ) -> [String] {
    let figures = cell
    let isEmpty = cell.sign == .secret || cell.sign == .senseless
    let text = isEmpty ? nil : figures.text.flatMap { $0.label[language].isEmpty ? nil : $0 }
    func number(_ value: Double?) -> String { isEmpty ? "" : PlainNumber.text(value) }
    let key = FigureKey(
      table: table.id, row: row.heading.id, column: column.heading.id,
      statistic: column.statistic)
    return [
      table.id, row.heading.id, row.heading.label[language], column.heading.id,
      column.heading.label[language], number(figures.count.map(Double.init)),
      number(figures.base.map(Double.init)), number(figures.weightedCount),
      number(figures.weightedBase), number(figures.effectiveBase),
      number(figures.proportion), number(figures.standardError),
      number(figures.lower), number(figures.upper), number(figures.mean),
      number(figures.standardDeviation), cell.sign?.rawValue ?? "", number(figures.median),
      number(figures.rank.map(Double.init)), table.columnVariable ?? "", key.description,
      number(figures.figure), isEmpty ? "" : figures.letters ?? "",
      number(figures.rank.flatMap { _ in figures.rankRange.map { Double($0.ranks.lowerBound) } }),
      number(figures.rank.flatMap { _ in figures.rankRange.map { Double($0.ranks.upperBound) } }),
      text?.id ?? "", text?.label[language] ?? "",
    ]
  }
}
