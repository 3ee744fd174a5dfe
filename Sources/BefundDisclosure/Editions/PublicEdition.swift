import BefundAnalysis
import BefundModel
import BefundTables

/// Protects a whole baseline: every block, then every cell, note and column.
struct PublicEdition {
  let baseline: Baseline
  private let verdicts: [String: BlockVerdict]
  let blocks: [ReleasedBlock]
  /// What earlier releases cost.
  let coarsened: [CoarsenedBlock]
  /// The sizes of the groups in the columns, where they may be shown.
  private let sizes: [String: Int]

  /// Protects a baseline.
  ///
  /// - Parameter earlier: The releases that left the house, oldest first.
  /// - Throws: ``UnprotectableRelease``.
  init(_ baseline: Baseline, after earlier: [EarlierRelease] = []) throws {
    self.baseline = baseline
    let demands = BlockDemand.demands(of: baseline.tables)
    var verdicts: [String: BlockVerdict] = [:]
    var blocks: [ReleasedBlock] = []
    var coarsened: [CoarsenedBlock] = []
    var folded: Set<String> = []
    var sizes: [String: Int] = [:]
    for population in baseline.blocks {
      let isGroups = population.id == PopulationSpace.groups
      var demand = demands[population.id] ?? BlockDemand()
      if isGroups { demand = demand.addingGroups(population) }
      let policy = Self.policy(population, baseline.study.protection)
        .atLeast(earlier.threshold(population.id))
      let own = isGroups ? [] : Self.folding(folded, population, policy, sizes)
      let protection = BlockProtection(
        population: population, demand: demand, policy: policy, folded: own,
        decidesGroups: isGroups, earlier: earlier.blocks(population.id),
        rounding: population.unit == .interviews ? nil : baseline.study.protection.rounding)
      let result =
        earlier.renamed(population.id, among: Set(baseline.blocks.map(\.id))) == nil
        ? try Self.protected(protection, baseline) : protection.withheld()
      verdicts[population.id] = result.verdict
      blocks.append(
        ReleasedBlock(
          id: population.id, columns: population.columns,
          publication: result.publication.withoutTruth, joined: result.joined?.withoutTruth))
      if isGroups { (folded, sizes) = Self.groups(result.verdict) }
      if result.hiddenByHistory > 0 {
        coarsened.append(
          CoarsenedBlock(
            block: population.id, tables: Self.titles(of: population.id, baseline),
            hidden: result.hiddenByHistory, isWithheld: result.verdict.isWithheld))
      }
    }
    self.verdicts = verdicts
    self.blocks = blocks
    self.coarsened = coarsened
    self.sizes = sizes
  }

  /// Protects one block.
  ///
  /// Where only earlier releases stand in the way, nothing is told about the block; but the number
  /// of all, and those of the groups, every table tells.
  ///
  /// - Throws: ``UnprotectableRelease``, which tells whether earlier releases are the reason.
  private static func protected(
    _ protection: BlockProtection, _ baseline: Baseline
  ) throws -> BlockProtection.Result {
    do {
      return try protection.protected()
    } catch let failure as ProtectionFailure {
      var alone = protection
      alone.earlier = []
      let isSafeAlone = !protection.earlier.isEmpty && (try? alone.protected()) != nil
      if isSafeAlone, !protection.decidesGroups { return protection.withheld() }
      throw UnprotectableRelease(
        block: protection.population.id,
        countsInterviews: protection.population.unit == .interviews,
        tables: titles(of: protection.population.id, baseline), failure: failure,
        release: isSafeAlone ? protection.earlier.last?.release : nil)
    }
  }

  static func policy(
    _ population: PopulationBlock, _ protection: StudyProtection
  ) -> ProtectionPolicy {
    if population.unit == .interviews { return ProtectionPolicy(threshold: 3) }
    let isSensitive = population.topic.map { protection.sensitiveTopics.contains($0) } ?? false
    return ProtectionPolicy(
      threshold: isSensitive ? max(protection.k, protection.sensitiveK) : protection.k,
      zeroIsSensitive: isSensitive, guardsGroups: true)
  }

  /// The groups whose sizes are hidden, and the sizes of the others.
  private static func groups(_ verdict: BlockVerdict) -> (Set<String>, [String: Int]) {
    var hidden: Set<String> = []
    func size(_ address: CellAddress) -> Int {
      let count = verdict.population.count(address)
      return verdict.rounding.map(count.rounded(toMultipleOf:)) ?? count
    }
    var sizes = [Heading.totalID: size(CellAddress())]
    for category in verdict.population.space.parts.first?.categories ?? [] {
      let address = CellAddress([PopulationSpace.group: category])
      if verdict.hidden.contains(address) {
        hidden.insert(category)
      } else {
        sizes[category] = size(address)
      }
    }
    return (hidden, sizes)
  }

  /// The groups that a block does not tell apart: those with hidden sizes, and those smaller than
  /// the block's own threshold, joined by the smallest others until they reach it together.
  static func folding(
    _ hidden: Set<String>, _ population: PopulationBlock, _ policy: ProtectionPolicy,
    _ sizes: [String: Int]
  ) -> Set<String> {
    guard population.parts.contains(where: { $0.name == PopulationSpace.group }) else { return [] }
    var folded = hidden
    let ascending = sizes.filter { $0.key != Heading.totalID }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    var sum = 0
    for (group, size) in ascending where size > 0 {
      guard size < policy.threshold || (0 < sum && sum < policy.threshold) else { break }
      folded.insert(group)
      sum += size
    }
    return folded
  }

