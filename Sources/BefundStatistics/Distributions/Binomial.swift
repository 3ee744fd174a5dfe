import CDistributions

/// The number of successes in independent trials with the same probability.
///
/// Source: computed by Boost.Math.
public struct Binomial: Hashable, Sendable {
  /// The number of trials.
  public let trials: Int

  /// The probability of success in one trial, from 0 to 1.
  public let probability: Double

  /// Creates the distribution, or `nil` for a negative number or a probability outside 0…1.
  public init?(trials: Int, probability: Double) {
    guard trials >= 0, (0...1).contains(probability) else { return nil }
    self.trials = trials
    self.probability = probability
  }

  /// Returns the probability of exactly this many successes.
  public func mass(_ successes: Int) -> Double {
    guard (0...trials).contains(successes) else { return 0 }
    return checked(befund_binomial_mass(Double(successes), Double(trials), probability))
  }

  /// Returns the probability of at most this many successes.
  public func lowerTail(_ successes: Int) -> Double {
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return checked(befund_binomial_lower(Double(successes), Double(trials), probability))
  }

  /// Returns the probability of more than this many successes.
  public func upperTail(_ successes: Int) -> Double {
    if successes < 0 { return 1 }
    if successes >= trials { return 0 }
    return checked(befund_binomial_upper(Double(successes), Double(trials), probability))
  }
}
