import BefundStatistics
import Testing

@Suite("Mann–Whitney test")
struct MannWhitneyTestTests {
  @Test("agrees with SciPy 1.17.1, mannwhitneyu(method='asymptotic')")
  func scipy() throws {
    let test = try #require(MannWhitneyTest(first: [1, 2, 2, 4], second: [2, 3, 5, 6, 7]))
    #expect(test.u == 3)
    #expect(RandomSample.agree(test.probability, 0.08116692350944611))
    #expect(
      RandomSample.agree(test.probabilityWithContinuityCorrection, 0.10536405286983037))
    #expect(RandomSample.agree(test.probabilityOfSuperiority, 0.15))
    #expect(RandomSample.agree(test.cliffsDelta, -0.7))
  }

  @Test("has no probability where all values are equal, and no value for an empty group")
  func none() throws {
    let test = try #require(MannWhitneyTest(first: [2, 2], second: [2, 2, 2]))
    #expect(test.probability == nil && test.cliffsDelta == 0)
    #expect(MannWhitneyTest(first: [], second: [1]) == nil)
  }

  @Test("turns round with the groups")
  func symmetry() {
    let one = MannWhitneyTest(first: [1, 5, 6], second: [2, 2, 9, 4])
    let other = MannWhitneyTest(first: [2, 2, 9, 4], second: [1, 5, 6])
    #expect(RandomSample.agree(one?.probability, other?.probability))
    #expect(one.map { 12 - $0.u } == other?.u)
  }
}
