import Foundation
import Testing

/// How the reference cases are asked and compared.
extension OracleCommandTests {
  static let folder = CommandRunner.project.appendingPathComponent(
    "Tests/BefundStatisticsTests/Oracles")

  /// A reference case with its question to a file.
  struct Case {
    let json: [String: Any]
    let arguments: [String]

    init(_ name: String) throws {
      let data = try Data(
        contentsOf: OracleCommandTests.folder.appendingPathComponent(name + ".json"))
      json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      var arguments = ["table"]
      if let input = json["input"] as? String {
        arguments.append(OracleCommandTests.folder.appendingPathComponent(input).path)
        if input == "umfrage.csv" { arguments.append("--missing=-99,-98,-97") }
      }
      arguments += Self.design(json)
      if let by = (json["params"] as? [String: Any])?["by"] as? String {
        arguments += ["--columns", by]
      }
      self.arguments = arguments
    }

    /// The options that state the design of a case.
    static func design(_ json: [String: Any]) -> [String] {
      let design = json["design"] as? [String: Any] ?? [:]
      return [
        ("weights", "--weight"), ("strata", "--strata"), ("cluster", "--cluster"),
        ("fpc", "--fpc"),
      ].flatMap { key, option in (design[key] as? String).map { [option, $0] } ?? [] }
    }

    var params: [String: Any] { json["params"] as? [String: Any] ?? [:] }
    var groups: [[String: Any]] { json["expected"] as? [[String: Any]] ?? [] }
    var expected: [String: Any] { json["expected"] as? [String: Any] ?? [:] }

    /// Asks the program and reads its tidy answer.
    func ask(_ more: [String]) throws -> TidyTable {
      let outcome = try CommandRunner().run(arguments + more + ["--format", "tidy"])
      try #require(outcome.status == 0, "\(outcome.errors)")
      return TidyTable(outcome.output)
    }
  }

  static func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

  static func texts(_ values: Any?) -> [String] {
    (values as? [Any] ?? []).map { "\($0)" }
  }

  static func close(_ got: Double?, _ wanted: Any?) -> Bool {
    // JSON null is "undefined"; a key that is not there is a mistake of the test.
    if wanted is NSNull { return got == nil }
    guard let wanted = number(wanted) else { return false }
    return got.map { abs($0 - wanted) <= 1e-11 + 1e-9 * abs(wanted) } ?? false
  }

  static func column(_ group: [String: Any]) -> String {
    let name = group["group"] as? String ?? ""
    return name.isEmpty || name == "(all)" ? "_total" : name
  }
}
