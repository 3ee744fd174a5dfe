/// Ranks of values, with ties treated in one of three ways.
public enum Ranks {
  /// What tied values get.
  public enum Ties: Hashable, Sendable {
    /// The best rank for all, and the next value skips ranks: 1, 2, 2, 4.
    case competition

    /// The mean of the ranks they take together: 1, 2.5, 2.5, 4.
    case mean

    /// The same rank, and the next value gets the next one: 1, 2, 2, 3.
    case dense
  }

  /// Returns the rank of each value, 1 for the largest.
  ///
  /// - Parameters:
  ///   - values: The values; those that agree to `decimals` decimals are tied.
  ///   - ties: What tied values get.
  ///   - decimals: Rounding before the comparison, so that sums in another order tie as well.
  public static func descending(
    _ values: [Double], ties: Ties = .competition, decimals: Int = 12
  ) -> [Double] {
    let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return ascending(values.map { -($0 * scale).rounded() }, ties: ties)
  }

  /// Returns the rank of each value, 1 for the smallest; only equal values are tied.
  public static func ascending(_ values: [Double], ties: Ties) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    var group = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      group += 1
      let rank =
        switch ties {
        case .competition: Double(start + 1)
        case .mean: Double(start + 1 + end) / 2
        case .dense: Double(group)
        }
      for index in order[start..<end] { ranks[index] = rank }
      start = end
    }
    return ranks
  }

  /// Returns the sizes of the groups of equal values.
  static func tieSizes(_ values: [Double]) -> [Int] {
    var sizes: [Double: Int] = [:]
    for value in values { sizes[value, default: 0] += 1 }
    return Array(sizes.values)
  }
}
