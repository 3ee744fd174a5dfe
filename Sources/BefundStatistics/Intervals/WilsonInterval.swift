extension ConfidenceInterval {
  /// Returns the Wilson score interval of a proportion, without continuity correction.
  ///
  /// ```
  ///           p + z²/2n ± z √( p(1 − p)/n + z²/4n² )
  /// bounds =  --------------------------------------
  ///                        1 + z²/n
  /// ```
  ///
  /// - Parameters:
  ///   - proportion: The estimate `p`, from 0 to 1, not in percent.
  ///   - n: The number of cases; for weighted data, the effective one.
  ///   - level: The coverage, strictly between 0 and 1.
  /// - Returns: Bounds within 0…1, or `nil` when `n` is 0: an empty base has no interval.
  ///
  /// Source: Wilson (1927), _JASA_ 22:209–212; checked against method 3 of Newcombe (1998),
  /// _Statistics in Medicine_ 17:857–872, table I.
  public static func wilson(
    proportion: Double, n: Double, level: Double = 0.95
  ) -> ConfidenceInterval? {
    let z = StandardNormal.quantile(upperProbability(ofLevel: level))
    return score(proportion: proportion, n: n, quantile: z, level: level)
  }

  /// Returns the Wilson interval with the effective sample size of the design and a t quantile.
  ///
  /// ```
  /// n_eff = p(1 − p) / SE²
  /// ```
  ///
  /// - Parameters:
  ///   - proportion: The estimate `p`, from 0 to 1, not in percent.
  ///   - standardError: The standard error of the estimate under the design.
  ///   - degreesOfFreedom: Primary sampling units less strata, of the domain.
  ///   - level: The coverage, strictly between 0 and 1.
  /// - Returns: Bounds within 0…1, or `nil` for a proportion of 0 or 1, a standard error of 0 or
  ///   no degrees of freedom.
  ///
  /// Source: Franco et al. (2019), _JSSAM_ 7:334–364; R survey ≥ 4.5, `svyciprop("wilson")`.
  public static func wilsonWithDesign(
    proportion: Double, standardError: Double, degreesOfFreedom: Int, level: Double = 0.95
  ) -> ConfidenceInterval? {
    guard
      let n = designEffectiveSize(proportion: proportion, standardError: standardError),
      let t = StudentT(degreesOfFreedom: Double(degreesOfFreedom))
    else { return nil }
    let quantile = t.quantile(upperProbability(ofLevel: level))
    return score(proportion: proportion, n: n, quantile: quantile, level: level)
  }

  /// Returns the score interval with any quantile.
  private static func score(
    proportion p: Double, n: Double, quantile z: Double, level: Double
  ) -> ConfidenceInterval? {
    checkProportion(p)
    precondition(n >= 0 && n.isFinite, "A number of cases is finite and not negative")
    guard n > 0 else { return nil }
    let center = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return ConfidenceInterval(
      lower: p <= 0 ? 0 : max(0, (center - spread) / scale),
      upper: p >= 1 ? 1 : min(1, (center + spread) / scale),
      level: level)
  }
}

/// Returns the size of the simple random sample with the same standard error.
///
/// `nil` where the estimate leaves no room for one: a proportion of 0 or 1, or a standard error
/// of 0.
func designEffectiveSize(proportion p: Double, standardError: Double) -> Double? {
  checkProportion(p)
  precondition(standardError >= 0, "A standard error is not negative")
  guard p > 0, p < 1, standardError > 0 else { return nil }
  return p * (1 - p) / (standardError * standardError)
}

/// Stops the program where a proportion is given in percent or is no number.
func checkProportion(_ proportion: Double) {
  precondition((0...1).contains(proportion), "A proportion lies from 0 to 1")
}
