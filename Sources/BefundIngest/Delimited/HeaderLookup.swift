import BefundModel

extension DelimitedFile {
  /// Returns the place of a column, found by its exact name or its id.
  ///
  /// - Throws: `unknown-column` with the nearest right name, `duplicate-column`.
  public func column(named name: String) throws -> Int {
    let places = header.indices.filter { header[$0] == name }
    if places.count > 1 {
      throw Findings.duplicateColumn(path, line: headerLine, name: name, field: places[1] + 1)
    }
    if let place = places.first { return place }
    throw Findings.unknownColumn(path, line: headerLine, name: name, header: header)
  }

  /// Returns the places of the columns that an argument names.
  ///
  /// An argument is first an exact header, then a pattern with `*` as the only wildcard, then a
  /// list parted by commas.
  ///
  /// - Throws: `unknown-column`, `duplicate-column`.
  public func columns(matching argument: String) throws -> [Int] {
    if header.contains(argument) { return [try column(named: argument)] }
    if argument.contains("*") {
      let places = header.indices.filter { Wildcard.matches(header[$0], pattern: argument) }
      if !places.isEmpty { return places }
    }
    let parts = argument.split(separator: ",").map { TextDecoder.trimmed(String($0)) }
    guard parts.count > 1 else {
      throw Findings.unknownColumn(path, line: headerLine, name: argument, header: header)
    }
    return try parts.flatMap { try columns(matching: $0) }
  }

  /// The first name that the header holds twice, with the place of its second occurrence.
  public var duplicateColumn: (name: String, field: Int)? {
    var seen: Set<String> = []
    for (place, name) in header.enumerated() where !name.isEmpty {
      if !seen.insert(name).inserted { return (name, place + 1) }
    }
    return nil
  }
}
