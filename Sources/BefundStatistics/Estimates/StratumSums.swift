/// Sums over the primary sampling units of one stratum, for one domain.
///
/// A primary sampling unit contributes `W = Σw` and `Y = Σwy` of its rows in the domain; without
/// clusters every row is a unit of its own. These sums are all that the standard error of a mean
/// or proportion needs, so one pass over the data is enough, and sums of parts add up.
///
/// The sums keep the digits that rounding takes, so that means far from 0 lose no accuracy.
public struct StratumSums: Hashable, Sendable {
  /// The number of primary sampling units of the whole file in the stratum.
  public var units: Int

  /// The number of primary sampling units with at least one row in the domain.
  public var domainUnits: Int

  /// The number of primary sampling units of the stratum in the population, where it is known.
  public var population: Double?

  private(set) var weight = CompensatedSum()
  private(set) var total = CompensatedSum()
  private(set) var squaredWeight = CompensatedSum()
  private(set) var weightTimesTotal = CompensatedSum()
  private(set) var squaredTotal = CompensatedSum()

  /// Creates the sums of a stratum, without any unit of the domain unless sums are given.
  public init(
    units: Int, domainUnits: Int = 0, w: Double = 0, y: Double = 0, ww: Double = 0,
    wy: Double = 0, yy: Double = 0, population: Double? = nil
  ) {
    self.units = units
    self.domainUnits = domainUnits
    self.population = population
    weight = CompensatedSum(w)
    total = CompensatedSum(y)
    squaredWeight = CompensatedSum(ww)
    weightTimesTotal = CompensatedSum(wy)
    squaredTotal = CompensatedSum(yy)
  }

  /// The sum of the weights, ΣW.
  public var w: Double {
    get { weight.value }
    set { weight = CompensatedSum(newValue) }
  }

  /// The sum of the weighted values, ΣY.
  public var y: Double {
    get { total.value }
    set { total = CompensatedSum(newValue) }
  }

  /// The sum of the squared weights of the units, ΣW².
  public var ww: Double {
    get { squaredWeight.value }
    set { squaredWeight = CompensatedSum(newValue) }
  }

  /// The sum of the products of the units, ΣWY.
  public var wy: Double {
    get { weightTimesTotal.value }
    set { weightTimesTotal = CompensatedSum(newValue) }
  }

  /// The sum of the squared totals of the units, ΣY².
  public var yy: Double {
    get { squaredTotal.value }
    set { squaredTotal = CompensatedSum(newValue) }
  }

  /// Adds one primary sampling unit of the domain; does not count it in ``units``.
  ///
  /// - Parameters:
  ///   - w: The sum of the weights of the unit's rows in the domain.
  ///   - y: The sum of weight times value of these rows.
  public mutating func add(w: Double, y: Double) {
    domainUnits += 1
    weight.add(w)
    total.add(y)
    squaredWeight.add(w, times: w)
    weightTimesTotal.add(w, times: y)
    squaredTotal.add(y, times: y)
  }

  /// Adds the sums of other primary sampling units of the same stratum.
  public static func + (a: StratumSums, b: StratumSums) -> StratumSums {
    var sum = a
    sum += b
    return sum
  }

  /// Adds the sums of other primary sampling units of the same stratum, in place.
  public static func += (a: inout StratumSums, b: StratumSums) {
    a.units += b.units
    a.domainUnits += b.domainUnits
    a.population = a.population ?? b.population
    a.weight.add(b.weight)
    a.total.add(b.total)
    a.squaredWeight.add(b.squaredWeight)
    a.weightTimesTotal.add(b.weightTimesTotal)
    a.squaredTotal.add(b.squaredTotal)
  }
}
