import BefundStatistics
import Testing

@Suite("Korn–Graubard interval")
struct KornGraubardIntervalTests {
  @Test("is Clopper–Pearson with n where the cap holds")
  func capped() {
    let interval = ConfidenceInterval.kornGraubard(
      proportion: 0.3, standardError: 0.01, n: 50, degreesOfFreedom: 49)
    #expect(interval == ConfidenceInterval.clopperPearson(proportion: 0.3, n: 50))
  }

  @Test("is Clopper–Pearson with the effective size without the cap")
  func uncapped() {
    let error = (0.3 * 0.7 / 64).squareRoot()
    let interval = ConfidenceInterval.kornGraubard(
      proportion: 0.3, standardError: error, n: 50, degreesOfFreedom: 49, capped: false)
    let other = ConfidenceInterval.clopperPearson(proportion: 0.3, n: 64)
    #expect(RandomSample.agree(interval?.lower, other?.lower))
  }

  @Test("has none for one case, for 0 % and 100 %, without error or degrees of freedom")
  func none() {
    func interval(_ p: Double, _ error: Double, n: Int, df: Int) -> ConfidenceInterval? {
      .kornGraubard(proportion: p, standardError: error, n: n, degreesOfFreedom: df)
    }
    #expect(interval(0.5, 0.1, n: 1, df: 1) == nil)
    #expect(interval(0, 0.1, n: 9, df: 8) == nil)
    #expect(interval(1, 0.1, n: 9, df: 8) == nil)
    #expect(interval(0.5, 0, n: 9, df: 8) == nil)
    #expect(interval(0.5, 0.1, n: 9, df: 0) == nil)
  }
}
