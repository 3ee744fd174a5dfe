import BefundModel

/// Reports what differs in a later file of the same survey.
enum AppendedFileChecks {
  static let reordered = "columns-reordered"
  static let extra = "extra-column"
  static let missing = "missing-column"
  static let replaced = "replaced-answer"

  static func findings(_ raw: RawSurvey, source: SurveySource) -> [Diagnostic] {
    guard let first = raw.tables.first else { return [] }
    let known = raw.names[0]
    var findings: [Diagnostic] = []
    for (table, names) in zip(raw.tables, raw.names).dropFirst() {
      let shared = names.filter { known[$0.key] != nil }.sorted { $0.value < $1.value }
      let order = shared.compactMap { known[$0.key] }
      if order != order.sorted() {
        findings.append(
          finding(
            reordered, .note, table.path, table.headerLine, nil,
            FindingText(
              (
                de: "andere Reihenfolge der Spalten als in \(name(first))",
                en: "other order of columns than in \(name(first))"
              ),
              why: (
                de: "der Export wurde anders eingestellt", en: "the export was set differently"
              ),
              fix: (
                de: "nichts zu tun: angefügt wird nach Namen",
                en: "nothing to do: columns are matched by name"
              ))))
      }
      for (column, place) in names.sorted(by: { $0.value < $1.value })
      where known[column] == nil {
        // Without known names beside it this may be the first answer of a file without header.
        let isQuoted = shared.count > 1 && !PersonDetection.finds(in: column)
        findings.append(
          finding(
            extra, .note, table.path, table.headerLine, place + 1,
            extraText(isQuoted ? "'\(column)'" : "\(place + 1)")))
      }
      for column in known.keys.sorted() where names[column] == nil {
        findings.append(
          finding(missing, .warning, table.path, table.headerLine, nil, missingText(column)))
      }
    }
    for place in raw.replaced {
      findings.append(replacedFinding(place, raw, source: source))
    }
    return findings
  }

  private static func name(_ table: DelimitedTable) -> String {
    FilePath.name(of: table.path)
  }

  private static func finding(
    _ id: String, _ severity: Severity, _ file: String, _ line: Int, _ field: Int?,
    _ text: FindingText
  ) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, file: file, line: line, column: field, message: text.message,
      why: text.why, fix: text.fix)
  }

  private static func extraText(_ column: String) -> FindingText {
    FindingText(
      (de: "zusätzliche Spalte \(column)", en: "additional column \(column)"),
      why: (
        de: "die erste Datei hat sie nicht", en: "the first file does not have it"
      ),
      fix: (de: "nichts zu tun: sie wird nicht verwendet", en: "nothing to do: it is not used"))
  }

  private static func missingText(_ column: String) -> FindingText {
    FindingText(
      (de: "die Spalte '\(column)' fehlt", en: "the column '\(column)' is missing"),
      why: (de: "die erste Datei hat sie", en: "the first file has it"),
      fix: (
        de: "prüfen, ob sie umbenannt wurde; hier gilt sie als leer",
        en: "check whether it was renamed; here it counts as empty"
      ))
  }

  /// The row of the later file that replaced an earlier one with the same id.
  private static func replacedFinding(
    _ place: RawSurvey.Place, _ raw: RawSurvey, source: SurveySource
  ) -> Diagnostic {
    let id = raw.names[place.table][source.id].map { raw.tables[place.table][place.row, $0] }
    let winner = raw.places.first { candidate in
      raw.names[candidate.table][source.id].map {
        raw.tables[candidate.table][candidate.row, $0]
      } == id
    }
    let location = raw.location(winner ?? place, source.id)
    return finding(
      replaced, .note, location.file, location.line, location.field,
      FindingText(
        (de: "spätere Fassung einer bekannten Antwort", en: "later version of a known answer"),
        why: (
          de: "eine frühere Datei enthält dieselbe Nummer",
          en: "an earlier file holds the same id"
        ),
        fix: (de: "nichts zu tun: die spätere zählt", en: "nothing to do: the later one counts")))
  }
}
