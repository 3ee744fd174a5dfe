import BefundAnalysis

/// One space for what earlier releases stated of a block and what a new one is about to state.
///
/// The block's dimensions are crossed with ``ReleaseSteps``, so that a release speaks of the
/// persons who are in it, and the difference of two releases is a count like any other.
struct JointSpace {
  /// The unknowns.
  let space: CountSpace
  /// What the earlier releases state.
  let tables: [PublishedTable]
  /// What must not be known although no table prints it.
  let targets: [ProtectionTarget]
  /// The persons of the new release.
  let current: CellAddress
  /// Data that fit the current truth and all earlier statements; `nil` where none were found.
  let data: [Int]?

  /// Joins a block and its earlier releases.
  ///
  /// - Parameters:
  ///   - population: The block as it is now, no group folded.
  ///   - folded: The groups that tables do not show now.
  ///   - earlier: What was stated before, oldest first; at least one.
  ///   - policy: What may be shown.
  /// - Throws: ``ProtectionFailure``; ``StatementProblem``; ``AddressProblem``.
  init(
    _ population: PopulationBlock, folded: Set<String>, earlier: [EarlierBlock],
    policy: ProtectionPolicy
  ) throws {
    let now = PopulationSpace(population, folded: [])
    let translation = try ReleaseTranslation(now, folded: folded, earlier: earlier)
    let decided = translation.moves(earlier, now: now).map {
      ReleaseSteps.change($0.map(\.difference))
    }
    var found: (space: CountSpace, steps: ReleaseSteps, tables: [PublishedTable], data: [Int]?)?
    for changes in [decided, decided.map { _ in [.came, .went] }] where found == nil {
      let steps = ReleaseSteps(changes)
      let space = CountSpace(translation.dimensions + [steps.dimension])
      guard space.unknownCount <= Block.unknownLimit else {
        throw ProtectionFailure.tooLarge(
          unknowns: space.unknownCount, limit: Block.unknownLimit)
      }
      let tables =
        try translation.tables(earlier, steps) + [
          PublishedTable(
            id: "absent", filter: steps.filter(steps.last), cells: translation.absent(now))
        ]
      do {
        let data = try Self.data(space, tables, steps, translation, now: now, policy: policy)
        found = (space, steps, tables, data)
      } catch is Contradiction {}
    }
    guard let found else { throw ProtectionFailure.contradictsHistory }
    space = found.space
    data = found.data
    current = found.steps.filter(earlier.count)
    tables = found.tables
    let moves = translation.movesToNow(earlier, now: now)
    targets = translation.targets(earlier, found.steps) + Self.few(moves, found.steps, policy)
  }

  /// The counts that an earlier release printed and that moved by a few: they must not be known.
  private static func few(
    _ moves: [ReleaseTranslation.Move], _ steps: ReleaseSteps, _ policy: ProtectionPolicy
  ) -> [ProtectionTarget] {
    var seen: Set<CellAddress> = []
    return moves.filter { (1..<policy.threshold).contains(abs($0.difference)) }.map(\.address)
      .filter { seen.insert($0).inserted }
      .map { ProtectionTarget($0.filtered(by: steps.filter(steps.last)), rule: .exact) }
  }

  /// Returns data that fit what is true now and what was stated before.
  ///
  /// - Returns: `nil` when the search for whole numbers gives up.
  /// - Throws: ``Contradiction`` when no data fit.
  private static func data(
    _ space: CountSpace, _ tables: [PublishedTable], _ steps: ReleaseSteps,
    _ translation: ReleaseTranslation, now: PopulationSpace, policy: ProtectionPolicy
  ) throws -> [Int]? {
    let truth = PublishedTable(
      id: "now", filter: steps.filter(steps.last), cells: translation.truth(now))
    let publication = Publication(space: space, policy: policy, tables: tables + [truth])
    let facts = try publication.facts()
    let everyone = try space.form(of: CellAddress())
    let reduction = Reduction(space, forms: facts.map(\.form) + [everyone])
    var model = try AttackModel(
      reduction,
      facts: facts.map { LinearRow(reduction.reduced($0.form), from: $0.lower, to: $0.upper) },
      figures: [], truth: nil)
    model.show([])
    _ = model.maximum(of: reduction.reduced(everyone), goal: .max, nodes: searchLimit)
    return model.pool.witnesses.last.map { reduction.expanded($0.data) }
  }

  /// The steps that the search for fitting data may take.
  private static let searchLimit = 4_000

  /// Returns data that fit everything stated.
  ///
  /// - Throws: ``ProtectionFailure/tooLaborious`` where none were found in time.
  func fittingData() throws -> [Int] {
    guard let data else { throw ProtectionFailure.tooLaborious }
    return data
  }

  /// Returns a publication about the block as one over the joint space, earlier ones included.
  func joined(_ publication: Publication) -> Publication {
    Publication(
      space: space, policy: publication.policy,
      tables: tables
        + publication.tables.map { table in
          PublishedTable(
            id: table.id, filter: table.filter.filtered(by: current), cells: table.cells)
        },
      targets: targets
        + publication.targets.map {
          ProtectionTarget(
            $0.address.filtered(by: current), minus: $0.minus?.filtered(by: current),
            rule: $0.rule)
        }, truth: data)
  }
}
