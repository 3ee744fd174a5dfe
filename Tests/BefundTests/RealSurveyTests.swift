import Befund
import Foundation
import Testing

/// The folder of real surveys, if there is one.
private let realData = ProcessInfo.processInfo.environment["BEFUND_REAL_DATA"]

/// Surveys of others, read where they lie; skipped without `BEFUND_REAL_DATA`.
@Suite("Real surveys", .enabled(if: realData != nil))
struct RealSurveyTests {
  static func table(_ name: String) throws -> DelimitedTable {
    let folder = try #require(realData)
    return try DelimitedTable(
      DelimitedFile(folder + "/surveys/" + name), isText: { $0 == "psraid" || $0 == "w" })
  }

  @Test("raking reaches R's weights of the Pew survey of December 2013")
  func pew() throws {
    let survey = try Self.table("pew-dec13/dec13.csv")
    let population = try Self.table("pew-dec13/acs.csv")
    let reference = try Self.table("pew-dec13/rake_ref.csv")
    let expected = Dictionary(
      (0..<reference.rowCount).map {
        (reference[$0, "psraid"], Double(reference[$0, "w"]) ?? .nan)
      }, uniquingKeysWith: { a, _ in a })
    let rows = (0..<survey.rowCount).filter { expected[survey[$0, "psraid"]] != nil }
    #expect(rows.count == 1958)
    func target(_ key: (Int) -> String) -> [String: Double] {
      var sums: [String: Double] = [:]
      for row in 0..<population.rowCount {
        sums[key(row), default: 0] += Double(population[row, "weight"]) ?? 0
      }
      let total = sums.values.reduce(0, +)
      return sums.mapValues { $0 / total * Double(rows.count) }
    }
    let weights = try Raking.weights(
      base: Array(repeating: 1, count: rows.count),
      margins: [
        Margin(
          name: "recage", levels: rows.map { survey[$0, "recage"] },
          targets: target { population[$0, "recage"] }),
        Margin(
          name: "sex × receduc",
          levels: rows.map { survey[$0, "sex"] + ":" + survey[$0, "receduc"] },
          targets: target { population[$0, "sex"] + ":" + population[$0, "receduc"] }),
      ])
    let largest = zip(rows, weights).map { row, weight in
      abs(weight - (expected[survey[row, "psraid"]] ?? .nan))
    }.max()
    #expect(try #require(largest) < 1e-4)
    let summary = try #require(WeightSummary(weights))
    #expect(abs(summary.designEffect - 1.136741) < 5e-5)
    #expect(abs(summary.effectiveSize - 1722.468) < 0.05)
  }
}
