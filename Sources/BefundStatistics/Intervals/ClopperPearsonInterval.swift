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
  /// - Returns: Bounds within 0…1, or `nil` when `n` is 0: an empty base has no interval.
  ///
  /// Source: Clopper and Pearson (1934), _Biometrika_ 26:404–413; checked against method 5 of
  /// Newcombe (1998), _Statistics in Medicine_ 17:857–872, table I.
  public static func clopperPearson(
    proportion: Double, n: Double, level: Double = 0.95
  ) -> ConfidenceInterval? {
    checkProportion(proportion)
    precondition(n >= 0 && n.isFinite, "A number of cases is finite and not negative")
    guard n > 0 else { return nil }
    let upper = upperProbability(ofLevel: level)
    let found = n * proportion
    let other = n * (1 - proportion)
    return ConfidenceInterval(
      lower: BetaDistribution(a: found, b: other + 1)?.quantile(1 - upper) ?? 0,
      upper: BetaDistribution(a: found + 1, b: other)?.quantile(upper) ?? 1,
      level: level)
  }
}
