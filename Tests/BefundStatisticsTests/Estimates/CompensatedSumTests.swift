import Testing

@testable import BefundStatistics

@Suite("Compensated sum")
struct CompensatedSumTests {
  @Test("keeps what rounding takes from sums and products")
  func digits() {
    var sum = CompensatedSum(1e16)
    sum.add(1)
    sum.add(-1e16)
    #expect(sum.value == 1)
    var products = CompensatedSum()
    products.add(1 + 0x1p-52, times: 1 + 0x1p-52)
    products.add(-1)
    #expect(products.value == 0x1p-51 + 0x1p-104)
  }

  @Test("squares with the same digits")
  func square() {
    var sum = CompensatedSum(1)
    sum.add(0x1p-60)
    var square = sum.squared
    square.add(-1)
    #expect(square.value == 0x1p-59)
  }
}
