import BefundAnalysis
import BefundDisclosure
import BefundModel
import BefundTables
import Foundation
import Testing

@testable import BefundReports

/// What text of others may not do to a spreadsheet or a page.
@Suite("Escaping")
struct EscapingTests {
  /// The cases of `privacy_cases.json`, which lie with the tests of reading.
  private struct Cases: Decodable {
    var csv_text_cells: [[String]]
    var csv_number_cells: [[String]]
    var html: [[String]]
  }

  private static let cases: Cases = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "BefundIngestTests/Fixtures/privacy_cases.json")
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONDecoder().decode(Cases.self, from: data)
    else { preconditionFailure("privacy_cases.json cannot be read") }
    return cases
  }()

  @Test("text that a spreadsheet would execute is defused", arguments: cases.csv_text_cells)
  func textCells(pair: [String]) {
    #expect(DelimitedField.guarded(pair[0]) == pair[1])
    #expect(!DelimitedField.guarded(pair[0]).contains("''"))
  }

  @Test(
    "full-width signs and line breaks are defused too",
    arguments: ["＝1", "＋1", "－1", "＠x", "\r=1", "\n=1"])
  func otherSigns(text: String) { #expect(DelimitedField.guarded(text) == "'" + text) }

  /// A table whose every text is hostile, and one number.
  private func rendered(_ value: Double, _ text: String) throws -> String {
    let label = LocalizedText(text)
    var cell = Cell.share(20, of: 40)
    cell.mean = value
    let table = BaselineTable(
      id: "t", fileName: "t", title: label, unit: .persons, base: label, source: label,
      method: label, stubHead: label,
      rows: [TableRow(Heading(id: "r", label: label))],
      columns: [TableColumn(Heading(id: "c", label: label), .mean)], cells: [[cell]])
    let release = Release.internalEdition(of: Baseline(study: Study(), tables: [table]))
    return SpreadsheetCSV(
      table: try #require(release.content["t"]), language: .en, banner: text
    ).rendered()
  }

  @Test("no field of a table for Excel begins like a formula")
  func wholeTable() throws {
    for text in ["=1+1", "@x", "\t=1", "-", "+1"] {
      for line in try rendered(3.5, text).dropFirst().split(separator: "\r\n") {
        for field in line.split(separator: ";") {
          let first = field.first { $0 != "\"" }
          #expect(first.map { "=+@\t-".contains($0) } != true, "\(line)")
        }
      }
    }
  }

  @Test("numbers are never touched", arguments: cases.csv_number_cells)
  func numberCells(pair: [String]) throws {
    let value = try #require(Double(pair[0]))
    let text = try rendered(value, "t")
    #expect(!text.contains("'"), "\(text)")
    #expect(text.contains("−0.5") || text.contains(pair[1]), "\(text)")
    #expect(PlainNumber.text(value) == pair[1])
  }

  @Test("markup becomes text", arguments: cases.html)
  func html(pair: [String]) { #expect(HTMLText.escaped(pair[0]) == pair[1]) }

  @Test("a mark on a sign does not hide it")
  func combiningMark() {
    for sign in ["<", ">", "&", "\"", "'"] {
      let escaped = HTMLText.escaped(sign + "\u{301}x")
      #expect(escaped.unicodeScalars.first == "&")
      #expect(escaped.unicodeScalars.count > 4)
    }
    #expect(HTMLText.escaped("Größe – 5 €") == "Größe – 5 €")
  }
}
