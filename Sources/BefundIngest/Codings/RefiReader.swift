import BefundModel
import Foundation

/// Reads REFI-QDA: projects (`.qdpx`, `project.qde`) and code systems (`.qdc`).
///
/// Source: the QDA-XML schema, project 1.0 and codebook 1.0 (18 March 2019).
enum RefiReader {
  /// Reads a project archive.
  ///
  /// - Throws: `broken-archive`, `locked-archive`, `archive-too-large`, `unreadable-xml`, `doctype-refused`,
  ///   `xml-too-large`, `broken-xml`, `no-coding-project`, `several-projects`, `repeated-id`, `deep-codes` (65).
  static func archive(_ path: String) throws -> (project: CodingProject, findings: [Diagnostic]) {
    let archive = try ZipArchive(path)
    let names = archive.names
    // Packed anew by hand, everything may lie in a folder, beside copies that a Mac makes.
    let documents = names.filter {
      FilePath.name(of: $0).lowercased() == "project.qde" && !$0.hasPrefix("__MACOSX/")
    }
    guard documents.count <= 1 else {
      throw CodingFindings.severalProjects(path, count: documents.count)
    }
    guard let name = documents.first, let data = try archive.entry(name) else {
      throw CodingFindings.noProject(path)
    }
    let folder = FilePath.folder(of: name).lowercased()
    let sources = (folder.isEmpty ? "" : folder + "/") + "sources/"
    let byLowercase = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
    return try project(data, path, part: name) { source in
      guard let own = byLowercase[sources + source.lowercased()] else { return .missing }
      // In UTF-16 a text has up to two bytes for one.
      guard let bytes = try archive.entry(own, limit: 2 * ProjectBuilder.textLimit) else {
        return .tooLong
      }
      return Self.text(bytes).map { .text($0) } ?? .missing
    }
  }

  /// What an archive has for a source.
  enum SourceText {
    case text(String)
    /// It is not there, or no UTF-8.
    case missing
    case tooLong
  }

  /// Returns the text of a source in UTF-8 or, with a mark of the byte order, in UTF-16, else `nil`.
  ///
  /// In bytes read wrongly positions would count something else. The mark is no part of the text.
  private static func text(_ bytes: Data) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return String(data: bytes, encoding: .utf16)
    }
    let text = EncodingDetection.withoutMark(bytes)
    guard !text.contains(0) else { return nil }
    return text.withUnsafeBytes { String(validating: $0, as: UTF8.self) }
  }

  /// Reads the document of a project.
  ///
  /// - Parameters:
  ///   - data: The XML document.
  ///   - file: Its path, for findings.
  ///   - part: Its name inside the archive, for findings.
  ///   - text: Returns the text of a source by its file name inside `sources/`.
  /// - Throws: `unreadable-xml`, `doctype-refused`, `xml-too-large`, `broken-xml`, `no-coding-project`, `repeated-id`,
  ///   `deep-codes` (65).
  static func project(
    _ data: Data, _ file: String, part: String? = nil,
    text: (String) throws -> SourceText = { _ in .missing }
  ) throws -> (project: CodingProject, findings: [Diagnostic]) {
    let collector = RefiCollector()
    do {
      try XMLElements.read(
        data, file: file, part: part,
        starts: { reader, element in
          collector.start(element, in: reader.path)
          if collector.hasDeepCodes { reader.stop() }
        }, ends: { collector.end($1, in: $0.path) })
    } catch let finding as Diagnostic {
      throw collector.hasDeepCodes ? CodingFindings.deepCodes(file) : finding
    }
    guard collector.isProject || collector.isCodebook else { throw CodingFindings.noProject(file) }
    guard collector.repeatedIDs == 0 else { throw CodingFindings.repeatedID(file) }
    try collector.loadTexts(text)
    do {
      let project = try collector.finished()
      return (project, CodingFindings.ofProject(project, file))
    } catch is DeepCodes {
      throw CodingFindings.deepCodes(file)
    }
  }
}
