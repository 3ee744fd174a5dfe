import BefundStatistics
import Testing

@Suite("Rank probability")
struct RankProbabilityTests {
  @Test("agrees with a list of all resamples of three cases")
  func list() throws {
    // One case for the first, one for the second, one for neither: 27 resamples.
    let pair = try #require(PairedProportions(onlyFirst: 1, onlySecond: 1, n: 3))
    let gaps = [1, -1, 0]
    let sums = gaps.flatMap { a in gaps.flatMap { b in gaps.map { a + b + $0 } } }
    let probability = RankProbability(pair)
    #expect(RandomSample.agree(probability.firstAbove, Double(sums.count { $0 > 0 }) / 27))
    #expect(RandomSample.agree(probability.tie, Double(sums.count { $0 == 0 }) / 27))
  }

  @Test("is a tie where no case differs, and certain where all do")
  func edges() throws {
    let none = try #require(PairedProportions(onlyFirst: 0, onlySecond: 0, n: 8))
    #expect(RankProbability(none).tie == 1)
    let all = try #require(PairedProportions(onlyFirst: 8, onlySecond: 0, n: 8))
    #expect(RankProbability(all).firstAbove == 1)
  }
}
