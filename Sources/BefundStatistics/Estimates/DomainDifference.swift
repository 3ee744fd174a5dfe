/// The difference of two weighted means in the same sample, with its linearised standard error.
///
/// Two domains of one sample are not independent where clusters or strata cut across them; the
/// standard error takes that into account.
///
/// ```
///        w_i (y_i − a)              w_i (y_i − b)
/// u_i =  ------------- [i in A]  −  ------------- [i in B]
///            W_A                        W_B
/// ```
///
/// Source: R survey, `svycontrast` of `svyby` with covariances.
public struct DomainDifference: Hashable, Sendable {
  /// The mean of the first domain less that of the second, in the unit of the values.
  public let difference: Double

  /// The standard error, or `nil` where a stratum with a single unit leaves none.
  public let standardError: Double?

  /// The primary sampling units less the strata of the whole sample.
  public let degreesOfFreedom: Int

  /// Compares two domains, or returns `nil` where one is empty.
  public init?(
    of values: [Double], first: [Bool], second: [Bool], design: SampleDesign,
    lonelyUnit: LonelyUnitPolicy = .error
  ) {
    guard
      let a = design.mean(of: values, in: first, lonelyUnit: lonelyUnit),
      let b = design.mean(of: values, in: second, lonelyUnit: lonelyUnit)
    else { return nil }
    let weights = design.weights
    let sumA = weights.indices.reduce(0.0) { $0 + (first[$1] ? weights[$1] : 0) }
    let sumB = weights.indices.reduce(0.0) { $0 + (second[$1] ? weights[$1] : 0) }
    let influence = weights.indices.map { row in
      let one = first[row] ? weights[row] * (values[row] - a.estimate) / sumA : 0
      let other = second[row] ? weights[row] * (values[row] - b.estimate) / sumB : 0
      return one - other
    }
    difference = a.estimate - b.estimate
    standardError = design.covariance(ofTotals: [influence], lonelyUnit: lonelyUnit)
      .map { max(0, $0[0][0]).squareRoot() }
    degreesOfFreedom = design.degreesOfFreedom()
  }

  /// The difference in standard errors, or `nil` where the standard error is 0 or missing.
  public var t: Double? {
    guard let standardError, standardError > 1e-15 else { return nil }
    return difference / standardError
  }

  /// The two-sided probability of a difference at least as large, or `nil` without a ``t``.
  public var probability: Double? {
    guard let t else { return nil }
    return StudentT(degreesOfFreedom: Double(degreesOfFreedom))?.twoSidedTail(t)
  }
}
