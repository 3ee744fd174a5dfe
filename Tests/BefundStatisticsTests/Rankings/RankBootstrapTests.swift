import BefundStatistics
import Testing

@Suite("Rank bootstrap")
struct RankBootstrapTests {
  private let cases: [[Double]] =
    (0..<40).map { [$0 < 22 ? 1 : 0, $0 % 2 == 0 ? 1 : 0, $0 % 10 == 0 ? 1 : 0] }

  private func bootstrap(_ replicates: Int, seed: UInt64) -> RankBootstrap? {
    let ones = [Double](repeating: 1, count: cases.count)
    return RankBootstrap(
      (0..<3).map { option in .init(cases.map { $0[option] == 1 }, weights: ones) },
      weights: ones, replicates: replicates, seed: seed)
  }

  @Test("gives the same result for the same seed")
  func seed() throws {
    let one = try #require(self.bootstrap(500, seed: 7))
    let other = try #require(self.bootstrap(500, seed: 7))
    #expect(one.probability(of: 0, above: 1) == other.probability(of: 0, above: 1))
  }

  @Test("comes close to its limit")
  func limit() throws {
    let bootstrap = try #require(self.bootstrap(4000, seed: 1))
    let first = cases.count { $0[0] == 1 && $0[1] == 0 }
    let second = cases.count { $0[0] == 0 && $0[1] == 1 }
    let pair = try #require(
      PairedProportions(onlyFirst: first, onlySecond: second, n: cases.count))
    let exact = RankProbability(pair)
    #expect(abs(bootstrap.probability(of: 0, above: 1) - exact.firstAbove) < 0.03)
    #expect(abs(bootstrap.probabilityOfTie(0, 1) - exact.tie) < 0.02)
  }

  @Test("holds a clear last rank and shares the first ones")
  func ranges() throws {
    let bootstrap = try #require(self.bootstrap(2000, seed: 2))
    #expect(bootstrap.rankRange(of: 0) == 1...2)
    #expect(bootstrap.rankRange(of: 2) == 3...3)
  }

  @Test("needs cases, options and resamples")
  func none() {
    let one = RankBootstrap.Option([true], weights: [1])
    #expect(RankBootstrap([], weights: [1], seed: 1) == nil)
    #expect(
      RankBootstrap(
        [.init([], weights: [])], weights: [], seed: 1) == nil)
    #expect(
      RankBootstrap(
        [one], weights: [1], replicates: 0, seed: 1) == nil)
  }

  @Test("ranks by the share of each option's own base")
  func bases() throws {
    // 8 of 10 lies before 15 of 30, although it has fewer cases.
    let ones = [Double](repeating: 1, count: 30)
    let few = RankBootstrap.Option((0..<30).map { $0 < 10 ? $0 < 8 : nil }, weights: ones)
    let many = RankBootstrap.Option((0..<30).map { $0 % 2 == 0 }, weights: ones)
    let ranks = try #require(
      RankBootstrap(
        [few, many], weights: ones, replicates: 2000, seed: 3))
    #expect(ranks.probability(of: 0, above: 1) > 0.9)
  }
}
