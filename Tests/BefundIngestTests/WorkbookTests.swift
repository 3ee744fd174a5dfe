import BefundModel
import Foundation
import Testing

@testable import BefundIngest

/// Excel workbooks, written here part by part.
@Suite("Workbooks")
struct WorkbookTests {
  /// The formats 0 general, 1 date, 2 date with time by its code, 3 a number with a unit in quotes.
  private static let styles = """
    <styleSheet><numFmts><numFmt numFmtId="164" formatCode="DD.MM.YYYY\\ HH:MM"/>
    <numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
    """

  private func path() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("book-\(UUID()).xlsx").path
  }

  /// Writes a workbook with one sheet of these rows, or several of these names with the same rows.
  private func book(
    _ rows: String, from1904: Bool = false, sheets names: [String] = ["Liste"]
  ) throws -> String {
    let path = path()
    let properties = from1904 ? "<workbookPr date1904=\"1\"/>" : ""
    let places = names.indices.map { $0 + 1 }
    let sheets =
      "<sheets>"
      + zip(names, places).map { "<sheet name=\"\($0)\" sheetId=\"\($1)\" id=\"r\($1)\"/>" }
      .joined() + "</sheets>"
    let relations = places.map {
      "<Relationship Id=\"r\($0)\" Target=\"worksheets/sheet\($0).xml\"/>"
    }.joined()
    try StoredArchive.write(
      [
        ("xl/workbook.xml", "<workbook>\(properties)\(sheets)</workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
        ("xl/styles.xml", Self.styles),
      ]
        + places.map {
          ("xl/worksheets/sheet\($0).xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>")
        }, to: path)
    return path
  }

  @Test("two sheets of codings are refused by name, texts without measure too")
  func codingSheets() throws {
    func row(_ cells: [String]) -> String {
      "<row>" + cells.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
    }
    let head = row(["Dokumentname", "Code", "Segment"])
    let rows = head + row(["I-01", "Wohnen", "Warteliste"])
    let one = try book(rows)
    #expect(try CodingProjectReader.read(one).project.codings.count == 1)
    let titled = try book(row(["Bericht vom Mai"]) + rows)
    #expect(try CodingProjectReader.read(titled).project.codings.map(\.line) == [3])
    // Another sheet with the word "Tag" in it is no list of codes.
    let days = try book(rows + row(["Tag"]))
    #expect(try CodingProjectReader.read(days).project.codings.count == 1)
    let two = try book(rows, sheets: ["Anna", "Bert"])
    let several = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(two) }
    #expect(several?.id == "several-sheets" && several?.why.de.contains("'Anna', 'Bert'") == true)
    let long = try book(rows + row(["I-01", "Wohnen", String(repeating: "x", count: 140_000)]))
    let large = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(long) }
    #expect(large?.id == "archive-too-large")
    for path in [one, titled, days, two, long] { try FileManager.default.removeItem(atPath: path) }
  }

  @Test(
    "a part that is cut off is named with its place; a text that is missing damages the workbook")
  func damaged() throws {
    let cut = try book("<row><c t=\"str\"><v>a</c></row>")
    let finding = #expect(throws: Diagnostic.self) { try Workbook(cut) }
    #expect(finding?.id == "broken-xml" && finding?.line == 1 && (finding?.column ?? 0) > 1)
    #expect(finding?.message.en.contains("xl/worksheets/sheet1.xml") == true)
    let lost = try book("<row><c t=\"s\"><v>7</v></c></row>")
    let other = #expect(throws: Diagnostic.self) { try Workbook(lost) }
    #expect(other?.id == "broken-archive")
    for path in [cut, lost] { try FileManager.default.removeItem(atPath: path) }
  }

  @Test("cells with a date's format are dates, all others stay the numbers they are")
  func dates() throws {
    // By hand: 43,595 is 2019-05-10 in Excel; 23:58 is 1,438 of 1,440 minutes of a day.
    let serial = 43_595 + 1438.0 / 1440
    let path = try book(
      """
      <row r="1"><c r="A1" s="1"><v>43595</v></c><c r="B1" s="2"><v>\(serial)</v></c>
      <c r="C1" s="2"><v>43595</v></c><c r="D1" s="3"><v>43595</v></c><c r="E1"><v>43595</v></c>
      <c r="F1" s="1"><v>0.5</v></c></row>
      """)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let cells = try #require(try Workbook(path).sheets.first?.rows.first?.cells)
    #expect(
      cells == ["2019-05-10", "2019-05-10 23:58", "2019-05-10 00:00", "43595", "43595", "0.5"])
  }

  @Test("days may count from 1904 on")
  func from1904() throws {
    // 43,595 less the 1,462 days between the epochs.
    let path = try book("<row><c s=\"1\"><v>42133</v></c></row>", from1904: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try Workbook(path).sheets.first?.rows.first?.cells == ["2019-05-10"])
  }

  @Test("absurd references and row numbers end nothing")
  func absurd() throws {
    let path = try book(
      """
      <row r="9223372036854775807"><c r="ZZZZZZZZZZZZZZZZZZZZZZ1"><v>1</v></c><c r="A1"><v>2</v></c></row>
      <row><c><v>3</v></c></row><row r="-4"><c><v>4</v></c></row>
      """)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let rows = try #require(try Workbook(path).sheets.first?.rows)
    #expect(rows.map(\.number) == [1, 2, 3] && rows.map(\.cells) == [["2"], ["3"], ["4"]])
  }

  @Test("a list from a workbook has the rows of the sheet as lines, and its header below a title")
  func list() throws {
    func text(_ value: String) -> String { "<c t=\"inlineStr\"><is><t>\(value)</t></is></c>" }
    let path = try book(
      """
      <row r="1">\(text("Stand 17.5."))</row>
      <row r="3">\(text("nr"))\(text("wann"))\(text("was"))</row>
      <row r="6"><c><v>7</v></c><c s="1"><v>43595</v></c>\(text("a &quot;b&quot;; c\nd"))</row>
      """)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try ListFile.open(
      path, options: DelimitedOptions(headerNames: ["nr", "wann", "was"]))
    #expect(file.header == ["nr", "wann", "was"] && file.headerLine == 3 && file.titleLines == [1])
    let table = try DelimitedTable(file, isText: { _ in true })
    #expect(table.rowCount == 1 && table.lines == [6])
    #expect((0..<3).map { table[0, $0] } == ["7", "2019-05-10", "a \"b\"; c d"])
  }

  @Test("of several sheets the one is read that the analyst names, and none by a guess")
  func sheets() throws {
    let rows = "<row><c t=\"str\"><v>q</v></c></row><row><c><v>1</v></c></row>"
    let path = try book(rows, sheets: ["Antworten ", "Notizen"])
    defer { try? FileManager.default.removeItem(atPath: path) }
    func finding(_ sheet: String?) throws -> Diagnostic? {
      #expect(throws: Diagnostic.self) {
        try ListFile.open(path, options: DelimitedOptions(sheet: sheet))
      }
    }
    #expect(try finding(nil)?.id == "several-sheets")
    let unknown = try finding("Notizn")
    #expect(unknown?.id == "unknown-sheet" && unknown?.fix.en.contains("'Notizen'") == true)
    let file = try ListFile.open(path, options: DelimitedOptions(sheet: "Antworten"))
    #expect(file.header == ["q"])
  }

  @Test("an archive that is no workbook, and a sheet of a text file, are refused")
  func noWorkbook() throws {
    let path = path()
    try StoredArchive.write([("project.qde", "<Project/>")], to: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: Diagnostic.self) { try ListFile.open(path) }
    try Data("q\n1\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try ListFile.open(path).header == ["q"])
    let finding = #expect(throws: Diagnostic.self) {
      try ListFile.open(path, options: DelimitedOptions(sheet: "A"))
    }
    #expect(finding?.id == "no-workbook")
  }

  @Test("an old workbook in the place of a list is refused with what to do")
  func old() throws {
    let path = path()
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).write(
      to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let finding = #expect(throws: Diagnostic.self) {
      try ListFile.open(path, options: DelimitedOptions(headerNames: ["nr"]))
    }
    #expect(finding?.id == "old-excel")
  }
}
