import BefundStatistics
import Testing

@Suite("Ranks")
struct RanksTests {
  private let values: [Double] = [0.2, 0.5, 0.5, 0.1]

  @Test("treat ties in three ways")
  func ties() {
    #expect(Ranks.descending(values) == [3, 1, 1, 4])
    #expect(Ranks.descending(values, ties: .mean) == [3, 1.5, 1.5, 4])
    #expect(Ranks.descending(values, ties: .dense) == [2, 1, 1, 3])
    #expect(Ranks.ascending(values, ties: .competition) == [2, 3, 3, 1])
  }

  @Test("tie what differs by rounding only")
  func rounding() {
    #expect(Ranks.descending([0.1 + 0.2, 0.3]) == [1, 1])
    #expect(Ranks.descending([0.3001, 0.3], decimals: 3) == [1, 1])
  }

  @Test("are none for no values")
  func empty() {
    #expect(Ranks.descending([]).isEmpty)
  }
}
