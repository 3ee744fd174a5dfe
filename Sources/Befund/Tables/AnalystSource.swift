/// What an analyst asks a question of: a bare file or a study.
public enum AnalystSource: Sendable {
  /// A bare CSV file.
  case file(DelimitedFile)

  /// Opens a source; a folder or a YAML file is a study.
  ///
  /// - Throws: The findings of opening.
  public init(_ path: String, options: DelimitedOptions = DelimitedOptions()) throws {
    self = .file(try DelimitedFile(path, options: options))
  }

  /// Returns the tables that answer a question.
  ///
  /// - Throws: The findings of reading.
  public func tables(
    _ query: TableQuery
  ) throws -> (release: Release, findings: [Diagnostic]) {
    switch self {
    case .file(let file): try file.tables(query)
    }
  }
}
