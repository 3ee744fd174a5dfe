import BefundModel
import Foundation
import Testing

@testable import BefundIngest

@Suite("Detection of a file's dialect")
struct DialectDetectionTests {
  private func open(_ text: String, names: Set<String> = []) throws -> DelimitedFile {
    try open(Array(text.utf8), names: names)
  }

  private func open(_ bytes: [UInt8], names: Set<String> = []) throws -> DelimitedFile {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.csv").path
    try Data(bytes).write(to: URL(filePath: path))
    return try DelimitedFile(path, options: DelimitedOptions(headerNames: names))
  }

  @Test("tells semicolons from decimal commas")
  func decimalCommas() throws {
    let file = try open("a;b;c\n1,5;2,5;3,5\n1,0;2,0;3,0\n4,5;5,5;6,5\n")
    #expect(file.dialect.delimiter == 0x3B)
    #expect(file.header == ["a", "b", "c"])
  }

  @Test("tells semicolons from decimal commas where both part alike many fields")
  func oneDecimalComma() throws {
    let file = try open("a;b\n1,5;x\n2,5;y\n3,5;z\n")
    #expect(file.dialect.delimiter == 0x3B)
  }

  @Test("tells commas from semicolons in texts")
  func semicolonsInText() throws {
    let file = try open("id,text,x\n1,\"a; b\",2\n2,\"c; d; e\",3\n3,f,4\n")
    #expect(file.dialect.delimiter == 0x2C)
    #expect(file.header == ["id", "text", "x"])
  }

  @Test("finds tabs and bars")
  func tabs() throws {
    #expect(try open("a\tb\n1\tx, y\n2\tz\n").dialect.delimiter == 0x09)
    #expect(try open("a|b\n1|x\n2|z\n").dialect.delimiter == 0x7C)
  }

  @Test("takes a file without any delimiter as one column")
  func oneColumn() throws {
    #expect(try open("answer\nyes\nno\n").header == ["answer"])
    #expect(try open("answer\nyes, of course\nno\nperhaps\n").header == ["answer"])
  }

  @Test("obeys the line sep=; and counts it as a line", arguments: ["sep=;", "\"sep=;\"", "SEP=;"])
  func separatorLine(line: String) throws {
    let file = try open(line + "\r\na;b\r\n1,2;3,4\r\n")
    #expect(file.dialect.delimiter == 0x3B)
    #expect(file.header == ["a", "b"])
    #expect(file.headerLine == 2)
  }

  @Test("skips title rows above the header")
  func titleRow() throws {
    let file = try open("List as of 17 May;;\n\nname;group;persons\nA;x;1\nB;y;2\n")
    #expect(file.header == ["name", "group", "persons"])
    #expect(file.headerLine == 3)
    #expect(file.titleLines == [1])
    let named = try open("Title;2019;\nname;group;persons\nA;x;1\n", names: ["name", "group"])
    #expect(named.header == ["name", "group", "persons"])
    #expect(named.headerLine == 2)
  }

  @Test("starts the data right after a header that spans lines")
  func headerWithLineBreak() throws {
    let file = try open("\"first\nquestion\",b\n1,2\n3,4\n")
    #expect(file.header == ["first\nquestion", "b"])
    #expect(file.dataLine == 3)
  }

  @Test("finds encodings from the bytes")
  func encodings() throws {
    let text = "größe;ort\nä;ö\nü;ß\n"
    #expect(try open(text).header == ["größe", "ort"])
    #expect(try open([0xEF, 0xBB, 0xBF] + Array(text.utf8)).header == ["größe", "ort"])
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try open(latin).header == ["größe", "ort"])
    for mark in [[], [UInt16(0xFEFF)]] {
      let units = mark + Array(text.utf16)
      let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      #expect(try open(little).header == ["größe", "ort"])
      #expect(try open(big).header == ["größe", "ort"])
    }
  }

  @Test("reads quoted headers behind a byte order mark without their quotes")
  func quotedHeaderBehindMark() throws {
    let file = try open("\u{FEFF}\"id\";\"a\"\r\n\"1\";\"2\"\r\n")
    #expect(file.header == ["id", "a"])
  }
}
