import BefundModel

/// A list of codings, one row each, from a CSV file or a sheet.
struct CodingTable {
  let path: String
  let header: [String]
  let rows: [(line: Int, fields: [String])]

  /// Reads a CSV file.
  ///
  /// - Throws: The findings of reading.
  init(csv path: String) throws {
    let file = try DelimitedFile(path)
    let table = try DelimitedTable(file, isText: { _ in true })
    self.path = path
    header = table.header
    rows = (0..<table.rowCount).map { row in
      (table.lines[row], table.header.indices.map { table[row, $0] })
    }
  }

  /// Takes the sheet of a workbook whose first row is a header that a list of codings may have.
  init?(_ workbook: Workbook, path: String) {
    for sheet in workbook.sheets {
      guard let first = sheet.rows.first, CodingPreset.matching(first.cells) != nil else {
        continue
      }
      self.path = path
      header = first.cells
      rows = sheet.rows.dropFirst().map { ($0.number, $0.cells) }
      return
    }
    return nil
  }
}

/// The headers that a tool gives to its list of codings.
struct CodingPreset {
  let tool: String
  let document: [String]
  let code: [String]
  var group: [String] = []
  var coder: [String] = []
  var weight: [String] = []
  var quote: [String] = []
  /// The column whose equal values are one segment; without it every row is one.
  var segment: [String] = []
  /// What parts the levels of a code's path, the first that occurs.
  var separators: [String] = [" > ", "\\"]
  /// What parts several codes in one field.
  var codes: Character?
  /// Whether the rows are entries of a code system, not codings.
  var isCodebook = false

  /// The tools, in the order in which their headers are tried.
  static let all = [
    CodingPreset(
      tool: "Taguette", document: [], code: ["tag"], separators: ["."], isCodebook: true),
    CodingPreset(
      tool: "MAXQDA", document: ["Dokumentname", "Document name"], code: ["Code"],
      group: ["Dokumentgruppe", "Document group"],
      coder: ["Erstellt von", "Created by", "Bearbeitet von", "Modified by"],
      weight: ["Gewicht", "Weight score", "Weight"], quote: ["Segment"]),
    CodingPreset(
      tool: "Taguette", document: ["document"], code: ["tag"], quote: ["content"],
      segment: ["id"], separators: ["."]),
    CodingPreset(
      tool: "ATLAS.ti", document: ["Document", "Dokument"], code: ["Codes", "Kodes"],
      group: ["Document Groups", "Dokumentgruppen"],
      coder: ["Created by", "Erstellt von"],
      quote: ["Quotation Content", "Zitatinhalt", "Text Content"], segment: ["ID"],
      separators: ["::", ": "], codes: "\n"),
    CodingPreset(
      tool: "QualCoder", document: ["File", "Filename", "Datei"], code: ["Codename", "Code name"],
      coder: ["Coder", "Owner"], quote: ["Coded", "Coded text", "Quote"]),
  ]

  /// Returns the tool whose headers a row has.
  static func matching(_ header: [String]) -> CodingPreset? {
    all.first { preset in
      guard place(of: preset.code, in: header) != nil else { return false }
      if preset.isCodebook { return place(of: ["document"], in: header) == nil }
      return place(of: preset.document, in: header) != nil
        && (preset.quote.isEmpty || place(of: preset.quote, in: header) != nil)
    }
  }

  /// Returns the place of the first name that a header has, capitals aside.
  static func place(of names: [String], in header: [String]) -> Int? {
    for name in names {
      if let place = header.firstIndex(where: { $0.lowercased() == name.lowercased() }) {
        return place
      }
    }
    return nil
  }
}

extension CodingTable {
  /// Returns the list as a project.
  ///
  /// - Throws: `no-coding-project` where the header is of no tool.
  func project() throws -> (project: CodingProject, findings: [Diagnostic]) {
    if let preset = CodingPreset.matching(header), preset.isCodebook {
      return (codebook(preset), [])
    }
    guard let preset = CodingPreset.matching(header),
      let document = CodingPreset.place(of: preset.document, in: header),
      let code = CodingPreset.place(of: preset.code, in: header)
    else { throw CodingFindings.noProject(path) }
    func column(_ names: [String]) -> Int? { CodingPreset.place(of: names, in: header) }
    let (group, coder, weight, quote, segment) = (
      column(preset.group), column(preset.coder), column(preset.weight), column(preset.quote),
      column(preset.segment)
    )
    var builder = ProjectBuilder(tool: preset.tool)
    var segments: [String: Int] = [:]
    var skipped: [Int] = []
    for row in rows {
      func field(_ place: Int?) -> String? {
        guard let place, place < row.fields.count else { return nil }
        let text = TextDecoder.trimmed(row.fields[place].replacing("\u{A0}", with: " "))
        return text.isEmpty ? nil : text
      }
      guard let name = field(document), let codes = field(code) else {
        if row.fields.contains(where: { !$0.isEmpty }) { skipped.append(row.line) }
        continue
      }
      let own = builder.document(name, name: name, group: field(group))
      let key = field(segment).map { name + "\u{1F}" + $0 }
      let place =
        key.flatMap { segments[$0] } ?? builder.addSegment(own, span: nil, quote: field(quote))
      if let key { segments[key] = place }
      for path in preset.paths(codes) {
        builder.addCoding(
          CodingProject.Coding(
            segment: place, code: builder.code(path), coder: field(coder),
            weight: field(weight).flatMap(Int.init), line: row.line))
      }
    }
    let findings =
      skipped.first.map { [CodingFindings.skippedRows(path, count: skipped.count, first: $0)] }
      ?? []
    return (builder.finished(expecting: nil), findings)
  }
}

extension CodingTable {
  /// Returns a list of codes as a project without documents.
  private func codebook(_ preset: CodingPreset) -> CodingProject {
    var builder = ProjectBuilder(tool: preset.tool)
    let place = CodingPreset.place(of: preset.code, in: header) ?? 0
    for row in rows where place < row.fields.count && !row.fields[place].isEmpty {
      for path in preset.paths(row.fields[place]) { builder.addCode(path) }
    }
    return builder.finished(expecting: nil)
  }
}

extension CodingPreset {
  /// Returns the paths of the codes in a field.
  func paths(_ field: String) -> [[String]] {
    let parts = codes.map { field.split(separator: $0).map(String.init) } ?? [field]
    return parts.map { code in
      let code = TextDecoder.trimmed(code)
      guard let separator = separators.first(where: code.contains) else { return [code] }
      return code.split(separator: separator).map { TextDecoder.trimmed(String($0)) }
    }
  }
}
