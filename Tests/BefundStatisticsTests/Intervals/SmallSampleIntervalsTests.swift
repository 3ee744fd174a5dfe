import BefundStatistics
import Testing

@Suite("Jeffreys and Agresti–Coull intervals")
struct SmallSampleIntervalsTests {
  @Test("agree with the hand calculation of Agresti and Coull for 0 of 10")
  func agrestiCoull() throws {
    // ñ = 10 + 3.8415, p̃ = 1.9207 / 13.8415 = 0.13877, half = 1.96 · √(p̃(1 − p̃)/ñ) = 0.18212
    let interval = try #require(ConfidenceInterval.agrestiCoull(proportion: 0, n: 10))
    #expect(interval.lower == 0)
    #expect(abs(interval.upper - 0.32089) < 0.00001)
  }

  @Test("lie strictly inside for Jeffreys, and close to Clopper–Pearson")
  func jeffreys() throws {
    let jeffreys = try #require(ConfidenceInterval.jeffreys(proportion: 0.3, n: 40))
    let exact = try #require(ConfidenceInterval.clopperPearson(proportion: 0.3, n: 40))
    #expect(jeffreys.lower > exact.lower && jeffreys.upper < exact.upper)
    let none = try #require(ConfidenceInterval.jeffreys(proportion: 0, n: 40))
    #expect(none.lower > 0)
  }

  @Test("have no value for an empty base")
  func emptyBase() {
    #expect(ConfidenceInterval.jeffreys(proportion: 0, n: 0) == nil)
    #expect(ConfidenceInterval.agrestiCoull(proportion: 0, n: 0) == nil)
  }
}
