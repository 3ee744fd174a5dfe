/// Values that several coders gave to the same units.
public struct Ratings: Hashable, Sendable {
  /// For each coder the value of each unit; `nil` where the coder gave none.
  public let values: [[Double?]]

  /// Creates ratings; all coders have the same units, in the same order.
  ///
  /// Labels become their position in the list of categories, counted from 1.
  public init(_ values: [[Double?]]) {
    precondition(Set(values.map(\.count)).count <= 1, "All coders have the same units")
    self.values = values
  }

  /// The number of coders.
  public var coders: Int { values.count }

  /// The number of units, rated or not.
  public var units: Int { values.first?.count ?? 0 }

  /// The values of one unit, without gaps.
  func values(ofUnit unit: Int) -> [Double] {
    values.compactMap { $0[unit] }
  }

  /// All pairs of coders, in order.
  public var pairs: [(first: Int, second: Int)] {
    ColumnLetters.pairs(ofColumns: coders)
  }

  /// Returns the share of units with the same value from both coders, or `nil` without a unit.
  ///
  /// Only units that both coders rated count.
  public func agreement(of first: Int, and second: Int) -> Double? {
    let both = zip(values[first], values[second]).filter { $0.0 != nil && $0.1 != nil }
    guard !both.isEmpty else { return nil }
    return Double(both.count { $0.0 == $0.1 }) / Double(both.count)
  }

  /// The mean of the agreement over all pairs of coders with a unit in common.
  ///
  /// Source: Holsti (1969), _Content Analysis for the Social Sciences and Humanities_.
  public var meanPairwiseAgreement: Double? {
    let shares = pairs.compactMap { agreement(of: $0.first, and: $0.second) }
    guard !shares.isEmpty else { return nil }
    return shares.reduce(0, +) / Double(shares.count)
  }
}
