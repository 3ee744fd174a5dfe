extension AttackModel {
  /// Returns `nil` when a target is protected by what is hidden now, otherwise the shown figures
  /// of which one more must be hidden.
  ///
  /// The data sets found so far are asked first; only then the linear program. The figures come
  /// from its dual: as long as all of them are shown, the bound that gives the target away
  /// holds, whatever else is hidden.
  ///
  /// Source: Fischetti and Salazar-González (2000), _Journal of the American Statistical
  /// Association_ 95:916–928.
  mutating func conflict(of target: AttackTarget) -> Set<Int>? {
    if known(target.upper) == nil { _ = maximum(of: target.upper, nodes: Self.firstSearch) }
    guard let least = known(target.lower)?.lowerBound, let most = known(target.upper)?.upperBound
    else {
      // No whole data set was found at all: nothing is proven.
      return Set(figures.indices.filter { isShown[$0] && !figures[$0].isFirm })
    }
    if target.criterion.isProven(least, most) { return nil }
    switch target.criterion.rule {
    case .cell: return cellConflict(target, least, most)
    case .exists: return conflict(target, lowestGoal: 0, highestGoal: target.criterion.threshold)
    case .exact: return conflict(target, lowestGoal: least - 1, highestGoal: most + 1)
    }
  }

  /// The steps of the search for a first data set.
  private static let firstSearch = 4_000

  /// Seeks a data set beyond either goal; one is enough.
  private mutating func conflict(
    _ target: AttackTarget, lowestGoal: Int, highestGoal: Int
  ) -> Set<Int>? {
    let least = minimum(of: target.lower, goal: lowestGoal)
    if least.best <= lowestGoal { return nil }
    let most = maximum(of: target.upper, goal: highestGoal)
    if most.best >= highestGoal { return nil }
    return supports(least, most)
  }

  private mutating func cellConflict(
    _ target: AttackTarget, _ knownLeast: Int, _ knownMost: Int
  ) -> Set<Int>? {
    let criterion = target.criterion
    var (low, high) = (knownLeast, knownMost)
    if low >= criterion.threshold {
      let least = minimum(of: target.lower, goal: criterion.threshold - 1)
      if least.isProven, least.bound >= criterion.threshold { return nil }
      low = min(low, least.best)
      if criterion.isProven(low, high) { return nil }
    }
    let most = maximum(
      of: target.upper, goal: max(criterion.threshold, low + criterion.candidates - 1))
    high = max(high, most.best)
    if criterion.isProven(low, high) { return nil }
    if most.isProven, high < criterion.threshold {
      return low == 0 && high == 0 && !criterion.zeroIsSensitive ? nil : supports(most)
    }
    let least = minimum(of: target.lower, goal: high - criterion.candidates + 1)
    low = min(low, least.best)
    return criterion.isProven(low, high) ? nil : supports(least, most)
  }

  /// Returns the figures behind some bounds; behind an unproven one, all that could be hidden.
  private func supports(_ extremes: Extreme...) -> Set<Int> {
    guard extremes.allSatisfy(\.isProven) else {
      return Set(figures.indices.filter { isShown[$0] && !figures[$0].isFirm })
    }
    return extremes.reduce(into: []) { $0.formUnion($1.support) }
  }
}
