extension LinearizedRatio {
  /// The variance relative to a simple random sample of the same size with replacement.
  ///
  /// ```
  ///             Var
  /// deff = -------------      s² with the divisor n − 1
  ///           s² / n
  /// ```
  ///
  /// - Parameters:
  ///   - deviation: The weighted standard deviation, ``standardDeviation(of:weights:)``.
  ///   - n: The number of cases of the domain, unweighted.
  /// - Returns: `nil` without a variance or where the values do not vary.
  ///
  /// Source: R survey, `svymean(deff = "replace")`.
  public func designEffect(standardDeviation deviation: Double?, n: Int) -> Double? {
    guard let variance, let deviation, deviation > 0, n > 0 else { return nil }
    return variance / (deviation * deviation / Double(n))
  }

  /// The size of the simple random sample with the same standard error of a proportion.
  ///
  /// ```
  /// n_eff = p(1 − p) / Var
  /// ```
  ///
  /// `nil` for a proportion of 0 or 1 and without a standard error.
  public var effectiveSizeOfProportion: Double? {
    guard let standardError else { return nil }
    return designEffectiveSize(proportion: estimate, standardError: standardError)
  }
}

/// Returns the weighted standard deviation of values, or `nil` for fewer than two cases.
///
/// ```
///        n     Σ w (y − m)²
/// s² = ----- · ------------
///      n − 1       Σ w
/// ```
///
/// Cases with a weight of 0 do not count.
///
/// Source: R survey, `svyvar`.
public func standardDeviation(of values: [Double], weights: [Double]) -> Double? {
  precondition(values.count == weights.count, "Every value has a weight")
  let count = weights.count { $0 > 0 }
  guard count > 1 else { return nil }
  let sum = weights.reduce(0, +)
  let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / sum
  let squares = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
  return (squares / sum * Double(count) / Double(count - 1)).squareRoot()
}
