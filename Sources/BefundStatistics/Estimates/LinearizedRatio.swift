/// A weighted mean or proportion of a domain, with its linearised standard error.
///
/// ```
/// p = ΣY / ΣW
///
///                  n_h     n_h  (              (Σ T)² )
/// Var = Σ_h ( 1 − ---- ) ------- ( Σ T²   −   ------- )      T = (Y − pW) / ΣW
///                  N_h   n_h − 1 (               n_h  )
/// ```
///
/// `n_h` counts the primary sampling units of the whole file in the stratum: rows outside the
/// domain stay as zeros. Strata without a row of the domain add nothing.
///
/// Source: Woodruff (1971), _JASA_ 66:411–414; equal to R survey, `svymean` of a subset.
public struct LinearizedRatio: Hashable, Sendable {
  /// The mean or proportion, in the unit of the values.
  public let estimate: Double

  /// The variance of the estimate, or `nil` where a stratum with a single unit has no policy.
  public let variance: Double?

  /// The primary sampling units with a row in the domain, less the strata with one.
  public let degreesOfFreedom: Int

  /// The number of primary sampling units with a row in the domain.
  public let domainUnits: Int

  /// Whether every unit of the population was asked, so that there is no sampling error.
  public let isCensus: Bool

  /// The standard error, or `nil` without a variance or with a single unit in the domain.
  ///
  /// The formula gives 0 for a single unit, which is not a statement about its precision.
  public var standardError: Double? {
    domainUnits > 1 ? variance?.squareRoot() : nil
  }

  /// Creates the estimate from the sums of all strata, or `nil` for an empty base (ΣW = 0).
  ///
  /// - Parameters:
  ///   - strata: The sums of each stratum of the file, one element without strata.
  ///   - lonelyUnit: What a stratum with a single unit adds; by default there is no variance.
  public init?(strata: [StratumSums], lonelyUnit: LonelyUnitPolicy = .error) {
    let touched = strata.filter { $0.domainUnits > 0 }
    var weight = CompensatedSum()
    var total = CompensatedSum()
    for stratum in touched {
      weight.add(stratum.weight)
      total.add(stratum.total)
    }
    guard weight.value > 0 else { return nil }
    let ratio = total.value / weight.value
    estimate = ratio
    domainUnits = touched.reduce(0) { $0 + $1.domainUnits }
    degreesOfFreedom = domainUnits - touched.count
    isCensus = touched.allSatisfy { $0.unsampledShare == 0 }
    let contributions = touched.map { $0.contribution(ratio: ratio, policy: lonelyUnit) }
    let sum = StrataVariance.sum(of: contributions, policy: lonelyUnit)
    variance = sum.map { $0 / (weight.value * weight.value) }
  }
}

extension StratumSums {
  /// The share of the population that was not drawn; 1 where its size is unknown.
  ///
  /// Below 10⁻⁷ the stratum counts as asked completely, as in R survey.
  var unsampledShare: Double {
    StrataVariance.unsampledShare(units: units, population: population)
  }

  /// Returns what the stratum adds to the variance of ΣY − ratio · ΣW, or `nil` without a value.
  fileprivate func contribution(ratio: Double, policy: LonelyUnitPolicy) -> Double? {
    guard unsampledShare > 0 else { return 0 }
    // Σ(Y − pW)² = ΣY² − 2pΣWY + p²ΣW², and Σ(Y − pW) = ΣY − pΣW
    var squares = squaredTotal
    squares.add(weightTimesTotal, times: -2 * ratio)
    var ratioSquared = CompensatedSum()
    ratioSquared.add(ratio, times: ratio)
    squares.add(squaredWeight, times: ratioSquared.high)
    squares.add(squaredWeight.value * ratioSquared.low)
    if units <= 1 {
      return StrataVariance.lonely(square: max(0, squares.value), policy: policy)
        .map { $0 * unsampledShare }
    }
    var sum = total
    sum.add(weight, times: -ratio)
    var spread = CompensatedSum()
    spread.add(squares, times: Double(units))
    spread.add(sum.squared, times: -1)
    return unsampledShare * max(0, spread.value) / Double(units - 1)
  }
}
