/// A block prepared for suppression: its figures, what hiding them costs, and what is secret.
struct SuppressionProblem {
  /// The attacker.
  var model: AttackModel
  /// The figure of each requested address, filter included.
  let figureOfAddress: [CellAddress: Int]
  /// What hiding each figure costs; `nil` for one that must be shown.
  let costs: [Double?]
  /// Whether each figure is secret by itself.
  let isSecret: [Bool]
  /// What is in danger whatever is hidden besides: secrets, declared targets, combinations.
  let targets: [AttackTarget]
  /// Each figure as a target, which it is when it is hidden.
  let ownTargets: [AttackTarget]

  /// Prepares a block.
  ///
  /// - Throws: ``StatementProblem``; ``Contradiction`` when earlier tables do not fit the data.
  init(_ block: Block) throws {
    let earlier = try block.publication { _ in true }
    let addresses = block.requested.flatMap { table in
      table.addresses.map { $0.filtered(by: table.filter) }
    }
    var publication = earlier
    publication.tables = block.history
    let facts = try publication.facts()
    let stated = try AttackTarget.stated(in: publication)
    let raw = try addresses.map { try block.space.form(of: $0) }
    let reduction = Reduction(
      block.space, forms: facts.map(\.form) + stated.map(\.lower) + raw)
    let figures = FigureTable(addresses, forms: raw.map(reduction.reduced), block: block, raw: raw)
    model = try AttackModel(
      reduction,
      facts: facts.map { LinearRow(reduction.reduced($0.form), from: $0.lower, to: $0.upper) },
      figures: zip(figures.forms, figures.costs).map { ($0, $1 == nil) },
      truth: reduction.reduced(block.truth))
    figureOfAddress = figures.figureOfAddress
    costs = figures.costs
    isSecret = figures.isSecret
    ownTargets = figures.targets
    let secrets = figures.targets.filter { $0.figure.map { figures.isSecret[$0] } ?? false }
    let names = Set(secrets.map(\.name) + stated.map(\.name))
    targets =
      secrets + stated.map { $0.reduced(reduction) }
      + AttackTarget.lattice(
        block.space, depth: DisclosureAudit.latticeDepth, policy: block.policy,
        reduction: reduction, truth: block.truth, except: names)
  }
}

/// The figures of a block: equal sums are one figure.
private struct FigureTable {
  private(set) var forms: [LinearForm] = []
  private(set) var costs: [Double?] = []
  private(set) var isSecret: [Bool] = []
  private(set) var targets: [AttackTarget] = []
  private(set) var figureOfAddress: [CellAddress: Int] = [:]
  private var worths: [Double] = []

  init(_ addresses: [CellAddress], forms reduced: [LinearForm], block: Block, raw: [LinearForm]) {
    var places: [LinearForm: Int] = [:]
    let depth = addresses.map(\.categories.count).max() ?? 0
    for (number, address) in addresses.enumerated() where figureOfAddress[address] == nil {
      let count = raw[number].value(block.truth)
      let figure = places[reduced[number]] ?? forms.count
      if figure == forms.count {
        places[reduced[number]] = figure
        add(address, form: reduced[number], count: count, policy: block.policy)
      }
      figureOfAddress[address] = figure
      if address.isTotal, !isSecret[figure] { costs[figure] = nil }
      costs[figure] = costs[figure].map { $0 + 1 }
      let summedOver = depth - address.categories.count
      var worth = Double(1 + count)
      for _ in 0..<summedOver { worth *= 50 }
      worths[figure] += worth
    }
    let sum = 2 * worths.reduce(0, +)
    for figure in costs.indices { costs[figure] = costs[figure].map { $0 + worths[figure] / sum } }
  }

  private mutating func add(
    _ address: CellAddress, form: LinearForm, count: Int, policy: ProtectionPolicy
  ) {
    var target = AttackTarget(
      name: address.description, form: form, criterion: Criterion(.cell, policy: policy),
      truth: nil)
    target = AttackTarget(
      name: target.name, lower: form, upper: form, criterion: target.criterion, count: count,
      figure: forms.count)
    forms.append(form)
    isSecret.append(policy.isSecret(count))
    costs.append(0)
    worths.append(0)
    targets.append(target)
  }
}
