import BefundStatistics
import Testing

/// Properties on random data: two ways to the same number.
@Suite("Estimates of a design")
struct DesignEstimatesTests {
  private func designs(_ sample: RandomSample) throws -> [SampleDesign] {
    let rows = sample.weights.count
    return [
      try SampleDesign(weights: sample.weights),
      try SampleDesign(weights: sample.weights, strata: sample.strata),
      try SampleDesign(weights: sample.weights, clusters: sample.clusters),
      try SampleDesign(
        weights: sample.weights, strata: sample.strata, clusters: sample.clusters,
        clustersAreNested: true, populations: [Double](repeating: 30, count: rows)),
    ]
  }

  @Test("give the same variance from sums and from linearised values", arguments: 1...6)
  func linearisedValues(seed: Int) throws {
    let sample = RandomSample(rows: 84, seed: UInt64(seed))
    for design in try designs(sample) {
      let mean = try #require(design.mean(of: sample.values, in: sample.domain))
      let sum = zip(sample.weights, sample.domain).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
      let influence = sample.values.indices.map { row in
        sample.domain[row]
          ? sample.weights[row] * (sample.values[row] - mean.estimate) / sum : 0
      }
      let covariance = try #require(design.covariance(ofTotals: [influence]))
      #expect(RandomSample.agree(mean.variance, covariance[0][0]))
    }
  }

  @Test("do not depend on the order of rows")
  func order() throws {
    let sample = RandomSample(rows: 84, seed: 11)
    let order = sample.values.indices.sorted { sample.values[$0] < sample.values[$1] }
    let design = try SampleDesign(
      weights: sample.weights, strata: sample.strata, clusters: sample.clusters,
      clustersAreNested: true)
    let shuffled = try SampleDesign(
      weights: order.map { sample.weights[$0] }, strata: order.map { sample.strata[$0] },
      clusters: order.map { sample.clusters[$0] }, clustersAreNested: true)
    let one = design.mean(of: sample.values, in: sample.domain)
    let other = shuffled.mean(
      of: order.map { sample.values[$0] }, in: order.map { sample.domain[$0] })
    #expect(RandomSample.agree(one?.standardError, other?.standardError))
    #expect(one?.degreesOfFreedom == other?.degreesOfFreedom)
  }

  @Test("do not change when all weights are multiplied")
  func scale() throws {
    let sample = RandomSample(rows: 60, seed: 12)
    let one = try SampleDesign(weights: sample.weights)
    let other = try SampleDesign(weights: sample.weights.map { $0 * 17.0 })
    let small = one.mean(of: sample.values, in: sample.domain)
    let large = other.mean(of: sample.values, in: sample.domain)
    #expect(RandomSample.agree(small?.standardError, large?.standardError))
  }

  @Test("make a mean a ratio to ones")
  func ratio() throws {
    let sample = RandomSample(rows: 60, seed: 13)
    let design = try SampleDesign(weights: sample.weights, strata: sample.strata)
    let ones = [Double](repeating: 1, count: 60)
    #expect(
      design.mean(of: sample.values, in: sample.domain)
        == design.ratio(of: sample.values, to: ones, in: sample.domain))
    let nothing = [Bool](repeating: false, count: 60)
    #expect(design.mean(of: sample.values, in: nothing) == nil)
  }
}
