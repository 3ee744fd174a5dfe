import CDistributions

/// Student's t distribution.
///
/// Source: Student (1908), _Biometrika_ 6:1–25; computed by Boost.Math.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom; not necessarily a whole number.
  public let degreesOfFreedom: Double

  /// Creates the distribution, or `nil` unless the degrees of freedom are positive.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the probability of a value of at most `t`.
  public func lowerTail(_ t: Double) -> Double {
    checked(befund_t_lower(t, degreesOfFreedom))
  }

  /// Returns the probability of a value above `t`.
  public func upperTail(_ t: Double) -> Double {
    checked(befund_t_upper(t, degreesOfFreedom))
  }

  /// Returns the probability of a value at least as far from 0 as `t`, in both directions.
  public func twoSidedTail(_ t: Double) -> Double {
    2 * upperTail(t.magnitude)
  }

  /// Returns the value that is exceeded with probability 1 − `probability`.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "A probability lies between 0 and 1")
    return checked(befund_t_quantile(probability, degreesOfFreedom))
  }
}
