extension Simplex {
  /// How a search ended.
  enum Outcome {
    /// No point has a larger value.
    case optimal
    /// The wanted value was reached.
    case reached
    /// The value grows without bound.
    case unbounded
    /// No point keeps all bounds.
    case infeasible
    /// The limit of steps was met; nothing is proven.
    case stalled
  }

  /// What the next step of a search is.
  private struct Step {
    var length: Double
    /// The row whose variable blocks; `nil` where the entering variable meets its own bound.
    var row: Int?
    var size = 0.0
  }

  /// The most steps of one search.
  private var stepLimit: Int { 2_000 + 20 * (rowCount + unknownCount) }

  /// Maximizes a sum from the current point, which must keep all bounds.
  ///
  /// - Parameters:
  ///   - form: The sum, over variables.
  ///   - goal: Where to stop early.
  ///   - gradient: Receives the objective's reduced costs.
  mutating func maximize(
    _ form: LinearForm, goal: Double, gradient: inout [Double]
  ) -> Outcome {
    gradient = self.gradient(of: form)
    var objective = form.terms.reduce(0.0) { $0 + Double($1.coefficient) * value[$1.unknown] }
    var idle = 0
    for _ in 0..<stepLimit {
      if objective >= goal - Self.tolerance { return .reached }
      let usesBland = idle > 60
      guard let column = enteringColumn(gradient, usesBland: usesBland) else { return .optimal }
      let direction: Double = gradient[column] > 0 ? 1 : -1
      let step = self.step(column, direction: direction, usesBland: usesBland)
      if step.length == .infinity { return .unbounded }
      idle = step.length > Self.tolerance ? 0 : idle + 1
      objective += abs(gradient[column]) * step.length
      take(step, column: column, direction: direction, gradient: &gradient)
    }
    return .stalled
  }

  /// Returns the column that improves the objective most, or the first one under Bland's rule.
  private func enteringColumn(_ gradient: [Double], usesBland: Bool) -> Int? {
    var best: (column: Int, size: Double)?
    for column in 0..<unknownCount {
      let rate = gradient[column]
      guard abs(rate) > Self.tolerance else { continue }
      let variable = nonbasic[column]
      let room = rate > 0 ? upper[variable] - value[variable] : value[variable] - lower[variable]
      guard room > Self.tolerance else { continue }
      if usesBland {
        if best.map({ variable < nonbasic[$0.column] }) ?? true { best = (column, 0) }
      } else if abs(rate) > (best?.size ?? 0) + Self.tolerance {
        best = (column, abs(rate))
      }
    }
    return best?.column
  }

  /// Returns how far a column's variable can go until a bound is met.
  private func step(_ column: Int, direction: Double, usesBland: Bool) -> Step {
    let entering = nonbasic[column]
    let own = direction > 0 ? upper[entering] - value[entering] : value[entering] - lower[entering]
    var step = Step(length: own, row: nil)
    table.withUnsafeBufferPointer { table in
      for row in 0..<rowCount {
        let rate = direction * table[row * unknownCount + column]
        guard abs(rate) > Self.pivotTolerance else { continue }
        let variable = basis[row]
        let room = rate > 0 ? upper[variable] - value[variable] : value[variable] - lower[variable]
        let length = max(0, room) / abs(rate)
        if length < step.length - Self.tolerance {
          step = Step(length: length, row: row, size: abs(rate))
        } else if let other = step.row, length <= step.length + Self.tolerance {
          let isBetter = usesBland ? variable < basis[other] : abs(rate) > step.size + 1e-7
          if isBetter { step = Step(length: min(length, step.length), row: row, size: abs(rate)) }
        }
      }
    }
    return step
  }

  private mutating func take(
    _ step: Step, column: Int, direction: Double, gradient: inout [Double]
  ) {
    shift(column: column, by: direction * step.length)
    guard let row = step.row else { return }
    let rate = direction * coefficient(row: row, column: column)
    let leaving = basis[row]
    pivot(row: row, column: column, gradient: &gradient)
    snap(leaving, to: rate > 0 ? upper[leaving] : lower[leaving])
  }
}
