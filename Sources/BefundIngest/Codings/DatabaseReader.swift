import BefundModel
import Foundation
import GRDB

/// Reads the databases of QualCoder, Taguette and RQDA, without ever writing to them.
struct DatabaseReader {
  let database: Database
  private let path: String

  /// Reads a database.
  ///
  /// - Throws: `no-coding-project`, `requal-project`, `several-projects`, `database-in-use`,
  ///   `computed-database`, `incomplete-database`, `unreadable-field`, `repeated-id`, `deep-codes`,
  ///   `broken-database` (65).
  static func read(_ path: String) throws -> (project: CodingProject, findings: [Diagnostic]) {
    // Changes that stand in a journal beside the file itself, not beside a link, would be missed.
    let own = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    for ending in ["-wal", "-journal"] {
      let journal = try? FileManager.default.attributesOfItem(atPath: own + ending)
      if let size = journal?[.size] as? Int, size > 0 {
        throw CodingFindings.databaseInUse(path, journal: FilePath.name(of: own) + ending)
      }
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA query_only = 1; PRAGMA trusted_schema = 0")
    }
    do {
      // Opened as immutable: no journal is looked for, and nothing is created beside the file.
      let address = URL(fileURLWithPath: own).absoluteString + "?immutable=1"
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
      throw CodingFindings.unreadableField(path, column: error.column, isText: error.isText)
    } catch is RepeatedID {
      throw CodingFindings.repeatedID(path)
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
      let count = try taguetteProjects()
      guard count <= 1 else { throw CodingFindings.severalProjectsInDatabase(path, count: count) }
      project = try taguette()
    } else if tables.contains("freecode") {
      project = try rqda()
    } else {
      throw CodingFindings.noProject(path)
    }
    var findings = CodingFindings.ofProject(project, path)
    let removed = project.codings.count { $0.isRemoved }
    if removed > 0 { findings.append(CodingFindings.removedCodings(path, count: removed)) }
    let hidden = try hiddenCoders()
    let unseen = project.codings.count { $0.coder.map(hidden.contains) ?? false }
    if unseen > 0 { findings.append(CodingFindings.hiddenCoders(path, count: unseen)) }
    return (project, findings)
  }

  /// The tables that are read, of any tool.
  private static let read = [
    "project", "source", "code_cat", "code_name", "code_text", "code_image", "code_av", "attribute",
    "attribute_type", "cases", "case_text", "coder_names", "documents", "tags", "highlights",
    "highlight_tags", "commands", "freecode", "coding",
  ]

  /// Whether everything that is read stands in the database.
  ///
  /// Views, virtual tables and generated columns are computed while they are read: without end, or to
  /// any size. Views that are not read, such as those of QualCoder 4, are never computed.
  private func isStored() throws -> Bool {
    let names = Self.read.map { "'\($0)'" }.joined(separator: ", ")
    let computed = """
      SELECT 1 FROM sqlite_master
      WHERE lower(name) IN (\(names)) AND (type = 'view' OR sql LIKE 'CREATE VIRTUAL%')
      UNION ALL
      SELECT 1 FROM sqlite_master AS item JOIN pragma_table_xinfo(item.name) AS field
      WHERE item.type = 'table' AND lower(item.name) IN (\(names)) AND field.hidden > 1
      LIMIT 1
      """
    return try Int.fetchOne(database, sql: computed) == nil
  }

  /// The coders that QualCoder leaves out of its own reports.
  private func hiddenCoders() throws -> Set<String> {
    let columns = Set(try rows("PRAGMA table_info(coder_names)").compactMap { $0.text("name") })
    guard columns.isSuperset(of: ["name", "visibility"]) else { return [] }
    return Set(
      try rows("SELECT name, visibility FROM coder_names").compactMap { row in
        row.optionalInt("visibility") == 0 ? row.text("name") : nil
      })
  }

  func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(database, sql: sql) }

  /// Adds the documents of a query for `id`, `name`, `text` and `media`, and returns their places by id.
  ///
  /// A text that is too long is not even fetched.
  func addDocuments(
    _ sql: String, to builder: inout ProjectBuilder, plain: (String) -> String = { $0 }
  ) throws -> [Int: Int] {
    var places: [Int: Int] = [:]
    let limit = 2 * ProjectBuilder.textLimit
    let fetched = """
      SELECT id, name, media, length(CAST(text AS BLOB)) > \(limit) AS isLong,
        CASE WHEN length(CAST(text AS BLOB)) <= \(limit) THEN text END AS text FROM (\(sql))
      """
    for row in try rows(fetched) {
      let place = builder.addDocument(try row.name("name"))
      guard places.updateValue(place, forKey: try row.int("id")) == nil else { throw RepeatedID() }
      if let text = row.text("text") {
        builder.setText(plain(text), of: place)
      } else if row.optionalInt("isLong") == 1 {
        builder.addLongText()
      } else if row.optionalInt("media") != 1 {
        builder.addMissingText()
      }
    }
    return places
  }

  /// Adds a passage with its position in a text; one that is no position is noted.
  func addSegment(
    _ row: Row, _ start: String, _ end: String, document: Int, quote: String?,
    to builder: inout ProjectBuilder
  ) -> Int {
    guard let from = row.optionalInt(start), let to = row.optionalInt(end) else {
      builder.addLostPosition()
      return builder.addSegment(document, span: nil, quote: quote)
    }
    return builder.addSegment(
      document, span: RawSpan(document: document, start: from, end: to, quote: quote), quote: quote)
  }

  /// Adds the codes of a query for `id` and `name`, and returns their places by id.
  func addCodes(
    _ sql: String, to builder: inout ProjectBuilder, path: (String) -> [String] = { [$0] }
  ) throws -> [Int: Int] {
    var places: [Int: Int] = [:]
    for row in try rows(sql) {
      let place = builder.addCode(path(try row.name("name")))
      guard places.updateValue(place, forKey: try row.int("id")) == nil else { throw RepeatedID() }
    }
    return places
  }
}

/// A field of a database that is not what its column holds.
private struct UnreadableField: Error {
  let column: String
  /// Whether the column holds texts, rather than whole numbers.
  var isText = false
}

/// Two codes or documents with one id.
struct RepeatedID: Error {}

/// Codes inside codes that come to no end, or paths of codes without measure.
struct DeepCodes: Error {
  /// The most levels that a code may have, far more than any code system needs.
  static let limit = 30
  /// The most bytes of the paths of all codes.
  static let byteLimit = 4 << 20
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

  /// Returns the name of a document or a code.
  ///
  /// - Throws: ``UnreadableField``.
  func name(_ column: String) throws -> String {
    guard let name = text(column) else { throw UnreadableField(column: column, isText: true) }
    return name
  }

  /// Returns the id of something else, or `nil` where there is none.
  ///
  /// - Throws: ``UnreadableField``.
  func reference(_ column: String) throws -> Int? {
    guard let value = self[column] as DatabaseValue?, !value.isNull, text(column) != "" else {
      return nil
    }
    return try int(column)
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
