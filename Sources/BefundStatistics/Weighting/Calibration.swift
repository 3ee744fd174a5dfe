/// Weighting to several margins with a chosen measure of distance from the base weights.
public enum Calibration {
  /// How far the factors on the base weights may go.
  public enum Distance: Hashable, Sendable {
    /// Factors above 0 without an upper bound; the same weights as ``Raking``.
    case raking

    /// Factors between a lower bound below 1 and an upper bound above 1.
    case logit(lower: Double, upper: Double)
  }

  /// Returns weights that meet all margins, by Newton's method.
  ///
  /// With ``Distance/logit(lower:upper:)`` the base weights should add up to the population, as
  /// the bounds hold for the factor on each base weight.
  ///
  /// - Throws: ``StatisticsError`` for targets that do not fit the cases or each other, or
  ///   ``StatisticsError/notConverged(rounds:largestDeviation:)`` where the bounds are too narrow.
  ///
  /// Source: Deville and Särndal (1992), _JASA_ 87:376–382, cases 2 and 6; R survey, `calibrate`.
  public static func weights(
    base: [Double], margins: [Margin], distance: Distance, rounds: Int = 1000
  ) throws(StatisticsError) -> [Double] {
    var search = NewtonSearch(
      table: try MarginTable(margins, base: base), base: base, distance: distance)
    var deviation = Double.infinity
    for round in 1...max(1, rounds) {
      guard search.step() else {
        throw .notConverged(rounds: round, largestDeviation: deviation)
      }
      let next = search.deviation
      if next < 1e-15 || (next < 1e-11 && next >= deviation) { return search.weights }
      deviation = next
    }
    guard deviation < 1e-9 else {
      throw .notConverged(rounds: rounds, largestDeviation: deviation)
    }
    return search.weights
  }
}

extension Calibration.Distance {
  /// The factor on the base weight and its slope.
  fileprivate func factor(_ u: Double) -> (value: Double, slope: Double) {
    switch self {
    case .raking:
      let value = Elementary.exp(u)
      return (value, value)
    case .logit(let lower, let upper):
      precondition(lower < 1 && upper > 1, "The bounds lie on both sides of 1")
      let a = (upper - lower) / ((upper - 1) * (1 - lower))
      let power = Elementary.exp(a * u)
      let below = upper - 1
      let above = (1 - lower) * power
      let value = (lower * below + upper * above) / (below + above)
      return (value, a * (upper - value) * (value - lower) / (upper - lower))
    }
  }
}

/// The state of Newton's method on the coefficients of the calibration variables.
private struct NewtonSearch {
  let table: MarginTable
  let base: [Double]
  let distance: Calibration.Distance
  private let columns: [[Int]]
  private let targets: [Double]
  private var coefficients: [Double]
  private(set) var weights: [Double]
  private var slopes: [Double]

  init(table: MarginTable, base: [Double], distance: Calibration.Distance) {
    self.table = table
    self.base = base
    self.distance = distance
    columns = base.indices.map { table.variables(ofCase: $0) }
    targets = table.populationTotals
    coefficients = [Double](repeating: 0, count: targets.count)
    weights = base
    slopes = base
  }

  /// The largest difference from a target, relative to it.
  var deviation: Double { table.largestDeviation(of: weights) }

  private func misfit(of weights: [Double]) -> [Double] {
    var misfit = targets
    for (row, weight) in weights.enumerated() {
      for column in columns[row] { misfit[column] -= weight }
    }
    return misfit
  }

  /// Improves the coefficients, or returns `false` where no step helps.
  mutating func step() -> Bool {
    let size = targets.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for row in base.indices {
      for a in columns[row] {
        for b in columns[row] { matrix[a][b] += slopes[row] }
      }
    }
    let right = misfit(of: weights).map { [$0] }
    guard let change = LinearSystem.solution(matrix, right, skippingDependent: true) else {
      return false
    }
    var factor = 1.0
    while factor > 1e-6 {
      if apply(change.map { factor * $0[0] }) { return true }
      factor /= 2
    }
    return false
  }

  /// Applies a change of the coefficients unless a weight overflows.
  private mutating func apply(_ change: [Double]) -> Bool {
    let next = zip(coefficients, change).map { $0 + $1 }
    var weights = base
    var slopes = base
    for row in base.indices {
      let (value, slope) = distance.factor(columns[row].reduce(0) { $0 + next[$1] })
      guard value.isFinite, slope.isFinite else { return false }
      weights[row] = base[row] * value
      slopes[row] = base[row] * slope
    }
    coefficients = next
    self.weights = weights
    self.slopes = slopes
    return true
  }
}
