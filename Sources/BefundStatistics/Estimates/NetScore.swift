/// A net of two ends of a scale, as in a promoter score: one end counts +1, the other −1.
///
/// The net of a domain is the mean of these scores: the share of the positive end less that of
/// the negative end, from −1 to 1.
public struct NetScore: Hashable, Sendable {
  /// The values that count +1.
  public let positive: Set<Double>

  /// The values that count −1.
  public let negative: Set<Double>

  /// Creates a net, or `nil` where a value belongs to both ends.
  public init?(positive: Set<Double>, negative: Set<Double>) {
    guard positive.isDisjoint(with: negative) else { return nil }
    self.positive = positive
    self.negative = negative
  }

  /// Returns +1, −1, or 0 for a value between the ends.
  public func score(of value: Double) -> Double {
    if positive.contains(value) { return 1 }
    return negative.contains(value) ? -1 : 0
  }
}
