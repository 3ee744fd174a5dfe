import BefundAnalysis

/// Protects one block of a public release: suppression, then the audit of what is printed.
///
/// Bases of groups that differ from the group's size give away how many gave no valid answer,
/// nearly always a few. So a block in which somebody gave none prints, for groups, shares and means
/// alone. Suppression works on the exact counts of those who answered, with unknown bases of groups;
/// the audit then looks at exactly what is printed, those without an answer included, and hides
/// more where that is not enough.
struct BlockProtection {
  let population: PopulationBlock
  let demand: BlockDemand
  let policy: ProtectionPolicy
  let folded: Set<String>
  /// Whether the sizes of groups are asked for instead of known.
  var decidesGroups = false

  /// The steps that the audit may take for one end of one count.
  ///
  /// Rounded shares make long searches; what is not decided by then is hidden.
  static let searchLimit = 2_000

  /// Returns what may be shown, and the publication that states it.
  ///
  /// - Throws: ``ProtectionFailure``; ``StatementProblem``.
  func protected() throws -> (verdict: BlockVerdict, publication: Publication) {
    let space = PopulationSpace(population, folded: folded)
    guard population.invalid != nil else {
      let hidden = try suppressed(space, knowsMargins: true) { space.address($0) }
      let verdict = BlockVerdict(space, hidden: hidden, hidesBases: false)
      return (verdict, try publication(of: verdict))
    }
    let valid = PopulationSpace(population.validOnly, folded: folded)
    var origin: [CellAddress: Set<CellAddress>] = [:]
    let hiddenValid = try suppressed(valid, knowsMargins: false) { selection in
      guard let own = population.amongValid(selection).flatMap(valid.address),
        !valid.margins.dropFirst().contains(own)
      else { return nil }
      if let full = space.address(selection) { origin[own, default: []].insert(full) }
      return own
    }
    let hidden = hiddenValid.reduce(into: Set()) { $0.formUnion(origin[$1] ?? []) }
    return try audited(BlockVerdict(space, hidden: hidden, hidesBases: true))
  }

  /// Returns the addresses of a space that have to be hidden where counts are printed exactly.
  private func suppressed(
    _ space: PopulationSpace, knowsMargins: Bool, _ address: (Selection) -> CellAddress?
  ) throws -> Set<CellAddress> {
    var wanted: [CellAddress] = []
    func ask(_ selection: Selection) {
      guard let own = address(selection), !wanted.contains(own) else { return }
      wanted.append(own)
    }
    demand.counts.forEach(ask)
    for share in demand.shares {
      ask(share.base)
      ask(share.at)
    }
    for mean in demand.means { ask(mean.at) }
    let margins = decidesGroups || !knowsMargins ? [CellAddress()] : space.margins
    let totals = wanted.filter {
      !BlockVerdict.isGrouped($0) && $0.categories.count < 2 && !isDelicate($0, space)
    }
    do {
      return try hidden(space, wanted: wanted, known: margins + totals)
    } catch ProtectionFailure.exposed {
      return try hidden(space, wanted: wanted, known: margins)
    }
  }

  /// Whether a count, or what it leaves of everyone, is secret by its size.
  private func isDelicate(_ address: CellAddress, _ space: PopulationSpace) -> Bool {
    let count = space.count(address)
    let rest = space.count(CellAddress()) - count
    return policy.isSecret(count) || (rest > 0 && policy.isSecretRemainder(rest))
      || (1..<policy.threshold).contains(rest)
  }

  private func hidden(
    _ space: PopulationSpace, wanted: [CellAddress], known: [CellAddress]
  ) throws -> Set<CellAddress> {
    var facts: [CellAddress] = []
    for address in known where !facts.contains(address) { facts.append(address) }
    let asked = wanted.filter { !facts.contains($0) }
    guard !asked.isEmpty else { return [] }
    let block = Block(
      space: space.space, policy: policy,
      requested: [RequestedTable(id: population.id, addresses: asked)],
      history: [
        PublishedTable(
          id: "margins",
          cells: facts.map { PublishedCell($0, [.count(space.count($0))]) })
      ], truth: space.truth)
    let result = try Suppression.protect(block)
    return Set(asked.filter(result.isHidden))
  }

