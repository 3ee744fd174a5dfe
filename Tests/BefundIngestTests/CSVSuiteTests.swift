import BefundModel
import Foundation
import Testing

@testable import BefundIngest

/// The cases of csv-spectrum and csv-test-data, read where they lie.
@Suite("Public CSV suites")
struct CSVSuiteTests {
  static let folder = ProcessInfo.processInfo.environment["BEFUND_REAL_DATA"]

  /// The cases of a suite, by the names of their JSON files.
  private func cases(_ suite: String) throws -> [String] {
    let root = try #require(Self.folder) + "/csv/" + suite
    let names = try FileManager.default.contentsOfDirectory(atPath: root)
    return names.filter { $0.hasSuffix(".json") }.sorted().map {
      root + "/" + $0.dropLast(".json".count)
    }
  }

  /// The header and the rows that a case's JSON states; objects follow the file's header.
  private func expected(_ path: String, header: [String]) throws -> [[String]] {
    let data = try Data(contentsOf: URL(filePath: path + ".json"))
    let json = try JSONSerialization.jsonObject(with: data)
    // Checked out with LF ends, a CSV file has lost the CR that its JSON still states.
    let hasCR = try Data(contentsOf: URL(filePath: path + ".csv")).contains(0x0D)
    func value(_ text: String) -> String { hasCR ? text : text.replacing("\r\n", with: "\n") }
    if let rows = json as? [[String]] { return rows.map { $0.map(value) } }
    let objects = try #require(json as? [[String: String]], "\(path)")
    for object in objects { #expect(Set(object.keys) == Set(header), "\(path)") }
    return [header] + objects.map { object in header.map { value(object[$0] ?? "?") } }
  }

  private func read(_ path: String, isText: Bool) throws -> [[String]] {
    let table = try DelimitedTable(
      DelimitedFile(path + ".csv"), isText: { _ in isText }, trims: false)
    return [table.header]
      + (0..<table.rowCount).map { row in table.header.indices.map { table[row, $0] } }
  }

  @Test(
    "every case reads as its JSON says",
    .enabled(if: folder != nil, "BEFUND_REAL_DATA is not set"),
    arguments: [("csv-spectrum", 6), ("csv-test-data", 8)])
  func suite(name: String, atLeast: Int) throws {
    let cases = try cases(name)
    #expect(cases.count >= atLeast)
    for path in cases {
      let read = try read(path, isText: false)
      let expected = try expected(path, header: read[0])
      #expect(read == expected, "\(path)")
      let trimmed = expected.map { $0.map(TextDecoder.trimmed) }
      #expect(try self.read(path, isText: true) == trimmed, "\(path) as texts")
    }
  }

  @Test(
    "every bad case is refused with the finding that says why",
    .enabled(if: folder != nil, "BEFUND_REAL_DATA is not set"),
    arguments: [
      ("bad-header-less-fields", "ragged-row", 2), ("bad-header-no-header", "empty-file", 1),
      ("bad-missing-quote", "unclosed-quote", 2), ("bad-unescaped-quote", "stray-quote", 2),
    ])
  func bad(name: String, id: String, line: Int) throws {
    let path = try #require(Self.folder) + "/csv/csv-test-data/" + name
    let finding = #expect(throws: Diagnostic.self) { try read(path, isText: false) }
    #expect(finding?.id == id)
    #expect(finding?.line == line)
    #expect(finding?.status == .badData)
  }
}
