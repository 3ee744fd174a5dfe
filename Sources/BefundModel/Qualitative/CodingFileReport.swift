/// What one file with codings holds, or why it cannot be read.
public struct CodingFileReport: Sendable {
  /// The path.
  public let file: String
  /// What it holds; `nil` for a file that is refused or broken.
  public let project: CodingProject?
  /// The findings.
  public let findings: [Diagnostic]

  /// Creates a report.
  public init(file: String, project: CodingProject?, findings: [Diagnostic]) {
    self.file = file
    self.project = project
    self.findings = findings
  }
}

extension CodingProject {
  /// Returns how often each entry of the code system was applied, in its order.
  public var codingCounts: [Int] {
    codings.reduce(into: [Int](repeating: 0, count: codes.count)) { $0[$1.code] += 1 }
  }
}
