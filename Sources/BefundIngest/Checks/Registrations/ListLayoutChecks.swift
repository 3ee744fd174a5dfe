import BefundModel

/// Reports a title above the header and blank rows below the list.
enum ListLayoutChecks {
  static let titleRow = "title-row"
  static let emptyRow = "empty-row"

  static func findings(_ table: DelimitedTable) -> [Diagnostic] {
    table.titleLines.map { line in
      finding(
        titleRow, table.path, line,
        FindingText(
          (de: "Titelzeile über der Kopfzeile", en: "title row above the header"),
          why: (
            de: "sie enthält keine Spaltennamen", en: "it holds no column names"
          ),
          fix: (de: "nichts zu tun: übergangen", en: "nothing to do: skipped")))
    }
      + table.blankLines.map { line in
        finding(
          emptyRow, table.path, line,
          FindingText(
            (de: "leere Zeile", en: "blank row"),
            why: (de: "keine Zelle hat einen Inhalt", en: "no cell has content"),
            fix: (de: "nichts zu tun: übergangen", en: "nothing to do: skipped")))
      }
  }

  private static func finding(
    _ id: String, _ file: String, _ line: Int, _ text: FindingText
  ) -> Diagnostic {
    Diagnostic(
      id: id, severity: .note, file: file, line: line, message: text.message, why: text.why,
      fix: text.fix)
  }
}
