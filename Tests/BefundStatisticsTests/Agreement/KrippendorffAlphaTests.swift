import BefundStatistics
import Testing

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
  /// Krippendorff (2011), section E: four observers, twelve units, with gaps.
  static let ratings = Ratings([
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ])

  @Test(
    "agrees with the published values",
    arguments: zip(KrippendorffAlpha.Level.allCases, [0.743, 0.815, 0.849, 0.797]))
  func published(level: KrippendorffAlpha.Level, expected: Double) throws {
    let alpha = try #require(KrippendorffAlpha(Self.ratings, level: level)?.alpha)
    #expect(abs(alpha - expected) <= 0.0005)
  }

  @Test("does not depend on the order of coders and units")
  func order() {
    let turned = Ratings(Self.ratings.values.reversed().map { $0.reversed() })
    for level in KrippendorffAlpha.Level.allCases {
      let one = KrippendorffAlpha(Self.ratings, level: level)?.alpha
      #expect(RandomSample.agree(one, KrippendorffAlpha(turned, level: level)?.alpha))
    }
  }

  @Test("has no value where one value is used or no unit has two")
  func none() {
    #expect(KrippendorffAlpha(Ratings([[1, 1], [1, 1]]), level: .nominal) == nil)
    #expect(KrippendorffAlpha(Ratings([[1, nil], [nil, 2]]), level: .nominal) == nil)
    #expect(KrippendorffAlpha(Ratings([]), level: .interval) == nil)
  }

  @Test("has an interval that holds it and depends on the seed only")
  func interval() throws {
    let interval = try #require(
      KrippendorffAlpha.interval(Self.ratings, level: .nominal, replicates: 400, seed: 3))
    let again = KrippendorffAlpha.interval(
      Self.ratings, level: .nominal, replicates: 400, seed: 3)
    #expect(interval == again)
    #expect(interval.lower < 0.743 && interval.upper > 0.743)
    let one = Ratings([[1, 1], [1, 1]])
    #expect(KrippendorffAlpha.interval(one, level: .nominal, replicates: 9, seed: 3) == nil)
  }
}
