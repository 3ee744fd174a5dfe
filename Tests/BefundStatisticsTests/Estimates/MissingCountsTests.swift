import BefundStatistics
import Testing

@Suite("Missing counts")
struct MissingCountsTests {
  @Test("keep the kinds of missing apart")
  func kinds() {
    let counts = MissingCounts([1, -99, nil, 5, -98, -99], codes: [-99, -98, -97])
    #expect(counts.cases == 6 && counts.valid == 2 && counts.blank == 1)
    #expect(counts.byCode == [-99: 2, -98: 1, -97: 0])
  }

  @Test("take other negative numbers as values")
  func negativeValues() {
    #expect(MissingCounts([-5, -99], codes: []).valid == 2)
  }
}
