extension Simplex {
  /// Restores broken bounds while no point with a larger objective is passed over.
  ///
  /// The gradient must be that of an optimum, or 0 everywhere: then any point that keeps all
  /// bounds is found, which serves as the search for a first solution.
  ///
  /// - Returns: ``Outcome/optimal``, ``Outcome/infeasible`` with the row that proves it, or
  ///   ``Outcome/stalled``.
  mutating func restoreBounds(_ gradient: inout [Double]) -> (outcome: Outcome, row: Int?) {
    let limit = 500 + 5 * (rowCount + unknownCount)
    for step in 0..<limit {
      guard let broken = brokenRow(isFirst: step > limit / 2) else { return (.optimal, nil) }
      guard let column = dualColumn(broken.row, needs: broken.needs, gradient) else {
        return (.infeasible, broken.row)
      }
      let leaving = basis[broken.row]
      shift(
        column: column, by: broken.needs / coefficient(row: broken.row, column: column))
      pivot(row: broken.row, column: column, gradient: &gradient)
      snap(leaving, to: broken.needs > 0 ? lower[leaving] : upper[leaving])
    }
    return (.stalled, nil)
  }

  /// Moves every nonbasic variable to the bound that suits the objective, after bounds changed.
  mutating func settle(_ gradient: [Double]) {
    for column in 0..<unknownCount {
      let variable = nonbasic[column]
      let rate = gradient[column]
      var wanted = min(max(value[variable], lower[variable]), upper[variable])
      if rate > Self.tolerance { wanted = upper[variable] }
      if rate < -Self.tolerance { wanted = lower[variable] }
      if wanted.isFinite { shift(column: column, by: wanted - value[variable]) }
    }
  }

  /// Returns the row that breaks its bound most, or the first, and the change it needs.
  private func brokenRow(isFirst: Bool) -> (row: Int, needs: Double)? {
    var worst: (row: Int, needs: Double)?
    for row in 0..<rowCount {
      let variable = basis[row]
      let needs: Double
      if value[variable] < lower[variable] - 1e-7 {
        needs = lower[variable] - value[variable]
      } else if value[variable] > upper[variable] + 1e-7 {
        needs = upper[variable] - value[variable]
      } else {
        continue
      }
      if isFirst { return (row, needs) }
      if abs(needs) > abs(worst?.needs ?? 0) + Self.tolerance { worst = (row, needs) }
    }
    return worst
  }

  /// Returns the column that mends a row at the least loss for the objective.
  private func dualColumn(_ row: Int, needs: Double, _ gradient: [Double]) -> Int? {
    var best: (column: Int, ratio: Double, size: Double)?
    for column in 0..<unknownCount {
      let rate = coefficient(row: row, column: column)
      guard abs(rate) > Self.pivotTolerance else { continue }
      let variable = nonbasic[column]
      let goesUp = (rate > 0) == (needs > 0)
      let room = goesUp ? upper[variable] - value[variable] : value[variable] - lower[variable]
      guard room > Self.tolerance else { continue }
      let ratio = abs(gradient[column]) / abs(rate)
      guard let old = best else {
        best = (column, ratio, abs(rate))
        continue
      }
      let isTie = abs(ratio - old.ratio) <= Self.tolerance
      if ratio < old.ratio - Self.tolerance || (isTie && abs(rate) > old.size + Self.tolerance) {
        best = (column, ratio, abs(rate))
      }
    }
    return best?.column
  }
}

extension Simplex {
  /// The coefficient of a column in a row.
  func coefficient(row: Int, column: Int) -> Double { table[row * unknownCount + column] }
}
