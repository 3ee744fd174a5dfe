import BefundStatistics
import Testing

@Suite("Wilson interval")
struct WilsonIntervalTests {
  /// Newcombe (1998), table I, method 3, at four decimals.
  static let newcombe: [(successes: Double, n: Double, lower: Double, upper: Double)] = [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
  ]

  @Test("agrees with the published bounds", arguments: newcombe)
  func publishedBounds(successes: Double, n: Double, lower: Double, upper: Double) throws {
    let interval = try #require(ConfidenceInterval.wilson(proportion: successes / n, n: n))
    #expect(abs(interval.lower - lower) <= 0.00005)
    #expect(abs(interval.upper - upper) <= 0.00005)
  }

  @Test("reaches 0 and 1 exactly where the proportion does")
  func edges() {
    #expect(ConfidenceInterval.wilson(proportion: 0, n: 20)?.lower == 0)
    #expect(ConfidenceInterval.wilson(proportion: 1, n: 20)?.upper == 1)
  }

  @Test("has no value for an empty base")
  func emptyBase() {
    #expect(ConfidenceInterval.wilson(proportion: 0, n: 0) == nil)
  }

  @Test("comes close to the one with z when the design is simple and large")
  func largeDesign() throws {
    let n = 1e6
    let error = (0.3 * 0.7 / n).squareRoot()
    let designed = try #require(
      ConfidenceInterval.wilsonWithDesign(
        proportion: 0.3, standardError: error, degreesOfFreedom: 999_999))
    let simple = try #require(ConfidenceInterval.wilson(proportion: 0.3, n: n))
    #expect(abs(designed.lower - simple.lower) < 1e-8)
  }

  @Test("has none with a design where the proportion is 0 or 1 or nothing is free")
  func degenerate() {
    for (p, df) in [(0.0, 9), (1.0, 9), (0.5, 0)] {
      #expect(
        ConfidenceInterval.wilsonWithDesign(
          proportion: p, standardError: 0.1, degreesOfFreedom: df) == nil)
    }
  }
}
