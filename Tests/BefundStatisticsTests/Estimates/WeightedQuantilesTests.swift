import BefundStatistics
import Testing

@Suite("Weighted quantiles")
struct WeightedQuantilesTests {
  @Test("are the school median for an even number of values")
  func evenNumber() throws {
    let sorted = try #require(
      WeightedQuantiles(values: [4, 1, 3, 2], weights: [1, 1, 1, 1]))
    #expect(sorted.quantile(0.5) == 2)
    #expect(sorted.quantile(0.5, rule: .school) == 2.5)
    #expect(sorted.quantile(0.51) == 3)
    #expect(sorted.quantile(0) == 1)
    #expect(sorted.quantile(1, rule: .school) == 4)
  }

  @Test("follow the weights")
  func weights() throws {
    let sorted = try #require(WeightedQuantiles(values: [1, 2, 3], weights: [1, 1, 3]))
    #expect(sorted.quantile(0.5) == 3)
    #expect(sorted.quantile(0.4) == 2)
    #expect(sorted.quantile(0.4, rule: .school) == 2.5)
  }

  @Test("are not moved by the rounding of sums")
  func rounding() throws {
    let values = (1...10).map(Double.init)
    let sorted = try #require(
      WeightedQuantiles(values: values, weights: [Double](repeating: 0.1, count: 10)))
    #expect(sorted.quantile(0.3) == 3)
    #expect(sorted.quantile(0.7, rule: .school) == 7.5)
  }

  @Test("need a weight above 0")
  func emptyBase() {
    #expect(WeightedQuantiles(values: [1], weights: [0]) == nil)
    #expect(WeightedQuantiles(values: [], weights: []) == nil)
  }

  @Test("have an interval that holds them")
  func woodruff() throws {
    let sample = RandomSample(rows: 90, seed: 3)
    let design = try SampleDesign(weights: sample.weights)
    let all = [Bool](repeating: true, count: 90)
    let sorted = try #require(
      WeightedQuantiles(values: sample.values, weights: sample.weights))
    let median = sorted.quantile(0.5)
    let bounds = design.woodruffBounds(of: median, values: sample.values, in: all)
    let lower = try #require(bounds.lower)
    let upper = try #require(bounds.upper)
    #expect(lower <= median && median <= upper && lower < upper)
  }
}
