import BefundModel
import Foundation
import GRDB

/// Reads the databases of QualCoder, Taguette, RQDA and requal, without ever writing to them.
struct DatabaseReader {
  let database: Database
  private let path: String

  /// Reads a database.
  ///
  /// - Throws: `no-coding-project`, `broken-database` (65).
  static func read(_ path: String) throws -> (project: CodingProject, findings: [Diagnostic]) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA query_only = 1; PRAGMA trusted_schema = 0")
    }
    do {
      // Opened as immutable: no journal is looked for, and nothing is created beside the file.
      let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      return try queue.read { database in
        try DatabaseReader(database: database, path: path).project()
      }
    } catch let error as DatabaseError {
      throw CodingFindings.brokenDatabase(path, code: error.resultCode.rawValue)
    }
  }

  private func project() throws -> (project: CodingProject, findings: [Diagnostic]) {
    let tables = Set(
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    let project: CodingProject
    if tables.isSuperset(of: ["source", "code_name", "code_text"]) {
      project = try qualCoder(tables)
    } else if tables.isSuperset(of: ["documents", "highlights", "tags", "highlight_tags"]) {
      project = try taguette()
    } else if tables.isSuperset(of: ["source", "freecode", "coding"]) {
      project = try rqda()
    } else if tables.isSuperset(of: ["requal_version", "documents", "segments", "codes"]) {
      project = try requal()
    } else {
      throw CodingFindings.noProject(path)
    }
    var findings: [Diagnostic] = []
    if project.offsets.confidence == .unsure { findings.append(CodingFindings.unsureOffsets(path)) }
    let removed = project.codings.count { $0.isRemoved }
    if removed > 0 { findings.append(CodingFindings.removedCodings(path, count: removed)) }
    return (project, findings)
  }

  func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(database, sql: sql) }

  /// Adds the documents of a query for `id`, `name` and `text`, and returns their places by id.
  func addDocuments(
    _ sql: String, to builder: inout ProjectBuilder, plain: (String) -> String = { $0 }
  ) throws -> [Int: Int] {
    var places: [Int: Int] = [:]
    for row in try rows(sql) {
      let id: Int = row["id"]
      let place = builder.document(String(id), name: row["name"] ?? "")
      builder.setText((row["text"] as String?).map(plain), of: place)
      places[id] = place
    }
    return places
  }

  /// Adds the codes of a query for `id` and `name`, and returns their places by id.
  func addCodes(
    _ sql: String, to builder: inout ProjectBuilder, path: (String) -> [String] = { [$0] }
  ) throws -> [Int: Int] {
    var places: [Int: Int] = [:]
    for row in try rows(sql) { places[row["id"]] = builder.addCode(path(row["name"] ?? "")) }
    return places
  }
}
