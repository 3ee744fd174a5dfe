import BefundModel

/// Where a list of codings has its columns.
struct CodingLayout {
  let preset: CodingPreset
  let document: Int
  let code: Int
  let group: Int?
  let coder: Int?
  let weight: Int?
  let quote: Int?
  let start: Int?
  let end: Int?
  let segment: Int?
  let edited: Int?
  let comment: Int?
  /// The columns of the names above the code, nearest first.
  let categories: [Int]

  /// Finds the columns; `nil` without a document or a code.
  init?(_ preset: CodingPreset, header: [String]) {
    func column(_ names: [String]) -> Int? { CodingPreset.place(of: names, in: header) }
    guard let document = column(preset.document), let code = column(preset.code) else {
      return nil
    }
    self.preset = preset
    self.document = document
    self.code = code
    group = column(preset.group)
    coder = column(preset.coder)
    weight = column(preset.weight)
    quote = column(preset.quote)
    start = column(preset.start)
    end = column(preset.end)
    segment = column(preset.segment)
    edited = column(preset.edited)
    comment = column(preset.comment)
    // Rows with fewer names than the longest are short, so that values of variables move into them.
    let hasVariables = header.contains { $0.hasPrefix("FileVar_") || $0.hasPrefix("CaseVar_") }
    categories =
      hasVariables
      ? [] : header.indices.filter { preset.category != nil && header[$0] == preset.category }
  }
}

extension CodingLayout {
  /// The weight that a field holds: a whole number from 0 to 100, else `nil`.
  static func weight(_ text: String) -> Int? { Int(text).flatMap { 0...100 ~= $0 ? $0 : nil } }
}

extension CodingTable {
  /// The text of a field, blanks that do not break included in the outer ones; `nil` when empty.
  func field(_ row: Int, _ column: Int?) -> String? {
    guard let column, column < rows[row].fields.count else { return nil }
    let text = TextDecoder.trimmed(rows[row].fields[column].replacing("\u{A0}", with: " "))
    return text.isEmpty ? nil : text
  }

  /// Returns the list as a project.
  ///
  /// - Throws: ``DeepCodes``.
  func project(
    _ layout: CodingLayout
  ) throws -> (project: CodingProject, findings: [Diagnostic]) {
    var builder = ProjectBuilder(tool: layout.preset.tool)
    var segments: [String: Int] = [:]
    var seen: Set<[String]> = []
    var skipped: [Int] = []
    var lost: [Int] = []
    for row in rows.indices {
      guard let name = field(row, layout.document), let codes = field(row, layout.code) else {
        if rows[row].fields.contains(where: { !$0.isEmpty }) { skipped.append(rows[row].line) }
        continue
      }
      let isRepeated = !seen.insert(rows[row].fields).inserted
      let group = field(row, layout.group)
      // Documents of two groups may have one name.
      let document = builder.document(
        (group ?? "") + "\u{1F}" + name, name: name, group: group)
      let key = field(row, layout.segment).map { "\(document)\u{1F}" + $0 }
      let place: Int
      if let known = key.flatMap({ segments[$0] }) {
        place = known
      } else {
        let span = span(row, layout, document)
        if span == nil, hasPosition(row, layout) {
          lost.append(rows[row].line)
          builder.addLostPosition()
        }
        place = builder.addSegment(document, span: span, quote: field(row, layout.quote))
      }
      if let key { segments[key] = place }
      for path in layout.preset.paths(codes) {
        let above = layout.categories.compactMap { field(row, $0) }.reversed()
        var coding = CodingProject.Coding(
          segment: place, code: builder.code(above + path), coder: field(row, layout.coder),
          weight: field(row, layout.weight).flatMap(CodingLayout.weight), line: rows[row].line)
        coding.isRepeated = isRepeated
        builder.addCoding(coding)
      }
    }
    let project = try builder.finished(
      expecting: layout.start == nil ? nil : .scalars, quotesAreText: true)
    var findings: [Diagnostic] = []
    if let first = skipped.first {
      findings.append(CodingFindings.skippedRows(path, count: skipped.count, first: first))
    }
    findings += CodingFindings.ofProject(project, path, lostLine: lost.first, layout: layout)
    return (project, findings)
  }

  /// Whether a row must have a position: it gives one, or the words of a passage that has one.
  private func hasPosition(_ row: Int, _ layout: CodingLayout) -> Bool {
    guard layout.start != nil, layout.end != nil else { return false }
    return [layout.start, layout.end, layout.quote].contains { field(row, $0) != nil }
  }

  private func span(_ row: Int, _ layout: CodingLayout, _ document: Int) -> RawSpan? {
    guard let start = field(row, layout.start).flatMap(Int.init),
      let end = field(row, layout.end).flatMap(Int.init), 0 <= start, start < end
    else { return nil }
    // Its length decides, so that it keeps the blanks at its ends.
    let quote = layout.quote.flatMap { field(row, $0) == nil ? nil : rows[row].fields[$0] }
    return RawSpan(document: document, start: start, end: end, quote: quote)
  }

  /// Returns a list of codes as a project without documents.
  ///
  /// - Throws: ``DeepCodes``.
  func codebook(_ preset: CodingPreset) throws -> CodingProject {
    var builder = ProjectBuilder(tool: preset.tool)
    let place = CodingPreset.place(of: preset.code, in: header) ?? 0
    for row in rows where place < row.fields.count && !row.fields[place].isEmpty {
      for path in preset.paths(row.fields[place]) { builder.addCode(path) }
    }
    return try builder.finished(expecting: nil)
  }
}
