import BefundStatistics
import Testing

@Suite("Krippendorff's alpha for unitizing")
struct UnitizingAlphaTests {
  private typealias Continuum = UnitizingAlpha.Continuum

  /// Krippendorff (2004), page 254: a continuum of 300 from 150, two observers, codes c and k.
  private static let textbook: [String: [[Range<Int>]]] = [
    "c": [[75..<145, 220..<250], [70..<150, 205..<225, 250..<270]],
    "k": [[30..<90, 150..<200], [30..<90, 150..<200]],
  ]

  @Test(
    "agrees with the textbook's example, code by code",
    arguments: [("c", 0.0144, 0.0532, 0.7286), ("k", 0, 0.0490, 1)])
  func textbook(code: String, observed: Double, expected: Double, alpha: Double) throws {
    let units = try #require(Self.textbook[code])
    let result = try #require(UnitizingAlpha([Continuum(length: 300, units: units)]))
    #expect(abs(result.observed - observed) < 0.00005)
    #expect(abs(result.expected - expected) < 0.00005)
    #expect(abs(result.alpha - alpha) < 0.00005)
  }

  @Test("agrees with the textbook's example over both codes")
  func overall() throws {
    let codes = Self.textbook.values.compactMap {
      UnitizingAlpha([Continuum(length: 300, units: $0)])
    }
    // From the printed disagreements: 1 − (0.0144 + 0) / (0.0532 + 0.0490) = 0.859.
    #expect(abs(try #require(UnitizingAlpha.overall(codes)) - 0.859) < 0.0005)
    #expect(UnitizingAlpha.overall([]) == nil)
  }

  /// Krippendorff (1995), page 57: a continuum of 24, stretched until its grain no longer matters.
  ///
  /// Its examples B and C are printed with another expected disagreement (1.177 and 0.0864 where
  /// the equation of 2004 gives 1.176 and 0.0905), so they are no oracle for this one.
  @Test(
    "agrees with the first paper's examples A and D",
    arguments: [
      ([[2..<10, 14..<20], [4..<8, 15..<17]], 0.03125, 0.06990, 0.553),
      (
        [[0..<2, 2..<10, 10..<14, 14..<20, 20..<24], [0..<4, 4..<8, 8..<15, 15..<17, 17..<24]],
        0.38715, 0.41445, 0.066
      ),
    ])
  func paper(units: [[Range<Int>]], observed: Double, expected: Double, alpha: Double) throws {
    let stretch = 50_000
    let stretched = units.map {
      $0.map { $0.lowerBound * stretch..<$0.upperBound * stretch }
    }
    let result = try #require(
      UnitizingAlpha([Continuum(length: 24 * stretch, units: stretched)]))
    #expect(abs(result.observed - observed) < 0.00001)
    #expect(abs(result.expected - expected) < 0.00001)
    #expect(abs(result.alpha - alpha) < 0.0005)
  }

  @Test("joins spans that overlap, and keeps those that touch apart")
  func merging() {
    #expect(Continuum.merged([5..<9, 1..<3, 2..<4, 9..<12, 7..<8]) == [1..<4, 5..<9, 9..<12])
    #expect(Continuum.merged([2..<2]).isEmpty)
  }

  @Test("parts of a text laid end to end differ as one text, where gaps end at the same places")
  func parts() throws {
    // The border falls between two units of every coder, where no gap is.
    let whole = try #require(
      UnitizingAlpha([
        Continuum(length: 40, units: [[0..<20, 20..<26], [4..<20, 20..<30]])
      ]))
    let parts = try #require(
      UnitizingAlpha([
        Continuum(length: 20, units: [[0..<20], [4..<20]]),
        Continuum(length: 20, units: [[0..<6], [0..<10]]),
      ]))
    #expect(RandomSample.agree(whole.alpha, parts.alpha))
    #expect(RandomSample.agree(whole.observed, parts.observed))
  }

  @Test("is 1 for the same units, and has no value without any")
  func bounds() {
    let same = UnitizingAlpha([Continuum(length: 50, units: [[3..<9], [3..<9]])])
    #expect(same?.alpha == 1)
    #expect(UnitizingAlpha([Continuum(length: 50, units: [[], []])]) == nil)
  }
}

@Suite("Agreement on presence")
struct PresenceAgreementTests {
  @Test("is what a table of 20, 5, 10 and 15 gives by hand")
  func hand() {
    let table = PresenceAgreement(both: 20, first: 5, second: 10, neither: 15)
    #expect(RandomSample.agree(table.proportion, 0.7))
    #expect(RandomSample.agree(table.cohen, 0.4))
    #expect(RandomSample.agree(table.brennanPrediger, 0.4))
    #expect(RandomSample.agree(table.positive, 40.0 / 55))
  }

  @Test("has no value where there is nothing to agree on")
  func empty() {
    let none = PresenceAgreement()
    #expect(none.proportion == nil && none.cohen == nil && none.positive == nil)
    let unused = PresenceAgreement(neither: 6)
    #expect(unused.proportion == 1 && unused.cohen == nil && unused.positive == nil)
  }

  /// Brennan and Prediger (1981), pages 689 and 691, in percent of cases; Cohen (1960), page 45.
  @Test(
    "Cohen's kappa and Brennan and Prediger's agree with the papers' examples",
    arguments: [
      ([[50, 0, 0], [10, 10, 10], [20, 0, 0]], 0.60, 0.27, 0.40),
      ([[50, 0, 10], [0, 10, 10], [10, 10, 0]], 0.60, 0.29, 0.40),
      ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.70, 0.492, 0.55),
    ])
  func papers(counts: [[Int]], agreement: Double, cohen: Double, brennan: Double) throws {
    let all = Double(counts.joined().reduce(0, +))
    let equal = Double(counts.indices.reduce(0) { $0 + counts[$1][$1] })
    #expect(RandomSample.agree(equal / all, agreement))
    let digits = cohen == 0.492 ? 0.0005 : 0.005
    #expect(abs(try #require(CohenKappa(counts)?.kappa) - cohen) <= digits)
    let kappa = brennanPredigerKappa(agreement: equal / all, categories: counts.count)
    #expect(abs(try #require(kappa) - brennan) < 0.005)
  }

  @Test("Brennan and Prediger's kappa counts the declared categories")
  func categories() {
    #expect(RandomSample.agree(brennanPredigerKappa(agreement: 0.7, categories: 4), 0.6))
    #expect(RandomSample.agree(brennanPredigerKappa(agreement: 0.25, categories: 4), 0))
    #expect(brennanPredigerKappa(agreement: 1, categories: 1) == nil)
  }
}
