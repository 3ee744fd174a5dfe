import BefundStatistics
import Testing

@Suite("Rank bootstrap")
struct RankBootstrapTests {
  private let cases: [[Double]] =
    (0..<40).map { [$0 < 22 ? 1 : 0, $0 % 2 == 0 ? 1 : 0, $0 % 10 == 0 ? 1 : 0] }

  @Test("gives the same result for the same seed")
  func seed() throws {
    let one = try #require(RankBootstrap(cases: cases, replicates: 500, seed: 7))
    let other = try #require(RankBootstrap(cases: cases, replicates: 500, seed: 7))
    #expect(one.probability(of: 0, above: 1) == other.probability(of: 0, above: 1))
  }

  @Test("comes close to its limit")
  func limit() throws {
    let bootstrap = try #require(RankBootstrap(cases: cases, replicates: 4000, seed: 1))
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
    let bootstrap = try #require(RankBootstrap(cases: cases, replicates: 2000, seed: 2))
    #expect(bootstrap.rankRange(of: 0) == 1...2)
    #expect(bootstrap.rankRange(of: 2) == 3...3)
  }

  @Test("needs cases, options and resamples")
  func none() {
    #expect(RankBootstrap(cases: [], seed: 1) == nil)
    #expect(RankBootstrap(cases: [[]], seed: 1) == nil)
    #expect(RankBootstrap(cases: [[1]], replicates: 0, seed: 1) == nil)
  }
}
