import BefundModel
import Foundation

/// The sheets of an Excel workbook (`.xlsx`) as texts.
///
/// Formulas are read by their stored values, dates as `2019-05-10 23:58`; pictures and macros are not opened.
struct Workbook {
  /// One sheet.
  struct Sheet {
    /// The name.
    let name: String
    /// Whether Excel does not show it.
    var isHidden = false
    /// The rows with their numbers; every row has a text for each column up to its last one.
    fileprivate(set) var rows: [(number: Int, cells: [String])] = []
  }

  /// The sheets in the order of the workbook.
  private(set) var sheets: [Sheet] = []

  /// The most columns that a sheet may have.
  private static let columnLimit = 16_384
  /// The numbers that a row may have.
  private static let lines = 1...1_048_576
  /// The most cells that a workbook may have, empty ones before the last of a row included.
  private static let cellLimit = 3_000_000
  /// The most bytes of the text of one cell, and of all together: texts may be shared by many cells.
  private static let cellTextLimit = 128 << 10
  private static let textLimit = 32 << 20

  /// Reads a workbook.
  ///
  /// - Throws: `broken-archive`, `locked-archive`, `archive-too-large`, `unreadable-xml`, `doctype-refused`, `xml-too-large`, `broken-xml`,
  ///   `no-coding-project` (65).
  init(_ path: String) throws {
    let archive = try ZipArchive(path)
    let part = "xl/workbook.xml"
    guard let book = try archive.entry(part) else { throw CodingFindings.noProject(path) }
    var listed: [(name: String, id: String, isHidden: Bool)] = []
    var isFrom1904 = false
    try XMLElements.read(
      book, file: path, part: part,
      starts: { _, element in
        if element.name == "sheet" {
          listed.append(
            (
              element["name"] ?? "", element["id"] ?? "",
              ["hidden", "veryHidden"].contains(element["state"] ?? "")
            ))
        }
        if element.name == "workbookPr" {
          isFrom1904 = ["1", "true"].contains(element["date1904"] ?? "")
        }
      })
    let dates = try WorkbookDates(
      archive.entry(WorkbookDates.part), from1904: isFrom1904, path: path)
    let targets = try Self.targets(archive, path)
    let shared = try Self.sharedTexts(archive, path)
    var read: Set<String> = []
    var left = (cells: Self.cellLimit, bytes: Self.textLimit)
    for (name, id, isHidden) in listed {
      guard let target = targets[id], read.insert(target).inserted,
        let data = try archive.entry(target)
      else { continue }
      var sheet = try Self.sheet(
        name, data, path, part: target, shared: shared, dates: dates, left: &left)
      sheet.isHidden = isHidden
      sheets.append(sheet)
    }
  }

  private static func targets(_ archive: ZipArchive, _ path: String) throws -> [String: String] {
    var targets: [String: String] = [:]
    let part = "xl/_rels/workbook.xml.rels"
    guard let data = try archive.entry(part) else { return [:] }
    try XMLElements.read(
      data, file: path, part: part,
      starts: { _, element in
        guard element.name == "Relationship", let id = element["Id"],
          let target = element["Target"]
        else { return }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      })
    return targets
  }

  private static func sharedTexts(_ archive: ZipArchive, _ path: String) throws -> [String] {
    let part = "xl/sharedStrings.xml"
    guard let data = try archive.entry(part) else { return [] }
    var texts: [String] = []
    var open = ""
    try XMLElements.read(
      data, file: path, part: part,
      starts: { _, element in if element.name == "si" { open = "" } },
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
    _ name: String, _ data: Data, _ path: String, part: String, shared: [String],
    dates: WorkbookDates, left: inout (cells: Int, bytes: Int)
  ) throws -> Sheet {
    var (cellsLeft, bytesLeft) = left
    defer { left = (cellsLeft, bytesLeft) }
    var sheet = Sheet(name: name)
    var cells: [String] = []
    var column = 0
    var format: Int?
    var kind = ""
    var text = ""
    var isTextLost = false
    do {
      try XMLElements.read(
        data, file: path, part: part,
        starts: { _, element in
          switch element.name {
          case "row": cells = []
          case "c":
            column = element["r"].flatMap(Self.column) ?? cells.count
            kind = element["t"] ?? "n"
            format = element["s"].flatMap(Int.init)
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
            switch kind {
            case "s":
              guard let place = Int(text), shared.indices.contains(place) else {
                isTextLost = true
                return reader.stop()
              }
              cells[column] = shared[place]
            case "n":
              cells[column] = format.flatMap { dates.text(text, format: $0) } ?? text
            default: cells[column] = text
            }
            let size = cells[column].utf8.count
            bytesLeft -= size <= Self.cellTextLimit ? size : Self.textLimit + 1
            if bytesLeft < 0 { reader.stop() }
          case "row":
            let written = element["r"].flatMap(Int.init).flatMap { Self.lines ~= $0 ? $0 : nil }
            sheet.rows.append((written ?? (sheet.rows.last?.number ?? 0) + 1, cells))
          default: break
          }
        })
    } catch let finding as Diagnostic {
      if cellsLeft < 0 || bytesLeft < 0 { throw WorkbookFindings.archiveTooLarge(path) }
      throw isTextLost ? WorkbookFindings.brokenArchive(path) : finding
    }
    return sheet
  }

  /// Returns the place of a column from a reference such as `AB12`.
  private static func column(_ reference: String) -> Int? {
    var place = 0
    for letter in reference.utf8 {
      guard letter >= 0x41, letter <= 0x5A else { break }
      place = place * 26 + Int(letter) - 0x40
      guard place <= columnLimit else { break }
    }
    return place > 0 ? place - 1 : nil
  }
}
