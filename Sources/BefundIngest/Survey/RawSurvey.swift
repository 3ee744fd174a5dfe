import BefundModel

/// The files of a survey, appended by column name; a later row replaces one with the same id.
struct RawSurvey {
  /// Where a row stands.
  struct Place {
    var table: Int
    var row: Int
  }

  let tables: [DelimitedTable]
  /// The codebook's name of each column, by file.
  let names: [[String: Int]]
  /// The rows that count as raw records.
  private(set) var places: [Place] = []
  /// The rows that a later file replaced.
  private(set) var replaced: [Place] = []

  /// Joins the files.
  ///
  /// - Parameters:
  ///   - tables: The files in order.
  ///   - variables: The codebook's names; headers may write `H_SQ01` for `H[SQ01]`.
  ///   - id: The column of the id.
  init(_ tables: [DelimitedTable], variables: [String], id: String) {
    self.tables = tables
    var canonical: [String: String] = [:]
    for name in variables {
      canonical[name] = name
      canonical[Self.underscored(name)] = name
    }
    names = tables.map { table in
      var places: [String: Int] = [:]
      for (place, header) in table.header.enumerated() {
        let name = canonical[header] ?? header
        if places[name] == nil { places[name] = place }
      }
      return places
    }
    var known: [String: Int] = [:]
    for (number, table) in tables.enumerated() {
      let column = names[number][id]
      for row in 0..<table.rowCount {
        let place = Place(table: number, row: row)
        let key = column.map { table[row, $0] } ?? ""
        if !key.isEmpty, let old = known[key] {
          replaced.append(places[old])
          places[old] = place
        } else {
          known[key] = places.count
          places.append(place)
        }
      }
    }
  }

  /// Returns the name with `_` in place of brackets: `H[SQ01]` becomes `H_SQ01`.
  static func underscored(_ name: String) -> String {
    name.replacing("[", with: "_").replacing("]", with: "")
  }

  /// The number of raw records.
  var count: Int { places.count }

  /// Whether any file has the column.
  func has(_ name: String) -> Bool { names.contains { $0[name] != nil } }

  /// The value of a record; empty where the file lacks the column.
  func value(_ record: Int, _ name: String) -> String {
    let place = places[record]
    return names[place.table][name].map { tables[place.table][place.row, $0] } ?? ""
  }

  /// The text of a record as the file has it.
  func rawText(_ record: Int, _ name: String) -> String {
    let place = places[record]
    return names[place.table][name].map { tables[place.table].rawText(place.row, $0) } ?? ""
  }

  /// Where the records' values of a column stand: the field in each file.
  func fields(_ name: String) -> [Int?] { names.map { $0[name] } }

  /// Calls `body` with the UTF-8 text of a record, given the fields of its column.
  func withUTF8(_ record: Int, _ fields: [Int?], _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let place = places[record]
    guard let field = fields[place.table] else { return }
    tables[place.table].withUTF8(place.row, field, body)
  }

  /// The values of a column for all records, coded.
  ///
  /// - Throws: `dictionary-overflow` when the files together have more than 65,535 values.
  func column(_ name: String) throws -> CodedColumn {
    var result = CodedColumn()
    var known: [String: UInt16] = [:]
    var maps: [[Int: UInt16]] = tables.map { _ in [:] }
    func code(_ value: String) throws -> UInt16 {
      if let code = known[value] { return code }
      guard result.dictionary.count < Int(UInt16.max) else {
        throw Findings.dictionaryOverflow(
          tables[0].path, line: tables[0].headerLine, field: (names[0][name] ?? 0) + 1,
          variable: name)
      }
      let code = UInt16(result.dictionary.count)
      known[value] = code
      result.dictionary.append(value)
      return code
    }
    result.codes.reserveCapacity(places.count)
    for place in places {
      guard let field = names[place.table][name] else {
        result.codes.append(try code(""))
        continue
      }
      if let coded = tables[place.table].codes(field) {
        let old = Int(coded.codes[place.row])
        let new = try maps[place.table][old] ?? (code(coded.dictionary[old]))
        maps[place.table][old] = new
        result.codes.append(new)
      } else {
        result.codes.append(try code(tables[place.table][place.row, field]))
      }
    }
    return result
  }

  /// The file, line and field of a record's value.
  func location(_ record: Int, _ name: String? = nil) -> (file: String, line: Int, field: Int?) {
    location(places[record], name)
  }

  func location(_ place: Place, _ name: String?) -> (file: String, line: Int, field: Int?) {
    let table = tables[place.table]
    let field = name.flatMap { names[place.table][$0] }.map { $0 + 1 }
    return (table.path, table.lines[place.row], field)
  }
}
