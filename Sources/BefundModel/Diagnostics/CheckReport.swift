/// What `check` found: every finding about a study's data, sorted by file and line.
public struct CheckReport: Sendable {
  /// The findings, like ones folded with a count.
  public let findings: [Diagnostic]

  /// Creates a report from findings of any order.
  public init(_ findings: [Diagnostic]) {
    self.findings = findings.folded()
  }

  /// 0 with notes and warnings, 65 with errors.
  public var status: ExitStatus { findings.hasErrors ? .badData : .success }
}
