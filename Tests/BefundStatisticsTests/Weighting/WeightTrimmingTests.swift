import BefundStatistics
import Testing

@Suite("Weight trimming")
struct WeightTrimmingTests {
  @Test("spreads the excess evenly over the weights inside")
  func spread() {
    let trimmed = WeightTrimming([1, 1, 4], lower: 0, upper: 3, mode: .once)
    #expect(trimmed.weights == [1.5, 1.5, 3])
    #expect(trimmed.clipped == 1 && trimmed.preservesSum)
  }

  @Test("repeats in the strict mode until nothing lies outside")
  func strict() {
    let weights: [Double] = [1, 2.9, 6.1, 1]
    let once = WeightTrimming(weights, upper: 3, mode: .once)
    #expect(once.weights.contains { $0 > 3 })
    let strict = WeightTrimming(weights, upper: 3, mode: .strict)
    #expect(strict.weights.allSatisfy { $0 <= 3 } && strict.preservesSum)
  }

  @Test("reports when nothing is left to take the excess")
  func exhausted() {
    let strict = WeightTrimming([1, 1, 9, 10], lower: 0.8, upper: 2, mode: .strict)
    #expect(strict.weights == [2, 2, 2, 2] && !strict.preservesSum)
  }

  @Test("changes nothing within the bounds")
  func nothing() {
    let trimmed = WeightTrimming([1, 2], lower: 1, upper: 2, mode: .strict)
    #expect(trimmed.weights == [1, 2] && trimmed.clipped == 0)
  }
}
