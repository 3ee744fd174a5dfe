extension ConfidenceInterval {
  /// Returns the Korn–Graubard interval of a proportion from a weighted or designed sample.
  ///
  /// A Clopper–Pearson interval with the effective size of the design, adjusted for its degrees
  /// of freedom:
  ///
  /// ```
  ///     p(1 − p)   ( t(n − 1) )²
  /// m = -------- · ( -------- )
  ///       SE²      (  t(df)   )
  /// ```
  ///
  /// - Parameters:
  ///   - proportion: The estimate `p`, from 0 to 1, not in percent.
  ///   - standardError: The standard error of the estimate under the design.
  ///   - n: The number of cases in the domain, unweighted.
  ///   - degreesOfFreedom: Primary sampling units less strata, of the domain.
  ///   - capped: Whether `m` is held at `n`, as the NCHS presentation standards ask.
  ///   - level: The coverage, strictly between 0 and 1.
  /// - Returns: Bounds within 0…1, or `nil` when `n` is at most 1, when the proportion is 0 or 1
  ///   (use ``clopperPearson(proportion:n:level:)``), when the standard error is 0, or without
  ///   degrees of freedom.
  ///
  /// Source: Korn and Graubard (1998), _Survey Methodology_ 24:193–201; R survey,
  /// `svyciprop("beta")`; Parker et al. (2017), NCHS Series 2 no. 175.
  public static func kornGraubard(
    proportion: Double, standardError: Double, n: Int, degreesOfFreedom: Int,
    capped: Bool = true, level: Double = 0.95
  ) -> ConfidenceInterval? {
    let upper = upperProbability(ofLevel: level)
    guard
      let size = designEffectiveSize(proportion: proportion, standardError: standardError),
      let simple = StudentT(degreesOfFreedom: Double(n - 1)),
      let designed = StudentT(degreesOfFreedom: Double(degreesOfFreedom))
    else { return nil }
    let ratio = degreesOfFreedom == n - 1 ? 1 : simple.quantile(upper) / designed.quantile(upper)
    let adjusted = size * ratio * ratio
    return clopperPearson(
      proportion: proportion, n: capped ? min(Double(n), adjusted) : adjusted, level: level)
  }
}
