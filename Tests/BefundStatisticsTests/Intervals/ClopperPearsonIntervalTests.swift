import BefundStatistics
import Testing

@Suite("Clopper–Pearson interval")
struct ClopperPearsonIntervalTests {
  /// Newcombe (1998), table I, method 5, at four decimals.
  static let newcombe: [(successes: Double, n: Double, lower: Double, upper: Double)] = [
    (81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617),
    (0, 20, 0.0000, 0.1684), (1, 29, 0.0009, 0.1776),
  ]

  @Test("agrees with the published bounds", arguments: newcombe)
  func publishedBounds(successes: Double, n: Double, lower: Double, upper: Double) throws {
    let interval = try #require(
      ConfidenceInterval.clopperPearson(proportion: successes / n, n: n))
    #expect(abs(interval.lower - lower) <= 0.00005)
    #expect(abs(interval.upper - upper) <= 0.00005)
  }

  @Test("is 1 − (α/2)^(1/n) for no success among n")
  func noSuccess() throws {
    let interval = try #require(ConfidenceInterval.clopperPearson(proportion: 0, n: 1))
    #expect(interval.lower == 0)
    #expect(abs(interval.upper - 0.975) < 1e-12)
  }

  @Test("takes sizes that are not whole, and none for an empty base")
  func sizes() {
    #expect(ConfidenceInterval.clopperPearson(proportion: 0.4, n: 7.3) != nil)
    #expect(ConfidenceInterval.clopperPearson(proportion: 0.4, n: 0) == nil)
  }
}
