import BefundStatistics
import Foundation

/// One case: an input, a design, parameters, and the numbers expected.
struct OracleCase: Sendable {
  let id: String
  let kind: String
  let design: OracleValue
  let params: OracleValue
  let expected: OracleValue
  let relative: Double
  let absolute: Double
  let table: OracleTable

  /// Reads a case and its input, which lies in the same folder.
  init(at url: URL) throws {
    let value = try JSONDecoder().decode(OracleValue.self, from: Data(contentsOf: url))
    guard let kind = value["kind"]?.text, let expected = value["expected"] else {
      throw OracleError.malformed("\(url.lastPathComponent) has no kind or nothing expected")
    }
    id = value["id"]?.text ?? url.lastPathComponent
    self.kind = kind
    self.expected = expected
    design = value["design"] ?? .null
    params = value["params"] ?? .null
    relative = value["tolerance"]?["rel"]?.number ?? 1e-9
    absolute = value["tolerance"]?["abs"]?.number ?? 1e-12
    let notes = (value["notes"]?.elements ?? []).compactMap(\.text).joined(separator: " ")
    guard let input = value["input"]?.text else {
      table = OracleTable.empty
      return
    }
    let file = url.deletingLastPathComponent().appendingPathComponent(input)
    table = try OracleTable(at: file, notes: notes).withoutRemovedGroups(
      expected: expected, params: params)
  }

  func name(_ key: String) throws -> String {
    guard let name = params[key]?.text else { throw OracleError.malformed("\(id): no \(key)") }
    return name
  }

  var level: Double { params["level"]?.number ?? 0.95 }

  /// The design of the whole file, with weights replaced where given.
  func sampleDesign(weights: [Double]? = nil) throws -> SampleDesign {
    func column(_ key: String) throws -> String? { design[key]?.text }
    let ones = [Double?](repeating: 1, count: table.rows)
    let named = try column("weights").map { try table.numbers($0) }
    return try SampleDesign(
      weights: weights ?? named ?? ones,
      strata: try column("strata").map { try table.texts($0).map { $0 ?? "" } },
      clusters: try column("cluster").map { try table.texts($0).map { $0 ?? "" } },
      clustersAreNested: { if case .bool(true) = design["nest"] { true } else { false } }(),
      populations: try column("fpc").map { try table.numbers($0) })
  }

  /// Whether each row belongs to a group of the `by` variable; "(all)" is everyone.
  func members(of group: OracleValue) throws -> [Bool] {
    guard let by = params["by"]?.text, let label = group["group"]?.label else {
      return [Bool](repeating: true, count: table.rows)
    }
    return try table.texts(by).map { $0 == label }
  }
}

enum OracleError: Error, CustomStringConvertible {
  case malformed(String)

  var description: String {
    switch self {
    case .malformed(let text): text
    }
  }
}
