import Foundation

/// What an analyst asks a question of: a bare file or a study.
public enum AnalystSource: Sendable {
  /// A bare CSV file, or the sheet of a workbook.
  case file(DelimitedFile)
  /// The survey of a study.
  case study(StudyData)

  /// Opens a source; a folder or a YAML file is a study.
  ///
  /// - Throws: The findings of opening; for a study also those about its data when one is an
  ///   error.
  public init(
    _ path: String, options: DelimitedOptions = DelimitedOptions(),
    reading: ReadingOptions = ReadingOptions()
  ) throws {
    guard Self.isStudy(path) else {
      self = .file(try ListFile.open(path, options: options))
      return
    }
    let data = try StudyReader.read(path, options: reading)
    if data.findings.hasErrors {
      throw DiagnosticList(data.findings.filter { $0.severity == .error })
    }
    self = .study(data)
  }

  /// Whether the path names a folder with `study.yaml`, or a YAML file.
  static func isStudy(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
      || FileManager.default.fileExists(atPath: path + "/study.yaml")
  }

  /// Whether the path names a file that is no study.
  static func isBareFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && !isStudy(path)
  }

  /// Returns the tables that answer a question.
  ///
  /// - Throws: The findings of reading; `unknown-column` or `unknown-variable`.
  public func tables(
    _ query: TableQuery
  ) throws -> (release: Release, findings: [Diagnostic]) {
    switch self {
    case .file(let file): try file.tables(query)
    case .study(let data): (try data.tables(query), [])
    }
  }

  /// Returns the variables with labels, kinds of missing and frequencies.
  ///
  /// - Throws: The findings of reading.
  public func codebook() throws -> CodebookListing {
    switch self {
    case .file(let file): try file.codebook()
    case .study(let data):
      data.survey?.listing(source: data.study.path)
        ?? CodebookListing(source: data.study.path, cases: 0, entries: [])
    }
  }

  /// The language of the source: a study names one.
  public var language: Language? {
    if case .study(let data) = self { return data.study.language }
    return nil
  }
}
