extension ConfidenceInterval {
  /// Returns the Jeffreys interval of a proportion: the middle of Beta(x + ½, n − x + ½).
  ///
  /// Not adjusted at 0 and 1: the bounds lie strictly inside.
  ///
  /// - Returns: `nil` when `n` is 0: an empty base has no interval.
  ///
  /// Source: Brown, Cai and DasGupta (2001), _Statistical Science_ 16:101–133.
  public static func jeffreys(
    proportion: Double, n: Double, level: Double = 0.95
  ) -> ConfidenceInterval? {
    checkProportion(proportion)
    let upper = upperProbability(ofLevel: level)
    let found = n * proportion
    guard
      n > 0, let beta = BetaDistribution(a: found + 0.5, b: n - found + 0.5),
      let low = beta.quantile(1 - upper), let high = beta.quantile(upper)
    else { return nil }
    return ConfidenceInterval(lower: low, upper: high, level: level)
  }

  /// Returns the Agresti–Coull interval: a symmetric one with z²/2 successes and failures added.
  ///
  /// - Returns: Bounds within 0…1, or `nil` when `n` is 0: an empty base has no interval.
  ///
  /// Source: Agresti and Coull (1998), _The American Statistician_ 52:119–126.
  public static func agrestiCoull(
    proportion: Double, n: Double, level: Double = 0.95
  ) -> ConfidenceInterval? {
    checkProportion(proportion)
    guard n > 0 else { return nil }
    let z = StandardNormal.quantile(upperProbability(ofLevel: level))
    let size = n + z * z
    let p = (n * proportion + z * z / 2) / size
    let half = z * (p * (1 - p) / size).squareRoot()
    return ConfidenceInterval(lower: max(0, p - half), upper: min(1, p + half), level: level)
  }
}
