import Foundation

/// The input of a case.
struct OracleTable: Sendable {
  /// Codes of the simulated survey for no answer, don't know and not asked.
  static let surveyMissingCodes: Set<Double> = [-99, -98, -97]

  static let empty = OracleTable(header: [], lines: [], missingCodes: [])

  let header: [String]
  let lines: [[String]]

  /// Numbers that mean a missing answer in this file.
  let missingCodes: Set<Double>

  var rows: Int { lines.count }

  private init(header: [String], lines: [[String]], missingCodes: Set<Double>) {
    self.header = header
    self.lines = lines
    self.missingCodes = missingCodes
  }

  /// Reads a file; the simulated survey has missing codes, in other files negatives are values.
  init(at url: URL, notes: String) throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { Self.fields(of: $0) }
    guard let header = lines.first else {
      throw OracleError.malformed("\(url.lastPathComponent) is empty")
    }
    let isSurvey = Set(["gewicht", "welle", "gruppe"]).isSubset(of: header)
    self.init(
      header: header, lines: Array(lines.dropFirst()),
      missingCodes: isSurvey || notes.contains("-99") ? Self.surveyMissingCodes : [])
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// The column of a name; an empty field is missing.
  func raw(_ name: String) throws -> [String?] {
    guard let column = header.firstIndex(of: name) else {
      throw OracleError.malformed("no column \(name)")
    }
    return lines.map { $0[column].isEmpty || $0[column] == "NA" ? nil : $0[column] }
  }

  /// The texts of a column without missing codes.
  func texts(_ name: String) throws -> [String?] {
    try raw(name).map { text in
      guard let text, let number = Double(text), missingCodes.contains(number) else {
        return text
      }
      return nil
    }
  }

  /// The numbers of a column without missing codes.
  func numbers(_ name: String) throws -> [Double?] {
    try texts(name).map { $0.flatMap(Double.init) }
  }

  /// The rows that the case kept: a level that is in the file but not expected was removed.
  func withoutRemovedGroups(expected: OracleValue, params: OracleValue) throws -> OracleTable {
    guard params["only_group"] == nil else { return self }
    var kept: Set<String>
    let name: String
    if let by = params["by"]?.text, case .array(let groups) = expected {
      name = by
      kept = Set(groups.compactMap { $0["group"]?.label })
    } else if let letters = params["column_letters"], let column = params["col"]?.text,
      let row = params["row"]?.text
    {
      name = column
      kept = Set(letters.members.values.compactMap(\.label))
      let valid = Set(zip(try texts(column), try texts(row)).compactMap { $1 == nil ? nil : $0 })
      kept.formUnion(Set(try texts(column).compactMap { $0 }).subtracting(valid))
    } else {
      return self
    }
    let column = try texts(name)
    return OracleTable(
      header: header,
      lines: lines.indices.filter { index in column[index].map { kept.contains($0) } ?? true }
        .map { lines[$0] },
      missingCodes: missingCodes)
  }
}
