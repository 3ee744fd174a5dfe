/// The largest value of a sum that a reader cannot rule out.
struct Extreme {
  /// The largest value of a whole data set that was found.
  var best: Int
  /// A value that no data set exceeds.
  var bound: Int
  /// The figures that hold the bound down: one of them must be hidden to lift it.
  var support: Set<Int> = []
  /// Whether the search ended by itself.
  var isProven = true
}

extension AttackModel {
  /// Returns the smallest and the largest value of a sum among the data sets found so far.
  func known(_ form: LinearForm, within limits: ClosedRange<Int>? = nil) -> ClosedRange<Int>? {
    pool.range(of: form, within: limits)
  }

  /// Searches the largest value of a sum among whole data sets.
  ///
  /// The linear program gives a bound from outside; a vertex with whole numbers attains it. Where
  /// the vertex is broken, branch and bound splits an unknown at its fractional value.
  ///
  /// - Parameters:
  ///   - form: The sum.
  ///   - goal: Where to stop: a data set with this value, or proof that none has.
  ///   - nodes: The most branches.
  mutating func maximum(of form: LinearForm, goal: Int = .max, nodes: Int = 400) -> Extreme {
    searchCount += 1
    restart()
    var extreme = Extreme(best: known(form)?.upperBound ?? .min, bound: .max)
    var gradient: [Double] = []
    let wanted = goal == .max ? Double.infinity : Double(goal)
    var outcome = simplex.maximize(form, goal: wanted, gradient: &gradient)
    if outcome == .reached {
      extreme.best = max(extreme.best, record(simplex, of: form) ?? .min)
      if extreme.best >= goal { return extreme }
      outcome = simplex.maximize(form, goal: .infinity, gradient: &gradient)
    }
    guard outcome == .optimal else {
      extreme.isProven = false
      return extreme
    }
    extreme.bound = certifiedBound(of: form, gradient, in: simplex)
    extreme.best = max(extreme.best, record(simplex, of: form) ?? .min)
    if extreme.best >= min(goal, extreme.bound) || extreme.bound < goal && goal != .max {
      extreme.support = support(gradient, in: simplex)
      return extreme
    }
    var search = IntegerSearch(form: form, goal: goal, nodesLeft: nodes, extreme: extreme)
    search.branch(&gradient, &self)
    extreme = search.extreme
    if extreme.isProven { extreme.bound = min(extreme.bound, search.provenBound) }
    return extreme
  }

  /// Searches the smallest value of a sum, as the largest of its negative.
  mutating func minimum(of form: LinearForm, goal: Int = .min, nodes: Int = 400) -> Extreme {
    let negative = LinearForm.combination([(-1, form)])
    var extreme = maximum(of: negative, goal: goal == .min ? .max : -goal, nodes: nodes)
    extreme.best = extreme.best == .min ? .max : -extreme.best
    extreme.bound = extreme.bound == .max ? .min : -extreme.bound
    return extreme
  }

  /// Keeps the current point when it is a whole data set that fits, and returns its value.
  mutating func record(_ simplex: Simplex, of form: LinearForm) -> Int? {
    var data = [Int](repeating: 0, count: simplex.unknownCount)
    for unknown in data.indices {
      let value = simplex.value[unknown]
      let whole = value.rounded()
      guard abs(value - whole) < 1e-5 else { return nil }
      data[unknown] = Int(whole)
      guard whole >= naturalLower[unknown], whole <= naturalUpper[unknown] else { return nil }
    }
    guard fits(data), let moved = movedFigures(data) else { return nil }
    pool.add(data, moved: moved)
    return form.value(data)
  }

  /// Whether data keep every row, in whole numbers.
  private func fits(_ data: [Int]) -> Bool {
    for (row, form) in forms.enumerated() {
      let value = Double(form.value(data)) / scales[row]
      let variable = simplex.unknownCount + row
      if value < naturalLower[variable] - 1e-9 || value > naturalUpper[variable] + 1e-9 {
        return false
      }
    }
    return true
  }

  /// Returns the figures that data change, or `nil` when one of them is shown.
  private func movedFigures(_ data: [Int]) -> [Int]? {
    var moved: [Int] = []
    for (number, figure) in figures.enumerated() where figure.form.value(data) != figure.count {
      if isShown[number] { return nil }
      moved.append(number)
    }
    return moved
  }

  /// Returns the shown figures that the reduced costs of an optimum name.
  func support(_ gradient: [Double], in simplex: Simplex) -> Set<Int> {
    var support: Set<Int> = []
    for (column, rate) in gradient.enumerated() where abs(rate) > Simplex.tolerance {
      let variable = simplex.nonbasic[column]
      if let figure = liftable(variable, upwards: rate > 0) { support.insert(figure) }
    }
    return support
  }

  /// Returns the shown figures of a row that cannot be brought back within its bounds.
  func support(ofBrokenRow row: Int, in simplex: Simplex) -> Set<Int> {
    var support: Set<Int> = []
    let basic = simplex.basis[row]
    let needsMore = simplex.value[basic] < simplex.lower[basic]
    if let figure = liftable(basic, upwards: !needsMore) { support.insert(figure) }
    for column in 0..<simplex.unknownCount {
      let rate = simplex.coefficient(row: row, column: column)
      guard abs(rate) > Simplex.pivotTolerance else { continue }
      let upwards = (rate > 0) == needsMore
      if let figure = liftable(simplex.nonbasic[column], upwards: upwards) {
        support.insert(figure)
      }
    }
    return support
  }

  /// Returns the figure of a variable when hiding it would let the variable move that way.
  private func liftable(_ variable: Int, upwards: Bool) -> Int? {
    guard let number = figureOfVariable[variable], isShown[number], !figures[number].isFirm else {
      return nil
    }
    let count = Double(figures[number].count)
    let hasRoom = upwards ? naturalUpper[variable] > count : naturalLower[variable] < count
    return hasRoom ? number : nil
  }
}
