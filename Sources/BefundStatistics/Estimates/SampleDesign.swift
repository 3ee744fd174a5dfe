/// How the cases of a file were drawn: weights, strata, primary sampling units, populations.
///
/// One stage with ultimate clusters. Rows with a weight of 0 keep their place but are no part of
/// the sample: they count neither as units nor as cases.
public struct SampleDesign: Sendable {
  /// The weight of each row; 1 where the sample is not weighted.
  public let weights: [Double]

  /// The number of rows with a weight of 0, which a report has to state.
  public let zeroWeightRows: Int

  /// The names of the strata, in order of appearance; one empty name without strata.
  public let stratumNames: [String]

  /// The number of primary sampling units in each stratum.
  public let unitsPerStratum: [Int]

  /// The number of primary sampling units of each stratum in the population, where known.
  public let populations: [Double?]

  /// The unit of each row, or `nil` for a row with a weight of 0.
  let unitOfRow: [Int?]

  /// The stratum of each unit.
  let stratumOfUnit: [Int]

  /// Creates a design and checks that its columns make sense.
  ///
  /// - Parameters:
  ///   - weights: The weight of each row; `nil` is a missing weight.
  ///   - strata: The stratum of each row.
  ///   - clusters: The primary sampling unit of each row; without it every row is a unit.
  ///   - clustersAreNested: Whether unit names are unique only within their stratum.
  ///   - populations: The number of units in the population of each row's stratum.
  /// - Throws: ``StatisticsError`` for a missing or negative weight, a population smaller than
  ///   the sample, a unit in several strata, or a file without any weight above 0.
  public init(
    weights: [Double?], strata: [String]? = nil, clusters: [String]? = nil,
    clustersAreNested: Bool = false, populations: [Double?]? = nil
  ) throws(StatisticsError) {
    self.weights = try Self.checked(weights)
    zeroWeightRows = self.weights.count { $0 == 0 }
    var units = UnitIndex(nested: clustersAreNested)
    var unitOfRow: [Int?] = []
    unitOfRow.reserveCapacity(weights.count)
    for row in self.weights.indices {
      guard self.weights[row] > 0 else {
        unitOfRow.append(nil)
        continue
      }
      let unit = try units.unit(
        row: row, stratum: strata?[row] ?? "", cluster: clusters?[row],
        population: populations.map { $0[row] })
      unitOfRow.append(unit)
    }
    try units.checkPopulations()
    self.unitOfRow = unitOfRow
    stratumOfUnit = units.stratumOfUnit
    stratumNames = units.stratumNames
    unitsPerStratum = units.unitsPerStratum
    self.populations = units.populations
  }

  /// The rows that belong to the sample: those with a weight above 0.
  public var sampledRows: [Bool] { weights.map { $0 > 0 } }

  /// Returns a weight above 0 for at least one row, and none that is missing or negative.
  private static func checked(_ weights: [Double?]) throws(StatisticsError) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(weights.count)
    for (row, weight) in weights.enumerated() {
      guard let weight, weight.isFinite else { throw .missingWeight(row: row) }
      guard weight >= 0 else { throw .negativeWeight(row: row, weight: weight) }
      result.append(weight)
    }
    guard result.contains(where: { $0 > 0 }) else { throw .noPositiveWeight }
    return result
  }
}

/// Numbers strata and primary sampling units while rows are read.
private struct UnitIndex {
  private struct Key: Hashable {
    let stratum: Int?
    let cluster: String
  }

  let nested: Bool
  private(set) var stratumNames: [String] = []
  private(set) var unitsPerStratum: [Int] = []
  private(set) var populations: [Double?] = []
  private(set) var stratumOfUnit: [Int] = []
  private var stratumIndex: [String: Int] = [:]
  private var unitIndex: [Key: Int] = [:]

  init(nested: Bool) {
    self.nested = nested
  }

  /// Returns the number of a row's unit; the population is doubly optional: no column, no value.
  mutating func unit(
    row: Int, stratum name: String, cluster: String?, population: Double??
  ) throws(StatisticsError) -> Int {
    let stratum = stratumNumber(name)
    if let population {
      guard let population, population > 0, population.isFinite else {
        throw .missingPopulation(row: row)
      }
      let known = populations[stratum] ?? population
      guard known == population else {
        throw .populationVaries(stratum: name, first: known, second: population)
      }
      populations[stratum] = population
    }
    guard let cluster else { return newUnit(in: stratum) }
    let key = Key(stratum: nested ? stratum : nil, cluster: cluster)
    guard let unit = unitIndex[key] else {
      let unit = newUnit(in: stratum)
      unitIndex[key] = unit
      return unit
    }
    let first = stratumOfUnit[unit]
    guard first == stratum else {
      throw .unitInSeveralStrata(unit: cluster, first: stratumNames[first], second: name)
    }
    return unit
  }

  private mutating func stratumNumber(_ name: String) -> Int {
    if let known = stratumIndex[name] { return known }
    stratumIndex[name] = stratumNames.count
    stratumNames.append(name)
    unitsPerStratum.append(0)
    populations.append(nil)
    return stratumNames.count - 1
  }

  private mutating func newUnit(in stratum: Int) -> Int {
    unitsPerStratum[stratum] += 1
    stratumOfUnit.append(stratum)
    return stratumOfUnit.count - 1
  }

  func checkPopulations() throws(StatisticsError) {
    for (stratum, population) in populations.enumerated() {
      guard let population, population < Double(unitsPerStratum[stratum]) else { continue }
      throw .populationBelowSample(
        stratum: stratumNames[stratum], population: population,
        units: unitsPerStratum[stratum])
    }
  }
}
