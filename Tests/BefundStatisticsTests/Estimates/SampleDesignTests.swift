import BefundStatistics
import Testing

@Suite("Sample design")
struct SampleDesignTests {
  @Test("names the row of a bad weight")
  func weights() {
    #expect(throws: StatisticsError.negativeWeight(row: 1, weight: -2)) {
      try SampleDesign(weights: [1, -2, nil])
    }
    #expect(throws: StatisticsError.missingWeight(row: 2)) {
      try SampleDesign(weights: [1, 2, nil])
    }
    #expect(throws: StatisticsError.missingWeight(row: 0)) {
      try SampleDesign(weights: [.nan])
    }
    #expect(throws: StatisticsError.noPositiveWeight) { try SampleDesign(weights: [0, 0]) }
    #expect(throws: StatisticsError.noPositiveWeight) { try SampleDesign(weights: []) }
  }

  @Test("refuses a population below the sample, but not one of the same size")
  func population() throws {
    #expect(
      throws: StatisticsError.populationBelowSample(stratum: "b", population: 1, units: 2)
    ) {
      try SampleDesign(
        weights: [1, 1, 1], strata: ["a", "b", "b"], populations: [1, 1, 1])
    }
    #expect(throws: StatisticsError.populationVaries(stratum: "", first: 9, second: 8)) {
      try SampleDesign(weights: [1, 1], populations: [9, 8])
    }
    #expect(throws: StatisticsError.missingPopulation(row: 1)) {
      try SampleDesign(weights: [1, 1], populations: [9, nil])
    }
    let census = try SampleDesign(weights: [1, 1], populations: [2, 2])
    #expect(census.mean(of: [0, 1], in: [true, true])?.standardError == 0)
  }

  @Test("tells units apart that repeat in strata only where they are nested")
  func nesting() throws {
    let strata = ["a", "a", "b", "b"]
    let clusters = ["1", "2", "1", "2"]
    #expect(throws: StatisticsError.unitInSeveralStrata(unit: "1", first: "a", second: "b")) {
      try SampleDesign(weights: [1, 1, 1, 1], strata: strata, clusters: clusters)
    }
    let nested = try SampleDesign(
      weights: [1, 1, 1, 1], strata: strata, clusters: clusters, clustersAreNested: true)
    #expect(nested.unitsPerStratum == [2, 2])
    #expect(nested.degreesOfFreedom() == 2)
  }

  @Test("leaves rows with a weight of 0 out")
  func zeroWeights() throws {
    let with = try SampleDesign(weights: [1, 0, 2, 1])
    let without = try SampleDesign(weights: [1, 2, 1])
    #expect(with.zeroWeightRows == 1)
    let all = [Bool](repeating: true, count: 4)
    let one = with.mean(of: [1, 5, 0, 1], in: all)
    let other = without.mean(of: [1, 0, 1], in: [true, true, true])
    #expect(one == other)
  }

  @Test("finds strata with a single unit")
  func lonelyUnits() throws {
    let design = try SampleDesign(weights: [1, 1, 1], strata: ["a", "a", "b"])
    #expect(throws: StatisticsError.lonelyUnit(stratum: "b")) { try design.checkLonelyUnits() }
    let census = try SampleDesign(
      weights: [1, 1, 1], strata: ["a", "a", "b"], populations: [9, 9, 1])
    #expect(throws: Never.self) { try census.checkLonelyUnits() }
  }
}
