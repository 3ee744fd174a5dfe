/// What a set of weights costs in precision.
public struct WeightSummary: Hashable, Sendable {
  /// The number of weights.
  public let count: Int

  /// The sum of the weights.
  public let sum: Double

  /// The sum of the squared weights.
  public let sumOfSquares: Double

  /// The smallest weight.
  public let smallest: Double

  /// The largest weight.
  public let largest: Double

  /// Summarises weights, or returns `nil` where none is above 0.
  public init?(_ weights: some Sequence<Double>) {
    var count = 0
    var sum = CompensatedSum()
    var squares = CompensatedSum()
    var smallest = Double.infinity
    var largest = -Double.infinity
    for weight in weights {
      count += 1
      sum.add(weight)
      squares.add(weight, times: weight)
      smallest = min(smallest, weight)
      largest = max(largest, weight)
    }
    guard sum.value > 0 else { return nil }
    self.count = count
    self.sum = sum.value
    sumOfSquares = squares.value
    self.smallest = smallest
    self.largest = largest
  }

  /// The size of the equally weighted sample with the same precision.
  ///
  /// ```
  ///         (Σ w)²
  /// n_eff = ------
  ///          Σ w²
  /// ```
  ///
  /// Source: Kish (1965), _Survey Sampling_, Wiley. Covers unequal weights only.
  public var effectiveSize: Double { sum * sum / sumOfSquares }

  /// The factor by which unequal weights inflate a variance, at least 1.
  ///
  /// ```
  ///        n Σ w²
  /// deff = ------
  ///        (Σ w)²
  /// ```
  public var designEffect: Double { Double(count) * sumOfSquares / (sum * sum) }
}
