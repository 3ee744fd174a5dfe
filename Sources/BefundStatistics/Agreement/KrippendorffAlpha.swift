/// Krippendorff's alpha: agreement of any number of coders, with gaps, on any scale.
///
/// ```
///               Σ o_ck δ²_ck
/// α = 1 − (n − 1) ----------------
///               Σ n_c n_k δ²_ck
/// ```
///
/// `o` counts pairs of values within units; a unit with `m` values counts each pair with
/// 1 / (m − 1). Units with fewer than two values do not count.
///
/// Source: Krippendorff (2011), _Computing Krippendorff's Alpha-Reliability_; Krippendorff (2019),
/// _Content Analysis_, 4th edition, chapter 12.
public struct KrippendorffAlpha: Hashable, Sendable {
  /// How far two values lie apart.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// 1 if they differ.
    case nominal

    /// The square of the number of values between them, both counted one half.
    case ordinal

    /// The square of their difference.
    case interval

    /// The square of their difference, relative to their sum.
    case ratio
  }

  /// Alpha, at most 1; 0 is what chance would give.
  public let alpha: Double

  /// Computes alpha, or returns `nil` where no unit has two values or all values are the same.
  public init?(_ ratings: Ratings, level: Level) {
    let units = (0..<ratings.units).map { ratings.values(ofUnit: $0) }
    guard let alpha = Coincidences(units).alpha(level), alpha.isFinite else { return nil }
    self.alpha = alpha
  }

  /// Returns the interval of alpha over resamples of the units, or `nil` without an alpha.
  ///
  /// Units are drawn with replacement; resamples without an alpha are left out.
  ///
  /// - Parameters:
  ///   - ratings: The values.
  ///   - level: The scale of the values.
  ///   - replicates: The number of resamples.
  ///   - seed: The seed of the ``SplitMix64`` generator.
  ///   - confidence: The coverage, strictly between 0 and 1.
  ///
  /// Source: percentile bootstrap, Efron and Tibshirani (1993), _An Introduction to the
  /// Bootstrap_, chapter 13; for reliability Zapf et al. (2016), _BMC Medical Research
  /// Methodology_ 16:93.
  public static func interval(
    _ ratings: Ratings, level: Level, replicates: Int = 1000, seed: UInt64,
    confidence: Double = 0.95
  ) -> ConfidenceInterval? {
    let units = (0..<ratings.units).map { ratings.values(ofUnit: $0) }.filter { $0.count > 1 }
    guard Coincidences(units).alpha(level)?.isFinite == true else { return nil }
    var generator = SplitMix64(seed: seed)
    var alphas: [Double] = []
    for _ in 0..<replicates {
      let sample = units.map { _ in units[generator.index(below: units.count)] }
      if let alpha = Coincidences(sample).alpha(level), alpha.isFinite { alphas.append(alpha) }
    }
    let ones = [Double](repeating: 1, count: alphas.count)
    guard let sorted = WeightedQuantiles(values: alphas, weights: ones) else { return nil }
    let upper = upperProbability(ofLevel: confidence)
    return ConfidenceInterval(
      lower: sorted.quantile(1 - upper), upper: sorted.quantile(upper), level: confidence)
  }
}

extension Ratings {
  /// The number of units with at least two values.
  public var pairableUnits: Int {
    (0..<units).count { values(ofUnit: $0).count > 1 }
  }

  /// The number of values in units with at least two.
  public var pairableValues: Int {
    (0..<units).map { values(ofUnit: $0).count }.reduce(0) { $1 > 1 ? $0 + $1 : $0 }
  }
}

/// Pairs of values within units.
private struct Coincidences {
  private let values: [Double]
  private let pairs: [[Double]]
  private let totals: [Double]

  init(_ units: [[Double]]) {
    let pairable = units.filter { $0.count > 1 }
    let values = Set(pairable.joined()).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var pairs = [[Double]](
      repeating: [Double](repeating: 0, count: values.count), count: values.count)
    for unit in pairable {
      let places = unit.compactMap { index[$0] }
      let share = 1 / Double(unit.count - 1)
      for (a, first) in places.enumerated() {
        for (b, second) in places.enumerated() where a != b { pairs[first][second] += share }
      }
    }
    self.values = values
    self.pairs = pairs
    // Every value of a unit occurs in m − 1 pairs, each with 1 / (m − 1).
    var totals = [Double](repeating: 0, count: values.count)
    for value in pairable.joined() {
      if let place = index[value] { totals[place] += 1 }
    }
    self.totals = totals
  }

  func alpha(_ level: KrippendorffAlpha.Level) -> Double? {
    var observed = 0.0
    var expected = 0.0
    for c in values.indices {
      for k in values.indices where k > c {
        let distance = distance(c, k, level)
        observed += pairs[c][k] * distance
        expected += totals[c] * totals[k] * distance
      }
    }
    guard expected > 0 else { return nil }
    return 1 - (totals.reduce(0, +) - 1) * observed / expected
  }

  private func distance(_ c: Int, _ k: Int, _ level: KrippendorffAlpha.Level) -> Double {
    switch level {
    case .nominal:
      return 1
    case .ordinal:
      let between = totals[c...k].reduce(0, +) - (totals[c] + totals[k]) / 2
      return between * between
    case .interval:
      return (values[c] - values[k]) * (values[c] - values[k])
    case .ratio:
      let sum = values[c] + values[k]
      let share = sum == 0 ? 0 : (values[c] - values[k]) / sum
      return share * share
    }
  }
}
