import BefundStatistics
import Testing

@Suite("Adjustment of probabilities")
struct PValueAdjustmentTests {
  /// By hand for 0.01, 0.04, 0.03 and 0.005.
  private let family: [Double?] = [0.01, 0.04, 0.03, 0.005]

  private func agree(_ got: [Double?], _ expected: [Double?]) -> Bool {
    got.count == expected.count && zip(got, expected).allSatisfy { RandomSample.agree($0, $1) }
  }

  @Test("agrees with hand calculations")
  func hand() {
    #expect(agree(PValueAdjustment.bonferroni.adjusted(family), [0.04, 0.16, 0.12, 0.02]))
    #expect(agree(PValueAdjustment.holm.adjusted(family), [0.03, 0.06, 0.06, 0.02]))
    #expect(
      agree(PValueAdjustment.benjaminiHochberg.adjusted(family), [0.02, 0.04, 0.04, 0.02]))
  }

  @Test(
    "leaves tests without a probability out of the family", arguments: PValueAdjustment.allCases)
  func missing(adjustment: PValueAdjustment) {
    let with = adjustment.adjusted([nil, 0.01, nil, 0.02])
    let without = adjustment.adjusted([0.01, 0.02])
    #expect(agree(with, [nil, without[0], nil, without[1]]))
    #expect(adjustment.adjusted([]).isEmpty)
  }

  @Test("never exceeds 1", arguments: PValueAdjustment.allCases)
  func limit(adjustment: PValueAdjustment) {
    let adjusted = adjustment.adjusted([0.9, 0.8, 0.95]).compactMap { $0 }
    #expect(adjusted.allSatisfy { $0 <= 1 })
  }
}
