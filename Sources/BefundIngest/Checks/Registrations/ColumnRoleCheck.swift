import BefundModel

/// Refuses columns of a list of persons that study.yaml gives no role: they may hold a person.
enum ColumnRoleCheck {
  /// Checks the header of a file.
  ///
  /// A name is quoted only where the header is one: without a known name, or where it looks like
  /// a person, the first row of a list without a header would be printed.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - roles: The columns that have a role.
  ///   - lines: Where each role stands in study.yaml.
  ///   - study: The study.
  ///   - isComplete: Whether every column with a role must be in the file.
  /// - Throws: `column-without-role`, `unknown-column`.
  static func check(
    _ file: DelimitedFile, roles: Set<String>, lines: [String: Int], study: Study,
    isComplete: Bool = true
  ) throws {
    var findings: [Diagnostic] = []
    let isHeader = file.header.contains { roles.contains($0) }
    for (place, name) in file.header.enumerated() where !roles.contains(name) {
      let isQuoted = isHeader && !PersonDetection.finds(in: name)
      findings.append(withoutRole(file, place, isQuoted ? name : nil, roles, study))
    }
    for name in roles.sorted() where isComplete && !file.header.contains(name) {
      var finding = Findings.unknownColumn(
        file.path, line: file.headerLine, name: name, header: isHeader ? file.header : [])
      finding.why = LocalizedText(
        de: "\(study.path):\(lines[name] ?? 1) gibt ihr eine Rolle",
        en: "\(study.path):\(lines[name] ?? 1) gives it a role")
      findings.append(finding)
    }
    if !findings.isEmpty { throw DiagnosticList(findings) }
  }

  private static func withoutRole(
    _ file: DelimitedFile, _ place: Int, _ name: String?, _ roles: Set<String>, _ study: Study
  ) -> Diagnostic {
    let near = name.flatMap { NearestName.find($0, in: roles.sorted()) }
    let quoted = name.map { "'\($0)'" } ?? "\(place + 1)"
    return Diagnostic(
      id: "column-without-role", file: file.path, line: file.headerLine, column: place + 1,
      message: LocalizedText(
        de: "die Spalte \(quoted) hat keine Rolle", en: "the column \(quoted) has no role"),
      why: LocalizedText(
        de: "sie könnte eine Person enthalten und wird deshalb nicht gelesen",
        en: "it may hold a person and is therefore not read"),
      fix: LocalizedText(
        de: "in \(study.path) unter 'columns' eine Rolle geben, notfalls 'ignored'"
          + (near.map { "; meinten Sie '\($0)'?" } ?? ""),
        en: "give it a role under 'columns' in \(study.path), 'ignored' if need be"
          + (near.map { "; did you mean '\($0)'?" } ?? "")))
  }
}
