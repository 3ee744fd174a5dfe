public import BefundDisclosure
public import BefundModel

/// The form in which tables are printed.
public enum TableFormat: String, CaseIterable, Hashable, Sendable {
  /// Aligned text for the terminal.
  case text
  /// Markdown.
  case markdown
  /// CSV for Excel.
  case csv
  /// CSV with one row per cell, unrounded.
  case tidy
  /// JSON, unrounded.
  case json
}

extension Release {
  /// Returns the tables in one form.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - language: The language of labels and words.
  public func rendered(as format: TableFormat, language: Language) -> String {
    let tables = content.tables
    switch format {
    case .text:
      return tables.map { TextTable($0, language: language).rendered() }.joined(separator: "\n")
    case .markdown:
      return tables.map { MarkdownTable($0, language: language).rendered() }
        .joined(separator: "\n")
    case .csv:
      let banner = banner(in: language)
      let parts = tables.map {
        SpreadsheetCSV(table: $0, language: language, banner: banner).rendered()
      }
      return "\u{FEFF}" + parts.map { String($0.dropFirst()) }.joined(separator: "\r\n")
    case .tidy: return TidyCSV.rendered(tables, language: language)
    case .json: return TableJSON.rendered(tables, edition: edition, language: language)
    }
  }
}
