/// A weighted mean with the standard error of the jackknife over primary sampling units.
///
/// Each replicate leaves out one unit and weights the others of its stratum by `n_h / (n_h − 1)`.
/// Without strata this is JK1, with strata JKn.
///
/// ```
///                  n_h    n_h − 1
/// Var = Σ_h ( 1 − ---- )  -------  Σ_r ( θ_r − c )²
///                  N_h      n_h
/// ```
///
/// Source: R survey, `as.svrepdesign(type = "JK1" | "JKn")`; Wolter (2007), _Introduction to
/// Variance Estimation_, chapter 4.
public struct Jackknife: Hashable, Sendable {
  /// The weighted mean, in the unit of the values.
  public let estimate: Double

  /// The standard error with `c` the mean of the replicates.
  public let standardError: Double

  /// The standard error with `c` the estimate itself.
  public let standardErrorAroundEstimate: Double

  /// The number of replicates: the units of all strata that were not asked completely.
  public let replicates: Int

  /// Computes the mean of a domain, or `nil` for an empty one.
  ///
  /// Replicates that leave the domain empty are left out.
  ///
  /// - Throws: ``StatisticsError/lonelyUnit(stratum:)``.
  public init?(
    of values: [Double], in domain: [Bool], design: SampleDesign
  ) throws(StatisticsError) {
    try design.checkLonelyUnits()
    let totals = UnitTotals(of: values, in: domain, design: design)
    guard totals.w > 0 else { return nil }
    let mean = totals.y / totals.w
    var means: [(mean: Double, scale: Double)] = []
    var count = 0
    for unit in design.stratumOfUnit.indices {
      let stratum = design.stratumOfUnit[unit]
      let n = design.unitsPerStratum[stratum]
      let share = StrataVariance.unsampledShare(
        units: n, population: design.populations[stratum])
      guard share > 0 else { continue }
      count += 1
      guard let replicate = totals.mean(without: unit, stratum: stratum, units: n) else {
        continue
      }
      means.append((replicate, share * Double(n - 1) / Double(n)))
    }
    guard !means.isEmpty else { return nil }
    let center = means.reduce(0) { $0 + $1.mean } / Double(means.count)
    estimate = mean
    replicates = count
    standardError = Self.spread(means, around: center)
    standardErrorAroundEstimate = Self.spread(means, around: mean)
  }

  private static func spread(
    _ means: [(mean: Double, scale: Double)], around center: Double
  ) -> Double {
    means.reduce(0) { $0 + $1.scale * ($1.mean - center) * ($1.mean - center) }.squareRoot()
  }
}

/// The weighted totals of units and strata.
private struct UnitTotals {
  private(set) var w = 0.0
  private(set) var y = 0.0
  private var units: [(w: Double, y: Double)]
  private var strata: [(w: Double, y: Double)]

  init(of values: [Double], in domain: [Bool], design: SampleDesign) {
    units = Array(repeating: (0, 0), count: design.stratumOfUnit.count)
    strata = Array(repeating: (0, 0), count: design.stratumNames.count)
    for row in values.indices where domain[row] {
      guard let unit = design.unitOfRow[row] else { continue }
      units[unit].w += design.weights[row]
      units[unit].y += design.weights[row] * values[row]
    }
    for (unit, total) in units.enumerated() {
      strata[design.stratumOfUnit[unit]].w += total.w
      strata[design.stratumOfUnit[unit]].y += total.y
    }
    w = strata.reduce(0) { $0 + $1.w }
    y = strata.reduce(0) { $0 + $1.y }
  }

  /// Returns the mean without a unit, or `nil` where nothing of the domain is left.
  func mean(without unit: Int, stratum: Int, units n: Int) -> Double? {
    let factor = Double(n) / Double(n - 1)
    let one = units[unit]
    let all = strata[stratum]
    let others = units.count == n ? 0 : w - all.w
    let weight = others + factor * (all.w - one.w)
    guard weight > 1e-12 * w else { return nil }
    let otherTotal = units.count == n ? 0 : y - all.y
    return (otherTotal + factor * (all.y - one.y)) / weight
  }
}
