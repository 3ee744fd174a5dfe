import BefundStatistics
import Testing

@Suite("Net score")
struct NetScoreTests {
  @Test("counts promoters, passives and detractors")
  func promoters() throws {
    let net = try #require(NetScore(positive: [9, 10], negative: Set((0...6).map(Double.init))))
    #expect([10, 9, 8, 7, 6, 0].map(net.score(of:)) == [1, 1, 0, 0, -1, -1])
  }

  @Test("refuses a value at both ends")
  func overlap() {
    #expect(NetScore(positive: [4, 5], negative: [1, 4]) == nil)
  }
}
