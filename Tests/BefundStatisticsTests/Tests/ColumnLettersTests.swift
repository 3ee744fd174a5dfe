import BefundStatistics
import Testing

@Suite("Column letters")
struct ColumnLettersTests {
  private func comparison(
    _ a: Int, _ b: Int, _ difference: Double, _ p: Double?
  ) -> ColumnLetters.Comparison {
    .init(first: a, second: b, difference: difference, probability: p)
  }

  @Test("stand at the larger share, below alpha and not at it")
  func largerShare() {
    let letters = ColumnLetters.smallerColumns(
      [comparison(0, 1, 0.2, 0.01), comparison(0, 2, 0.3, 0.05), comparison(1, 2, -0.1, 0.049)],
      columns: 3)
    #expect(letters == [[1], [], [1]])
  }

  @Test("are none without a test")
  func noTest() {
    #expect(ColumnLetters.smallerColumns([comparison(0, 1, 0.2, nil)], columns: 2) == [[], []])
  }

  @Test("run from A to Z and on to AA")
  func alphabet() {
    #expect(
      [0, 25, 26, 27, 51, 52, 701, 702].map(ColumnLetters.letter(ofColumn:))
        == ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test("compare every pair of columns once")
  func pairs() {
    #expect(
      ColumnLetters.pairs(ofColumns: 3).map { [$0.first, $0.second] } == [
        [0, 1], [0, 2], [1, 2],
      ])
    #expect(ColumnLetters.pairs(ofColumns: 1).isEmpty)
    #expect(ColumnLetters.pairs(ofColumns: 0).isEmpty)
  }
}
