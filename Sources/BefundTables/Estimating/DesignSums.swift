import BefundStatistics

/// Turns a tally's sums into the strata that a linearised error needs.
struct DesignSums {
  let groups: [DesignGroups.Group]
  let hasClusters: Bool

  init(_ tally: Tally) {
    groups = tally.design.groups
    hasClusters = tally.specification.cluster != nil
  }

  /// The sampling units and the population of each stratum of the whole file.
  private var strata: [(name: String, units: Int, population: Double?)] {
    guard hasClusters else {
      return groups.filter { $0.rows > 0 }.map { ($0.key.stratum, $0.rows, $0.population) }
    }
    var result: [(name: String, units: Int, population: Double?)] = []
    for group in groups where group.rows > 0 {
      if let place = result.firstIndex(where: { $0.name == group.key.stratum }) {
        result[place].units += 1
        result[place].population = result[place].population ?? group.population
      } else {
        result.append((group.key.stratum, 1, group.population))
      }
    }
    return result
  }

  var smallPopulation: String? {
    strata.first { stratum in
      stratum.population.map { $0 < Double(stratum.units) } == true
    }?.name
  }

  var loneUnit: String? {
    strata.first { stratum in
      stratum.units == 1 && stratum.population.map { $0 <= 1 } != true
    }?.name
  }

  /// Returns the strata of a share: `base` and `cell` give the sums of a design group.
  func strata(base: (Int) -> CellSums, cell: (Int) -> CellSums) -> [StratumSums] {
    collect { group in
      let base = base(group)
      let cell = cell(group)
      return (
        base.count, base.weight, cell.weight,
        StratumSums(
          units: 0, domainUnits: base.count, w: base.weight, y: cell.weight, ww: base.squares,
          wy: cell.squares, yy: cell.squares)
      )
    }
  }

  /// Returns the strata of a mean.
  func strata(_ sums: (Int) -> MeanSums) -> [StratumSums] {
    collect { group in
      let sums = sums(group)
      return (
        sums.count, sums.w, sums.wy,
        StratumSums(
          units: 0, domainUnits: sums.count, w: sums.w, y: sums.wy, ww: sums.ww, wy: sums.wwy,
          yy: sums.wwyy)
      )
    }
  }

  private func collect(
    _ sums: (Int) -> (count: Int, w: Double, y: Double, rows: StratumSums)
  ) -> [StratumSums] {
    guard hasClusters else {
      return groups.indices.map { group in
        var stratum = sums(group).rows
        stratum.units = groups[group].rows
        stratum.population = groups[group].population
        return stratum
      }
    }
    var order: [String] = []
    var strata: [String: StratumSums] = [:]
    for (group, unit) in groups.enumerated() where unit.rows > 0 {
      if strata[unit.key.stratum] == nil { order.append(unit.key.stratum) }
      var stratum = strata[unit.key.stratum] ?? StratumSums(units: 0)
      stratum.units += 1
      stratum.population = unit.population ?? stratum.population
      let unitSums = sums(group)
      if unitSums.count > 0 { stratum.add(w: unitSums.w, y: unitSums.y) }
      strata[unit.key.stratum] = stratum
    }
    return order.compactMap { strata[$0] }
  }
}
