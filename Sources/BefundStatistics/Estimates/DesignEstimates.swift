extension SampleDesign {
  /// Returns the weighted mean of a domain, or `nil` for an empty domain.
  ///
  /// A proportion is the mean of values 0 and 1.
  ///
  /// - Parameters:
  ///   - values: One value per row; values outside the domain are not looked at.
  ///   - domain: Whether each row belongs to the domain and has a valid answer.
  ///   - lonelyUnit: What a stratum with a single unit adds to the variance.
  public func mean(
    of values: [Double], in domain: [Bool], lonelyUnit: LonelyUnitPolicy = .error
  ) -> LinearizedRatio? {
    LinearizedRatio(strata: sums(of: values, in: domain), lonelyUnit: lonelyUnit)
  }

  /// Returns the ratio of two weighted totals of a domain, or `nil` without a denominator.
  ///
  /// The share of an option among all mentions of a multiple response set is the ratio of the
  /// option (0 or 1) to the number of mentions.
  ///
  /// Source: R survey, `svyratio`.
  public func ratio(
    of numerators: [Double], to denominators: [Double], in domain: [Bool],
    lonelyUnit: LonelyUnitPolicy = .error
  ) -> LinearizedRatio? {
    let sums = sums(of: numerators, relativeTo: denominators, in: domain)
    return LinearizedRatio(strata: sums, lonelyUnit: lonelyUnit)
  }

  /// Returns the sums of each stratum for a domain, in the order of ``stratumNames``.
  ///
  /// - Parameters:
  ///   - values: The numerator of each row.
  ///   - denominators: The denominator of each row; 1 for a mean.
  ///   - domain: Whether each row belongs to the domain.
  public func sums(
    of values: [Double], relativeTo denominators: [Double]? = nil, in domain: [Bool]
  ) -> [StratumSums] {
    precondition(values.count == weights.count, "Every row has a value")
    precondition(domain.count == weights.count, "Every row is inside or outside the domain")
    var totals = [(w: Double, y: Double)?](repeating: nil, count: stratumOfUnit.count)
    for row in weights.indices where domain[row] {
      guard let unit = unitOfRow[row] else { continue }
      let known = totals[unit] ?? (0, 0)
      let w = weights[row] * (denominators?[row] ?? 1)
      totals[unit] = (known.w + w, known.y + weights[row] * values[row])
    }
    var strata = zip(unitsPerStratum, populations).map {
      StratumSums(units: $0, population: $1)
    }
    for (unit, total) in totals.enumerated() {
      guard let total else { continue }
      strata[stratumOfUnit[unit]].add(w: total.w, y: total.y)
    }
    return strata
  }

  /// The primary sampling units less the strata of a domain, of the whole sample by default.
  public func degreesOfFreedom(in domain: [Bool]? = nil) -> Int {
    var units = Set<Int>()
    for row in weights.indices where domain?[row] ?? true {
      if let unit = unitOfRow[row] { units.insert(unit) }
    }
    return units.count - Set(units.map { stratumOfUnit[$0] }).count
  }

  /// Throws where a stratum has a single unit and was not asked completely.
  public func checkLonelyUnits() throws(StatisticsError) {
    for (stratum, units) in unitsPerStratum.enumerated() where units == 1 {
      let share = StrataVariance.unsampledShare(units: 1, population: populations[stratum])
      if share > 0 { throw .lonelyUnit(stratum: stratumNames[stratum]) }
    }
  }

  /// Returns the covariances of weighted totals, as rows of a square matrix.
  ///
  /// - Parameters:
  ///   - columns: For each total the contribution of each row, weight included.
  ///   - domain: The rows that belong to the domain; contributions of others count as 0.
  ///   - lonelyUnit: What a stratum with a single unit adds.
  /// - Returns: `nil` where a stratum with a single unit leaves no variance.
  ///
  /// Source: R survey, `svyrecvar`.
  public func covariance(
    ofTotals columns: [[Double]], in domain: [Bool]? = nil,
    lonelyUnit: LonelyUnitPolicy = .error
  ) -> [[Double]]? {
    let totals = unitTotals(of: columns, in: domain)
    let contributions = touchedStrata(in: domain).map { stratum in
      contribution(
        of: totals, stratum: stratum, width: columns.count, policy: lonelyUnit)
    }
    let size = columns.count * columns.count
    var flat = [Double](repeating: 0, count: size)
    for index in 0..<size {
      let parts = contributions.map { $0.map { $0[index] } }
      guard let sum = StrataVariance.sum(of: parts, policy: lonelyUnit) else { return nil }
      flat[index] = sum
    }
    return columns.indices.map { row in
      Array(flat[row * columns.count..<(row + 1) * columns.count])
    }
  }

  /// The strata with at least one row of the domain.
  private func touchedStrata(in domain: [Bool]?) -> [Int] {
    var touched = [Bool](repeating: false, count: stratumNames.count)
    for row in weights.indices where domain?[row] ?? true {
      if let unit = unitOfRow[row] { touched[stratumOfUnit[unit]] = true }
    }
    return touched.indices.filter { touched[$0] }
  }

  /// The totals of each unit, one array per unit.
  private func unitTotals(of columns: [[Double]], in domain: [Bool]?) -> [[Double]] {
    let zeros = [Double](repeating: 0, count: columns.count)
    var totals = [[Double]](repeating: zeros, count: stratumOfUnit.count)
    for row in weights.indices where domain?[row] ?? true {
      guard let unit = unitOfRow[row] else { continue }
      for column in columns.indices { totals[unit][column] += columns[column][row] }
    }
    return totals
  }

  /// The covariances that one stratum adds, row by row, or `nil` for a single unit.
  private func contribution(
    of totals: [[Double]], stratum: Int, width: Int, policy: LonelyUnitPolicy
  ) -> [Double]? {
    var result = [Double](repeating: 0, count: width * width)
    let count = unitsPerStratum[stratum]
    let share = StrataVariance.unsampledShare(units: count, population: populations[stratum])
    guard share > 0 else { return result }
    let members = totals.indices.filter { stratumOfUnit[$0] == stratum }
    if count == 1, policy != .adjust { return policy == .certainty ? result : nil }
    let means = (0..<width).map { column in
      count == 1 ? 0 : members.reduce(0) { $0 + totals[$1][column] } / Double(count)
    }
    let factor = count == 1 ? share : share * Double(count) / Double(count - 1)
    for unit in members {
      for a in 0..<width {
        let deviation = factor * (totals[unit][a] - means[a])
        for b in 0..<width {
          result[a * width + b] += deviation * (totals[unit][b] - means[b])
        }
      }
    }
    return result
  }
}
