import BefundModel

/// A list of codings, one row each, from a CSV file or a sheet.
struct CodingTable {
  let path: String
  let header: [String]
  let headerLine: Int
  let rows: [(line: Int, fields: [String])]

  /// Reads a CSV file whose header a list of codings may have, or any with declared columns.
  ///
  /// - Throws: `no-coding-project`, `unknown-column` and the findings of reading.
  init(csv path: String, columns: CodingPreset?) throws {
    let file = try DelimitedFile(path)
    guard columns != nil || CodingPreset.matching(file.header) != nil else {
      throw CodingFindings.noProject(path)
    }
    for name in columns?.allHeaders ?? [] { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { _ in true })
    self.path = path
    header = table.header
    headerLine = file.headerLine
    rows = (0..<table.rowCount).map { row in
      (table.lines[row], table.header.indices.map { table[row, $0] })
    }
  }

  /// Takes the sheet of a workbook whose first row is a header that a list of codings may have, or
  /// that has the declared columns.
  ///
  /// - Throws: `several-sheets` where more than one has rows.
  init?(_ workbook: Workbook, path: String, columns: CodingPreset?) throws {
    let sheets = workbook.sheets.filter { sheet in
      guard let first = sheet.rows.first else { return false }
      return columns.map { Set($0.allHeaders).isSubset(of: first.cells) }
        ?? (CodingPreset.matching(first.cells) != nil)
    }
    let filled = sheets.filter { $0.rows.count > 1 }
    guard filled.count <= 1 else {
      throw WorkbookFindings.severalCodingSheets(path, filled.map(\.name))
    }
    guard let sheet = filled.first ?? sheets.first, let first = sheet.rows.first else { return nil }
    self.path = path
    header = first.cells
    headerLine = first.number
    rows = sheet.rows.dropFirst().map { ($0.number, $0.cells) }
  }
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
      if preset.isCodebook { return CodingExport(project: try codebook(preset), findings: []) }
      guard let layout = CodingLayout(preset, header: header) else {
        throw CodingFindings.noProject(path)
      }
      let (project, findings) = try project(layout)
      return CodingExport(project: project, findings: findings, list: (self, layout))
    } catch is DeepCodes {
      throw CodingFindings.deepCodes(path)
    }
  }
}
