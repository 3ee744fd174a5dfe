public import BefundDisclosure
public import BefundModel

/// One file of a report: its name inside the edition's folder and its content.
public struct ReportFile: Hashable, Sendable {
  /// The name, such as `tabellen/bedarfe_nach_gruppe.csv`.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// The content as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Creates a file of text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Creates a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The formats of a report.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// `bericht.txt`.
  case text
  /// `bericht.md`.
  case markdown
  /// One CSV file for each table.
  case csv
  /// `release.json`.
  case json
}

extension Release {
  /// Returns the files of a report.
  ///
  /// - Parameters:
  ///   - formats: The formats.
  ///   - language: The language.
  ///   - version: The version of Befund for the stamp.
  /// - Throws: When a template cannot be read, which the tests rule out.
  public func reportFiles(
    _ formats: [ReportFormat] = ReportFormat.allCases, language: Language, version: String
  ) throws -> [ReportFile] {
    let document = ReportDocument(release: self, language: language, version: version)
    var files: [ReportFile] = []
    if formats.contains(.markdown) {
      files.append(
        ReportFile(name: "bericht.md", text: try document.rendered(as: .markdown)))
    }
    if formats.contains(.text) {
      files.append(ReportFile(name: "bericht.txt", text: try document.rendered(as: .text)))
    }
    if formats.contains(.csv) {
      files += content.tables.map { table in
        ReportFile(
          name: "tabellen/\(table.fileName).csv",
          text: SpreadsheetCSV(table: table, language: language, banner: banner(in: language))
            .rendered())
      }
    }
    if formats.contains(.json) {
      files.append(ReportFile(name: "release.json", text: FigureListing.json(of: self)))
    }
    return files
  }
}
