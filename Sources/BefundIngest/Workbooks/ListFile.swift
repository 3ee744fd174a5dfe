import BefundModel
import Foundation

/// A list that people keep by hand: a delimited file, or a sheet of an Excel workbook.
public enum ListFile {
  /// Opens a list; the rows of a sheet are its lines.
  ///
  /// Of a workbook the sheet is taken that the options name, or has the names of columns in one row, or the only
  /// one that holds anything. Line breaks inside cells become blanks.
  ///
  /// - Parameter options: How a delimited file is read; of a workbook the sheet and the names of columns are
  ///   used.
  /// - Throws: What ``DelimitedFile`` throws; for workbooks `old-excel`, `no-workbook`, `unknown-sheet`,
  ///   `several-sheets`, `broken-archive`, `locked-archive`, `archive-too-large`, `broken-xml`, `xml-too-large` (65).
  public static func open(
    _ path: String, options: DelimitedOptions = DelimitedOptions()
  ) throws -> DelimitedFile {
    // What is looked into twice must be a file that can be read twice.
    guard isRegularFile(path) else { return try DelimitedFile(path, options: options) }
    let head = try ByteSource.open(path).head
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw WorkbookFindings.oldExcel(path) }
    guard head.starts(with: Array("PK".utf8)) else {
      if options.sheet != nil { throw WorkbookFindings.noWorkbook(path) }
      return try DelimitedFile(path, options: options)
    }
    guard try ZipArchive(path).names.contains("xl/workbook.xml") else {
      throw WorkbookFindings.noWorkbook(path)
    }
    let sheets = try Workbook(path).sheets.filter { sheet in
      sheet.rows.contains { $0.cells.contains { !$0.isEmpty } }
    }
    return try DelimitedFile(
      bytes: text(of: try sheet(of: sheets, options, path)), path: path,
      options: DelimitedOptions(
        delimiter: UInt8(ascii: ";"), encoding: .utf8, headerNames: options.headerNames))
  }

  private static func sheet(
    of sheets: [Workbook.Sheet], _ options: DelimitedOptions, _ path: String
  ) throws -> Workbook.Sheet? {
    if let name = options.sheet {
      let wanted = TextDecoder.trimmed(name)
      guard let sheet = sheets.first(where: { TextDecoder.trimmed($0.name) == wanted }) else {
        throw WorkbookFindings.unknownSheet(path, name: name, among: sheets.map(\.name))
      }
      return sheet
    }
    let named = sheets.first { sheet in
      sheet.rows.contains { row in options.headerNames.count { row.cells.contains($0) } > 1 }
    }
    if named == nil, options.headerNames.isEmpty, sheets.count > 1 {
      throw WorkbookFindings.severalSheets(path, sheets.map(\.name))
    }
    return named ?? sheets.first
  }

  /// Whether a path is standard input, a pipe or a device, which can be read only once.
  static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard path != "-" else { return true }
    return stat(path, &status) == 0
      && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
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
