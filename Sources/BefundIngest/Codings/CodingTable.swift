import BefundModel

/// A list of codings, one row each, from a CSV file or a sheet.
struct CodingTable {
  let path: String
  let header: [String]
  let headerLine: Int
  let rows: [(line: Int, fields: [String])]
  private let encodingFindings: [Diagnostic]

  /// Reads a CSV file whose header a list of codings may have, or any with declared columns.
  ///
  /// - Throws: `no-coding-project`, `unknown-column` and the findings of reading.
  init(csv path: String, columns: CodingPreset?) throws {
    let file = try DelimitedFile(path)
    guard columns != nil || CodingPreset.matching(file.header) != nil else {
      throw CodingFindings.noList(path, line: file.headerLine, header: file.header)
    }
    for name in columns?.allHeaders ?? [] { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { _ in true })
    self.path = path
    header = table.header
    headerLine = file.headerLine
    encodingFindings = table.encodingFindings
    rows = (0..<table.rowCount).map { row in
      (table.lines[row], table.header.indices.map { table[row, $0] })
    }
  }

  /// Takes the sheet of a workbook with a row that is the header of a list of codings, or has the declared
  /// columns; titles may stand above it.
  ///
  /// - Throws: `several-sheets` where more than one has rows.
  init?(_ workbook: Workbook, path: String, columns: CodingPreset?) throws {
    func isList(_ cells: [String]) -> Bool {
      columns.map { Set($0.allHeaders).isSubset(of: cells) }
        ?? (CodingPreset.matching(cells).map { !$0.isCodebook } ?? false)
    }
    func sheets(
      within limit: Int, _ isHeader: ([String]) -> Bool
    ) -> [(sheet: Workbook.Sheet, header: Int)] {
      workbook.sheets.compactMap { sheet in
        sheet.rows.prefix(limit).firstIndex { isHeader($0.cells) }.map { (sheet, $0) }
      }
    }
    var lists = sheets(within: Self.titleLimit, isList)
    // A list of codes has one column, "tag", which in German is many things: it is one in a first row alone.
    if lists.isEmpty, columns == nil {
      lists = Array(sheets(within: 1) { CodingPreset.matching($0) != nil }.prefix(1))
    }
    let filled = lists.filter { $0.sheet.rows.count > $0.header + 1 }
    guard filled.count <= 1 else {
      throw WorkbookFindings.severalCodingSheets(path, filled.map(\.sheet))
    }
    guard let (sheet, place) = filled.first ?? lists.first else { return nil }
    self.path = path
    header = sheet.rows[place].cells
    headerLine = sheet.rows[place].number
    encodingFindings = []
    rows = sheet.rows[(place + 1)...].map { ($0.number, $0.cells) }
  }

  /// The most rows in which a header is looked for.
  private static let titleLimit = 20
}

extension CodingTable {
  /// Returns the list as a project, by the declared columns or the headers of a known tool.
  ///
  /// - Throws: `no-coding-project` where the header is of no tool, `duplicate-column`, `deep-codes`.
  func read(_ declared: CodingPreset?) throws -> CodingExport {
    guard let preset = declared ?? CodingPreset.matching(header) else {
      throw CodingFindings.noProject(path)
    }
    if let (place, name) = preset.ambiguous(in: header) {
      throw Findings.duplicateColumn(path, line: headerLine, name: name, field: place + 1)
    }
    do {
      if preset.isCodebook {
        return CodingExport(project: try codebook(preset), findings: encodingFindings)
      }
      guard let layout = CodingLayout(preset, header: header) else {
        throw CodingFindings.noProject(path)
      }
      let (project, findings) = try project(layout)
      return CodingExport(
        project: project, findings: encodingFindings + findings, list: (self, layout))
    } catch is DeepCodes {
      throw CodingFindings.deepCodes(path)
    }
  }
}
