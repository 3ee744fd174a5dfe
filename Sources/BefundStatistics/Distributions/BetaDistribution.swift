import CDistributions

/// The beta distribution on 0…1.
///
/// Source: computed by Boost.Math.
public struct BetaDistribution: Hashable, Sendable {
  /// The first shape.
  public let a: Double

  /// The second shape.
  public let b: Double

  /// Creates the distribution, or `nil` unless both shapes are positive.
  public init?(a: Double, b: Double) {
    guard a > 0, a.isFinite, b > 0, b.isFinite else { return nil }
    self.a = a
    self.b = b
  }

  /// Returns the probability of a value of at most `x`, with `x` from 0 to 1.
  public func lowerTail(_ x: Double) -> Double {
    checked(befund_beta_lower(x, a, b))
  }

  /// Returns the probability of a value above `x`, with `x` from 0 to 1.
  public func upperTail(_ x: Double) -> Double {
    checked(befund_beta_upper(x, a, b))
  }

  /// Returns the value that is exceeded with probability 1 − `probability`.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  /// - Returns: `nil` where the search does not end, as can happen with shapes beyond 10¹⁰.
  public func quantile(_ probability: Double) -> Double? {
    precondition(probability > 0 && probability < 1, "A probability lies between 0 and 1")
    let value = befund_beta_quantile(probability, a, b)
    return value.isNaN ? nil : value
  }
}
