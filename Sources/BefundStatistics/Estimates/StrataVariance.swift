/// The rules that every variance over strata shares.
enum StrataVariance {
  /// Returns the share of the population that was not drawn; 1 where its size is unknown.
  ///
  /// Below 10⁻⁷ the stratum counts as asked completely, as in R survey.
  static func unsampledShare(units: Int, population: Double?) -> Double {
    guard let population else { return 1 }
    let share = (population - Double(units)) / population
    return share < 1e-7 ? 0 : share
  }

  /// Returns what a stratum with a single unit adds, from the square of its linearised total.
  static func lonely(square: Double, policy: LonelyUnitPolicy) -> Double? {
    switch policy {
    case .error, .average: nil
    case .certainty: 0
    case .adjust: square
    }
  }

  /// Returns the sum over strata, or `nil` where a stratum has no value and the policy no answer.
  static func sum(of contributions: [Double?], policy: LonelyUnitPolicy) -> Double? {
    let known = contributions.compactMap { $0 }
    guard known.count < contributions.count else { return known.reduce(0, +) }
    guard policy == .average, !known.isEmpty else { return nil }
    return known.reduce(0, +) * Double(contributions.count) / Double(known.count)
  }
}
