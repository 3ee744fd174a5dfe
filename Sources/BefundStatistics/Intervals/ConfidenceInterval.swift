/// A range that covers the true value in the stated share of samples.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower bound, in the unit of the estimate.
  public let lower: Double

  /// The upper bound, in the unit of the estimate.
  public let upper: Double

  /// The coverage, strictly between 0 and 1.
  public let level: Double

  /// Creates an interval from its bounds.
  public init(lower: Double, upper: Double, level: Double) {
    precondition(lower <= upper, "A lower bound is not above the upper one")
    precondition(level > 0 && level < 1, "A level lies strictly between 0 and 1")
    self.lower = lower
    self.upper = upper
    self.level = level
  }
}
