import BefundModel
import Foundation

/// The sheets of an Excel workbook (`.xlsx`) as texts.
///
/// Formulas are read by their stored values; formats, pictures and macros are not opened.
struct Workbook {
  /// One sheet.
  struct Sheet {
    /// The name.
    let name: String
    /// The rows with their numbers; every row has a text for each column up to its last one.
    fileprivate(set) var rows: [(number: Int, cells: [String])] = []
  }

  /// The sheets in the order of the workbook.
  private(set) var sheets: [Sheet] = []

  /// The most columns that a sheet may have.
  private static let columnLimit = 16_384
  /// The most cells that a workbook may have, empty ones before the last of a row included.
  private static let cellLimit = 3_000_000

  /// Reads a workbook.
  ///
  /// - Throws: `broken-archive`, `archive-too-large`, `unreadable-xml`, `doctype-refused`, `broken-xml`,
  ///   `no-coding-project` (65).
  init(_ path: String) throws {
    let archive = try ZipArchive(path)
    guard let book = try archive.entry("xl/workbook.xml") else {
      throw CodingFindings.noProject(path)
    }
    var listed: [(name: String, id: String)] = []
    try XMLElements.read(
      book, file: path,
      starts: { _, element in
        if element.name == "sheet" { listed.append((element["name"] ?? "", element["id"] ?? "")) }
      })
    let targets = try Self.targets(archive, path)
    let shared = try Self.sharedTexts(archive, path)
    var read: Set<String> = []
    var left = Self.cellLimit
    for (name, id) in listed {
      guard let target = targets[id], read.insert(target).inserted,
        let data = try archive.entry(target)
      else { continue }
      sheets.append(try Self.sheet(name, data, path, shared: shared, left: &left))
    }
  }

  private static func targets(_ archive: ZipArchive, _ path: String) throws -> [String: String] {
    var targets: [String: String] = [:]
    guard let data = try archive.entry("xl/_rels/workbook.xml.rels") else { return [:] }
    try XMLElements.read(
      data, file: path,
      starts: { _, element in
        guard element.name == "Relationship", let id = element["Id"],
          let target = element["Target"]
        else { return }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      })
    return targets
  }

  private static func sharedTexts(_ archive: ZipArchive, _ path: String) throws -> [String] {
    guard let data = try archive.entry("xl/sharedStrings.xml") else { return [] }
    var texts: [String] = []
    var open = ""
    try XMLElements.read(
      data, file: path, starts: { _, element in if element.name == "si" { open = "" } },
      ends: { reader, element in
        // Phonetic hints (rPh) are no part of the text.
        if element.name == "t", !reader.path.contains(where: { $0.name == "rPh" }) {
          open += element.text
        }
        if element.name == "si" { texts.append(open) }
      })
    return texts
  }

  private static func sheet(
    _ name: String, _ data: Data, _ path: String, shared: [String], left: inout Int
  ) throws -> Sheet {
    var cellsLeft = left
    defer { left = cellsLeft }
    var sheet = Sheet(name: name)
    var cells: [String] = []
    var column = 0
    var kind = ""
    var text = ""
    do {
      try XMLElements.read(
        data, file: path,
        starts: { _, element in
          switch element.name {
          case "row": cells = []
          case "c":
            column = element["r"].flatMap(Self.column) ?? cells.count
            kind = element["t"] ?? "n"
            text = ""
          default: break
          }
        },
        ends: { reader, element in
          switch element.name {
          case "v", "t": text += element.text
          case "c":
            guard column < Self.columnLimit else { return }
            cellsLeft -= max(1, column + 1 - cells.count)
            guard cellsLeft >= 0 else { return reader.stop() }
            while cells.count <= column { cells.append("") }
            cells[column] =
              kind == "s"
              ? Int(text).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? "" : text
          case "row":
            let number = element["r"].flatMap(Int.init) ?? (sheet.rows.last?.number ?? 0) + 1
            sheet.rows.append((number, cells))
          default: break
          }
        })
    } catch let finding as Diagnostic {
      throw cellsLeft < 0 ? CodingFindings.archiveTooLarge(path) : finding
    }
    return sheet
  }

  /// Returns the place of a column from a reference such as `AB12`.
  private static func column(_ reference: String) -> Int? {
    var place = 0
    for letter in reference.utf8 {
      guard letter >= 0x41, letter <= 0x5A else { break }
      place = place * 26 + Int(letter) - 0x40
    }
    return place > 0 ? place - 1 : nil
  }
}
