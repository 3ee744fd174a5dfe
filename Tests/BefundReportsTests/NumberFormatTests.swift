import BefundModel
import BefundReports
import Testing

@Suite("Number format")
struct NumberFormatTests {
  @Test(
    "rounds halves away from zero",
    arguments: [
      (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-0.5, 0, "−1"), (0.125, 2, "0,13"),
      (23.0 / 40 * 100, 0, "58"), (57.499999, 0, "57"), (3.25, 1, "3,3"), (4.6, 1, "4,6"),
      (0.04, 1, "0,0"), (-0.04, 1, "0,0"),
    ])
  func rounding(value: Double, decimals: Int, text: String) {
    #expect(NumberFormat(.de).number(value, decimals: decimals) == text)
  }

  @Test("writes thousands and percent in each language")
  func languages() {
    #expect(NumberFormat(.de).number(83963) == "83.963")
    #expect(NumberFormat(.en).number(83963) == "83,963")
    #expect(NumberFormat(.de).number(2019) == "2019")
    #expect(NumberFormat(.de).percent(62.6) == "63\u{A0}%")
    #expect(NumberFormat(.en).percent(62.6) == "63%")
  }
}
