extension ConfidenceInterval {
  /// Returns the Clopper–Pearson interval of a proportion.
  ///
  /// ```
  /// lower = Beta(α/2;     np,     n(1 − p) + 1)
  /// upper = Beta(1 − α/2; np + 1, n(1 − p))
  /// ```
  ///
  /// - Parameters:
  ///   - proportion: The estimate `p`, from 0 to 1, not in percent.
  ///   - n: The number of cases, not necessarily whole: an effective size will do.
  ///   - level: The coverage, strictly between 0 and 1.
  /// - Returns: Bounds within 0…1, or `nil` when `n` is 0: an empty base has no interval; also
  ///   where `n` is too large for the search of a quantile, far beyond 10⁹.
  ///
  /// Source: Clopper and Pearson (1934), _Biometrika_ 26:404–413; checked against method 5 of
  /// Newcombe (1998), _Statistics in Medicine_ 17:857–872, table I.
  public static func clopperPearson(
    proportion: Double, n: Double, level: Double = 0.95
  ) -> ConfidenceInterval? {
    checkProportion(proportion)
    precondition(n >= 0 && n.isFinite, "A number of cases is finite and not negative")
    guard n > 0 else { return nil }
    let probability = upperProbability(ofLevel: level)
    let found = n * proportion
    let other = n * (1 - proportion)
    // Without a success, or without a failure, one bound is the end of the scale.
    let below = BetaDistribution(a: found, b: other + 1)
    let above = BetaDistribution(a: found + 1, b: other)
    guard
      let lower = below.map({ $0.quantile(1 - probability) }) ?? 0,
      let upper = above.map({ $0.quantile(probability) }) ?? 1
    else { return nil }
    // The interval holds the estimate; with an enormous n the search stops beside it.
    return ConfidenceInterval(
      lower: min(lower, proportion), upper: max(upper, proportion), level: level)
  }
}
