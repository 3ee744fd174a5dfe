/// Two proportions of the same cases: two options, or two waves of a panel.
///
/// Only the cases that differ decide: ``onlyFirst`` and ``onlySecond``.
public struct PairedProportions: Hashable, Sendable {
  /// The number of cases with the first property but not the second one.
  public let onlyFirst: Int

  /// The number of cases with the second property but not the first one.
  public let onlySecond: Int

  /// The number of all cases.
  public let n: Int

  /// Creates the pair, or `nil` where the parts exceed the whole or the base is empty.
  public init?(onlyFirst: Int, onlySecond: Int, n: Int) {
    guard onlyFirst >= 0, onlySecond >= 0, n > 0, onlyFirst + onlySecond <= n else {
      return nil
    }
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.n = n
  }

  /// The first proportion less the second one, from −1 to 1.
  public var difference: Double { Double(onlyFirst - onlySecond) / Double(n) }

  /// The two-sided probability of McNemar's exact test; 1 where no case differs.
  ///
  /// Source: McNemar (1947), _Psychometrika_ 12:153–157; R, `binom.test`.
  public var mcNemarProbability: Double {
    let trials = onlyFirst + onlySecond
    guard trials > 0, onlyFirst != onlySecond else { return 1 }
    let tail = Binomial(trials: trials, probability: 0.5)?.lowerTail(min(onlyFirst, onlySecond))
    return min(1, 2 * (tail ?? 0.5))
  }

  /// McNemar's chi-square without continuity correction, or `nil` where no case differs.
  public var mcNemarStatistic: Double? {
    let trials = onlyFirst + onlySecond
    guard trials > 0 else { return nil }
    let gap = Double(onlyFirst - onlySecond)
    return gap * gap / Double(trials)
  }

  /// Returns the symmetric interval of the difference.
  ///
  /// ```
  /// SE² = ( (b + c) − (b − c)²/n ) / n²
  /// ```
  ///
  /// Source: Newcombe (1998), _Statistics in Medicine_ 17:2635–2650, method 1.
  public func wald(level: Double = 0.95) -> ConfidenceInterval {
    let b = Double(onlyFirst)
    let c = Double(onlySecond)
    let cases = Double(n)
    let variance = max(0, (b + c) - (b - c) * (b - c) / cases) / (cases * cases)
    return ConfidenceInterval.wald(
      estimate: difference, standardError: variance.squareRoot(), level: level)
  }
}
