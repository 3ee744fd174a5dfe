import BefundStatistics
import Testing

@Suite("Calibration")
struct CalibrationTests {
  private let margins: [Margin]
  private let base: [Double]

  init() {
    let sample = RandomSample(rows: 80, seed: 21)
    margins = [
      Margin(name: "a", levels: sample.strata, targets: ["s0": 30, "s1": 24, "s2": 26]),
      Margin(
        name: "b", levels: sample.values.map { $0 < 5 ? "low" : "high" },
        targets: ["low": 42, "high": 38]),
    ]
    base = [Double](repeating: 1, count: 80)
  }

  @Test("agrees with iterative proportional fitting")
  func raking() throws {
    let newton = try Calibration.weights(base: base, margins: margins, distance: .raking)
    let fitted = try Raking.weights(base: base, margins: margins)
    #expect(zip(newton, fitted).allSatisfy { RandomSample.agree($0, $1, to: 1e-10) })
  }

  @Test("keeps factors within their bounds and still meets the targets")
  func bounds() throws {
    let weights = try Calibration.weights(
      base: base, margins: margins, distance: .logit(lower: 0.6, upper: 1.5))
    #expect(weights.allSatisfy { $0 > 0.6 && $0 < 1.5 })
    let low = zip(weights, margins[1].levels).reduce(0) { $1.1 == "low" ? $0 + $1.0 : $0 }
    #expect(RandomSample.agree(low, 42))
  }

  @Test("says so when the bounds are too narrow")
  func narrowBounds() {
    #expect(throws: StatisticsError.self) {
      try Calibration.weights(
        base: base, margins: margins, distance: .logit(lower: 0.999, upper: 1.001))
    }
  }
}
