import Foundation
import Testing

/// Encodings that `befund table` reads from the bytes alone.
@Suite("Encodings of befund table")
struct EncodingCommandTests {
  private static let text = "größe;ort\r\nklein;Köln\r\ngroß;Łódź\r\ngroß;Köln\r\n"

  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  private func rows(_ bytes: [UInt8], _ more: [String] = []) throws -> TidyTable {
    let runner = try CommandRunner()
    _ = try runner.file("a.csv", bytes)
    let outcome = try runner.run(
      ["table", "a.csv", "--rows", "größe", "--columns", "ort", "--format", "tidy"] + more)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return TidyTable(outcome.output)
  }

  private func expectCounts(_ table: TidyTable, city: String) {
    #expect(table["klein"]?["count"] == "1")
    #expect(table["groß"]?["count"] == "2")
    #expect(table["groß", "Köln"]?["count"] == "1")
    #expect(table["groß", city]?["count"] == "1")
    #expect(table["klein", city]?["count"] == "0")
  }

  @Test(
    "UTF-16 is read with and without a byte order mark",
    arguments: [false, true], [false, true])
  func utf16(bigEndian: Bool, mark: Bool) throws {
    let bytes = utf16(Self.text, bigEndian: bigEndian, mark: mark)
    expectCounts(try rows(bytes), city: "Łódź")
    let name = bigEndian ? "utf-16be" : "utf-16le"
    expectCounts(try rows(bytes, ["--encoding", name]), city: "Łódź")
  }

  @Test("UTF-8 is read with and without a byte order mark")
  func utf8() throws {
    expectCounts(try rows(Array(Self.text.utf8)), city: "Łódź")
    expectCounts(try rows([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)), city: "Łódź")
  }

  @Test("Windows-1252 is read, also the characters that Latin-1 lacks")
  func windows1252() throws {
    let latin = Self.text.replacing("Łódź", with: "€uro").unicodeScalars.map { scalar -> UInt8 in
      scalar.value == 0x20AC ? 0x80 : UInt8(truncatingIfNeeded: scalar.value)
    }
    expectCounts(try rows(latin), city: "€uro")
    expectCounts(try rows(latin, ["--encoding", "windows-1252"]), city: "€uro")
  }

  @Test("composed and decomposed spellings are one value")
  func normalForms() throws {
    let text = "größe;ort\ngroß;Ko\u{308}ln\ngroß;Köln\n"
    #expect(try rows(Array(text.utf8))["groß", "Köln"]?["count"] == "2")
  }
}
