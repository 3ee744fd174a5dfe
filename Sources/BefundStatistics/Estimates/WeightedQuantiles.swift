/// Quantiles of weighted values.
///
/// `F(x)` is the weighted share of values of at most `x`. Shares that agree to 10⁻¹² count as
/// equal, so that rounding of the sums never moves a quantile by one case.
public struct WeightedQuantiles: Sendable {
  /// How a quantile is read where `F` jumps.
  public enum Rule: Hashable, Sendable {
    /// The smallest value with `F(x) ≥ p`.
    case math

    /// As ``math``, but the mean with the next value where `F(x) = p`.
    case school
  }

  private static let tolerance = 1e-12
  private let values: [Double]
  private let shares: [Double]

  /// Sorts the values, or returns `nil` where no weight is above 0.
  public init?(values: [Double], weights: [Double]) {
    precondition(values.count == weights.count, "Every value has a weight")
    let order = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
    guard !order.isEmpty else { return nil }
    var sum = CompensatedSum()
    let sums = order.map { row in
      sum.add(weights[row])
      return sum.value
    }
    self.values = order.map { values[$0] }
    shares = sums.map { $0 / sum.value }
  }

  /// Returns a quantile in the unit of the values.
  ///
  /// - Parameters:
  ///   - probability: The share of cases below, from 0 to 1; 0.5 is the median.
  ///   - rule: How the quantile is read where `F` jumps.
  ///
  /// Source: Hyndman and Fan (1996), _The American Statistician_ 50:361–365, definitions 1 and
  /// 2; R survey, `svyquantile(qrule = "math")` and `"school"`.
  public func quantile(_ probability: Double, rule: Rule = .math) -> Double {
    precondition((0...1).contains(probability), "A probability lies from 0 to 1")
    let found = shares.firstIndex { $0 >= probability - Self.tolerance } ?? shares.count - 1
    let isReached = (shares[found] - probability).magnitude <= Self.tolerance
    guard rule == .school, isReached, found + 1 < values.count else { return values[found] }
    return (values[found] + values[found + 1]) / 2
  }
}

extension SampleDesign {
  /// Returns the Woodruff interval of a quantile: the interval of `F` at it, read back as values.
  ///
  /// - Parameters:
  ///   - quantile: The estimate whose `F` is tested, usually from ``WeightedQuantiles``.
  ///   - values: One value per row.
  ///   - domain: Whether each row belongs to the domain and has a valid answer.
  ///   - level: The coverage, strictly between 0 and 1.
  /// - Returns: Bounds in the unit of the values; a bound is `nil` where the interval of the share
  ///   leaves 0…1, both are without a standard error.
  ///
  /// Source: Woodruff (1952), _JASA_ 47:635–646; R survey, `svyquantile(interval.type = "mean")`.
  public func woodruffBounds(
    of quantile: Double, values: [Double], in domain: [Bool], level: Double = 0.95
  ) -> (lower: Double?, upper: Double?) {
    let rows = weights.indices.filter { domain[$0] && weights[$0] > 0 }
    let below = values.map { $0 <= quantile ? 1.0 : 0 }
    guard
      let sorted = WeightedQuantiles(
        values: rows.map { values[$0] }, weights: rows.map { weights[$0] }),
      let share = mean(of: below, in: domain), let error = share.standardError,
      let interval = ConfidenceInterval.wald(
        estimate: share.estimate, standardError: error,
        degreesOfFreedom: share.degreesOfFreedom, level: level)
    else { return (nil, nil) }
    return (
      interval.lower < 0 ? nil : sorted.quantile(interval.lower),
      interval.upper > 1 ? nil : sorted.quantile(interval.upper)
    )
  }
}
