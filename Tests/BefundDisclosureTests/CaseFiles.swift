import BefundDisclosure
import Foundation
import Testing

/// The attack cases in `Cases`, with what a test expects of them.
struct CaseFile: CustomTestStringConvertible {
  /// What the auditor finds in one publication of a case.
  struct Expectation: Decodable {
    var exit: Int
    var intervals: [String: [Int]]?
    var fail: [String]?
  }

  private struct Document: Decodable {
    struct Suppressed: Decodable { var reference: Int? }
    var expect: [String: Expectation]
    var suppressed: Suppressed?
    var note: String?
  }

  let name: String
  let data: Data
  let expectations: [String: Expectation]
  let reference: Int?
  let mustBeRefused: Bool

  var testDescription: String { name }

  init(_ url: URL) throws {
    name = url.lastPathComponent
    data = try Data(contentsOf: url)
    let document = try JSONDecoder().decode(Document.self, from: data)
    expectations = document.expect
    reference = document.suppressed?.reference
    mustBeRefused = document.note?.contains("must be refused") ?? false
  }

  /// The request of the case; nothing requested where it has none.
  func request() throws -> ProtectionRequest { try ProtectionRequest(data, file: name) }

  /// The true data of the case.
  func truth() throws -> [Int] {
    try #require(try Publication(data, file: name, publication: "good").truth)
  }

  /// Every case, sorted by name; a folder without cases fails the tests that use it.
  static let all: [CaseFile] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { try? CaseFile($0) }
  }()
}
