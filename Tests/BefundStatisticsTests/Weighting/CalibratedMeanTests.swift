import BefundStatistics
import Testing

@Suite("Calibrated mean")
struct CalibratedMeanTests {
  @Test("has no sampling error for what the margins fix")
  func fixedByMargin() throws {
    let levels = ["x", "x", "y", "y", "y"]
    let margin = Margin(name: "a", levels: levels, targets: ["x": 60, "y": 40])
    let design = try SampleDesign(weights: [1, 1, 1, 1, 1])
    let weights = try PostStratification.weights(base: design.weights, margin: margin)
    let mean = try #require(
      try CalibratedMean(
        of: levels.map { $0 == "x" ? 1 : 0 }, in: levels.map { _ in true }, design: design,
        weights: weights, margins: [margin]))
    #expect(RandomSample.agree(mean.estimate, 0.6))
    #expect((mean.standardError ?? 1) < 1e-15)
  }

  @Test("is the plain mean where calibration changes nothing")
  func nothingToCalibrate() throws {
    let sample = RandomSample(rows: 40, seed: 8)
    let design = try SampleDesign(weights: sample.weights)
    let all = sample.values.map { _ in true }
    let margin = Margin(
      name: "a", levels: sample.values.map { _ in "all" },
      targets: ["all": sample.weights.reduce(0, +)])
    let mean = try CalibratedMean(
      of: sample.values, in: all, design: design, weights: sample.weights, margins: [margin])
    let plain = design.mean(of: sample.values, in: all)
    #expect(RandomSample.agree(mean?.standardError, plain?.standardError))
  }

  @Test("has no value for an empty domain")
  func emptyDomain() throws {
    let design = try SampleDesign(weights: [1])
    let margin = Margin(name: "a", levels: ["x"], targets: ["x": 1])
    let mean = try CalibratedMean(
      of: [1], in: [false], design: design, weights: [1], margins: [margin])
    #expect(mean == nil)
  }
}
