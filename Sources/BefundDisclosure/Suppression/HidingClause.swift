/// A lesson from an attack: one of some figures must be hidden.
struct HidingClause: Hashable {
  /// The hidden figure that is in danger, or `nil` where the danger is there in any case.
  let endangered: Int?
  /// The figures of which one must be hidden, ascending.
  let choices: [Int]

  /// The lesson of an attack that was given up: nothing is proven.
  static let unknown = HidingClause(endangered: nil, choices: [])

  /// Whether a choice of hidden figures heeds the clause.
  func holds(_ isHidden: [Bool]) -> Bool {
    if let endangered, !isHidden[endangered] { return true }
    return choices.contains { isHidden[$0] }
  }
}

/// The cheapest choice of figures that heeds all clauses: a covering problem.
///
/// Clauses that share no figure are solved apart, each by a greedy choice and then by branch and
/// bound. The limit on branches keeps the time bounded; when it is met, the best choice so far
/// is returned and ``isOptimal`` is false.
struct HidingCover {
  /// Whether each figure is hidden.
  private(set) var isHidden: [Bool]
  /// Whether no cheaper choice exists.
  private(set) var isOptimal = true
  /// Whether every clause could be heeded.
  private(set) var isPossible = true

  /// Solves the covering problem.
  ///
  /// - Parameters:
  ///   - clauses: The lessons so far.
  ///   - costs: What hiding a figure costs; `nil` for one that must be shown.
  ///   - hidden: Figures that are hidden in any case.
  ///   - branches: The most branches for each independent part.
  init(_ clauses: [HidingClause], costs: [Double?], hidden: [Bool], branches: Int) {
    isHidden = hidden
    let open = clauses.compactMap { Self.simplified($0, costs: costs, hidden: hidden) }
    for part in Self.parts(open, figureCount: hidden.count) {
      var search = CoverSearch(part, costs: costs, isHidden: hidden, branches: branches)
      guard let solution = search.solve() else {
        isPossible = false
        return
      }
      for figure in solution { isHidden[figure] = true }
      isOptimal = isOptimal && search.isExhaustive
    }
  }

  /// Returns what a clause still asks for, or `nil` when it is heeded already.
  private static func simplified(
    _ clause: HidingClause, costs: [Double?], hidden: [Bool]
  ) -> HidingClause? {
    if clause.choices.contains(where: { hidden[$0] }) { return nil }
    let isCertain = clause.endangered.map { hidden[$0] } ?? true
    if !isCertain, let endangered = clause.endangered, costs[endangered] == nil { return nil }
    return HidingClause(
      endangered: isCertain ? nil : clause.endangered,
      choices: clause.choices.filter { costs[$0] != nil })
  }

  /// Returns the clauses grouped so that no two groups share a figure.
  private static func parts(_ clauses: [HidingClause], figureCount: Int) -> [[HidingClause]] {
    var leader = Array(0..<figureCount)
    func find(_ figure: Int) -> Int {
      var figure = figure
      while leader[figure] != figure {
        leader[figure] = leader[leader[figure]]
        figure = leader[figure]
      }
      return figure
    }
    let members = clauses.map { $0.choices + ($0.endangered.map { [$0] } ?? []) }
    for figures in members {
      for figure in figures.dropFirst() { leader[find(figure)] = find(figures[0]) }
    }
    var order: [Int] = []
    var groups: [Int: [HidingClause]] = [:]
    for (clause, figures) in zip(clauses, members) {
      let root = figures.first.map(find) ?? -1
      if groups[root] == nil { order.append(root) }
      groups[root, default: []].append(clause)
    }
    return order.map { groups[$0] ?? [] }
  }
}
