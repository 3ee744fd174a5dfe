/// The rank test of several independent groups, corrected for ties.
///
/// ```
///         12                       (    n + 1 )²
/// H = ---------- Σ_g n_g · ( R̄_g − ------- )   /  ( 1 − Σ(t³ − t) / (n³ − n) )
///      n(n + 1)                    (      2   )
/// ```
///
/// Source: Kruskal and Wallis (1952), _JASA_ 47:583–621; R, `kruskal.test`.
public struct KruskalWallisTest: Hashable, Sendable {
  /// The statistic H.
  public let statistic: Double

  /// The number of groups less one.
  public let degreesOfFreedom: Int

  /// The probability of a statistic at least as large if the groups do not differ.
  public let probability: Double

  /// The number of values.
  public let n: Int

  /// Compares groups, or returns `nil` for fewer than two filled ones or if all values are equal.
  public init?(groups: [[Double]]) {
    let groups = groups.filter { !$0.isEmpty }
    guard groups.count > 1 else { return nil }
    let all = groups.flatMap { $0 }
    let ranks = Ranks.ascending(all, ties: .mean)
    let count = Double(all.count)
    var start = 0
    var between = 0.0
    for group in groups {
      let sum = ranks[start..<start + group.count].reduce(0, +)
      let gap = sum / Double(group.count) - (count + 1) / 2
      between += Double(group.count) * gap * gap
      start += group.count
    }
    let ties = Ranks.tieSizes(all).reduce(0.0) {
      let t = Double($1)
      return $0 + (t * t * t - t)
    }
    let correction = 1 - ties / (count * count * count - count)
    guard
      correction > 1e-12, let chi = ChiSquare(degreesOfFreedom: Double(groups.count - 1))
    else { return nil }
    statistic = 12 / (count * (count + 1)) * between / correction
    degreesOfFreedom = groups.count - 1
    probability = chi.upperTail(statistic)
    n = all.count
  }
}
