/// Cohen's kappa: the agreement of two coders beyond chance.
///
/// ```
///     p_o − p_e
/// κ = ---------        p_o = Σ w_ij p_ij      p_e = Σ w_ij p_i· p_·j
///      1 − p_e
/// ```
///
/// Source: Cohen (1960), _Educational and Psychological Measurement_ 20:37–46; weighted: Cohen
/// (1968), _Psychological Bulletin_ 70:213–220; standard errors: Fleiss, Cohen and Everitt
/// (1969), _Psychological Bulletin_ 72:323–327.
public struct CohenKappa: Hashable, Sendable {
  /// How much credit two different categories get.
  public enum Weighting: Hashable, Sendable {
    /// None: only the same category agrees.
    case unweighted

    /// Less by equal steps: 1 − |i − j| / (k − 1), over the declared categories.
    case linear

    /// Less by squared steps: 1 − (i − j)² / (k − 1)², over the declared categories.
    case quadratic
  }

  /// Kappa, at most 1; 0 is what chance would give.
  public let kappa: Double

  /// The standard error of ``kappa``, for an interval.
  public let standardError: Double

  /// The standard error if there were no agreement beyond chance, for a test.
  public let standardErrorUnderChance: Double

  /// Computes kappa from a square table of counts, first coder × second coder.
  ///
  /// - Parameters:
  ///   - counts: One row and column per declared category, in order, whether used or not.
  ///   - weighting: How much credit two different categories get.
  /// - Returns: `nil` for an empty table, or where both coders used one and the same category.
  public init?(_ counts: [[Int]], weighting: Weighting = .unweighted) {
    precondition(counts.allSatisfy { $0.count == counts.count }, "The table is square")
    let n = Double(counts.joined().reduce(0, +))
    guard n > 0 else { return nil }
    let shares = counts.map { $0.map { Double($0) / n } }
    let rows = shares.map { $0.reduce(0, +) }
    let columns = counts.indices.map { c in shares.reduce(0) { $0 + $1[c] } }
    let weights = weighting.matrix(counts.count)
    let chance = Self.sum(counts.count) { weights[$0][$1] * rows[$0] * columns[$1] }
    guard (1 - chance).magnitude >= 1e-15 else { return nil }
    let disagreement = Self.sum(counts.count) { (1 - weights[$0][$1]) * shares[$0][$1] }
    let kappa = 1 - disagreement / (1 - chance)
    let rowMeans = weights.map { zip($0, columns).reduce(0) { $0 + $1.0 * $1.1 } }
    let columnMeans = counts.indices.map { c in
      zip(rows, weights).reduce(0) { $0 + $1.0 * $1.1[c] }
    }
    let scale = n * (1 - chance) * (1 - chance)
    let spread = Self.sum(counts.count) { i, j in
      let term = weights[i][j] - (rowMeans[i] + columnMeans[j]) * (1 - kappa)
      return shares[i][j] * term * term
    }
    let center = kappa - chance * (1 - kappa)
    let spreadUnderChance = Self.sum(counts.count) { i, j in
      let term = weights[i][j] - (rowMeans[i] + columnMeans[j])
      return rows[i] * columns[j] * term * term
    }
    self.kappa = kappa
    // Perfect agreement has no spread; the difference would leave the root of rounding noise.
    standardError =
      disagreement == 0 ? 0 : (max(0, spread - center * center) / scale).squareRoot()
    standardErrorUnderChance = (max(0, spreadUnderChance - chance * chance) / scale).squareRoot()
  }

  /// Returns the symmetric interval of ``kappa``; its upper bound can exceed 1.
  public func interval(level: Double = 0.95) -> ConfidenceInterval {
    ConfidenceInterval.wald(estimate: kappa, standardError: standardError, level: level)
  }

  private static func sum(_ size: Int, _ term: (Int, Int) -> Double) -> Double {
    (0..<size).reduce(0) { total, i in (0..<size).reduce(total) { $0 + term(i, $1) } }
  }
}

extension CohenKappa.Weighting {
  /// The credit of each pair of categories.
  fileprivate func matrix(_ size: Int) -> [[Double]] {
    (0..<size).map { i in
      (0..<size).map { j in
        let step = size > 1 ? Double((i - j).magnitude) / Double(size - 1) : 0
        return switch self {
        case .unweighted: i == j ? 1 : 0
        case .linear: 1 - step
        case .quadratic: 1 - step * step
        }
      }
    }
  }
}

extension Ratings {
  /// Returns the units that two coders put into each pair of categories, first × second.
  ///
  /// Units without both values do not count.
  ///
  /// - Precondition: Every value is one of the categories.
  public func table(of first: Int, and second: Int, categories: [Double]) -> [[Int]] {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: categories.count), count: categories.count)
    for (a, b) in zip(values[first], values[second]) {
      guard let a, let b else { continue }
      guard let row = categories.firstIndex(of: a), let column = categories.firstIndex(of: b)
      else { preconditionFailure("A value is not among the categories") }
      counts[row][column] += 1
    }
    return counts
  }

  /// Returns the agreement of two coders that their distributions would give by chance.
  ///
  /// `nil` without a unit in common.
  public func chanceAgreement(of first: Int, and second: Int) -> Double? {
    let both = zip(values[first], values[second]).filter { $0.0 != nil && $0.1 != nil }
    guard !both.isEmpty else { return nil }
    let n = Double(both.count)
    return Set(both.map { $0.0 }).reduce(0.0) { sum, value in
      let one = Double(both.count { $0.0 == value })
      let other = Double(both.count { $0.1 == value })
      return sum + one * other / (n * n)
    }
  }
}
