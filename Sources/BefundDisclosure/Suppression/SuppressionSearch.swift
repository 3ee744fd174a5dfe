/// The search for the cheapest safe choice of hidden figures.
struct SuppressionSearch {
  /// The block, prepared.
  private(set) var problem: SuppressionProblem
  /// Whether the choice is proven to be the cheapest.
  private(set) var isOptimal = false

  private var clauses: [HidingClause] = []
  private var known: Set<HidingClause> = []
  private var best: (isHidden: [Bool], cost: Double)?
  private var idleRounds = 0

  /// The most proposals, and the most in a row that do not lead to a cheaper safe choice.
  private static let rounds = (all: 400, idle: 60)
  /// After how much work a safe choice is good enough, and an attack without one is given up.
  private static let work = (enough: 8_000_000_000, tooMuch: 100_000_000_000)
  /// The most branches for each part of a covering problem.
  private static let branches = 2_000

  init(_ problem: SuppressionProblem) { self.problem = problem }

  /// Returns whether each figure is hidden.
  ///
  /// - Throws: ``ProtectionFailure/exposed(_:)``, ``ProtectionFailure/tooLaborious``.
  mutating func run() throws -> [Bool] {
    for round in 0..<Self.rounds.all {
      let cover = HidingCover(
        clauses, costs: problem.costs, hidden: problem.isSecret, branches: Self.branches)
      guard cover.isPossible else { break }
      if let best, cost(cover.isHidden) >= best.cost - 1e-9 {
        isOptimal = cover.isOptimal
        break
      }
      let lessons = learn(cover.isHidden)
      if work > Self.work.tooMuch { break }
      if lessons.isEmpty {
        best = (cover.isHidden, cost(cover.isHidden))
        isOptimal = cover.isOptimal
        break
      }
      if round % 5 == 0 || idleRounds > Self.rounds.idle { improve(from: cover.isHidden, lessons) }
      idleRounds += 1
      if best != nil, idleRounds > Self.rounds.idle || work > Self.work.enough { break }
    }
    if best == nil { improveFromEverything() }
    if best == nil, work > Self.work.tooMuch { throw ProtectionFailure.tooLaborious }
    guard let best else { throw ProtectionFailure.exposed(exposed()) }
    return best.isHidden
  }

  private var work: Int { problem.model.simplex.work }

  private func cost(_ isHidden: [Bool]) -> Double {
    zip(problem.costs, isHidden).reduce(0) { $0 + ($1.1 ? $1.0 ?? 0 : 0) }
  }

  /// Attacks a choice and returns what was learned; nothing when the choice is safe.
  ///
  /// - Parameter stopsEarly: Whether one lesson is enough.
  private mutating func learn(_ isHidden: [Bool], stopsEarly: Bool = false) -> [HidingClause] {
    problem.model.show(isHidden.map { !$0 })
    var lessons: [HidingClause] = []
    func attack(_ target: AttackTarget, endangered: Int?) -> Bool {
      guard let support = problem.model.conflict(of: target) else { return true }
      let clause = HidingClause(endangered: endangered, choices: support.sorted())
      lessons.append(clause)
      if known.insert(clause).inserted { clauses.append(clause) }
      return !stopsEarly
    }
    for target in problem.targets {
      guard attack(target, endangered: nil), work <= Self.work.tooMuch else {
        return lessons.isEmpty ? [.unknown] : lessons
      }
    }
    for figure in isHidden.indices where isHidden[figure] && !problem.isSecret[figure] {
      guard attack(problem.ownTargets[figure], endangered: figure), work <= Self.work.tooMuch
      else { return lessons.isEmpty ? [.unknown] : lessons }
    }
    return lessons
  }

  /// Hides more until nothing is exposed, then shows what need not be hidden.
  private mutating func improve(from proposal: [Bool], _ firstLessons: [HidingClause]) {
    var isHidden = proposal
    var lessons = firstLessons
    while !lessons.isEmpty {
      let before = isHidden
      let cover = HidingCover(lessons, costs: problem.costs, hidden: isHidden, branches: 200)
      isHidden = cover.isHidden
      guard cover.isPossible, isHidden != before else { return }
      lessons = learn(isHidden)
    }
    keep(shownAgain(isHidden))
  }

  /// Shows hidden figures again, the most costly first, while everything stays safe.
  private mutating func shownAgain(_ safe: [Bool]) -> [Bool] {
    var isHidden = safe
    let order = isHidden.indices.filter { isHidden[$0] && !problem.isSecret[$0] }.sorted {
      (problem.costs[$1] ?? 0, $0) < (problem.costs[$0] ?? 0, $1)
    }
    for figure in order {
      isHidden[figure] = false
      if !learn(isHidden, stopsEarly: true).isEmpty { isHidden[figure] = true }
    }
    return isHidden
  }

  private mutating func keep(_ isHidden: [Bool]) {
    let cost = cost(isHidden)
    guard cost < (best?.cost ?? .infinity) - 1e-9 else { return }
    best = (isHidden, cost)
    idleRounds = 0
  }

  /// Hides all that may be hidden, shows what is exposed by being hidden, and goes on from there.
  private mutating func improveFromEverything() {
    var isHidden = everythingHidden
    while true {
      let lessons = learn(isHidden)
      if lessons.isEmpty { break }
      let endangered = lessons.compactMap(\.endangered)
      guard endangered.count == lessons.count else { return }
      for figure in endangered { isHidden[figure] = false }
    }
    keep(shownAgain(isHidden))
  }

  private var everythingHidden: [Bool] { problem.costs.map { $0 != nil } }

  /// Returns the names of what is known even when everything is hidden that may be.
  private mutating func exposed() -> [String] {
    problem.model.show(everythingHidden.map { !$0 })
    let names = problem.targets.filter { problem.model.conflict(of: $0) != nil }.map(\.name)
    return names.isEmpty ? problem.targets.map(\.name) : names
  }

  /// Returns what a reader can work out about each target and hidden figure.
  mutating func intervals(_ isHidden: [Bool]) -> [AuditedCount] {
    problem.model.show(isHidden.map { !$0 })
    var targets = problem.targets
    for figure in isHidden.indices where isHidden[figure] && !problem.isSecret[figure] {
      targets.append(problem.ownTargets[figure])
    }
    return targets.map { problem.model.interval(of: $0, nodes: 200) }
  }
}
