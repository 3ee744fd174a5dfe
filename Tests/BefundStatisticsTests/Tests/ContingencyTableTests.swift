import BefundStatistics
import Testing

@Suite("Contingency table")
struct ContingencyTableTests {
  private let table = ContingencyTable([[1, 2, 3], [4, 0, 0]])

  @Test("adds up rows and columns")
  func totals() {
    #expect(table.rowTotals == [6, 4])
    #expect(table.columnTotals == [5, 2, 3])
    #expect(table.total == 10 && table.rows == 2 && table.columns == 3)
  }

  @Test("keeps its shares when scaled, and cannot be scaled from nothing")
  func scale() {
    #expect(table.scaled(toTotal: 20)?.counts == [[2, 4, 6], [8, 0, 0]])
    #expect(ContingencyTable([[0, 0]]).scaled(toTotal: 5) == nil)
  }
}
