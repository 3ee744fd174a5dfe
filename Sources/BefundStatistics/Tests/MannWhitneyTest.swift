/// The rank test of two independent groups, with the normal approximation.
///
/// Source: Mann and Whitney (1947), _Annals of Mathematical Statistics_ 18:50–60; R,
/// `wilcox.test(exact = FALSE)`.
public struct MannWhitneyTest: Hashable, Sendable {
  /// The number of pairs in which the first group has the larger value; ties count one half.
  public let u: Double

  /// The two-sided probability without continuity correction, or `nil` if all values are equal.
  public let probability: Double?

  /// The two-sided probability with continuity correction, or `nil` if all values are equal.
  public let probabilityWithContinuityCorrection: Double?

  /// The share of pairs in which the first group has the larger value, from 0 to 1.
  public let probabilityOfSuperiority: Double

  /// Cliff's delta: larger pairs less smaller pairs as a share of all, from −1 to 1.
  ///
  /// Source: Cliff (1993), _Psychological Bulletin_ 114:494–509.
  public var cliffsDelta: Double { 2 * probabilityOfSuperiority - 1 }

  /// Compares two groups, or returns `nil` where one is empty.
  public init?(first: [Double], second: [Double]) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let all = first + second
    let ranks = Ranks.ascending(all, ties: .mean)
    let n1 = Double(first.count)
    let n2 = Double(second.count)
    let n = n1 + n2
    u = ranks[..<first.count].reduce(0, +) - n1 * (n1 + 1) / 2
    probabilityOfSuperiority = u / (n1 * n2)
    let ties = Ranks.tieSizes(all).reduce(0.0) {
      let t = Double($1)
      return $0 + (t * t * t - t)
    }
    let variance = n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1)))
    guard variance > 1e-12 * n1 * n2 * n else {
      probability = nil
      probabilityWithContinuityCorrection = nil
      return
    }
    let gap = (u - n1 * n2 / 2).magnitude
    let deviation = variance.squareRoot()
    probability = StandardNormal.twoSidedTail(gap / deviation)
    probabilityWithContinuityCorrection = min(
      1, 2 * StandardNormal.upperTail((gap - (gap > 0 ? 0.5 : 0)) / deviation))
  }
}
