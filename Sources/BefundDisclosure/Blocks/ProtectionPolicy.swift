/// From which size counts may be shown, and what else is secret.
public struct ProtectionPolicy: Hashable, Sendable {
  /// The smallest count that may be shown, at least 3.
  ///
  /// With this `k`, counts of 1…k − 1 are secret.
  public let threshold: Int
  /// How many values a reader must hold possible for a secret count.
  public let candidates: Int
  /// Whether it is a disclosure that nobody belongs to a cell: the topic is sensitive.
  public let zeroIsSensitive: Bool
  /// Whether it is a disclosure that all of a group, or all but one, belong to a cell.
  public let guardsGroups: Bool

  /// The smallest threshold that a policy may have.
  public static let leastThreshold = 3

  /// Creates a policy.
  ///
  /// - Parameters:
  ///   - threshold: `k`; 5 by default, never below 3.
  ///   - candidates: By default `k`.
  ///   - zeroIsSensitive: Whether the topic is sensitive.
  ///   - guardsGroups: Whether the rule of group disclosure applies.
  public init(
    threshold: Int = 5, candidates: Int? = nil, zeroIsSensitive: Bool = false,
    guardsGroups: Bool = false
  ) {
    precondition(threshold >= Self.leastThreshold, "A threshold below 3 protects nobody")
    self.threshold = threshold
    self.candidates = candidates ?? threshold
    self.zeroIsSensitive = zeroIsSensitive
    self.guardsGroups = guardsGroups
  }

  /// Returns the policy with a threshold that is no smaller than one that held before.
  func atLeast(_ earlier: Int) -> ProtectionPolicy {
    guard earlier > threshold else { return self }
    return ProtectionPolicy(
      threshold: earlier, candidates: max(candidates, earlier), zeroIsSensitive: zeroIsSensitive,
      guardsGroups: guardsGroups)
  }

  /// Whether a count is secret by its size alone.
  ///
  /// 1…k − 1 are; 0 is where the topic is sensitive and groups are guarded.
  public func isSecret(_ count: Int) -> Bool {
    (1..<threshold).contains(count) || (count == 0 && guardsGroups && zeroIsSensitive)
  }

  /// Whether the persons of a base who do *not* belong to a cell are few enough to be secret.
  ///
  /// With d = base − count: d of 0 or 1, for sensitive topics 0…k − 1.
  public func isSecretRemainder(_ remainder: Int) -> Bool {
    guardsGroups && remainder < (zeroIsSensitive ? threshold : 2)
  }
}
