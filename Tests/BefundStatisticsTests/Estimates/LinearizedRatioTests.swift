import BefundStatistics
import Testing

@Suite("Linearised ratio")
struct LinearizedRatioTests {
  private func simple(_ rows: [(w: Double, y: Double)], units: Int? = nil) -> StratumSums {
    var sums = StratumSums(units: units ?? rows.count)
    for row in rows { sums.add(w: row.w, y: row.w * row.y) }
    return sums
  }

  @Test("is √(p(1 − p)/(n − 1)) for unweighted cases")
  func unweighted() throws {
    let sums = simple([(1, 1), (1, 0), (1, 0), (1, 1), (1, 0)])
    let ratio = try #require(LinearizedRatio(strata: [sums]))
    #expect(ratio.estimate == 0.4)
    let expected = (0.06).squareRoot()  // 0.4 · 0.6 / 4
    #expect(RandomSample.agree(ratio.standardError, expected))
    #expect(ratio.degreesOfFreedom == 4)
  }

  @Test("keeps rows outside the domain as zeros")
  func domain() throws {
    // Σ(T − T̄)² over five rows of which three count: u = (⅔, −⅓, −⅓, 0, 0)/3, n/(n − 1) = 5/4
    let ratio = try #require(LinearizedRatio(strata: [simple([(1, 1), (1, 0), (1, 0)], units: 5)]))
    let expected: Double = 7.5 / 81
    #expect(RandomSample.agree(ratio.variance, expected))
    #expect(ratio.degreesOfFreedom == 2)
  }

  @Test("is exactly 0 where everyone or no one agrees", arguments: [0.0, 1, 3])
  func noVariation(value: Double) throws {
    let sums = simple([(0.7, value), (1.3, value), (2.1, value), (0.1, value)])
    let ratio = try #require(LinearizedRatio(strata: [sums]))
    let error = try #require(ratio.standardError)
    #expect(RandomSample.agree(ratio.estimate, value, to: 1e-15))
    #expect(error < 1e-15)
  }

  @Test("keeps its digits far from 0")
  func farFromZero() throws {
    let near: [(w: Double, y: Double)] = [(1, 2), (1, 5), (1, 4), (1, 9)]
    let far = near.map { (w: $0.w, y: $0.y + 1e9) }
    let one = try #require(LinearizedRatio(strata: [simple(near)]))
    let other = try #require(LinearizedRatio(strata: [simple(far)]))
    #expect(RandomSample.agree(one.standardError, other.standardError, to: 1e-13))
  }

  @Test("has no standard error for a single case")
  func singleCase() throws {
    let ratio = try #require(LinearizedRatio(strata: [simple([(1, 1)], units: 9)]))
    #expect(ratio.estimate == 1)
    #expect(ratio.standardError == nil)
  }

  @Test("has no value for an empty base")
  func emptyBase() {
    #expect(LinearizedRatio(strata: []) == nil)
    #expect(LinearizedRatio(strata: [StratumSums(units: 8)]) == nil)
  }

  @Test("shrinks with the finite population and vanishes in a full count")
  func population() throws {
    var sums = simple([(1, 1), (1, 0), (1, 0), (1, 1)])
    let infinite = try #require(LinearizedRatio(strata: [sums])?.variance)
    sums.population = 16
    let reduced = 0.75 * infinite
    #expect(RandomSample.agree(LinearizedRatio(strata: [sums])?.variance, reduced))
    sums.population = 4
    let census = try #require(LinearizedRatio(strata: [sums]))
    #expect(census.isCensus)
    #expect(census.standardError == 0)
  }

  @Test("asks for a policy where a stratum has a single unit")
  func lonelyUnit() throws {
    let strata = [simple([(1, 1), (1, 0), (1, 1)]), simple([(1, 0)])]
    #expect(LinearizedRatio(strata: strata)?.variance == nil)
    // p = ½; first stratum 3/2 · (3/4 − (½)²/3)/16 = 1/16; lonely unit T² = (½)²/16 = 1/64
    let certain = LinearizedRatio(strata: strata, lonelyUnit: .certainty)?.variance
    #expect(RandomSample.agree(certain, 0.0625))
    let adjusted = LinearizedRatio(strata: strata, lonelyUnit: .adjust)?.variance
    #expect(RandomSample.agree(adjusted, 0.078125))
    let average = LinearizedRatio(strata: strata, lonelyUnit: .average)?.variance
    #expect(RandomSample.agree(average, 0.125))
  }

  @Test("does not fail for a single unit in a stratum outside the domain")
  func lonelyUnitElsewhere() {
    let strata = [simple([(1, 1), (1, 0), (1, 1)]), StratumSums(units: 1)]
    #expect(LinearizedRatio(strata: strata)?.variance != nil)
  }

  @Test("does not change when sums are added from parts")
  func parts() throws {
    let sample = RandomSample(rows: 60, seed: 4)
    let rows = zip(sample.weights, sample.values).map { (w: $0, y: $1) }
    let whole = simple(rows)
    let parts = simple(Array(rows[..<17])) + simple(Array(rows[17...]))
    let one = LinearizedRatio(strata: [whole])?.standardError
    #expect(RandomSample.agree(one, LinearizedRatio(strata: [parts])?.standardError))
  }
}
