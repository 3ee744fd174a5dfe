import BefundStatistics
import Testing

@Suite("Kruskal–Wallis test")
struct KruskalWallisTestTests {
  @Test("agrees with the example of Hollander and Wolfe, and SciPy 1.17.1")
  func mucociliary() throws {
    let groups: [[Double]] = [
      [2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0],
    ]
    let test = try #require(KruskalWallisTest(groups: groups))
    #expect(RandomSample.agree(test.statistic, 0.7714285714285722))
    #expect(RandomSample.agree(test.probability, 0.6799647735788936))
    #expect(test.degreesOfFreedom == 2 && test.n == 14)
  }

  @Test("squares the uncorrected Mann–Whitney statistic for two groups")
  func twoGroups() throws {
    let (a, b): ([Double], [Double]) = ([1, 2, 2, 4], [2, 3, 5, 6, 7])
    let kruskal = try #require(KruskalWallisTest(groups: [a, b]))
    let mannWhitney = try #require(MannWhitneyTest(first: a, second: b))
    #expect(RandomSample.agree(kruskal.probability, mannWhitney.probability))
  }

  @Test("has no value for one group or equal values")
  func none() {
    #expect(KruskalWallisTest(groups: [[1, 2], []]) == nil)
    #expect(KruskalWallisTest(groups: [[2, 2], [2]]) == nil)
  }
}
