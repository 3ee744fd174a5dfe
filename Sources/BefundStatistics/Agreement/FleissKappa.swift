/// Fleiss' kappa: the agreement of several coders beyond chance, over units that all rated.
///
/// Source: Fleiss (1971), _Psychological Bulletin_ 76:378–382; standard error under chance: Fleiss
/// (1981), _Statistical Methods for Rates and Proportions_, 2nd edition.
public struct FleissKappa: Hashable, Sendable {
  /// The number of units with a value from every coder.
  public let completeUnits: Int

  /// The number of coders.
  public let coders: Int

  /// Kappa, at most 1, or `nil` where only one category was used.
  public let kappa: Double?

  /// The standard error under chance, or `nil` where only one category was used.
  public let standardErrorUnderChance: Double?

  /// The share of each category among all values.
  public let categoryShares: [Double]

  /// Kappa of each category against all others; `nil` where it was used never or always.
  public let categoryKappas: [Double?]

  /// The standard error under chance of each of ``categoryKappas``.
  public let categoryStandardError: Double

  /// Kappa against a chance that takes all categories as equally likely.
  ///
  /// Source: Randolph (2005), _Joensuu Learning and Instruction Symposium_.
  public let randolphKappa: Double?

  /// Kappa in standard errors under chance, or `nil` where only one category was used.
  public var z: Double? {
    guard let kappa, let standardErrorUnderChance, standardErrorUnderChance > 0 else {
      return nil
    }
    return kappa / standardErrorUnderChance
  }

  /// Computes kappa, or returns `nil` for fewer than two coders or without a complete unit.
  ///
  /// - Precondition: Every value is one of the categories.
  public init?(_ ratings: Ratings, categories: [Double]) {
    let complete = (0..<ratings.units).map { ratings.values(ofUnit: $0) }
      .filter { $0.count == ratings.coders }
    guard ratings.coders > 1, !complete.isEmpty else { return nil }
    precondition(
      complete.allSatisfy { $0.allSatisfy { categories.contains($0) } },
      "A value is not among the categories")
    let counts = complete.map { unit in
      categories.map { category in Double(unit.count { $0 == category }) }
    }
    let m = Double(ratings.coders)
    let n = Double(complete.count)
    let shares = categories.indices.map { c in counts.reduce(0) { $0 + $1[c] } / (n * m) }
    let agreeing = counts.joined().reduce(0) { $0 + $1 * ($1 - 1) } / (n * m * (m - 1))
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
    completeUnits = complete.count
    coders = ratings.coders
    categoryShares = shares
    kappa = spread > 1e-15 ? (agreeing - chance) / (1 - chance) : nil
    standardErrorUnderChance =
      spread > 1e-15
      ? (2 / (n * m * (m - 1)) * (spread * spread - skew)).squareRoot() / spread : nil
    categoryStandardError = (2 / (n * m * (m - 1))).squareRoot()
    categoryKappas = categories.indices.map { c in
      let p = shares[c]
      guard p > 0, p < 1 else { return nil }
      let differing = counts.reduce(0) { $0 + $1[c] * (m - $1[c]) }
      return 1 - differing / (n * m * (m - 1) * p * (1 - p))
    }
    let uniform = 1 / Double(categories.count)
    randolphKappa = categories.count > 1 ? (agreeing - uniform) / (1 - uniform) : nil
  }
}
