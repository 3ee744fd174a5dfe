/// Branch and bound for the largest whole value of a sum.
///
/// Source: Land and Doig (1960), _Econometrica_ 28:497–520.
struct IntegerSearch {
  /// The sum.
  let form: LinearForm
  /// Where to stop.
  let goal: Int
  /// How many branches may still be opened.
  var nodesLeft: Int
  /// What was found.
  var extreme: Extreme

  /// The largest value that is possible once the search has ended.
  var provenBound: Int {
    goal == .max ? extreme.best : max(extreme.best, min(extreme.bound, goal - 1))
  }

  /// Whether nothing more is to be found below a bound.
  private func isClosed(_ bound: Int) -> Bool {
    extreme.best >= goal || bound <= extreme.best || (goal != .max && bound < goal)
  }

  /// Searches below an optimum of the linear program, whose bounds are left as they were.
  mutating func branch(_ gradient: inout [Double], _ model: inout AttackModel) {
    let bound = model.certifiedBound(of: form, gradient, in: model.simplex)
    if isClosed(bound) {
      if extreme.best < goal {
        extreme.support.formUnion(model.support(gradient, in: model.simplex))
      }
      return
    }
    guard let unknown = Self.fractional(model.simplex) else {
      closeWhole(gradient, &model)
      return
    }
    guard nodesLeft > 1 else {
      extreme.isProven = false
      return
    }
    nodesLeft -= 2
    let value = model.simplex.value[unknown]
    let bounds = (lower: model.simplex.lower[unknown], upper: model.simplex.upper[unknown])
    let isNearer = value - value.rounded(.down) > 0.5
    for goesUp in isNearer ? [true, false] : [false, true] where extreme.best < goal {
      model.simplex.lower[unknown] = goesUp ? value.rounded(.up) : bounds.lower
      model.simplex.upper[unknown] = goesUp ? bounds.upper : value.rounded(.down)
      model.simplex.settle(gradient)
      descend(&gradient, &model)
    }
    model.simplex.lower[unknown] = bounds.lower
    model.simplex.upper[unknown] = bounds.upper
  }

  /// Ends a branch at a whole data set.
  private mutating func closeWhole(_ gradient: [Double], _ model: inout AttackModel) {
    guard let value = model.record(model.simplex, of: form) else {
      extreme.isProven = false
      return
    }
    extreme.best = max(extreme.best, value)
    extreme.support.formUnion(model.support(gradient, in: model.simplex))
  }

  private mutating func descend(_ gradient: inout [Double], _ model: inout AttackModel) {
    let restored = model.simplex.restoreBounds(&gradient)
    switch restored.outcome {
    case .optimal:
      if model.simplex.maximize(form, goal: .infinity, gradient: &gradient) == .optimal {
        branch(&gradient, &model)
      } else {
        extreme.isProven = false
      }
    case .infeasible:
      if let row = restored.row {
        extreme.support.formUnion(model.support(ofBrokenRow: row, in: model.simplex))
      }
    default: extreme.isProven = false
    }
  }

  /// Returns the unknown whose value is farthest from a whole number, or `nil`.
  private static func fractional(_ simplex: Simplex) -> Int? {
    var best: (unknown: Int, distance: Double)?
    for unknown in 0..<simplex.unknownCount {
      let value = simplex.value[unknown]
      let distance = abs(value - value.rounded())
      if distance > max(1e-5, (best?.distance ?? 0) + Simplex.tolerance) {
        best = (unknown, distance)
      }
    }
    return best?.unknown
  }
}

extension AttackModel {
  /// Returns a value that no data set exceeds, computed anew from the reduced costs.
  ///
  /// With the reduced costs `λ` of the rows and `r = c − Σ λᵢ aᵢ`, weak duality gives
  ///
  /// ```
  /// c·x  ≤  Σᵢ max(λᵢ loᵢ, λᵢ upᵢ) + Σⱼ max(rⱼ loⱼ, rⱼ upⱼ)
  /// ```
  ///
  /// for any `λ`, so rounding in the table can only weaken the bound.
  func certifiedBound(of form: LinearForm, _ gradient: [Double], in simplex: Simplex) -> Int {
    var rest = [Double](repeating: 0, count: simplex.unknownCount)
    for term in form.terms { rest[term.unknown] += Double(term.coefficient) }
    var sum = 0.0
    for (column, rate) in gradient.enumerated() where abs(rate) > 1e-11 {
      let variable = simplex.nonbasic[column]
      guard variable >= simplex.unknownCount else { continue }
      sum += rate * (rate > 0 ? simplex.upper[variable] : simplex.lower[variable])
      let row = variable - simplex.unknownCount
      for term in forms[row].terms {
        rest[term.unknown] -= rate * Double(term.coefficient) / scales[row]
      }
    }
    for (unknown, rate) in rest.enumerated() where abs(rate) > 1e-13 {
      sum += rate * (rate > 0 ? simplex.upper[unknown] : simplex.lower[unknown])
    }
    return sum < 1e15 ? Int((sum + 1e-5).rounded(.down)) : .max
  }
}
