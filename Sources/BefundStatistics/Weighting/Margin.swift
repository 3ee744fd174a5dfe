/// A variable of the cases with the known number of each of its levels in the population.
public struct Margin: Sendable {
  /// The name of the variable, for messages.
  public let name: String

  /// The level of each case.
  public let levels: [String]

  /// The number of each level in the population, in persons or in percent.
  public let targets: [String: Double]

  /// Creates a margin; ``MarginTable`` checks it against the cases.
  public init(name: String, levels: [String], targets: [String: Double]) {
    self.name = name
    self.levels = levels
    self.targets = targets
  }

  /// The sum of the targets.
  public var total: Double { targets.values.sorted().reduce(0, +) }
}

/// Margins that fit the cases: every level has a target, every target has cases, totals agree.
struct MarginTable: Sendable {
  /// For each margin the level number of each case.
  let levelOfCase: [[Int]]

  /// For each margin the target of each level.
  let targets: [[Double]]

  /// The size of the population.
  let total: Double

  /// Checks margins against base weights.
  ///
  /// Cases with a base weight of 0 are no part of the sample.
  init(_ margins: [Margin], base: [Double]) throws(StatisticsError) {
    try Self.checkBase(base)
    try Self.checkTotals(margins)
    var levelOfCase: [[Int]] = []
    var targets: [[Double]] = []
    for margin in margins {
      precondition(margin.levels.count == base.count, "Every case has a level")
      let names = margin.targets.keys.sorted()
      try Self.check(margin, names: names, base: base)
      let index = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      levelOfCase.append(margin.levels.map { index[$0] ?? 0 })
      targets.append(names.map { margin.targets[$0] ?? 0 })
    }
    self.levelOfCase = levelOfCase
    self.targets = targets
    total = margins.first?.total ?? base.reduce(0, +)
  }

  private static func checkBase(_ base: [Double]) throws(StatisticsError) {
    for (row, weight) in base.enumerated() {
      guard weight.isFinite else { throw .missingWeight(row: row) }
      guard weight >= 0 else { throw .negativeWeight(row: row, weight: weight) }
    }
    guard base.contains(where: { $0 > 0 }) else { throw .noPositiveWeight }
  }

  private static func check(
    _ margin: Margin, names: [String], base: [Double]
  ) throws(StatisticsError) {
    var sampled = Set<String>()
    for (level, weight) in zip(margin.levels, base) where weight > 0 { sampled.insert(level) }
    for name in names {
      let target = margin.targets[name] ?? 0
      guard target >= 0, target.isFinite else {
        throw .invalidTarget(margin: margin.name, level: name, target: target)
      }
      if target > 0, !sampled.contains(name) {
        throw .targetWithoutCases(margin: margin.name, level: name)
      }
    }
    for level in sampled.sorted() where (margin.targets[level] ?? 0) <= 0 {
      throw .levelWithoutTarget(margin: margin.name, level: level)
    }
  }

  private static func checkTotals(_ margins: [Margin]) throws(StatisticsError) {
    guard let first = margins.first else { return }
    for other in margins.dropFirst()
    where (other.total - first.total).magnitude > 1e-6 * first.total.magnitude {
      throw .targetTotalsDiffer(
        first: first.name, firstTotal: first.total,
        second: other.name, secondTotal: other.total)
    }
  }

  /// The sums of weights per level of one margin.
  func sums(of weights: [Double], margin: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: targets[margin].count)
    for (row, level) in levelOfCase[margin].enumerated() { sums[level] += weights[row] }
    return sums
  }

  /// The largest relative difference between a target and its sum of weights.
  func largestDeviation(of weights: [Double]) -> Double {
    targets.indices.reduce(0.0) { largest, margin in
      zip(sums(of: weights, margin: margin), targets[margin]).reduce(largest) {
        $1.1 > 0 ? max($0, ($1.0 / $1.1 - 1).magnitude) : $0
      }
    }
  }

  /// The calibration variables of a case: 1, and 1 for its level in each margin but the first one.
  func variables(ofCase row: Int) -> [Int] {
    var columns = [0]
    var start = 1
    for margin in levelOfCase.indices {
      let level = levelOfCase[margin][row]
      if level > 0 { columns.append(start + level - 1) }
      start += targets[margin].count - 1
    }
    return columns
  }

  /// The population totals of the calibration variables.
  var populationTotals: [Double] {
    [total] + targets.flatMap { $0.dropFirst() }
  }
}
