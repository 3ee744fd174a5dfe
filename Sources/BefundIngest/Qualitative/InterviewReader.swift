import BefundModel

/// Reads the interviews, their codings from MAXQDA and the code system.
enum InterviewReader {
  /// Returns the interviews and the findings.
  ///
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ study: Study, names: RegisteredNames
  ) throws -> (data: InterviewData, findings: [Diagnostic])? {
    guard let source = study.sources.interviews else { return nil }
    let system = try CodeSystem(
      StudyFileReader.joined(study.folder, source.codeSystem), study: study, source: source)
    let interviews = try interviews(StudyFileReader.joined(study.folder, source.interviews))
    let path = StudyFileReader.joined(study.folder, source.codings)
    var list = try CodingList(path, system: system, interviews: interviews.map(\.id))
    list.read()
    list.findPersons(names)
    let data = InterviewData(
      interviews: interviews, codings: list.codings, codes: system.entries,
      mainCoder: source.mainCoder)
    return (data, list.findings)
  }

  private static func interviews(_ path: String) throws -> [Interview] {
    let file = try DelimitedFile(path)
    for name in ["interview_id", "organisationstyp", "perspektive", "personen"] {
      _ = try file.column(named: name)
    }
    let table = try DelimitedTable(file, isText: { _ in false })
    return (0..<table.rowCount).map { row in
      Interview(
        id: table[row, "interview_id"], organisationType: table[row, "organisationstyp"],
        perspective: table[row, "perspektive"], persons: Int(table[row, "personen"]) ?? 1,
        isDoubleCoded: table[row, "doppelcodiert"].lowercased() == "ja")
    }
  }
}
