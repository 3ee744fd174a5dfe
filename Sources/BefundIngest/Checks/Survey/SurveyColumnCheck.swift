import BefundModel

/// Checks that the columns which study.yaml names exist, and that every column has a role.
enum SurveyColumnCheck {
  static func check(
    _ raw: RawSurvey, study: Study, source: SurveySource, entries: [CodebookReader.Entry]
  ) throws {
    guard let table = raw.tables.first else { return }
    var wanted = [source.id, source.submitted, source.lastPage, source.changed, source.started]
    wanted += source.token.map { [$0] } ?? []
    wanted += study.challenges?.items.map(\.variable) ?? []
    wanted += study.gap?.pairs.flatMap { [$0.importance, $0.satisfaction] } ?? []
    wanted += study.needs.flatMap { block in
      block.options.filter { !$0.contains("*") } + [block.none, block.other].compactMap { $0 }
    }
    let known = Set(raw.names[0].keys)
    wanted += study.needs.flatMap { block in
      block.options.filter { pattern in
        pattern.contains("*") && !known.contains { Wildcard.matches($0, pattern: pattern) }
      }
    }
    let findings = wanted.filter { !known.contains($0) }.map { name in
      var finding = Findings.unknownColumn(
        table.path, line: table.headerLine, name: name, header: Array(known).sorted())
      finding.why = LocalizedText(
        de: "\(study.path) nennt sie oder setzt sie voraus, die Kopfzeile nennt sie nicht",
        en: "\(study.path) names or presumes it, the header does not name it")
      return finding
    }
    let described = Set(entries.map(\.variable.name))
    let unknown = raw.names[0].filter { !described.contains($0.key) }
      .sorted { $0.value < $1.value }
    let undescribed = unknown.map { name, place in
      Diagnostic(
        id: "column-without-codebook", file: table.path, line: table.headerLine,
        column: place + 1,
        message: LocalizedText(
          de: "die Spalte '\(name)' steht nicht im Codebuch",
          en: "the column '\(name)' is not in the codebook"),
        why: LocalizedText(
          de: "sie könnte eine Person enthalten", en: "it may hold a person"),
        fix: LocalizedText(
          de: "ins Codebuch aufnehmen oder aus der Datei löschen",
          en: "add it to the codebook or remove it from the file"))
    }
    if !(findings + undescribed).isEmpty { throw DiagnosticList(findings + undescribed) }
  }
}
