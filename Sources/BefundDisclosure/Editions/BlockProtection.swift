import BefundAnalysis

/// Protects one block of a public release: suppression, then the audit of what is printed.
///
/// Bases of groups that differ from the group's size give away how many gave no valid answer,
/// nearly always a few. So a block in which somebody gave none prints, for groups, shares and means
/// alone; and for everyone likewise, where they are few altogether. Suppression works on the exact
/// counts of those who answered, with unknown bases of groups; the audit then looks at exactly what
/// is printed, those without an answer included, and hides more where that is not enough.
struct BlockProtection {
  let population: PopulationBlock
  let demand: BlockDemand
  let policy: ProtectionPolicy
  let folded: Set<String>
  /// Whether the sizes of groups are asked for instead of known.
  var decidesGroups = false
  /// What earlier releases told of the block, oldest first.
  var earlier: [EarlierBlock] = []
  /// The multiple that counts are rounded to, instead of hiding some; `nil` for exact counts.
  var rounding: Int?

  /// What may be shown of a block, and what is stated about it.
  struct Result {
    var verdict: BlockVerdict
    var publication: Publication
    /// What readers of earlier releases know besides; `nil` where they learn nothing new.
    var joined: Publication?
    /// How many figures are hidden only because of earlier releases.
    var hiddenByHistory = 0
  }

  /// Returns what may be shown, and the publication that states it.
  ///
  /// - Throws: ``ProtectionFailure``; ``StatementProblem``.
  func protected() throws -> Result {
    let alone = try protectedAlone()
    guard !earlier.isEmpty, !earlier.contains(where: { states(alone.publication, in: $0) }) else {
      return alone
    }
    let joint = try JointSpace(population, folded: folded, earlier: earlier, policy: policy)
    var verdict = alone.verdict
    if verdict.hidesBases == .none, rounding == nil {
      let space = verdict.population
      let hidden = try suppressed(space, knowsMargins: true, joint: joint) { space.address($0) }
      verdict = BlockVerdict(space, hidden: hidden, hidesBases: .none)
    }
    var result = try audited(verdict, joint: joint)
    result.hiddenByHistory = result.verdict.hidden.count - alone.verdict.hidden.count
    return result
  }

  /// Returns that nothing about the block is told: readers of earlier releases learn nothing new.
  func withheld() -> Result {
    let space = PopulationSpace(population, folded: folded)
    var verdict = BlockVerdict(space, hidden: [], hidesBases: .none)
    verdict.isWithheld = true
    return Result(
      verdict: verdict,
      publication: Publication(space: space.space, policy: policy, tables: []),
      hiddenByHistory: demand.counts.count + demand.shares.count + demand.means.count)
  }

  /// Whether an earlier release stated everything that a publication states.
  private func states(_ publication: Publication, in earlier: EarlierBlock) -> Bool {
    earlier.columns == population.columns && publication.isWithin(earlier.publication)
  }

  /// Returns what may be shown before the audit of what is printed, which may hide more.
  ///
  /// - Throws: What ``protected()`` throws.
  func estimated() throws -> BlockVerdict { try suppressedVerdict() }

  /// Protects the block as if nothing had been released.
  private func protectedAlone() throws -> Result {
    if let rounding { return try audited(roundedVerdict(to: rounding)) }
    let verdict = try suppressedVerdict()
    // Suppression knows counts only; shares and means tell more.
    return verdict.hidesBases == .none && demand.means.isEmpty
      ? Result(verdict: verdict, publication: try publication(of: verdict))
      : try audited(verdict)
  }

  /// Returns that all counts are rounded; groups smaller than the threshold are left out, and so
  /// are means, which rounding does not blur.
  private func roundedVerdict(to base: Int) -> BlockVerdict {
    let space = PopulationSpace(population, folded: folded)
    let small =
      decidesGroups ? space.margins.filter { policy.isSecret(space.count($0)) } : []
    var verdict = BlockVerdict(space, hidden: Set(small), hidesBases: .none)
    verdict.rounding = multiple(base)
    verdict.hidesMeans = true
    return verdict
  }

  /// The multiple of a block: sensitive topics with a larger threshold need a larger one.
  private func multiple(_ base: Int) -> Int { (policy.threshold + base - 1) / base * base }

  /// Returns what may be shown as far as exact counts tell.
  private func suppressedVerdict() throws -> BlockVerdict {
    let space = PopulationSpace(population, folded: folded)
    guard population.invalid != nil else {
      let hidden = try suppressed(space, knowsMargins: true) { space.address($0) }
      return BlockVerdict(space, hidden: hidden, hidesBases: .none)
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
    let invalid = space.count(CellAddress()) - valid.count(CellAddress())
    var verdict = BlockVerdict(
      space, hidden: hidden, hidesBases: policy.isSecret(invalid) ? .all : .groups)
    verdict.hide(tellingShares(verdict))
    return verdict
  }

  /// The shares that would tell an unknown base.
  private func tellingShares(_ verdict: BlockVerdict) -> [CellAddress] {
    let space = verdict.population
    var order: [CellAddress] = []
    var shares: [CellAddress: [BlockDemand.Share]] = [:]
    for share in demand.shares {
      guard let at = space.address(share.at), let base = space.address(share.base),
        verdict.isBare(at), !verdict.hidden.contains(at)
      else { continue }
      if shares[base] == nil { order.append(base) }
      shares[base, default: []].append(share)
    }
    return order.flatMap { base in
      let group = base.categories[PopulationSpace.group]
      let guess = BaseGuess(
        size: space.count(CellAddress(group.map { [PopulationSpace.group: $0] } ?? [:])),
        shares: (shares[base] ?? []).compactMap { share in
          space.address(share.at).map { ($0, space.count($0), space.count(base), share.decimals) }
        })
      return guess.sharesToHide(threshold: policy.threshold)
    }
  }

  /// Returns the addresses of a space that have to be hidden where counts are printed exactly.
  private func suppressed(
    _ space: PopulationSpace, knowsMargins: Bool, joint: JointSpace? = nil,
    _ address: (Selection) -> CellAddress?
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
      return try hidden(space, wanted: wanted, known: margins + totals, joint)
    } catch ProtectionFailure.exposed where !totals.isEmpty {
      return try hidden(space, wanted: wanted, known: margins, joint)
    }
  }

