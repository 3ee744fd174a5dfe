extension ConfidenceInterval {
  /// Returns the symmetric interval with the normal quantile.
  ///
  /// ```
  /// estimate ± z · SE
  /// ```
  ///
  /// Bounds of a proportion can lie outside 0…1.
  public static func wald(
    estimate: Double, standardError: Double, level: Double = 0.95
  ) -> ConfidenceInterval {
    let z = StandardNormal.quantile(upperProbability(ofLevel: level))
    return symmetric(around: estimate, half: z * standardError, level: level)
  }

  /// Returns the symmetric interval with the t quantile, or `nil` without degrees of freedom
  /// or where a bound would not be finite.
  ///
  /// ```
  /// estimate ± t(df) · SE
  /// ```
  ///
  /// Bounds of a proportion can lie outside 0…1.
  ///
  /// Source: R survey, `confint(svymean(…), df = degf(design))`.
  public static func wald(
    estimate: Double, standardError: Double, degreesOfFreedom: Int, level: Double = 0.95
  ) -> ConfidenceInterval? {
    guard let t = StudentT(degreesOfFreedom: Double(degreesOfFreedom)) else { return nil }
    let half = t.quantile(upperProbability(ofLevel: level)) * standardError
    guard (estimate - half).isFinite, (estimate + half).isFinite else { return nil }
    return symmetric(around: estimate, half: half, level: level)
  }

  /// Returns the interval of the estimate plus and minus the same amount.
  private static func symmetric(
    around estimate: Double, half: Double, level: Double
  ) -> ConfidenceInterval {
    precondition(half >= 0, "A standard error is not negative")
    return ConfidenceInterval(lower: estimate - half, upper: estimate + half, level: level)
  }
}
