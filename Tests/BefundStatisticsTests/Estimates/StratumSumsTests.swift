import BefundStatistics
import Testing

@Suite("Stratum sums")
struct StratumSumsTests {
  @Test("add squares and products of units")
  func sums() {
    var sums = StratumSums(units: 5, population: 20)
    sums.add(w: 2, y: 3)
    sums.add(w: 1, y: 0)
    #expect(sums.domainUnits == 2)
    #expect(sums.w == 3 && sums.y == 3)
    #expect(sums.ww == 5 && sums.wy == 6 && sums.yy == 9)
    #expect(sums == sums + StratumSums(units: 0))
  }

  @Test("can be given as they are")
  func direct() {
    var counted = StratumSums(units: 2)
    counted.add(w: 1, y: 1)
    counted.add(w: 1, y: 0)
    #expect(counted == StratumSums(units: 2, domainUnits: 2, w: 2, y: 1, ww: 2, wy: 1, yy: 1))
  }

  @Test("keep what rounding takes")
  func compensation() {
    var sums = StratumSums(units: 3)
    for y in [1e16, 1, -1e16] { sums.add(w: 0, y: y) }
    #expect(sums.y == 1)
  }
}
