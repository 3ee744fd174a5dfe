import BefundStatistics
import Testing

@Suite("Raking")
struct RakingTests {
  /// Random cases with two margins of the same total.
  private static func margins(rows: Int, seed: UInt64) -> [Margin] {
    let sample = RandomSample(rows: rows, seed: seed)
    return [
      Margin(name: "a", levels: sample.strata, targets: ["s0": 50, "s1": 30, "s2": 20]),
      Margin(
        name: "b", levels: sample.values.map { $0 < 5 ? "low" : "high" },
        targets: ["low": 61, "high": 39]),
    ]
  }

  private func sums(_ weights: [Double], _ margin: Margin) -> [String: Double] {
    zip(weights, margin.levels).reduce(into: [:]) { $0[$1.1, default: 0] += $1.0 }
  }

  @Test("meets every target", arguments: 1...5)
  func targets(seed: Int) throws {
    let margins = Self.margins(rows: 70, seed: UInt64(seed))
    let base = RandomSample(rows: 70, seed: UInt64(seed)).weights
    let weights = try Raking.weights(base: base, margins: margins)
    for margin in margins {
      for (level, sum) in sums(weights, margin) {
        #expect(RandomSample.agree(sum, margin.targets[level]))
      }
    }
  }

  @Test("keeps odds ratios of the base weights")
  func oddsRatio() throws {
    let margins = [
      Margin(name: "a", levels: ["x", "x", "y", "y"], targets: ["x": 60, "y": 40]),
      Margin(name: "b", levels: ["u", "v", "u", "v"], targets: ["u": 30, "v": 70]),
    ]
    let base: [Double] = [4, 2, 1, 3]
    let weights = try Raking.weights(base: base, margins: margins)
    let odds = weights[0] * weights[3] / (weights[1] * weights[2])
    #expect(RandomSample.agree(odds, 6))
  }

  @Test("does not depend on the order of margins")
  func order() throws {
    let margins = Self.margins(rows: 70, seed: 9)
    let base = [Double](repeating: 1, count: 70)
    let one = try Raking.weights(base: base, margins: margins)
    let other = try Raking.weights(base: base, margins: margins.reversed())
    #expect(zip(one, other).allSatisfy { RandomSample.agree($0, $1) })
  }

  @Test("says so when margins contradict each other")
  func contradiction() {
    let margins = [
      Margin(name: "a", levels: ["x", "y"], targets: ["x": 60, "y": 40]),
      Margin(name: "b", levels: ["u", "v"], targets: ["u": 30, "v": 70]),
    ]
    #expect(throws: StatisticsError.self) {
      try Raking.weights(base: [1, 1], margins: margins, rounds: 100)
    }
  }

  @Test("is post-stratification for one margin")
  func oneMargin() throws {
    let margin = Self.margins(rows: 70, seed: 2)[0]
    let base = RandomSample(rows: 70, seed: 2).weights
    let raked = try Raking.weights(base: base, margins: [margin])
    let stratified = try PostStratification.weights(base: base, margin: margin)
    #expect(zip(raked, stratified).allSatisfy { RandomSample.agree($0, $1) })
  }

  @Test("returns the base weights without margins")
  func noMargins() throws {
    #expect(try Raking.weights(base: [1, 2], margins: []) == [1, 2])
  }
}
