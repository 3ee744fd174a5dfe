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

/// Patterns in which `*` stands for any run of characters and all else for itself.
public enum Wildcard {
  /// Returns whether the whole name matches.
  public static func matches(_ name: String, pattern: String) -> Bool {
    let name = Array(name)
    let pattern = Array(pattern)
    var place = 0
    var patternPlace = 0
    var star: (pattern: Int, name: Int)?
    while place < name.count {
      if patternPlace < pattern.count, pattern[patternPlace] == "*" {
        star = (patternPlace, place)
        patternPlace += 1
      } else if patternPlace < pattern.count, pattern[patternPlace] == name[place] {
        place += 1
        patternPlace += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        patternPlace = last.pattern + 1
        place = last.name + 1
      } else {
        return false
      }
    }
    return pattern[patternPlace...].allSatisfy { $0 == "*" }
  }
}
