import BefundModel
import Foundation
import Testing

@testable import BefundIngest

@Suite("Reading of delimited files")
struct DelimitedReadingTests {
  private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// Forms that differ in delimiter, line end, width, last line end and blank lines.
  static let forms: [RandomFile.Form] = (0..<48).map { number in
    RandomFile.Form(
      seed: 4_000 + UInt64(number), delimiter: delimiters[number % 4],
      lineEnd: number % 3 == 0 ? "\r\n" : "\n", width: 1 + number % 5,
      endsWithLine: number % 2 == 0, hasBlankLines: number % 7 < 3)
  }

  private func table(
    _ text: String, _ options: DelimitedOptions = DelimitedOptions(), isText: Bool = false,
    trims: Bool = false
  ) throws -> DelimitedTable {
    try SmallFiles.with("a.csv", text) { path in
      try DelimitedTable(
        DelimitedFile(path, options: options), isText: { _ in isText }, trims: trims)
    }
  }

  private func rows(_ table: DelimitedTable) -> [[String]] {
    (0..<table.rowCount).map { row in table.header.indices.map { table[row, $0] } }
  }

  @Test("gives back exactly what was written, with its lines", arguments: forms)
  func roundTrip(form: RandomFile.Form) throws {
    let file = RandomFile(form, count: 300)
    let table = try table(file.text, DelimitedOptions(delimiter: form.delimiter))
    #expect(table.header == file.header)
    #expect(table.rowCount == file.rows.count)
    let read = rows(table)
    let wrong = Array(zip(read, file.rows)).firstIndex { $0 != $1 }
    #expect(wrong == nil, "row \(wrong ?? 0): \(wrong.map { "\(read[$0])" } ?? "")")
    #expect(table.lines == file.lines)
  }

  @Test("gives text columns without outer blanks only", arguments: forms.prefix(12))
  func textColumns(form: RandomFile.Form) throws {
    let file = RandomFile(form, count: 200)
    let table = try table(
      file.text, DelimitedOptions(delimiter: form.delimiter), isText: true)
    #expect(rows(table) == file.rows.map { $0.map(TextDecoder.trimmed) })
    #expect(table.lines == file.lines)
  }

  @Test("reads the same leniently when no quote is stray", arguments: forms.prefix(12))
  func lenientIsTheSame(form: RandomFile.Form) throws {
    let file = RandomFile(form, count: 200)
    let options = DelimitedOptions(delimiter: form.delimiter, isLenient: true)
    let table = try table(file.text, options)
    #expect(rows(table) == file.rows)
    #expect(table.lines == file.lines)
    #expect(table.strayQuotes.isEmpty)
  }

  @Test("recovers a stray quote, reports its place and changes nothing else")
  func lenient() throws {
    let text = """
      q;text;r
      1;"two
      lines";a
      2;He said "hi" to me;b
      3;"x "y" z";c
      4;"fine ""quoted""
      text";d

      """
    let options = DelimitedOptions(delimiter: 0x3B, isLenient: true)
    let table = try table(text, options)
    #expect(rows(table).map { $0[0] } == ["1", "2", "3", "4"])
    #expect(rows(table).map { $0[2] } == ["a", "b", "c", "d"])
    #expect(table[0, 1] == "two\nlines")
    #expect(table[1, 1] == "He said \"hi\" to me")
    #expect(table[2, 1] == "x \"y\" z")
    #expect(table[3, 1] == "fine \"quoted\"\ntext")
    #expect(table.lines == [2, 4, 5, 6])
    #expect(table.strayQuotes.map(\.line) == [4, 5])
    #expect(table.strayQuotes.map(\.field) == [2, 2])
  }

  @Test("reports a stray quote with line and field when strict")
  func strict() throws {
    let text = "q;text\n1;\"two\nlines\"\n2;a \"b\"\n"
    let finding = #expect(throws: Diagnostic.self) { try table(text) }
    #expect(finding?.id == "stray-quote")
    #expect(finding?.line == 4)
    #expect(finding?.column == 2)
  }

  @Test(
    "counts the empty lines of a one-column file as empty answers",
    arguments: ["\n", "\r\n"])
  func emptyAnswers(lineEnd: String) throws {
    let text = ["q", "1", "", "\"\"", "\"a", "", "b\"", "", "", "2"].joined(separator: lineEnd)
    let expected = ["1", "", "", "a\(lineEnd)\(lineEnd)b", "", "", "2"]
    for end in ["", lineEnd] {
      let table = try table(text + end)
      #expect(rows(table).map { $0[0] } == expected)
      #expect(table.lines == [2, 3, 4, 5, 8, 9, 10])
    }
  }

  @Test(
    "keeps an empty answer of one column where the reader's slices meet", arguments: -2...2)
  func emptyAnswerAtSliceEnd(shift: Int) throws {
    let first = String(repeating: "x", count: ByteSource.slice - 3 + shift)
    let text = "q\r\n" + first + "\r\n\r\n2\r\n" + String(repeating: "3\r\n", count: 100)
    let table = try table(text, isText: true)
    #expect(table.rowCount == 103)
    #expect(table.lines.prefix(3) == [2, 3, 4])
  }

  @Test("keeps lines right where the reader's slices meet", arguments: -3...3)
  func linesAtSliceEnd(shift: Int) throws {
    let first = String(repeating: "x", count: ByteSource.slice - 8 + shift)
    let text = "q,r\r\n1,\"\(first)\r\n\"\"y\"\r\n2,b\r\n\r\n3,c\r\n"
    let table = try table(text + String(repeating: "4,d\r\n", count: 50), isText: true)
    #expect(table[0, 1] == first + "\r\n\"y")
    #expect(table.lines.prefix(4) == [2, 4, 6, 7])
    #expect(table.rowCount == 53)
  }
}
