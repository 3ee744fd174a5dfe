import Foundation
import Testing

/// Tables that others published of data that anybody can read.
@Suite("Published tables of real data")
struct RealDataTests {
  static let folder = ProcessInfo.processInfo.environment["BEFUND_REAL_DATA"]

  /// A published figure.
  struct PublishedCell: Decodable {
    var frage: String
    var typ: String
    var wert: String
    var gruppe: String
    var auspraegung: String?
    var prozent: Int
  }

  struct Published: Decodable {
    var zellen: [PublishedCell]
  }

  @Test(
    "the masculinity survey gives all 1,200 published percentages in one call",
    .enabled(if: folder != nil, "BEFUND_REAL_DATA is not set"))
  func masculinity() throws {
    let root = try #require(Self.folder) + "/surveys/masculinity"
    let data = try Data(contentsOf: URL(fileURLWithPath: root + "/expected.json"))
    let published = try JSONDecoder().decode(Published.self, from: data).zellen
    #expect(published.count == 1200)
    let singles = Set(published.filter { $0.typ == "einfach" }.map(\.frage)).sorted()
    var arguments = ["table", root + "/raw-responses.csv", "--weight", "weight"]
    for name in singles { arguments += ["--each", name] }
    for number in ["04", "08", "10", "11", "12"] { arguments += ["--rows", "q00\(number)_*"] }
    for name in ["age3", "race2", "kids", "orientation"] { arguments += ["--columns", name] }
    let outcome = try CommandRunner().run(arguments + ["--format", "tidy"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    var percents: [String: Int] = [:]
    for cell in TidyTable(outcome.output).cells {
      guard let share = cell["proportion"].flatMap({ Double($0) }) else { continue }
      let table = cell["table"] ?? ""
      let isSet = table.hasSuffix("_*")
      let question = isSet ? cell["row"] ?? "" : table
      let value = isSet ? cell["row_label"] ?? "" : cell["row"] ?? ""
      let group = cell["column"] == "_total" ? "gesamt" : cell["by"] ?? ""
      let key = [question, value, group, cell["column"] ?? ""].joined(separator: "|")
      let percent = Int((share * 100 + 0.5).rounded(.down))
      #expect(percents[key] ?? percent == percent, "\(key)")
      percents[key] = percent
    }
    var wrong: [String] = []
    for cell in published {
      let column = cell.auspraegung ?? "_total"
      let key = [cell.frage, cell.wert, cell.gruppe, column].joined(separator: "|")
      if percents[key] != cell.prozent {
        wrong.append("\(key): \(percents[key].map(String.init) ?? "none"), not \(cell.prozent)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of 1200: \(wrong.prefix(5))")
  }
}
