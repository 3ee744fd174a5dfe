/// Ranks of options over resamples of the cases.
///
/// Cases are drawn with replacement, each equally likely; the same seed gives the same result.
///
/// Source: Efron (1979), _Annals of Statistics_ 7:1–26; for ranks Hall and Miller (2009),
/// _Annals of Statistics_ 37:3929–3959.
public struct RankBootstrap: Sendable {
  /// The number of resamples.
  public let replicates: Int

  /// The number of options.
  public let options: Int

  private let above: [Int]
  private let ranks: [[Int]]

  /// Resamples cases, or returns `nil` without a case, an option or a resample.
  ///
  /// - Parameters:
  ///   - cases: For each case the value of each option: 1 or 0, or 1 or 0 times its weight.
  ///   - replicates: The number of resamples.
  ///   - seed: The seed of the ``SplitMix64`` generator.
  public init?(cases: [[Double]], replicates: Int = 10_000, seed: UInt64) {
    guard let width = cases.first?.count, width > 0, replicates > 0 else { return nil }
    precondition(cases.allSatisfy { $0.count == width }, "Every case has every option")
    let flat = cases.flatMap { $0 }
    var generator = SplitMix64(seed: seed)
    var above = [Int](repeating: 0, count: width * width)
    var ranks = [[Int]](
      repeating: [Int](repeating: 0, count: width + 1), count: width)
    var sums = [Double](repeating: 0, count: width)
    for _ in 0..<replicates {
      for option in 0..<width { sums[option] = 0 }
      for _ in cases.indices {
        let start = generator.index(below: cases.count) * width
        for option in 0..<width { sums[option] += flat[start + option] }
      }
      for a in 0..<width {
        var rank = 1
        for b in 0..<width where sums[b] > sums[a] {
          rank += 1
          above[b * width + a] += 1
        }
        ranks[a][rank] += 1
      }
    }
    self.replicates = replicates
    options = width
    self.above = above
    self.ranks = ranks
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
