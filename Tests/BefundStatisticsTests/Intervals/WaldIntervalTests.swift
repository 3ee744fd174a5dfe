import BefundStatistics
import Testing

@Suite("Wald interval")
struct WaldIntervalTests {
  @Test("adds and subtracts 1.96 standard errors")
  func normal() {
    let interval = ConfidenceInterval.wald(estimate: 10, standardError: 2)
    #expect(RandomSample.agree(interval.upper, 13.919927969080108))
    #expect(RandomSample.agree(interval.lower, 6.080072030919892))
  }

  @Test("adds and subtracts the t quantile with few degrees of freedom")
  func studentT() {
    let interval = ConfidenceInterval.wald(
      estimate: 0, standardError: 1, degreesOfFreedom: 10)
    #expect(RandomSample.agree(interval?.upper, 2.228138851986274))
    #expect(
      ConfidenceInterval.wald(estimate: 0, standardError: 1, degreesOfFreedom: 0) == nil)
  }
}
