public import BefundModel
import Foundation

/// Reads what a tool for coding interviews exported, whatever the tool.
public enum CodingProjectReader {
  /// Reads one file, known by its content rather than by its name.
  ///
  /// - Throws: `file-missing`, `file-unreadable` (66); `native-maxqda`, `requal-project`, `old-excel`,
  ///   `no-coding-project`, `several-projects`, `repeated-id`, `broken-archive`, `locked-archive`,
  ///   `archive-too-large`, `doctype-refused`, `unreadable-xml`, `xml-too-large`, `broken-xml`, `database-in-use`,
  ///   `incomplete-database`, `computed-database`, `unreadable-field`, `deep-codes`,
  ///   `broken-database` and the findings of reading CSV (65).
  public static func read(
    _ path: String
  ) throws -> (project: CodingProject, findings: [Diagnostic]) {
    let export = try read(path, columns: nil)
    return (export.project, export.findings)
  }

  /// Reads one file; a list without known headers by the columns that study.yaml declares.
  static func read(_ path: String, columns: CodingPreset?) throws -> CodingExport {
    // Content is looked into first and read then.
    guard !ListFile.isStream(path) else { throw CodingFindings.stream(path) }
    let head = try ByteSource.open(path).head
    let name = path.lowercased()
    if head.starts(with: Array("PK".utf8)) { return try zip(path, columns: columns) }
    if head.starts(with: Array("SQLite format 3\0".utf8)) {
      return try CodingExport(DatabaseReader.read(path))
    }
    if isNativeMaxqda(name) { throw CodingFindings.nativeMaxqda(path) }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw WorkbookFindings.oldExcel(path) }
    if [".qdpx", ".xlsx"].contains(where: name.hasSuffix) {
      throw WorkbookFindings.brokenArchive(path)
    }
    if isXML(head) || [".qdc", ".qde", ".xml"].contains(where: name.hasSuffix) {
      let data = Data(try WholeInput.bytes(path))
      return try CodingExport(RefiReader.project(data, path))
    }
    return try CodingTable(csv: path, columns: columns).read(columns)
  }

  private static func zip(_ path: String, columns: CodingPreset?) throws -> CodingExport {
    let names = try ZipArchive(path).names
    if names.contains("xl/workbook.xml") {
      let workbook = try Workbook(path)
      guard let table = try CodingTable(workbook, path: path, columns: columns) else {
        throw CodingFindings.noProject(path)
      }
      let export = try table.read(columns)
      return CodingExport(
        project: MaxqdaWorkbook(workbook).completed(export.project), findings: export.findings,
        list: export.list)
    }
    return try CodingExport(RefiReader.archive(path))
  }

  /// Whether a text opens with XML's declaration, behind a byte order mark or not.
  private static func isXML(_ head: some Collection<UInt8>) -> Bool {
    EncodingDetection.withoutMark(head).starts(with: Array("<?xml".utf8))
  }

  /// The extensions of MAXQDA's own files, from version 10 to 24 and later.
  private static func isNativeMaxqda(_ name: String) -> Bool {
    let last = name.split(separator: ".").last.map(String.init) ?? ""
    return ["mqda", "mx3", "mx4", "mx5", "mqbac", "mex"].contains(last)
      || (last.hasPrefix("mx") && last.dropFirst(2).prefix(2).allSatisfy(\.isNumber)
        && last.count >= 4)
  }
}

/// What an export of coded interviews holds, and for a list its rows.
struct CodingExport {
  let project: CodingProject
  let findings: [Diagnostic]
  let list: (table: CodingTable, layout: CodingLayout)?

  init(
    project: CodingProject, findings: [Diagnostic],
    list: (table: CodingTable, layout: CodingLayout)? = nil
  ) {
    self.project = project
    self.findings = findings
    self.list = list
  }

  init(_ read: (project: CodingProject, findings: [Diagnostic])) {
    self.init(project: read.project, findings: read.findings)
  }
}
