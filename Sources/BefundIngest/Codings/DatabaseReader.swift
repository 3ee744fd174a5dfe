import BefundModel
import Foundation
import GRDB

/// Reads the databases of QualCoder, Taguette and RQDA, without ever writing to them.
struct DatabaseReader {
  let database: Database
  private let path: String

  /// Reads a database.
  ///
  /// - Throws: `no-coding-project`, `requal-project`, `database-in-use`, `computed-database`,
  ///   `incomplete-database`, `unreadable-field`, `deep-codes`, `broken-database` (65).
  static func read(_ path: String) throws -> (project: CodingProject, findings: [Diagnostic]) {
    // Changes that stand in a journal beside the file would be missed.
    for ending in ["-wal", "-journal"] {
      let journal = try? FileManager.default.attributesOfItem(atPath: path + ending)
      if let size = journal?[.size] as? Int, size > 0 {
        throw CodingFindings.databaseInUse(path, journal: FilePath.name(of: path) + ending)
      }
    }
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
      if let missing = missing(error) {
        throw CodingFindings.incompleteDatabase(path, missing: missing)
      }
      throw CodingFindings.brokenDatabase(path, code: error.resultCode.rawValue)
    } catch let error as UnreadableField {
      throw CodingFindings.unreadableField(path, column: error.column)
    } catch is DeepCodes {
      throw CodingFindings.deepCodes(path)
    }
  }

  /// Returns the table or column that a query named in vain; the queries are ours, so it is a name of the
  /// tool's, never content.
  private static func missing(_ error: DatabaseError) -> String? {
    for start in ["no such table: ", "no such column: "] {
      if let message = error.message, message.hasPrefix(start) {
        return String(message.dropFirst(start.count))
      }
    }
    return nil
  }

  private func project() throws -> (project: CodingProject, findings: [Diagnostic]) {
    let tables = Set(
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    guard try isStored() else { throw CodingFindings.computedDatabase(path) }
    let project: CodingProject
    if tables.contains("requal_version") {
      throw CodingFindings.requal(path)
    } else if !tables.isDisjoint(with: ["code_name", "code_text"]) {
      project = try qualCoder(tables)
    } else if !tables.isDisjoint(with: ["highlights", "highlight_tags"]) {
      project = try taguette()
    } else if tables.contains("freecode") {
      project = try rqda()
    } else {
      throw CodingFindings.noProject(path)
    }
    var findings = CodingFindings.ofProject(project, path)
    let removed = project.codings.count { $0.isRemoved }
    if removed > 0 { findings.append(CodingFindings.removedCodings(path, count: removed)) }
    return (project, findings)
  }

  /// Whether everything in the database stands in it.
  ///
  /// Views, virtual tables and generated columns are computed while they are read: without end, or to
  /// any size.
  private func isStored() throws -> Bool {
    let computed = """
      SELECT 1 FROM sqlite_master WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%'
      UNION ALL
      SELECT 1 FROM sqlite_master AS item JOIN pragma_table_xinfo(item.name) AS field
      WHERE item.type = 'table' AND field.hidden > 1
      LIMIT 1
      """
    return try Int.fetchOne(database, sql: computed) == nil
  }

  func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(database, sql: sql) }

  /// Adds the documents of a query for `id`, `name` and `text`, and returns their places by id.
  func addDocuments(
    _ sql: String, to builder: inout ProjectBuilder, plain: (String) -> String = { $0 }
  ) throws -> [Int: Int] {
    var places: [Int: Int] = [:]
    for row in try rows(sql) {
      let id = try row.int("id")
      let place = builder.document(String(id), name: row.text("name") ?? "")
      builder.setText(row.text("text").map(plain), of: place)
      places[id] = place
    }
    return places
  }

  /// Adds the codes of a query for `id` and `name`, and returns their places by id.
  func addCodes(
    _ sql: String, to builder: inout ProjectBuilder, path: (String) -> [String] = { [$0] }
  ) throws -> [Int: Int] {
    var places: [Int: Int] = [:]
    for row in try rows(sql) {
      places[try row.int("id")] = builder.addCode(path(row.text("name") ?? ""))
    }
    return places
  }
}

/// A field of a database that is not what its column holds.
private struct UnreadableField: Error {
  let column: String
}

/// Codes inside codes that come to no end.
struct DeepCodes: Error {
  /// The most levels that a code may have, far more than any code system needs.
  static let limit = 100
}

extension Row {
  /// Returns a whole number, written as one or as a decimal number without decimals.
  ///
  /// GRDB's own subscript ends the program for other values, and prints the row.
  ///
  /// - Throws: ``UnreadableField``.
  func int(_ column: String) throws -> Int {
    guard let number = optionalInt(column) else { throw UnreadableField(column: column) }
    return number
  }

  /// Returns a whole number, or `nil` for anything else.
  func optionalInt(_ column: String) -> Int? {
    guard let value = self[column] as DatabaseValue? else { return nil }
    switch value.storage {
    case .int64(let number): return Int(exactly: number)
    case .double(let number): return Int(exactly: number)
    default: return nil
    }
  }

  /// Returns a text, or `nil` for anything else.
  func text(_ column: String) -> String? {
    guard let value = self[column] as DatabaseValue? else { return nil }
    if case .string(let text) = value.storage { return text }
    return nil
  }
}
