/// What a stratum with a single primary sampling unit adds to a variance.
///
/// A single unit says nothing about the spread in its stratum. A stratum that was asked completely
/// adds 0 under every policy.
///
/// Source: R survey, `options(survey.lonely.psu)`.
public enum LonelyUnitPolicy: String, Hashable, Sendable, CaseIterable {
  /// There is no variance (R: `"fail"`).
  case error

  /// The stratum adds nothing, as if its unit had been certain to be drawn (R: `"certainty"`
  /// and `"remove"`, which are the same).
  case certainty

  /// The unit is compared with the mean of all units (R: `"adjust"`).
  case adjust

  /// The stratum adds what the other strata add on average (R: `"average"`).
  case average
}
