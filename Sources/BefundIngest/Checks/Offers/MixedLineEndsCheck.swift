import BefundModel

/// Reports each row whose line end differs from the file's usual one.
enum MixedLineEndsCheck {
  static let id = "mixed-line-ends"
  static let text = FindingText(
    (
      de: "anderes Zeilenende als im Rest der Datei",
      en: "other line end than in the rest of the file"
    ),
    why: (
      de: "die Zeile stammt wohl aus einem anderen Programm",
      en: "the row seems to come from another program"
    ),
    fix: (de: "nichts zu tun: eine Zeile wie jede", en: "nothing to do: a row like any other"))

  static func apply(to rows: inout TypedRows, file: DelimitedFile) throws {
    let lines = Set(try LineEnds.deviatingLines(in: file))
    guard !lines.isEmpty else { return }
    for row in 0..<rows.count where lines.contains(rows.table.lines[row]) {
      rows.report(id, .note, row: row, nil, text)
    }
  }
}
