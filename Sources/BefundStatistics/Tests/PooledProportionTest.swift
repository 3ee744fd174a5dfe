/// The z test of two independent proportions with a pooled variance, without correction.
///
/// ```
///              p₁ − p₂                           n₁p₁ + n₂p₂
/// z = ------------------------------      p  =  -------------
///     √( p(1 − p)(1/n₁ + 1/n₂) )                   n₁ + n₂
/// ```
///
/// Source: Newcombe (1998), _Statistics in Medicine_ 17:873–890; for weighted data with the
/// effective sizes of Kish (1965).
public struct PooledProportionTest: Hashable, Sendable {
  /// The difference in standard errors, positive where the first proportion is the larger one.
  public let z: Double

  /// The two-sided probability of a difference at least as large.
  public let probability: Double

  /// Tests two proportions.
  ///
  /// - Parameters:
  ///   - first: The first proportion and its number of cases, not necessarily whole.
  ///   - second: The second proportion and its number of cases.
  /// - Returns: `nil` for an empty base, or where the pooled proportion is 0 or 1.
  public init?(
    first: (proportion: Double, n: Double), second: (proportion: Double, n: Double)
  ) {
    checkProportion(first.proportion)
    checkProportion(second.proportion)
    guard first.n > 0, second.n > 0 else { return nil }
    let pooled =
      (first.n * first.proportion + second.n * second.proportion) / (first.n + second.n)
    guard pooled > 1e-15, pooled < 1 - 1e-15 else { return nil }
    let variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n)
    z = (first.proportion - second.proportion) / variance.squareRoot()
    probability = StandardNormal.twoSidedTail(z)
  }
}
