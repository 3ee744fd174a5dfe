import BefundStatistics
import Testing

@Suite("Weight summary")
struct WeightSummaryTests {
  @Test("gives Kish's effective size")
  func effectiveSize() throws {
    let summary = try #require(WeightSummary([1, 1, 2]))
    #expect(RandomSample.agree(summary.effectiveSize, 16.0 / 6))
    #expect(RandomSample.agree(summary.designEffect, 18.0 / 16))
    #expect(summary.smallest == 1 && summary.largest == 2 && summary.count == 3)
  }

  @Test("is n for equal weights")
  func equalWeights() {
    #expect(WeightSummary([Double](repeating: 0.3, count: 7))?.designEffect == 1)
  }

  @Test("needs a weight above 0")
  func empty() {
    #expect(WeightSummary([]) == nil)
    #expect(WeightSummary([0, 0]) == nil)
  }
}
