/// How two coders agree on whether units have a code.
///
/// A unit may be an interview, a passage that both coded, or a character.
public struct PresenceAgreement: Hashable, Sendable {
  /// The number of units where both coders see the code.
  public var both: Int
  /// The number of units where only the first coder sees it.
  public var first: Int
  /// The number of units where only the second coder sees it.
  public var second: Int
  /// The number of units where neither sees it.
  public var neither: Int

  /// Creates a table of counts, none negative.
  public init(both: Int = 0, first: Int = 0, second: Int = 0, neither: Int = 0) {
    precondition(min(both, first, second, neither) >= 0, "Counts are not negative")
    self.both = both
    self.first = first
    self.second = second
    self.neither = neither
  }

  /// The number of units.
  public var units: Int { both + first + second + neither }

  /// The share of units, 0…1, on which the coders agree; `nil` without a unit.
  public var proportion: Double? {
    units > 0 ? Double(both + neither) / Double(units) : nil
  }

  /// The agreement on the presence of the code alone, 0…1; `nil` where neither coder ever sees it.
  ///
  /// ```
  ///               2 both
  /// p_pos = ---------------------
  ///         2 both + first + second
  /// ```
  ///
  /// Source: Cicchetti and Feinstein (1990), _Journal of Clinical Epidemiology_ 43:551–558.
  public var positive: Double? {
    let seen = 2 * both + first + second
    return seen > 0 ? Double(2 * both) / Double(seen) : nil
  }

  /// Cohen's kappa; `nil` without a unit, or where both coders gave one and the same answer throughout.
  public var cohen: Double? { CohenKappa([[both, first], [second, neither]])?.kappa }

  /// Brennan and Prediger's kappa with two categories, seen or not; `nil` without a unit.
  public var brennanPrediger: Double? {
    proportion.flatMap { brennanPredigerKappa(agreement: $0, categories: 2) }
  }

  /// Returns the counts of two tables together.
  public static func + (one: PresenceAgreement, other: PresenceAgreement) -> PresenceAgreement {
    PresenceAgreement(
      both: one.both + other.both, first: one.first + other.first,
      second: one.second + other.second, neither: one.neither + other.neither)
  }
}

/// Returns the agreement beyond what equally likely categories would give by chance.
///
/// ```
///     p − 1/k
/// κ = -------
///     1 − 1/k
/// ```
///
/// - Parameters:
///   - agreement: The share of units on which the coders agree, 0…1.
///   - categories: The number `k` of categories that were declared, used or not.
/// - Returns: `nil` for fewer than two categories.
///
/// Source: Brennan and Prediger (1981), _Educational and Psychological Measurement_ 41:687–699.
public func brennanPredigerKappa(agreement: Double, categories: Int) -> Double? {
  precondition((0...1).contains(agreement), "A share lies from 0 to 1")
  guard categories > 1 else { return nil }
  let chance = 1 / Double(categories)
  return (agreement - chance) / (1 - chance)
}
