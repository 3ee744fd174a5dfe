import CDistributions

/// Fisher's F distribution.
///
/// Source: computed by Boost.Math.
public struct FisherF: Hashable, Sendable {
  /// The degrees of freedom of the numerator; not necessarily a whole number.
  public let numerator: Double

  /// The degrees of freedom of the denominator; not necessarily a whole number.
  public let denominator: Double

  /// Creates the distribution, or `nil` unless both degrees of freedom are positive.
  public init?(numerator: Double, denominator: Double) {
    guard numerator > 0, numerator.isFinite, denominator > 0, denominator.isFinite else {
      return nil
    }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Returns the probability of a value of at most `x`; negative values count as 0.
  public func lowerTail(_ x: Double) -> Double {
    checked(befund_f_lower(max(0, x), numerator, denominator))
  }

  /// Returns the probability of a value above `x`; negative values count as 0.
  public func upperTail(_ x: Double) -> Double {
    checked(befund_f_upper(max(0, x), numerator, denominator))
  }

  /// Returns the value that is exceeded with probability 1 − `probability`.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "A probability lies between 0 and 1")
    return checked(befund_f_quantile(probability, numerator, denominator))
  }
}
