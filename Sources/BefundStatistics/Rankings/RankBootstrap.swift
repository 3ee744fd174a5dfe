/// Ranks of options over resamples of the cases.
///
/// Cases are drawn with replacement, each equally likely; the same seed gives the same result.
/// Options are ranked by their share, or their mean, over their own base, so a case may be missing
/// for one option and count for another.
///
/// Source: Efron (1979), _Annals of Statistics_ 7:1–26; for ranks Hall and Miller (2009),
/// _Annals of Statistics_ 37:3929–3959.
public struct RankBootstrap: Sendable {
  /// One option: what each case adds to its share or mean.
  public struct Option: Sendable {
    /// The cases that have the option, with their weights times their values.
    fileprivate let members: [(row: Int32, weight: Double)]
    /// The cases that are not in the option's base, with their weights.
    fileprivate let outside: [(row: Int32, weight: Double)]

    /// Creates an option.
    ///
    /// - Parameters:
    ///   - answers: Whether each case has the option; `nil` where the case is not in its base.
    ///   - weights: The weight of each case.
    public init(_ answers: [Bool?], weights: [Double]) {
      self.init(values: answers.map { $0.map { $0 ? 1 : 0 } }, weights: weights)
    }

    /// Creates an option that is ranked by its mean.
    ///
    /// - Parameters:
    ///   - values: The value of each case; `nil` where the case is not in its base.
    ///   - weights: The weight of each case.
    public init(values: [Double?], weights: [Double]) {
      precondition(values.count == weights.count, "Every case has a weight")
      members = values.indices.compactMap { row in
        values[row].flatMap { $0 == 0 ? nil : (Int32(row), weights[row] * $0) }
      }
      outside = values.indices.filter { values[$0] == nil }.map { (Int32($0), weights[$0]) }
    }
  }

  /// The number of resamples.
  public let replicates: Int

  /// The number of options.
  public let options: Int

  private var above: [Int]
  private var ranks: [[Int]]

  /// Resamples cases, or returns `nil` without a case, an option or a resample.
  ///
  /// - Parameters:
  ///   - options: The options, all over the same cases.
  ///   - weights: The weight of each case.
  ///   - replicates: The number of resamples.
  ///   - seed: The seed of the ``SplitMix64`` generator.
  public init?(
    _ options: [Option], weights: [Double], replicates: Int = 10_000, seed: UInt64
  ) {
    guard !options.isEmpty, !weights.isEmpty, replicates > 0 else { return nil }
    self = Self.rankings(of: [options], weights: weights, replicates: replicates, seed: seed)[0]
  }

  /// Returns the rankings of several lists of options over the same resamples of the same cases.
  public static func rankings(
    of lists: [[Option]], weights: [Double], replicates: Int, seed: UInt64
  ) -> [RankBootstrap] {
    var rankings = lists.map { RankBootstrap(options: $0.count, replicates: replicates) }
    guard !weights.isEmpty else { return rankings }
    var generator = SplitMix64(seed: seed)
    var draws = [Double](repeating: 0, count: weights.count)
    for _ in 0..<replicates {
      draws.withUnsafeMutableBufferPointer { draws in
        draws.update(repeating: 0)
        for _ in 0..<draws.count { draws[generator.index(below: draws.count)] += 1 }
        var all = 0.0
        for row in 0..<draws.count { all += draws[row] * weights[row] }
        for (place, options) in lists.enumerated() {
          rankings[place].count(options.map { share(of: $0, UnsafeBufferPointer(draws), all: all) })
        }
      }
    }
    return rankings
  }

  private init(options: Int, replicates: Int) {
    self.options = options
    self.replicates = replicates
    above = [Int](repeating: 0, count: options * options)
    ranks = [[Int]](repeating: [Int](repeating: 0, count: options + 1), count: options)
  }

  private static func share(
    of option: Option, _ draws: UnsafeBufferPointer<Double>, all: Double
  ) -> Double {
    func sum(_ cases: [(row: Int32, weight: Double)]) -> Double {
      cases.withUnsafeBufferPointer { cases in
        var sum = 0.0
        for place in 0..<cases.count {
          sum += draws[Int(cases[place].row)] * cases[place].weight
        }
        return sum
      }
    }
    let base = option.outside.isEmpty ? all : all - sum(option.outside)
    return base > 1e-9 * all ? sum(option.members) / base : 0
  }

  /// Counts the ranks of one resample; shares that agree to 10⁻¹² are level.
  private mutating func count(_ shares: [Double]) {
    for a in shares.indices {
      var rank = 1
      for b in shares.indices where shares[b] > shares[a] + 1e-12 {
        rank += 1
        above[b * options + a] += 1
      }
      ranks[a][rank] += 1
    }
  }

  /// Returns the share of resamples in which the first option lies above the second one.
  public func probability(of first: Int, above second: Int) -> Double {
    Double(above[first * options + second]) / Double(replicates)
  }

  /// Returns the share of resamples in which two options are level.
  public func probabilityOfTie(_ first: Int, _ second: Int) -> Double {
    let decided = above[first * options + second] + above[second * options + first]
    return Double(replicates - decided) / Double(replicates)
  }

  /// Returns the competition ranks that hold the middle of the resamples, as in "rank 1 to 2".
  ///
  /// - Parameters:
  ///   - option: The number of the option, from 0.
  ///   - level: The share of resamples to cover, strictly between 0 and 1.
  public func rankRange(of option: Int, level: Double = 0.95) -> ClosedRange<Int> {
    let outside = (1 - upperProbability(ofLevel: level)) * Double(replicates)
    func bound(_ order: [Int]) -> Int {
      var passed = 0
      for rank in order {
        passed += ranks[option][rank]
        if Double(passed) > outside { return rank }
      }
      return order.last ?? 1
    }
    let best = bound(Array(1...options))
    let worst = bound(Array((1...options).reversed()))
    return best...max(best, worst)
  }
}
