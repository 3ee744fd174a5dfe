import BefundStatistics
import Testing

@Suite("Design-based rank test")
struct DesignRankTestTests {
  @Test("has a t that squares to the chi-square for two groups")
  func twoGroups() throws {
    let sample = RandomSample(rows: 50, seed: 14)
    let design = try SampleDesign(weights: sample.weights)
    let groups = sample.domain.map { $0 ? 1 : 0 }
    let test = try #require(
      DesignRankTest(values: sample.values, groups: groups, design: design))
    let t = try #require(test.t)
    #expect(RandomSample.agree(t * t, test.chiSquare))
    #expect(test.denominatorDegrees == 48)
    let two = StudentT(degreesOfFreedom: 48)?.twoSidedTail(t)
    #expect(RandomSample.agree(test.probability, two))
  }

  @Test("does not depend on which group comes first")
  func numbering() throws {
    let sample = RandomSample(rows: 60, seed: 15)
    let design = try SampleDesign(weights: sample.weights, strata: sample.strata)
    let groups = (0..<60).map { $0 * $0 % 4 % 3 }
    let one = DesignRankTest(values: sample.values, groups: groups, design: design)
    let other = DesignRankTest(
      values: sample.values, groups: groups.map { 7 - $0 }, design: design)
    #expect(RandomSample.agree(one?.chiSquare, other?.chiSquare, to: 1e-10))
  }

  @Test("has no value for one group")
  func none() throws {
    let design = try SampleDesign(weights: [1, 1, 1])
    #expect(DesignRankTest(values: [1, 2, 3], groups: [0, 0, nil], design: design) == nil)
  }
}
