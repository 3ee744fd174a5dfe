import BefundModel

/// Refuses columns of a registration list that study.yaml gives no role: they may hold a person.
enum ColumnRoleCheck {
  static func check(_ file: DelimitedFile, source: RegistrationSource, study: Study) throws {
    var findings: [Diagnostic] = []
    for (place, name) in file.header.enumerated() where source.columns[name] == nil {
      let near = NearestName.find(name, in: source.columns.keys.sorted())
      findings.append(
        Diagnostic(
          id: "column-without-role", file: file.path, line: file.headerLine, column: place + 1,
          message: LocalizedText(
            de: "die Spalte '\(name)' hat keine Rolle", en: "the column '\(name)' has no role"),
          why: LocalizedText(
            de: "sie könnte eine Person enthalten und wird deshalb nicht gelesen",
            en: "it may hold a person and is therefore not read"),
          fix: LocalizedText(
            de: "in \(study.path) unter 'columns' eine Rolle geben, notfalls 'ignored'"
              + (near.map { "; meinten Sie '\($0)'?" } ?? ""),
            en: "give it a role under 'columns' in \(study.path), 'ignored' if need be"
              + (near.map { "; did you mean '\($0)'?" } ?? ""))))
    }
    for name in source.columns.keys.sorted() where !file.header.contains(name) {
      var finding = Findings.unknownColumn(
        file.path, line: file.headerLine, name: name, header: file.header)
      finding.why = LocalizedText(
        de: "\(study.path):\(source.columnLines[name] ?? 1) gibt ihr eine Rolle",
        en: "\(study.path):\(source.columnLines[name] ?? 1) gives it a role")
      findings.append(finding)
    }
    if !findings.isEmpty { throw DiagnosticList(findings) }
  }
}
