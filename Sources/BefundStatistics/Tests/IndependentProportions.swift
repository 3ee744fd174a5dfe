/// Two proportions from independent samples, as in two waves of a survey.
///
/// A panel, where the same persons answer twice, needs ``PairedProportions``.
public struct IndependentProportions: Hashable, Sendable {
  private let found1, missed1, found2, missed2: Int

  /// Creates the pair from counts of successes among cases, or `nil` where a base is empty.
  public init?(first: (successes: Int, n: Int), second: (successes: Int, n: Int)) {
    guard first.n > 0, second.n > 0 else { return nil }
    guard (0...first.n).contains(first.successes) else { return nil }
    guard (0...second.n).contains(second.successes) else { return nil }
    found1 = first.successes
    missed1 = first.n - first.successes
    found2 = second.successes
    missed2 = second.n - second.successes
  }

  private var x1: Double { Double(found1) }
  private var x2: Double { Double(found2) }
  private var n1: Double { Double(found1 + missed1) }
  private var n2: Double { Double(found2 + missed2) }

  /// The first proportion, from 0 to 1.
  public var first: Double { x1 / n1 }

  /// The second proportion, from 0 to 1.
  public var second: Double { x2 / n2 }

  /// The first proportion less the second one, from −1 to 1.
  public var difference: Double { first - second }

  /// The z test with a pooled variance, or `nil` where all or none are successes.
  public var pooledTest: PooledProportionTest? {
    PooledProportionTest(first: (first, n1), second: (second, n2))
  }

  /// The two-sided probability of Fisher's exact test.
  public var fisherProbability: Double {
    FisherExactTest.probability(found1, missed1, found2, missed2)
  }

  /// Returns Newcombe's interval of the difference from two Wilson intervals.
  ///
  /// ```
  /// lower = d − √( (p₁ − l₁)² + (u₂ − p₂)² )      upper = d + √( (u₁ − p₁)² + (p₂ − l₂)² )
  /// ```
  ///
  /// Source: Newcombe (1998), _Statistics in Medicine_ 17:873–890, method 10.
  public func newcombe(level: Double = 0.95) -> ConfidenceInterval? {
    guard
      let one = ConfidenceInterval.wilson(proportion: first, n: n1, level: level),
      let two = ConfidenceInterval.wilson(proportion: second, n: n2, level: level)
    else { return nil }
    func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    return ConfidenceInterval(
      lower: difference - length(first - one.lower, two.upper - second),
      upper: difference + length(one.upper - first, second - two.lower),
      level: level)
  }

  /// Returns the symmetric interval of the difference with separate variances.
  ///
  /// Too narrow for small bases and shares near 0 or 1; ``newcombe(level:)`` is the better one.
  public func wald(level: Double = 0.95) -> ConfidenceInterval {
    Self.wald(x1: x1, n1: n1, x2: x2, n2: n2, level: level)
  }

  /// Returns the interval of Agresti and Caffo: one success and one failure added to each sample.
  ///
  /// Source: Agresti and Caffo (2000), _The American Statistician_ 54:280–288.
  public func agrestiCaffo(level: Double = 0.95) -> ConfidenceInterval {
    Self.wald(x1: x1 + 1, n1: n1 + 2, x2: x2 + 1, n2: n2 + 2, level: level)
  }

  private static func wald(
    x1: Double, n1: Double, x2: Double, n2: Double, level: Double
  ) -> ConfidenceInterval {
    let p1 = x1 / n1
    let p2 = x2 / n2
    let variance = p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2
    return ConfidenceInterval.wald(
      estimate: p1 - p2, standardError: variance.squareRoot(), level: level)
  }
}
