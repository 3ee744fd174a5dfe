public import BefundModel

extension CheckReport {
  /// Returns the findings as text, with a closing line that counts them.
  public func text(in language: Language) -> String {
    findings.map { $0.rendered(in: language) }.joined() + summary(in: language) + "\n"
  }

  /// Returns one line that counts errors, warnings and notes.
  public func summary(in language: Language) -> String {
    let errors = count(.error)
    let warnings = count(.warning)
    let notes = count(.note)
    return language == .de
      ? "Daten: \(errors) Fehler, \(warnings) Warnungen, \(notes) Hinweise (befund check)"
      : "Data: \(errors) errors, \(warnings) warnings, \(notes) notes (befund check)"
  }

  private func count(_ severity: Severity) -> Int {
    findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
  }

  /// Returns the findings as JSON: `[{id, severity, file, line, column, count, …}]`.
  public func json(in language: Language) -> String {
    JSONValue.findings(findings, language).rendered()
  }
}

extension JSONValue {
  /// Findings as an array of objects.
  static func findings(_ findings: [Diagnostic], _ language: Language) -> JSONValue {
    .array(
      findings.map { finding in
        .object([
          "id": .string(finding.id), "severity": .string(finding.severity.rawValue),
          "file": .string(finding.file), "line": .number(finding.line),
          "column": .number(finding.column), "count": .number(finding.count),
          "message": .string(finding.message[language]), "why": .string(finding.why[language]),
          "fix": .string(finding.fix[language]),
        ])
      })
  }
}
