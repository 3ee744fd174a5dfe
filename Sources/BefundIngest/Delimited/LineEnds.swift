import BefundModel

/// The line ends of a file's records: LF alone, or CR and LF.
enum LineEnds {
  /// Returns the first line of each record that ends unlike most others.
  ///
  /// A line break inside quotes ends no record. A tie goes to the first record's line end; a
  /// stream, which can be read only once, has none.
  static func deviatingLines(in file: DelimitedFile) throws -> [Int] {
    if case .stream = file.source { return [] }
    var counts = (lf: 0, crlf: 0)
    var startsWithCRLF = false
    try scan(file) { _, isCRLF in
      if counts.lf + counts.crlf == 0 { startsWithCRLF = isCRLF }
      if isCRLF { counts.crlf += 1 } else { counts.lf += 1 }
    }
    guard counts.lf > 0, counts.crlf > 0 else { return [] }
    let isTie = counts.lf == counts.crlf
    let usesCRLF = isTie ? startsWithCRLF : counts.crlf > counts.lf
    var lines: [Int] = []
    try scan(file) { line, isCRLF in
      if isCRLF != usesCRLF { lines.append(line) }
    }
    return lines
  }

  /// Calls `body` with each record's first line and whether it ends with CR and LF.
  private static func scan(_ file: DelimitedFile, _ body: (Int, Bool) -> Void) throws {
    var line = 1
    var start = 1
    var isQuoted = false
    var last: UInt8 = 0
    try file.source.forEachSlice(from: 0, path: file.path) { bytes in
      for byte in bytes {
        if byte == 0x22 {
          isQuoted.toggle()
        } else if byte == 0x0A {
          line += 1
          if !isQuoted {
            body(start, last == 0x0D)
            start = line
          }
        }
        last = byte
      }
      return true
    }
  }
}
