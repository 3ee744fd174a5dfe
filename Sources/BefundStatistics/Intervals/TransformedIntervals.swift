extension ConfidenceInterval {
  /// Returns the interval of a proportion on the logit scale, transformed back.
  ///
  /// ```
  /// logit(p) ± t(df) · SE / (p(1 − p))
  /// ```
  ///
  /// - Returns: Bounds within 0…1, or `nil` for a proportion of 0 or 1 or without degrees of
  ///   freedom.
  ///
  /// Source: R survey, `svyciprop("xlogit")`; Korn and Graubard (1998).
  public static func logit(
    proportion p: Double, standardError: Double, degreesOfFreedom: Int, level: Double = 0.95
  ) -> ConfidenceInterval? {
    checkProportion(p)
    guard p > 0, p < 1, let t = StudentT(degreesOfFreedom: Double(degreesOfFreedom)) else {
      return nil
    }
    let half = t.quantile(upperProbability(ofLevel: level)) * standardError / (p * (1 - p))
    let center = Elementary.log(p / (1 - p))
    return ConfidenceInterval(
      lower: 1 / (1 + Elementary.exp(half - center)),
      upper: 1 / (1 + Elementary.exp(-half - center)),
      level: level)
  }

  /// Returns the interval of a proportion on the arcsine-square-root scale, transformed back.
  ///
  /// ```
  /// sin²( arcsin √p ± t(df) · SE / (2 √(p(1 − p))) )
  /// ```
  ///
  /// As in R survey the angle is not held within 0…π/2: near 0 and 1 with few cases the square of
  /// the sine turns round, and the lower bound lies above 0. Prefer Korn–Graubard there.
  ///
  /// - Returns: Bounds within 0…1, or `nil` for a proportion of 0 or 1 or without degrees of
  ///   freedom.
  ///
  /// Source: R survey, `svyciprop("asin")`; Korn and Graubard (1998).
  public static func arcsine(
    proportion p: Double, standardError: Double, degreesOfFreedom: Int, level: Double = 0.95
  ) -> ConfidenceInterval? {
    checkProportion(p)
    guard p > 0, p < 1, let t = StudentT(degreesOfFreedom: Double(degreesOfFreedom)) else {
      return nil
    }
    let quantile = t.quantile(upperProbability(ofLevel: level))
    let half = quantile * standardError / (2 * (p * (1 - p)).squareRoot())
    let center = Elementary.arcsine(p.squareRoot())
    let one = Elementary.sine(center - half)
    let other = Elementary.sine(center + half)
    return ConfidenceInterval(
      lower: min(one * one, other * other), upper: max(one * one, other * other), level: level)
  }
}
