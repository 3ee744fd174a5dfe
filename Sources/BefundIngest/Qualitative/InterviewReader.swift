import BefundModel

/// Reads the interviews, the export of their codings, and what stands beside them.
enum InterviewReader {
  /// Returns the interviews and the findings.
  ///
  /// - Throws: `unknown-column`, the findings of reading, and what ``CodingProjectReader`` throws.
  static func read(
    _ study: Study, names: RegisteredNames
  ) throws -> (data: InterviewData, findings: [Diagnostic])? {
    guard let source = study.sources.interviews else { return nil }
    func path(_ name: String) -> String { StudyFileReader.joined(study.folder, name) }
    let columns = CodingPreset(source.codingColumns, separator: source.separator)
    let export = try CodingProjectReader.read(path(source.codings), columns: columns)
    let listed = try source.interviews.map { try interviews(path($0), source.columns) }
    let known = listed ?? documents(export.project)
    var projection = CodingProjection(
      export, path: path(source.codings), system: try CodeSystem(study, source),
      interviews: known.map(\.id), names: names)
    projection.project()
    var data = InterviewData(
      interviews: withLengths(known, export.project), codings: projection.codings,
      codes: projection.system.entries, mainCoder: "")
    data.hasSpans = export.project.hasReliableSpans
    var findings = export.findings + projection.findings
    if let list = export.list {
      findings += CodingListChecks.findings(list.table, list.layout, names: names)
    }
    findings += setMainCoder(&data, source, path(source.codings))
    if let name = source.quotes {
      findings += try QuoteReleases.read(path(name), into: &data)
    }
    if let name = source.verdicts {
      let (verdicts, own) = try VerdictReader.read(path(name), study, data, names: names)
      data.verdicts = verdicts
      findings += own
    }
    return (data, findings)
  }

  private static func setMainCoder(
    _ data: inout InterviewData, _ source: InterviewSource, _ path: String
  ) -> [Diagnostic] {
    let coders = Set(data.codings.map(\.coder))
    data.mainCoder = source.mainCoder ?? coders.min() ?? ""
    if source.mainCoder == nil, coders.count > 1 {
      return [CodingFindings.mainCoder(path, isMissing: true)]
    }
    if !coders.isEmpty, !coders.contains(data.mainCoder) {
      return [CodingFindings.mainCoder(path, isMissing: false)]
    }
    return []
  }

  /// Takes every document that was coded as an interview.
  private static func documents(_ project: CodingProject) -> [Interview] {
    let coded = Set(project.codings.map { project.segments[$0.segment].document })
    return project.documents.indices.filter(coded.contains).map { place in
      Interview(
        id: project.documents[place].name, organisationType: project.documents[place].group ?? "",
        perspective: "", persons: 1, isDoubleCoded: false)
    }
  }

  /// Takes the lengths of transcripts from their texts, where the list does not give them.
  private static func withLengths(
    _ interviews: [Interview], _ project: CodingProject
  ) -> [Interview] {
    let lengths = Dictionary(
      project.documents.compactMap { document in
        document.text.map { (document.name, $0.unicodeScalars.count) }
      }
    ) { first, _ in first }
    return interviews.map { interview in
      var result = interview
      result.characters = interview.characters ?? lengths[interview.id]
      return result
    }
  }

  private static func interviews(
    _ path: String, _ columns: [String: InterviewRole]
  ) throws -> [Interview] {
    let file = try DelimitedFile(path)
    let isUsual = columns == InterviewRole.usualColumns
    for (name, role) in columns.sorted(by: { $0.key < $1.key }) {
      let isNeeded = !isUsual || [.id, .organisationType, .perspective, .persons].contains(role)
      if isNeeded { _ = try file.column(named: name) }
    }
    let table = try DelimitedTable(file, isText: { _ in false })
    func header(_ role: InterviewRole) -> String? { columns.first { $0.value == role }?.key }
    func value(_ row: Int, _ role: InterviewRole) -> String {
      header(role).flatMap(table.column).map { table[row, $0] } ?? ""
    }
    return (0..<table.rowCount).map { row in
      Interview(
        id: value(row, .id), organisationType: value(row, .organisationType),
        perspective: value(row, .perspective), persons: Int(value(row, .persons)) ?? 1,
        isDoubleCoded: ["ja", "yes", "1"].contains(value(row, .doubleCoded).lowercased()),
        characters: Int(value(row, .characters)))
    }
  }
}
