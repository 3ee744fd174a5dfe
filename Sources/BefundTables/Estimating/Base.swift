/// The cases that a percentage is computed from.
///
/// One base has three sizes, and each answers a different question: ``unweighted`` decides
/// whether a cell may be shown, ``weighted`` is the denominator of a percentage, and
/// ``effective`` sets the width of an interval.
public struct Base: Hashable, Sendable {
  /// The number of cases, each counted once.
  public let unweighted: Int

  /// The sum of the case weights; equal to ``unweighted`` when no weight is applied.
  public let weighted: Double

  /// The sum of the squared case weights.
  private let squaredWeights: Double

  /// Creates a base from the number of cases and the sums of their weights and squared weights.
  public init(unweighted: Int, weighted: Double, squaredWeights: Double) {
    self.unweighted = unweighted
    self.weighted = weighted
    self.squaredWeights = squaredWeights
  }

  /// Creates the base of cases that all weigh 1.
  public init(unweighted: Int) {
    self.init(
      unweighted: unweighted, weighted: Double(unweighted), squaredWeights: Double(unweighted))
  }

  init(_ sums: CellSums) {
    self.init(
      unweighted: sums.count, weighted: sums.weight, squaredWeights: sums.squares)
  }

  /// The size of the equally weighted sample with the same precision, or `nil` for an empty base.
  ///
  /// ```
  ///         (Σ w)²
  /// n_eff = ------
  ///          Σ w²
  /// ```
  ///
  /// Source: Kish (1965), _Survey Sampling_, Wiley. Covers unequal weights only, not clustering
  /// or stratification.
  public var effective: Double? {
    squaredWeights > 0 ? weighted * weighted / squaredWeights : nil
  }
}
