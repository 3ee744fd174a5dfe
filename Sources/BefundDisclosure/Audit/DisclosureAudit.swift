/// What a reader can work out about one count.
public struct AuditedCount: Hashable, Sendable {
  /// The name: an address, or the difference of two.
  public let name: String
  /// The smallest value that the reader cannot rule out.
  public let lower: Int
  /// The largest value that the reader cannot rule out; ``DisclosureAudit/unbounded`` for none.
  public let upper: Int
  /// What is demanded.
  public let rule: ProtectionRule
  /// Whether the interval is wide enough.
  public let isSafe: Bool
  /// Whether both ends are proven; otherwise the true interval may be wider.
  public let isExact: Bool
}

/// Plays the attacker: computes what a reader of a publication can work out.
public enum DisclosureAudit {
  /// The depth of the combinations that no table prints and that are checked all the same.
  public static let latticeDepth = 3
  /// From here on an upper end means that nothing bounds the count.
  public static let unbounded = AttackModel.cap

  /// Returns the interval of every hidden count, every target and every endangered combination.
  ///
  /// Both ends are attained by whole data sets. Combinations that the true data already show to
  /// be safe are left out.
  ///
  /// - Parameters:
  ///   - publication: What is published and known.
  ///   - depth: How many dimensions a combination may have; 0 for none.
  /// - Throws: ``StatementProblem``; ``Contradiction`` when no data fit, or the true do not.
  public static func audit(
    _ publication: Publication, depth: Int = latticeDepth
  ) throws -> [AuditedCount] {
    var (model, targets) = try prepared(publication, depth: depth)
    return targets.map { model.interval(of: $0) }
  }

  /// Returns the name of the first count that cannot be shown to be safe, or `nil`.
  ///
  /// What a limited search does not decide counts as unsafe.
  ///
  /// - Throws: What ``audit(_:depth:)`` throws.
  static func firstUnsafe(_ publication: Publication) throws -> String? {
    var (model, targets) = try prepared(publication, depth: latticeDepth)
    var anchored = try AnchoredAudit(publication, depth: latticeDepth)
    return targets.first { target in
      if anchored?.proves(target) == true { return false }
      return model.conflict(of: target) != nil
    }?.name
  }

  static func prepared(
    _ publication: Publication, depth: Int
  ) throws -> (model: AttackModel, targets: [AttackTarget]) {
    let facts = try publication.facts()
    let hidden = try AttackTarget.stated(in: publication)
    let forms = facts.map(\.form) + hidden.map(\.lower)
    let reduction = Reduction(publication.space, forms: forms)
    var model = try AttackModel(
      reduction,
      facts: facts.map { LinearRow(reduction.reduced($0.form), from: $0.lower, to: $0.upper) },
      figures: [], truth: publication.truth.map(reduction.reduced))
    model.show([])
    var targets = hidden.map { $0.reduced(reduction) }
    targets += AttackTarget.lattice(
      publication.space, depth: depth, policy: publication.policy, reduction: reduction,
      truth: publication.truth, except: Set(hidden.map(\.name)))
    return (model, targets)
  }

  /// Returns the counts of a block that a reader could work out if some cells were shown.
  ///
  /// - Parameters:
  ///   - block: The tables and the true data.
  ///   - shown: Tells for each address, filter included, whether its count is shown.
  /// - Throws: What ``audit(_:depth:)`` throws.
  public static func audit(
    _ block: Block, shown: (CellAddress) -> Bool
  ) throws -> [AuditedCount] {
    try audit(block.publication(shown)).filter { !$0.isSafe }
  }
}

extension AttackModel {
  /// Returns the interval of a target, both ends attained.
  mutating func interval(of target: AttackTarget, nodes: Int = 20_000) -> AuditedCount {
    let least = minimum(of: target.lower, nodes: nodes)
    let most = maximum(of: target.upper, nodes: nodes)
    return AuditedCount(
      name: target.name, lower: least.best, upper: most.best, rule: target.criterion.rule,
      isSafe: target.criterion.isSafe(least.best, most.best)
        || target.criterion.rule == .cell && least.bound >= target.criterion.threshold,
      isExact: least.isProven && most.isProven)
  }
}
