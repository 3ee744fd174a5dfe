/// Weighting to several margins at once.
public enum Raking {
  /// Returns weights that meet all margins, by iterative proportional fitting.
  ///
  /// Each round multiplies the weights so that they meet one margin after the other. It ends when
  /// no margin is off by more than rounding, and is an error above 10⁻⁹.
  ///
  /// - Parameters:
  ///   - base: The design weights; 1 for each case without a design.
  ///   - margins: The known distributions, all with the same total.
  ///   - rounds: The largest number of rounds.
  /// - Returns: One weight per case, in the unit of the targets. Without margins the base weights.
  /// - Throws: ``StatisticsError`` for targets that do not fit the cases or each other, bad
  ///   weights, or margins that contradict each other.
  ///
  /// Source: Deming and Stephan (1940), _Annals of Mathematical Statistics_ 11:427–444.
  public static func weights(
    base: [Double], margins: [Margin], rounds: Int = 20_000
  ) throws(StatisticsError) -> [Double] {
    let table = try MarginTable(margins, base: base)
    var weights = base
    var deviation = table.largestDeviation(of: weights)
    var round = 0
    while deviation > 1e-15, round < rounds {
      round += 1
      for margin in table.targets.indices {
        let sums = table.sums(of: weights, margin: margin)
        let factors = zip(table.targets[margin], sums).map { $1 > 0 ? $0 / $1 : 0 }
        for (row, level) in table.levelOfCase[margin].enumerated() {
          weights[row] *= factors[level]
        }
      }
      let next = table.largestDeviation(of: weights)
      // Below this only rounding is left, and rounding does not shrink.
      if next < 1e-12, next >= deviation { break }
      deviation = next
    }
    deviation = table.largestDeviation(of: weights)
    guard deviation <= 1e-9 else {
      throw .notConverged(rounds: round, largestDeviation: deviation)
    }
    return weights
  }
}

/// Weighting to one margin.
public enum PostStratification {
  /// Returns the base weights, multiplied within each level so that they add up to its target.
  ///
  /// - Throws: ``StatisticsError`` for targets that do not fit the cases, or bad weights.
  ///
  /// Source: Holt and Smith (1979), _JRSS A_ 142:33–46; R survey, `postStratify`.
  public static func weights(
    base: [Double], margin: Margin
  ) throws(StatisticsError) -> [Double] {
    let table = try MarginTable([margin], base: base)
    let sums = table.sums(of: base, margin: 0)
    return zip(base, table.levelOfCase[0]).map { weight, level in
      weight == 0 ? 0 : weight * (table.targets[0][level] / sums[level])
    }
  }
}
