import BefundStatistics
import Testing

@Suite("Independent proportions")
struct IndependentProportionsTests {
  /// Newcombe (1998b), table II, method 10, at four decimals.
  static let newcombe: [(first: [Int], second: [Int], lower: Double, upper: Double)] = [
    ([56, 70], [48, 80], 0.0524, 0.3339), ([9, 10], [3, 10], 0.1705, 0.8090),
    ([6, 7], [2, 7], 0.0582, 0.8062), ([5, 56], [0, 29], -0.0381, 0.1926),
    ([0, 10], [0, 20], -0.1611, 0.2775), ([0, 10], [0, 10], -0.2775, 0.2775),
    ([10, 10], [0, 20], 0.6791, 1.0000), ([10, 10], [0, 10], 0.6075, 1.0000),
  ]

  @Test("agree with the published bounds", arguments: newcombe)
  func publishedBounds(first: [Int], second: [Int], lower: Double, upper: Double) throws {
    let pair = try #require(
      IndependentProportions(first: (first[0], first[1]), second: (second[0], second[1])))
    let interval = try #require(pair.newcombe())
    #expect(abs(interval.lower - lower) <= 0.00005)
    #expect(abs(interval.upper - upper) <= 0.00005)
  }

  @Test("have no width by Wald where all agree, but one by Agresti and Caffo")
  func edges() throws {
    let pair = try #require(IndependentProportions(first: (10, 10), second: (0, 10)))
    #expect(pair.wald().lower == 1 && pair.wald().upper == 1)
    // (11/12 − 1/12) − 1.959964 · √(2 · 11/12 · 1/12 / 12) = 0.833333 − 1.959964 · 0.112836
    #expect(abs(pair.agrestiCaffo().lower - 0.612179) < 0.00001)
  }

  @Test("have a Fisher probability, and a z unless all are the same")
  func tests() throws {
    let pair = try #require(IndependentProportions(first: (3, 4), second: (1, 4)))
    #expect(RandomSample.agree(pair.fisherProbability, 34.0 / 70))
    let same = try #require(IndependentProportions(first: (4, 4), second: (4, 4)))
    #expect(same.pooledTest == nil && same.fisherProbability == 1)
  }

  @Test("need two bases and no more successes than cases")
  func none() {
    #expect(IndependentProportions(first: (0, 0), second: (1, 4)) == nil)
    #expect(IndependentProportions(first: (5, 4), second: (1, 4)) == nil)
  }
}
