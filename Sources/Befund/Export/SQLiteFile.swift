import Foundation
import GRDB

/// The data files of an export as one SQLite database.
enum SQLiteFile {
  /// Returns the bytes of a database with one table for each data file.
  ///
  /// The same files give the same bytes with every version of SQLite that lays pages out alike.
  ///
  /// - Parameter sheets: The tables.
  /// - Throws: When no temporary file can be written.
  static func bytes(_ sheets: [ExportSheet]) throws -> [UInt8] {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("befund-\(UUID().uuidString).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: place) }
    let isMade = FileManager.default.createFile(
      atPath: place, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade else { throw OutputFindings.writeFailed(place, reason: EIO) }
    try write(sheets, to: place)
    guard let data = FileManager.default.contents(atPath: place) else {
      throw OutputFindings.writeFailed(place, reason: EIO)
    }
    var bytes = [UInt8](data)
    // The header ends with the number of the library that wrote it, which nobody reads.
    if bytes.count >= 100 { for place in 96..<100 { bytes[place] = 0 } }
    return bytes
  }

  private static func write(_ sheets: [ExportSheet], to place: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .default
    let queue = try DatabaseQueue(path: place, configuration: configuration)
    try queue.write { database in
      for sheet in sheets {
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
    }
    try queue.close()
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
