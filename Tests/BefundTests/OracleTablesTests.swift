import Befund
import Foundation
import Testing

/// The reference cases, asked as a user would: one file, one question, one pass.
@Suite("Oracles through tables")
struct OracleTablesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var object: String

    var testDescription: String { id }

    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(object.utf8))) as? [String: Any] ?? [:]
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("BefundStatisticsTests/Oracles")

  static func cases(_ kind: String) -> [Case] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".json") }.compactMap { name in
      guard
        let text = try? String(
          contentsOf: folder.appendingPathComponent(name), encoding: .utf8),
        let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
        object["kind"] as? String == kind
      else { return nil }
      return Case(id: name, object: text)
    }
  }

  static func query(_ json: [String: Any]) -> TableQuery {
    let design = json["design"] as? [String: Any] ?? [:]
    let parameters = json["params"] as? [String: Any] ?? [:]
    var query = TableQuery()
    query.columns = (parameters["by"] as? String).map { [$0] } ?? []
    query.weight = design["weights"] as? String
    query.strata = design["strata"] as? String
    query.cluster = design["cluster"] as? String
    query.population = design["fpc"] as? String
    query.missing = ["-99", "-98", "-97"]
    return query
  }

  static func tables(_ json: [String: Any], _ query: TableQuery) throws -> ReleasedTable {
    let path = folder.appendingPathComponent(json["input"] as? String ?? "").path
    let release = try DelimitedFile(path).tables(query).release
    return try #require(release.content.tables.first)
  }

  static func close(_ got: Double?, _ expected: Any?) -> Bool {
    guard let wanted = (expected as? NSNumber)?.doubleValue else { return true }
    guard let got else { return false }
    return abs(got - wanted) <= 1e-12 + 1e-9 * abs(wanted)
  }

  static func column(_ group: Any?) -> String {
    let name = group as? String ?? ""
    return name == "(all)" || name.isEmpty ? Heading.totalID : name
  }

  @Test(
    "proportions have R's estimate, error, base and effective base", arguments: cases("proportion"))
  func proportion(_ item: Case) throws {
    let json = item.json
    let parameters = json["params"] as? [String: Any] ?? [:]
    let definition = (parameters["definition"] as? String ?? "").components(separatedBy: "==")
    try #require(definition.count == 2)
    var query = Self.query(json)
    query.rows = [definition[0]]
    let table = try Self.tables(json, query)
    let expected = try #require(json["expected"] as? [[String: Any]])
    #expect(!expected.isEmpty)
    for group in expected {
      let column = Self.column(group["group"])
      let base = table.cell(table.rows[0].heading.id, column)
      #expect(base?.base == group["n"] as? Int, "\(column)")
      guard let cell = table.cell(definition[1], column) else {
        #expect((group["x"] as? NSNumber)?.intValue == 0, "\(column)")
        continue
      }
      #expect(cell.count == (group["x"] as? NSNumber)?.intValue, "\(column)")
      #expect(Self.close(cell.proportion, group["estimate"]), "\(column)")
      #expect(Self.close(cell.weightedBase, group["sum_w"]), "\(column)")
      #expect(Self.close(cell.effectiveBase, group["neff_kish"]), "\(column)")
      guard (group["n"] as? Int ?? 0) > 1 else { continue }
      #expect(Self.close(cell.standardError, group["se"]), "\(column)")
      let intervals = group["ci"] as? [String: Any]
      let textbook = group["ci_textbook"] as? [String: Any]
      let isPlain = (json["design"] as? [String: Any])?.isEmpty != false
      let name = isPlain ? "wilson_n" : "beta_kg_capped"
      let bounds = (isPlain ? textbook?[name] : intervals?[name]) as? [NSNumber]
      if let bounds, let share = cell.proportion, share > 0, share < 1 {
        #expect(Self.close(cell.lower, bounds[0]), "\(column)")
        #expect(Self.close(cell.upper, bounds[1]), "\(column)")
      }
    }
  }

  /// x03 leaves one group of its file out of the design, which a question to a file cannot do.
  static let meanCases = cases("mean").filter { !$0.id.hasPrefix("x03") }

  @Test("means have R's mean, error and deviation", arguments: meanCases)
  func mean(_ item: Case) throws {
    let json = item.json
    let parameters = json["params"] as? [String: Any] ?? [:]
    guard let variable = parameters["variable"] as? String,
      let expected = json["expected"] as? [[String: Any]]
    else { return }
    var query = Self.query(json)
    query.means = [variable]
    let header = try DelimitedFile(
      Self.folder.appendingPathComponent(json["input"] as? String ?? "").path
    ).header
    guard header.contains(variable), query.columns.allSatisfy(header.contains) else { return }
    let table = try Self.tables(json, query)
    for group in expected {
      let column = Self.column(group["group"])
      guard let cell = table.cell(variable, column) else { continue }
      #expect(cell.count == group["n"] as? Int, "\(column)")
      #expect(Self.close(cell.mean, group["mean"]), "\(column)")
      guard (group["n"] as? Int ?? 0) > 1 else { continue }
      #expect(Self.close(cell.standardError, group["se"]), "\(column)")
      #expect(Self.close(cell.standardDeviation, group["sd"]), "\(column)")
    }
  }

  @Test("multiple response has both bases and its errors", arguments: cases("multiple_response"))
  func multipleResponse(_ item: Case) throws {
    let json = item.json
    let parameters = json["params"] as? [String: Any] ?? [:]
    let options = try #require(parameters["options"] as? [String])
    var query = Self.query(json)
    query.rows = [options.joined(separator: ",")]
    let answered = try Self.tables(json, query)
    query.base = .anyMention
    let mentioned = try Self.tables(json, query)
    query.base = .mentions
    let mentions = try Self.tables(json, query)
    for group in try #require(json["expected"] as? [[String: Any]]) {
      let column = Self.column(group["group"])
      for option in try #require(group["options"] as? [[String: Any]]) {
        let name = option["option"] as? String ?? ""
        let cell = try #require(answered.cell(name, column))
        #expect(cell.count == option["n"] as? Int)
        #expect(cell.base == group["n_cases_answered"] as? Int)
        #expect(Self.close(cell.weightedCount, option["w"]))
        #expect(Self.close(cell.value(.percent), option["pct_cases_answered"]))
        #expect(
          Self.close(cell.standardError.map { $0 * 100 }, option["se_pct_cases_answered"]))
        let mention = try #require(mentions.cell(name, column))
        #expect(mention.base == group["n_responses"] as? Int)
        #expect(Self.close(mention.value(.percent), option["pct_responses"]))
        let any = try #require(mentioned.cell(name, column))
        #expect(any.base == group["n_cases_any_mention"] as? Int)
        #expect(Self.close(any.value(.percent), option["pct_cases_any_mention"]))
      }
    }
  }

  @Test("missing values are counted by kind", arguments: cases("missing_counts"))
  func missing(_ item: Case) throws {
    let json = item.json
    let parameters = json["params"] as? [String: Any] ?? [:]
    let codes = parameters["codes"] as? [String: NSNumber] ?? [:]
    let by = parameters["by"] as? String ?? ""
    for group in try #require(json["expected"] as? [[String: Any]]) {
      let variable = group["variable"] as? String ?? ""
      var query = Self.query(json)
      query.rows = [variable]
      query.columns = []
      query.conditions = [
        Condition(variable: by, comparison: .equal, value: group["group"] as? String ?? "")
      ]
      query.includesMissing = true
      let table = try Self.tables(json, query)
      for (kind, code) in codes {
        let count = table.cell(code.stringValue, Heading.totalID)?.count ?? 0
        #expect(count == group[kind] as? Int, "\(variable) \(kind)")
      }
      #expect(
        (table.cell("_missing", Heading.totalID)?.count ?? 0) == group["blank"] as? Int)
    }
  }
}
