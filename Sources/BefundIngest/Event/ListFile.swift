import BefundModel

/// A list that people keep by hand: a delimited file, or a sheet of an Excel workbook.
enum ListFile {
  /// Opens a list; the rows of a sheet are its lines.
  ///
  /// Of a workbook the first sheet is taken that has the names of columns in one row, or the first that holds
  /// anything. Line breaks inside cells become blanks.
  ///
  /// - Throws: What ``DelimitedFile`` and ``Workbook`` throw; `old-excel` (65).
  static func open(_ path: String, headerNames: Set<String>) throws -> DelimitedFile {
    let head = try ByteSource.open(path).head
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw CodingFindings.oldExcel(path) }
    guard head.starts(with: Array("PK".utf8)) else {
      return try DelimitedFile(path, options: DelimitedOptions(headerNames: headerNames))
    }
    let sheets = try Workbook(path).sheets.filter { sheet in
      sheet.rows.contains { $0.cells.contains { !$0.isEmpty } }
    }
    let sheet = sheets.first { sheet in
      sheet.rows.contains { row in headerNames.count { row.cells.contains($0) } > 1 }
    }
    return try DelimitedFile(
      bytes: text(of: sheet ?? sheets.first), path: path,
      options: DelimitedOptions(
        delimiter: UInt8(ascii: ";"), encoding: .utf8, headerNames: headerNames))
  }

  /// The rows as lines, each at its number, all of one width.
  private static func text(of sheet: Workbook.Sheet?) -> [UInt8] {
    guard let sheet else { return [] }
    let width = sheet.rows.map { ($0.cells.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
    var bytes: [UInt8] = []
    var line = 1
    for row in sheet.rows {
      while line < row.number {
        bytes.append(0x0A)
        line += 1
      }
      if row.cells.contains(where: { !$0.isEmpty }) {
        for place in 0..<width {
          if place > 0 { bytes.append(UInt8(ascii: ";")) }
          let cell = place < row.cells.count ? row.cells[place] : ""
          guard !cell.isEmpty else { continue }
          bytes.append(UInt8(ascii: "\""))
          for byte in cell.utf8 {
            switch byte {
            case 0x0A, 0x0D, 0x00: bytes.append(0x20)
            case UInt8(ascii: "\""): bytes += [byte, byte]
            default: bytes.append(byte)
            }
          }
          bytes.append(UInt8(ascii: "\""))
        }
      }
      bytes.append(0x0A)
      line += 1
    }
    return bytes
  }
}
