import BefundModel

/// What a workbook of a whole MAXQDA project holds beside its coded segments.
struct MaxqdaWorkbook {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  private static let codes = ["Liste der Codes", "List of codes"]
  private static let variables = [
    "Dateneditor (Dokumentvariablen)", "Data editor (document variables)",
  ]
  private static let names = ["Dokumentname", "Document name"]
  private static let groups = ["Dokumentgruppe", "Document group"]
  private static let characters = ["Zeichen", "Characters"]
  /// The columns that MAXQDA makes itself.
  private static let system: Set<String> = [
    "Dokumentgruppe", "Dokumentname", "Erstellt am", "Codierte Segmente", "Memos", "Erstellt von",
    "PDF-Seiten", "Absätze", "Sätze", "Wörter", "Zeichen", "Document group", "Document name",
    "Created", "Coded segments", "Created by", "PDF pages", "Paragraphs", "Sentences", "Words",
    "Characters",
  ]

  /// Returns the project with codes that were never used, with lengths of texts, and with document
  /// variables as attributes of cases.
  func completed(_ project: CodingProject) -> CodingProject {
    var result = project
    var known = Set(project.codes.map(\.path))
    for path in codePaths where known.insert(path).inserted {
      result.codes.append(CodingProject.Code(path: path))
    }
    addVariables(to: &result)
    return result
  }

  private func sheet(_ names: [String]) -> Workbook.Sheet? {
    workbook.sheets.first { sheet in
      // Excel cuts the names of sheets at 31 characters.
      names.contains { $0 == sheet.name || $0.prefix(31) == sheet.name }
    }
  }

  private static func text(_ cell: String) -> String {
    TextDecoder.trimmed(cell.replacing("\u{A0}", with: " "))
  }

  /// The paths of the list of codes: a code stands in the column of its level.
  private var codePaths: [[String]] {
    guard let rows = sheet(Self.codes)?.rows.dropFirst(2) else { return [] }
    var open: [String] = []
    return rows.compactMap { row in
      let cells = row.cells.dropLast().map(Self.text)
      guard let level = cells.firstIndex(where: { !$0.isEmpty }), level > 0 else { return nil }
      open = Array(open.prefix(level - 1)) + [cells[level]]
      return open
    }
  }

  private func addVariables(to project: inout CodingProject) {
    guard let sheet = sheet(Self.variables), let header = sheet.rows.first?.cells.map(Self.text),
      let name = CodingPreset.place(of: Self.names, in: header)
    else { return }
    let length = CodingPreset.place(of: Self.characters, in: header)
    let group = CodingPreset.place(of: Self.groups, in: header)
    let documentsOfName = Dictionary(grouping: project.documents.indices) {
      project.documents[$0].name
    }
    var found: [(document: Int, values: [String: CodingProject.AttributeValue])] = []
    for row in sheet.rows.dropFirst() {
      let cells = row.cells.map(Self.text)
      guard name < cells.count else { continue }
      let ofName = documentsOfName[cells[name]] ?? []
      let own = group.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
      guard
        let document = ofName.count > 1
          ? ofName.first(where: { project.documents[$0].group ?? "" == own }) : ofName.first
      else { continue }
      if let length, length < cells.count, let count = Int(cells[length]), count > 0 {
        project.documents[document].characters = count
      }
      var attributes: [String: CodingProject.AttributeValue] = [:]
      for (column, value) in zip(header, cells)
      where !Self.system.contains(column) && !column.isEmpty && !value.isEmpty {
        attributes[column] = DecimalText.number(value).map { .number($0) } ?? .text(value)
      }
      found.append((document, attributes))
    }
    project.add(found)
  }
}
