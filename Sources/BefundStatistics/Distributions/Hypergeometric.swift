import CDistributions

/// The number of marked things found when drawing without replacement.
///
/// Source: computed by Boost.Math.
public struct Hypergeometric: Hashable, Sendable {
  /// The number of things, marked or not.
  public let total: Int

  /// The number of marked things.
  public let marked: Int

  /// The number of things drawn.
  public let draws: Int

  /// Creates the distribution, or `nil` where more is marked or drawn than there is.
  public init?(total: Int, marked: Int, draws: Int) {
    guard total <= Int(UInt32.max) else { return nil }
    guard marked >= 0, draws >= 0, marked <= total, draws <= total else { return nil }
    self.total = total
    self.marked = marked
    self.draws = draws
  }

  /// The numbers of marked things that can be found.
  public var support: ClosedRange<Int> {
    max(0, draws + marked - total)...min(draws, marked)
  }

  /// Returns the probability of finding exactly this many.
  public func mass(_ found: Int) -> Double {
    guard support.contains(found) else { return 0 }
    return checked(
      befund_hypergeometric_mass(
        UInt32(found), UInt32(marked), UInt32(draws), UInt32(total)))
  }

  /// Returns the probability of finding at most this many.
  public func lowerTail(_ found: Int) -> Double {
    if found < support.lowerBound { return 0 }
    if found >= support.upperBound { return 1 }
    return checked(
      befund_hypergeometric_lower(
        UInt32(found), UInt32(marked), UInt32(draws), UInt32(total)))
  }
}
