import BefundModel

/// The checks of a list of codings, row by row: spellings, repeated rows, dates, persons.
struct CodingListChecks {
  private let table: CodingTable
  private let layout: CodingLayout
  private var seenRows: Set<[String]> = []
  private var seenSpans: Set<[String]> = []
  private(set) var findings: [Diagnostic] = []

  init(_ table: CodingTable, _ layout: CodingLayout) {
    self.table = table
    self.layout = layout
  }

  /// Returns the findings.
  static func findings(
    _ table: CodingTable, _ layout: CodingLayout, names: RegisteredNames
  ) -> [Diagnostic] {
    var checks = CodingListChecks(table, layout)
    for row in table.rows.indices {
      checks.checkSeparator(row)
      if checks.seenRows.insert(table.rows[row].fields).inserted {
        checks.checkSpan(row)
      } else {
        checks.report("identical-coding", row, layout.code, CodingTexts.identical, .warning)
      }
      checks.checkWeight(row)
      checks.checkDate(row)
      checks.checkPersons(row, names)
    }
    return checks.findings
  }

  private mutating func checkSeparator(_ row: Int) {
    guard layout.preset.separators.contains("\\"), let path = table.field(row, layout.code),
      path.contains("\\"), !path.contains(" > ")
    else { return }
    report("separator-variant", row, layout.code, CodingTexts.separator)
  }

  private mutating func checkSpan(_ row: Int) {
    guard let start = table.field(row, layout.start) else { return }
    let span = [
      table.field(row, layout.document) ?? "", table.field(row, layout.coder) ?? "", start,
      table.field(row, layout.end) ?? "",
    ]
    if !seenSpans.insert(span).inserted {
      report("double-coded", row, layout.code, CodingTexts.doubleCoded)
    }
  }

  private mutating func checkWeight(_ row: Int) {
    guard let text = table.field(row, layout.weight), CodingLayout.weight(text) == nil else {
      return
    }
    report("unreadable-weight", row, layout.weight, CodingTexts.weight, .warning)
  }

  private mutating func checkDate(_ row: Int) {
    guard let text = table.field(row, layout.edited), CalendarDay(text.prefix(10)) == nil else {
      return
    }
    let isReadable = ReceivedDate(text, year: 0) != nil
    report(
      isReadable ? "date-form" : "date-unreadable", row, layout.edited,
      isReadable ? CodingTexts.dateForm : CodingTexts.dateUnreadable,
      isReadable ? .note : .warning)
  }

  /// Reports the quotes and comments that seem to name a person.
  private mutating func checkPersons(_ row: Int, _ names: RegisteredNames) {
    for column in [layout.quote, layout.comment].compactMap({ $0 }) {
      guard let text = table.field(row, column), PersonDetection.finds(in: text, names: names)
      else { continue }
      report(
        PersonInTextCheck.id, row, column, PersonInTextCheck.text(of: table.header[column]),
        .warning)
    }
  }

  private mutating func report(
    _ id: String, _ row: Int, _ column: Int?, _ text: FindingText, _ severity: Severity = .note
  ) {
    findings.append(
      Diagnostic(
        id: id, severity: severity, file: table.path, line: table.rows[row].line,
        column: column.map { $0 + 1 }, message: text.message, why: text.why, fix: text.fix))
  }
}
