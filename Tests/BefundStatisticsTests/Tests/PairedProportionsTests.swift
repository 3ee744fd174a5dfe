import BefundStatistics
import Testing

@Suite("Paired proportions")
struct PairedProportionsTests {
  @Test("agree with the hand calculation of McNemar's test")
  func mcNemar() throws {
    // 2 · (1 + 8 + 28) / 2⁸ for 2 against 6
    let pair = try #require(PairedProportions(onlyFirst: 2, onlySecond: 6, n: 30))
    #expect(RandomSample.agree(pair.mcNemarProbability, 0.2890625))
    #expect(pair.mcNemarStatistic == 2)
    #expect(RandomSample.agree(pair.difference, -0.13333333333333333))
  }

  @Test("decide nothing where no case differs or as many in both directions")
  func undecided() throws {
    let none = try #require(PairedProportions(onlyFirst: 0, onlySecond: 0, n: 5))
    #expect(none.mcNemarProbability == 1 && none.mcNemarStatistic == nil)
    let level = try #require(PairedProportions(onlyFirst: 3, onlySecond: 3, n: 9))
    #expect(level.mcNemarProbability == 1 && level.mcNemarStatistic == 0)
  }

  @Test("agree with Newcombe (1998c), table III, method 1: 36, 12, 2, 0 of 50")
  func wald() throws {
    let pair = try #require(PairedProportions(onlyFirst: 12, onlySecond: 2, n: 50))
    // 0.2 ± 1.96 · √((14 − 100/50)/50²) = 0.2 ± 0.13579
    #expect(abs(pair.wald().lower - 0.06421) < 0.00001)
    #expect(abs(pair.wald().upper - 0.33579) < 0.00001)
  }

  @Test("need a base that holds the parts")
  func none() {
    #expect(PairedProportions(onlyFirst: 0, onlySecond: 0, n: 0) == nil)
    #expect(PairedProportions(onlyFirst: 3, onlySecond: 3, n: 5) == nil)
  }
}