  /// Returns a verdict whose publication the audit finds safe, hiding more where it does not.
  private func audited(
    _ first: BlockVerdict
  ) throws -> (verdict: BlockVerdict, publication: Publication) {
    var verdict = first
    let grouped = (demand.shares.map(\.at) + demand.means.map(\.at)).compactMap {
      verdict.population.address($0)
    }.filter(BlockVerdict.isGrouped)
    while true {
      let publication = try publication(of: verdict)
      guard
        let worst = try DisclosureAudit.firstUnsafe(publication, nodes: Self.searchLimit)
      else { return (verdict, publication) }
      let open = grouped.filter { !verdict.hidden.contains($0) }
      guard !open.isEmpty else { throw ProtectionFailure.exposed([worst.name]) }
      let group = open.compactMap { $0.categories[PopulationSpace.group] }.first {
        worst.name.contains("\(PopulationSpace.group)=\($0)")
      }
      verdict.hide(
        open.filter { group == nil || $0.categories[PopulationSpace.group] == group })
    }
  }

  /// Returns what the release states about the block, in the form of the audit.
  func publication(of verdict: BlockVerdict) throws -> Publication {
    let space = verdict.population
    var cells: [PublishedCell] = []
    var seen: Set<CellAddress> = []
    func add(_ address: CellAddress, _ statement: Statement) {
      if seen.insert(address).inserted { cells.append(PublishedCell(address, [statement])) }
    }
    func state(_ selection: Selection) {
      guard let address = space.address(selection) else { return }
      add(
        address,
        verdict.hidden.contains(address)
          ? .symbol(least: nil, most: nil) : .count(space.count(address)))
    }
    for margin in space.margins where !decidesGroups || margin.isTotal {
      add(margin, .count(space.count(margin)))
    }
    demand.counts.forEach(state)
    for share in demand.shares {
      guard let at = space.address(share.at), let base = space.address(share.base) else { continue }
      if verdict.hidesBases, BlockVerdict.isGrouped(at) {
        add(
          at,
          verdict.hidden.contains(at)
            ? .symbol(least: nil, most: nil)
            : PrintedRatio.share(
              space.count(at), of: space.count(base), at: base, decimals: share.decimals))
      } else {
        state(share.base)
        state(share.at)
      }
    }
    for mean in demand.means {
      guard let at = space.address(mean.at), !verdict.hidden.contains(at),
        let statement = PrintedRatio.mean(mean, at, space)
      else { continue }
      cells.append(PublishedCell(at, [statement]))
    }
    let targets = decidesGroups ? [] : remainders(verdict)
    return Publication(
      space: space.space, policy: policy,
      tables: [PublishedTable(id: population.id, cells: cells)], targets: targets,
      truth: space.truth)
  }

  /// The few who are left of a base, where the policy protects them.
  private func remainders(_ verdict: BlockVerdict) -> [ProtectionTarget] {
    guard policy.guardsGroups else { return [] }
    let space = verdict.population
    return demand.shares.compactMap { share in
      guard let at = space.address(share.at), let base = space.address(share.base) else {
        return nil
      }
      let whole = space.count(base)
      guard whole > 0, policy.isSecretRemainder(whole - space.count(at)) else { return nil }
      return ProtectionTarget(base, minus: at)
    }
  }
}

/// Printed shares and means of counts, rounded with whole numbers, halves away from zero.
enum PrintedRatio {
  /// Returns the statement of a share in percent; an empty base states nothing.
  static func share(
    _ count: Int, of base: Int, at whole: CellAddress, decimals: Int
  ) -> Statement {
    guard base > 0 else { return .symbol(least: nil, most: nil) }
    let scale = 100 * ExactDecimal.power(decimals)
    let units = (2 * scale * count + base) / (2 * base)
    return .percent(
      ExactDecimal(units: units, decimals: decimals), decimals: decimals, of: whole)
  }

  /// Returns the statement of a mean; `nil` for an empty base.
  static func mean(
    _ mean: BlockDemand.Mean, _ at: CellAddress, _ space: PopulationSpace
  ) -> Statement? {
    var sum = 0
    var base = 0
    for (category, score) in mean.scores {
      let count = space.count(CellAddress([mean.over: category]).filtered(by: at))
      sum += score * count
      base += count
    }
    guard base > 0 else { return nil }
    let scale = ExactDecimal.power(mean.decimals)
    let units = (2 * scale * sum + base) / (2 * base)
    return .mean(
      ExactDecimal(units: units, decimals: mean.decimals), decimals: mean.decimals,
      over: mean.over, scores: mean.scores)
  }
}
