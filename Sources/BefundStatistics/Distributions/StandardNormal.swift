import CDistributions

/// The normal distribution with mean 0 and standard deviation 1.
///
/// Source: Boost.Math, `normal_distribution`.
public enum StandardNormal {
  /// Returns the probability of a value of at most `z`.
  public static func lowerTail(_ z: Double) -> Double {
    checked(befund_normal_lower(z))
  }

  /// Returns the probability of a value above `z`, accurate for large `z`.
  public static func upperTail(_ z: Double) -> Double {
    checked(befund_normal_upper(z))
  }

  /// Returns the probability of a value at least as far from 0 as `z`, in both directions.
  public static func twoSidedTail(_ z: Double) -> Double {
    2 * checked(befund_normal_upper(z.magnitude))
  }

  /// Returns the value that is exceeded with probability 1 − `probability`.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  public static func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "A probability lies between 0 and 1")
    return checked(befund_normal_quantile(probability))
  }
}
