import CDistributions

/// The chi-square distribution.
///
/// Source: computed by Boost.Math.
public struct ChiSquare: Hashable, Sendable {
  /// The degrees of freedom; not necessarily a whole number.
  public let degreesOfFreedom: Double

  /// Creates the distribution, or `nil` unless the degrees of freedom are positive.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the probability of a value of at most `x`; negative values count as 0.
  public func lowerTail(_ x: Double) -> Double {
    checked(befund_chi_square_lower(max(0, x), degreesOfFreedom))
  }

  /// Returns the probability of a value above `x`; negative values count as 0.
  public func upperTail(_ x: Double) -> Double {
    checked(befund_chi_square_upper(max(0, x), degreesOfFreedom))
  }

  /// Returns the value that is exceeded with probability 1 − `probability`.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "A probability lies between 0 and 1")
    return checked(befund_chi_square_quantile(probability, degreesOfFreedom))
  }
}
