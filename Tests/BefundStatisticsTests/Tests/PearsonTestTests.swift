import BefundStatistics
import Testing

@Suite("Pearson's test")
struct PearsonTestTests {
  @Test("agrees with SciPy 1.17.1, chi2_contingency(correction=False)")
  func scipy() throws {
    let test = try #require(PearsonTest(ContingencyTable([[12, 5, 9], [8, 14, 6]])))
    #expect(RandomSample.agree(test.statistic, 5.59676113360324))
    #expect(RandomSample.agree(test.probability, 0.06090862024162731))
    #expect(test.degreesOfFreedom == 2 && test.cellsExpectedBelow5 == 0)
  }

  @Test("agrees with SciPy 1.17.1 with the correction of Yates")
  func yates() {
    let table = ContingencyTable([[12, 5], [8, 14]])
    #expect(RandomSample.agree(PearsonTest.yatesStatistic(table), 3.230493596960317))
    #expect(PearsonTest.yatesStatistic(ContingencyTable([[1, 2, 3], [3, 2, 1]])) == nil)
  }

  @Test("gives V = 1 for a perfect association and 0 for none")
  func cramersV() {
    #expect(PearsonTest(ContingencyTable([[5, 0], [0, 5]]))?.cramersV == 1)
    #expect(PearsonTest(ContingencyTable([[5, 5], [5, 5]]))?.cramersV == 0)
  }

  @Test("has residuals that square to the statistic in a table of two by two")
  func residuals() throws {
    let table = ContingencyTable([[12, 5], [8, 14]])
    let residuals = try #require(PearsonTest.adjustedResiduals(table))
    let statistic = try #require(PearsonTest(table)?.statistic)
    for residual in residuals.joined() {
      #expect(RandomSample.agree(residual * residual, statistic))
    }
  }

  @Test("leaves empty rows and columns out, and tests nothing in one column")
  func emptyMargins() {
    let full = PearsonTest(ContingencyTable([[3, 4], [5, 2]]))
    #expect(PearsonTest(ContingencyTable([[3, 0, 4], [5, 0, 2], [0, 0, 0]])) == full)
    #expect(PearsonTest(ContingencyTable([[3], [4]])) == nil)
    #expect(PearsonTest(ContingencyTable([[0, 0], [0, 0]])) == nil)
    #expect(PearsonTest.adjustedResiduals(ContingencyTable([[3, 0], [4, 0]])) == nil)
  }
}
