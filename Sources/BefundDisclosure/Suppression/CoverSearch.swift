/// The search for the cheapest figures that heed some clauses, by branch and bound.
struct CoverSearch {
  private let clauses: [HidingClause]
  private let costs: [Double?]
  private var isHidden: [Bool]
  private var isExcluded: [Bool]
  private var chosen: [Int] = []
  private var best: (figures: [Int], cost: Double)?
  private var branchesLeft: Int
  /// The clauses that each figure heeds.
  private var clausesOf: [Int: [Int]] = [:]

  /// Whether the search came to its end.
  private(set) var isExhaustive = true

  /// Prepares the search.
  init(_ clauses: [HidingClause], costs: [Double?], isHidden: [Bool], branches: Int) {
    self.clauses = clauses
    self.costs = costs
    self.isHidden = isHidden
    isExcluded = isHidden.map { _ in false }
    branchesLeft = branches
    for (number, clause) in clauses.enumerated() {
      for figure in clause.choices { clausesOf[figure, default: []].append(number) }
    }
  }

  /// Returns the figures to hide, or `nil` when some clause cannot be heeded.
  mutating func solve() -> [Int]? {
    if let greedy = greedy() { best = (greedy, cost(greedy)) }
    branch(cost: 0)
    return best?.figures.sorted()
  }

  private func cost(_ figures: [Int]) -> Double {
    figures.reduce(0) { $0 + (costs[$1] ?? .infinity) }
  }

  /// Returns the figures of a clause that may still be hidden.
  private func free(_ clause: HidingClause) -> [Int] {
    clause.choices.filter { !isExcluded[$0] && !isHidden[$0] }
  }

  /// Hides the figure that heeds most clauses for its cost, again and again.
  private func greedy() -> [Int]? {
    var trial = self
    while true {
      let violated = trial.violated()
      if violated.isEmpty { break }
      var gains: [Int: Int] = [:]
      for number in violated {
        for figure in trial.free(clauses[number]) { gains[figure, default: 0] += 1 }
      }
      let ranked = gains.map { (figure: $0.key, worth: Double($0.value) / (costs[$0.key] ?? 1)) }
      guard
        let pick = ranked.max(by: { ($0.worth, -$0.figure) < ($1.worth, -$1.figure) })
      else { return nil }
      trial.isHidden[pick.figure] = true
      trial.chosen.append(pick.figure)
    }
    for figure in trial.chosen.sorted(by: { (costs[$0] ?? 0) > (costs[$1] ?? 0) }) {
      trial.isHidden[figure] = false
      if trial.violated().isEmpty {
        trial.chosen.removeAll { $0 == figure }
      } else {
        trial.isHidden[figure] = true
      }
    }
    return trial.chosen
  }

  private func violated() -> [Int] { clauses.indices.filter { !clauses[$0].holds(isHidden) } }

  private mutating func branch(cost: Double) {
    guard branchesLeft > 0 else {
      isExhaustive = false
      return
    }
    branchesLeft -= 1
    let open = violated().map { (number: $0, free: free(clauses[$0])) }
    guard let tightest = open.min(by: { ($0.free.count, $0.number) < ($1.free.count, $1.number) })
    else {
      if cost < (best?.cost ?? .infinity) - 1e-12 { best = (chosen, cost) }
      return
    }
    if cost + lowerBound(open) >= (best?.cost ?? .infinity) - 1e-12 { return }
    let openNumbers = Set(open.map(\.number))
    let ranked = tightest.free.map { figure in
      (
        figure: figure,
        gain: clausesOf[figure, default: []].count { openNumbers.contains($0) },
        cost: costs[figure] ?? .infinity
      )
    }.sorted { ($1.gain, $0.cost, $0.figure) < ($0.gain, $1.cost, $1.figure) }
    for choice in ranked {
      isHidden[choice.figure] = true
      chosen.append(choice.figure)
      branch(cost: cost + choice.cost)
      chosen.removeLast()
      isHidden[choice.figure] = false
      isExcluded[choice.figure] = true
    }
    for choice in ranked { isExcluded[choice.figure] = false }
  }

  /// Returns what the open clauses cost at least: clauses without a figure in common add up.
  private func lowerBound(_ open: [(number: Int, free: [Int])]) -> Double {
    var used: Set<Int> = []
    var bound = 0.0
    for clause in open.sorted(by: { ($0.free.count, $0.number) < ($1.free.count, $1.number) }) {
      guard clause.free.allSatisfy({ !used.contains($0) }) else { continue }
      used.formUnion(clause.free)
      bound += clause.free.map { costs[$0] ?? .infinity }.min() ?? .infinity
    }
    return bound
  }
}