  /// Whether a count, or what it leaves of everyone, is secret by its size.
  private func isDelicate(_ address: CellAddress, _ space: PopulationSpace) -> Bool {
    let count = space.count(address)
    let rest = space.count(CellAddress()) - count
    return policy.isSecret(count) || (1..<policy.threshold).contains(rest)
      || (policy.isSecretRemainder(rest) && !space.isEveryone(address))
  }

  private func hidden(
    _ space: PopulationSpace, wanted: [CellAddress], known: [CellAddress], _ joint: JointSpace?
  ) throws -> Set<CellAddress> {
    var facts: [CellAddress] = []
    for address in known where !facts.contains(address) { facts.append(address) }
    let asked = wanted.filter { !facts.contains($0) }
    let filter = joint?.current ?? CellAddress()
    let included = remainders(space, population.inclusions).map {
      ProtectionTarget(
        $0.address.filtered(by: filter), minus: $0.minus?.filtered(by: filter), rule: $0.rule)
    }
    let block = Block(
      space: joint?.space ?? space.space, policy: policy,
      requested: [RequestedTable(id: population.id, filter: filter, addresses: asked)],
      history: [
        PublishedTable(
          id: "margins", filter: filter,
          cells: facts.map { PublishedCell($0, [.count(space.count($0))]) } + space.occurrence)
      ] + (joint?.tables ?? []), targets: (joint?.targets ?? []) + included,
      truth: try joint.map { try $0.fittingData() } ?? space.truth)
    let result = try Suppression.protect(block)
    return Set(asked.filter { result.isHidden($0.filtered(by: filter)) })
  }

  /// Returns a verdict whose publication the audit finds safe, hiding more where it does not.
  private func audited(_ first: BlockVerdict, joint: JointSpace? = nil) throws -> Result {
    var verdict = first
    while true {
      let publication = try publication(of: verdict)
      let joined = joint.map { $0.joined(publication) }
      guard let worst = try DisclosureAudit.firstUnsafe(joined ?? publication) else {
        return Result(verdict: verdict, publication: publication, joined: joined)
      }
      let open = open(
        verdict, includingTotals: joint != nil || verdict.hidesBases == .all || rounding != nil)
      if !open.isEmpty {
        verdict.hide(Self.nearest(to: worst, among: open, verdict.population))
      } else if !demand.means.isEmpty, !verdict.hidesMeans {
        verdict.hidesMeans = true
      } else if verdict.hidesBases == .groups {
        verdict.hidesBases = .all
      } else {
        throw ProtectionFailure.exposed([worst])
      }
    }
  }

  /// Returns the shown figures that may be hidden: those of groups, and the others if need be.
  private func open(_ verdict: BlockVerdict, includingTotals: Bool) -> [CellAddress] {
    let space = verdict.population
    let figures =
      (demand.shares.map(\.at) + demand.means.map(\.at) + (includingTotals ? demand.counts : []))
      .compactMap(space.address).filter { !verdict.hidden.contains($0) && !$0.isTotal }
    let margins = Set(space.margins)
    let grouped = figures.filter(BlockVerdict.isGrouped)
    return grouped
      + (includingTotals ? figures.filter { !BlockVerdict.isGrouped($0) } : [])
      .filter { !margins.contains($0) || decidesGroups }
  }

  /// Returns the figures to hide for an exposed count: the smaller half of those of its group, else
  /// those of its category, else everything by group, else everything.
  private static func nearest(
    to count: String, among open: [CellAddress], _ space: PopulationSpace
  ) -> [CellAddress] {
    let parts = Set(count.split(separator: " - ").flatMap { $0.split(separator: "|") })
    let group = PopulationSpace.group
    let ofGroup = open.filter { address in
      address.categories[group].map { parts.contains("\(group)=\($0)") } ?? false
    }
    if let first = ofGroup.first?.categories[group] {
      let own = ofGroup.filter { $0.categories[group] == first }
        .sorted { space.count($0) < space.count($1) }
      return Array(own.prefix((own.count + 1) / 2))
    }
    let ofCategory = open.filter { address in
      !BlockVerdict.isGrouped(address)
        && address.named.allSatisfy { parts.contains("\($0.dimension)=\($0.category)") }
    }
    if !ofCategory.isEmpty { return ofCategory }
    let grouped = open.filter(BlockVerdict.isGrouped)
    return grouped.isEmpty ? open : grouped
  }
}
