import GRDB
import GRDBSQLite

/// The data files of an export as one SQLite database.
enum SQLiteFile {
  /// Returns the bytes of a database with one table for each data file.
  ///
  /// It is made in memory, so no second copy of cases lies on the disk. The same files give the same
  /// bytes with every version of SQLite that lays pages out alike.
  ///
  /// - Parameter sheets: The tables.
  /// - Throws: `database-refused` when SQLite takes no part of it.
  static func bytes(_ sheets: [ExportSheet]) throws -> [UInt8] {
    var bytes: [UInt8]
    do {
      let queue = try DatabaseQueue()
      try queue.write { database in
        for sheet in sheets { try write(sheet, to: database) }
      }
      bytes = try queue.read { try serialized($0) }
      try queue.close()
    } catch let error as DatabaseError {
      // The error's own text quotes values.
      throw OutputFindings.databaseRefused("SQLite \(error.extendedResultCode.rawValue)")
    }
    // The header ends with the number of the library that wrote it, which nobody reads.
    if bytes.count >= 100 { for place in 96..<100 { bytes[place] = 0 } }
    return bytes
  }

  private static func serialized(_ database: Database) throws -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
      throw OutputFindings.databaseRefused("sqlite3_serialize")
    }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }

  private static func write(_ sheet: ExportSheet, to database: Database) throws {
    let columns = sheet.columns.map { quoted($0.name) + " " + $0.type }
    try database.execute(
      sql: "CREATE TABLE \(quoted(sheet.name)) (\(columns.joined(separator: ", ")))")
    let marks = sheet.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.makeStatement(
      sql: "INSERT INTO \(quoted(sheet.name)) VALUES (\(marks))")
    for row in sheet.rows {
      let values = zip(row, sheet.columns).map { value($0, as: $1.type) }
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// A field as the column has it; a number that cannot be read stays text, as SQLite allows.
  private static func value(_ field: String, as type: String) -> DatabaseValue {
    switch type {
    case "TEXT": field.databaseValue
    case _ where field.isEmpty: .null
    case "INTEGER": Int(field)?.databaseValue ?? field.databaseValue
    default: Double(field)?.databaseValue ?? field.databaseValue
    }
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}