  private static func titles(of block: String, _ baseline: Baseline) -> [LocalizedText] {
    baseline.tables.filter { $0.counts(block) }.map(\.title)
  }

  /// Returns what may be shown of a cell.
  func verdict(_ origin: CellOrigin?) -> CellVerdict {
    guard let origin else { return .hidden }
    switch origin {
    case .publicFact: return .full
    case .derived(let parts):
      // What is made of exact figures would tell more than rounded ones.
      let verdicts = parts.map(verdict)
      return verdicts.contains(.roundedCount) ? .hidden : verdicts.min() ?? .full
    case .count(let block, _), .share(let block, _, _), .mean(let block, _, _, _):
      return verdicts[block]?.verdict(origin) ?? .hidden
    }
  }

  /// The size of a group in the columns, where it may be shown; of everyone in other columns.
  func size(ofColumn heading: Heading) -> Int? { sizes[heading.id] ?? sizes[Heading.totalID] }

  /// The multiple that counts are rounded to, or `nil`.
  var rounding: Int? { baseline.study.protection.rounding }

  /// The multiple that the counts of a figure are rounded to, or `nil`.
  func rounding(of origin: CellOrigin?) -> Int? {
    origin?.block.flatMap { verdicts[$0]?.rounding } ?? rounding
  }

  /// The multiple for sensitive topics, where it is another one.
  var sensitiveRounding: Int? {
    let multiples = Set(verdicts.values.compactMap(\.rounding)).subtracting([rounding ?? 0])
    return multiples.max()
  }

  /// Returns a heading; where counts are rounded, the number of respondents in it too.
  func heading(_ heading: Heading) -> Heading {
    guard let rounding,
      let count = baseline.blocks.first(where: { $0.id == PopulationSpace.groups })?.count
    else { return heading }
    var result = heading
    result.label = heading.label.map {
      $0.replacing("(n = \(count)", with: "(n ≈ \(count.rounded(toMultipleOf: rounding))")
    }
    return result
  }

  /// Returns the tables that may be shown, with the rows, columns and notes that have an origin.
  ///
  /// A table sorted by size in which anything is hidden or rounded stands in codebook order, because
  /// its order would give it away.
  func tables() -> [BaselineTable] {
    baseline.tables.compactMap { table in
      guard table.origins.count == table.rows.count else { return nil }
      let kept = table.columns.indices.filter { isKept($0, table) }
      guard !kept.isEmpty else { return nil }
      var result = table
      result.columns = kept.map { table.columns[$0] }
      result.cells = table.cells.map { row in kept.map { row[$0] } }
      result.origins = table.origins.map { row in kept.map { row[$0] } }
      result.notes = table.notes.filter { note in
        table.noteOrigins[note.id].map { $0.allSatisfy { verdict($0) == .full } } ?? false
      }
      if table.isRanked { result = unordered(result) }
      return stated(result)
    }
  }

  /// Whether a column is shown: something in it has an origin, and of what is made from other
  /// columns something is left.
  private func isKept(_ column: Int, _ table: BaselineTable) -> Bool {
    let origins = table.origins.map { $0[column] }
    guard origins.contains(where: { $0 != nil }) else { return false }
    let isMade = origins.allSatisfy { origin in
      if case .derived? = origin { return true }
      return origin == nil
    }
    return !isMade || origins.contains { verdict($0) > .hidden }
  }

  /// Returns the table without the rows that tell persons but have no origin.
  private func stated(_ table: BaselineTable) -> BaselineTable {
    let kept = table.rows.indices.filter { row in table.origins[row].contains { $0 != nil } }
    guard kept.count < table.rows.count else { return table }
    var result = table
    result.rows = kept.map { table.rows[$0] }
    result.cells = kept.map { table.cells[$0] }
    result.origins = kept.map { table.origins[$0] }
    return result
  }

  private func unordered(_ table: BaselineTable) -> BaselineTable {
    let hidesAny =
      rounding != nil || table.origins.joined().contains { verdict($0) == .hidden }
      || !table.columns.contains { $0.statistic == .rank }
    guard hidesAny, table.codebookPlaces.count == table.rows.count else { return table }
    let order = table.rows.indices.sorted { table.codebookPlaces[$0] < table.codebookPlaces[$1] }
    var result = table
    result.isRanked = false
    result.rows = order.map { table.rows[$0] }
    result.cells = order.map { table.cells[$0] }
    result.origins = order.map { table.origins[$0] }
    return result
  }
}

extension BlockDemand {
  /// The demand with the sizes of all groups, which every table prints.
  func addingGroups(_ population: PopulationBlock) -> BlockDemand {
    var result = self
    for category in population.parts.first?.categories ?? [] {
      result.ask(Selection([PopulationSpace.group: category]))
    }
    return result
  }
}

extension Publication {
  /// The publication as readers have it.
  var withoutTruth: Publication {
    var result = self
    result.truth = nil
    return result
  }
}
