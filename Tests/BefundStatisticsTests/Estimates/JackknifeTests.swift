import BefundStatistics
import Testing

@Suite("Jackknife")
struct JackknifeTests {
  @Test("is s/√n for the mean of a simple sample")
  func simpleSample() throws {
    let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    let design = try SampleDesign(weights: [Double](repeating: 1, count: 8))
    let jackknife = try #require(
      try Jackknife(of: values, in: values.map { _ in true }, design: design))
    let expected = (32.0 / 56).squareRoot()
    #expect(RandomSample.agree(jackknife.standardError, expected))
    #expect(RandomSample.agree(jackknife.standardErrorAroundEstimate, expected))
    #expect(jackknife.replicates == 8)
  }

  @Test("equals the linearised error for a mean of whole strata")
  func strata() throws {
    let sample = RandomSample(rows: 30, seed: 5)
    let ones = [Double](repeating: 1, count: 30)
    let design = try SampleDesign(weights: ones, strata: sample.strata)
    let all = ones.map { _ in true }
    let jackknife = try #require(try Jackknife(of: sample.values, in: all, design: design))
    let mean = try #require(design.mean(of: sample.values, in: all))
    #expect(RandomSample.agree(jackknife.standardErrorAroundEstimate, mean.standardError))
  }

  @Test("has no value for an empty domain and refuses a stratum with one unit")
  func none() throws {
    let design = try SampleDesign(weights: [1, 1])
    #expect(try Jackknife(of: [1, 2], in: [false, false], design: design) == nil)
    let lonely = try SampleDesign(weights: [1, 1, 1], strata: ["a", "a", "b"])
    #expect(throws: StatisticsError.lonelyUnit(stratum: "b")) {
      try Jackknife(of: [1, 2, 3], in: [true, true, true], design: lonely)
    }
  }
}
