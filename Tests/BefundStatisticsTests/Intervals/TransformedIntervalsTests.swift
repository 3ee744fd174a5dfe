import BefundStatistics
import Testing

@Suite("Transformed intervals")
struct TransformedIntervalsTests {
  @Test("are symmetric for a half")
  func symmetry() throws {
    let logit = try #require(
      ConfidenceInterval.logit(proportion: 0.5, standardError: 0.05, degreesOfFreedom: 20))
    #expect(abs(logit.lower + logit.upper - 1) < 1e-12)
    let arcsine = try #require(
      ConfidenceInterval.arcsine(proportion: 0.5, standardError: 0.05, degreesOfFreedom: 20))
    #expect(abs(arcsine.lower + arcsine.upper - 1) < 1e-12)
  }

  @Test("stay within 0…1 where the symmetric one does not")
  func bounds() throws {
    let logit = try #require(
      ConfidenceInterval.logit(proportion: 0.02, standardError: 0.03, degreesOfFreedom: 9))
    #expect(logit.lower > 0 && logit.upper < 1)
  }

  @Test("have no value for 0 %, 100 % or without degrees of freedom")
  func none() {
    for (p, df) in [(0.0, 5), (1.0, 5), (0.4, 0)] {
      #expect(
        ConfidenceInterval.logit(proportion: p, standardError: 0.1, degreesOfFreedom: df) == nil)
      #expect(
        ConfidenceInterval.arcsine(proportion: p, standardError: 0.1, degreesOfFreedom: df)
          == nil)
    }
  }
}
