import BefundAnalysis
public import BefundModel

/// How much of the table of needs by group a public release shows.
public struct Visibility: Hashable, Sendable {
  /// Two groups that could be merged.
  public struct Merge: Hashable, Sendable {
    /// The names of the groups.
    public let groups: [LocalizedText]
    /// The cells of options × groups after the merge.
    public let cells: Int
    /// How many of them would be shown.
    public let shown: Int
  }

  /// The cells of options × groups; "other" and "none" are no options here.
  public let cells: Int
  /// How many of them are shown.
  public let shown: Int
  /// The merge of two groups that would show the largest share, where it shows a larger one.
  public let merge: Merge?

  /// The share shown, 0…1; `nil` without cells.
  public var share: Double? { cells > 0 ? Double(shown) / Double(cells) : nil }
}

/// Counts the cells of options × groups that a release shows, as it is and with groups merged.
struct VisibilitySurvey {
  private let needs: [PopulationBlock]
  private let groups: PopulationBlock?
  private let demands: [String: BlockDemand]
  private let study: Study
  private let others: Set<String>
  private let labels: [String: LocalizedText]

  init(_ baseline: Baseline) {
    groups = baseline.blocks.first { $0.id == PopulationSpace.groups }
    needs = baseline.blocks.filter { $0.options != nil && $0.unit == .persons }
    demands = BlockDemand.demands(of: baseline.tables)
    study = baseline.study
    others = Set(study.needs.flatMap { [$0.none, $0.other] }.compactMap { $0 })
    labels = Dictionary(
      baseline.tables.flatMap(\.columns).map { ($0.heading.id, $0.heading.label) }
    ) { first, _ in first }
  }

  /// Returns what the release shows, and which merge would show most.
  ///
  /// - Parameter verdict: What may be shown of a figure of the release.
  func visibility(_ verdict: (CellOrigin) -> CellVerdict) -> Visibility? {
    let sizes = groups.map(Self.sizes) ?? [:]
    let names = sizes.keys.filter { labels[$0] != nil && sizes[$0] ?? 0 > 0 }.sorted()
    let now = count(needs.flatMap { cells($0) }, verdict, sizes)
    guard now.cells > 0, names.count > 1 else { return nil }
    var best: (pair: [String], cells: Int, shown: Int)?
    for (place, first) in names.enumerated() where names.count > 2 {
      for second in names[(place + 1)...] {
        guard let found = merged(first, second) else { continue }
        let (before, after) = (best.map { ($0.shown, $0.cells) } ?? now.asPair, found.asPair)
        if after.0 * before.1 > before.0 * after.1 {
          best = ([first, second], found.cells, found.shown)
        }
      }
    }
    return Visibility(
      cells: now.cells, shown: now.shown,
      merge: best.map { best in
        Visibility.Merge(
          groups: best.pair.compactMap { labels[$0] }, cells: best.cells, shown: best.shown)
      })
  }

  private struct Tally {
    var cells = 0
    var shown = 0
    var asPair: (Int, Int) { (shown, cells) }
  }

  private static func sizes(_ groups: PopulationBlock) -> [String: Int] {
    guard let part = groups.parts.first else { return [:] }
    return part.codes.reduce(into: [:]) { $0[part.categories[$1], default: 0] += 1 }
  }

  /// The cells of a block: shares of an option in a group.
  private func cells(_ block: PopulationBlock) -> [CellOrigin] {
    let name = block.options?.name ?? ""
    return (demands[block.id]?.shares ?? []).compactMap { share in
      guard share.at.categories[PopulationSpace.group] != nil,
        let option = share.at.categories[name], !others.contains(option)
      else { return nil }
      return .share(block: block.id, share.at, of: share.base)
    }
  }

  private func count(
    _ cells: [CellOrigin], _ verdict: (CellOrigin) -> CellVerdict, _ sizes: [String: Int]
  ) -> Tally {
    var tally = Tally()
    for cell in cells {
      tally.cells += 1
      guard case .share(_, let at, _) = cell, let group = at.categories[PopulationSpace.group],
        sizes[group] ?? 0 >= study.thresholds.shownFrom, verdict(cell) > .hidden
      else { continue }
      tally.shown += 1
    }
    return tally
  }

  /// Returns what would be shown with two groups merged; `nil` where that cannot be protected.
  ///
  /// Only suppression is asked, not the audit of what is printed, so the answer is an estimate.
  private func merged(_ first: String, _ second: String) -> Tally? {
    guard let groups = groups?.merging(second, into: first) else { return nil }
    let sizes = Self.sizes(groups)
    var tally = Tally()
    for block in needs {
      let own = block.merging(second, into: first)
      let cells = cells(block).filter { !$0.isIn(group: second) }
      let policy = PublicEdition.policy(own, study.protection)
      let protection = BlockProtection(
        population: own, demand: (demands[block.id] ?? BlockDemand()).without(group: second),
        policy: policy, folded: PublicEdition.folding([], own, policy, sizes))
      guard let verdict = try? protection.estimated() else { return nil }
      let part = count(cells, verdict.verdict, sizes)
      tally.cells += part.cells
      tally.shown += part.shown
    }
    return tally
  }
}

extension CellOrigin {
  /// Whether the figure counts a group.
  fileprivate func isIn(group: String) -> Bool {
    guard case .share(_, let at, _) = self else { return false }
    return at.categories[PopulationSpace.group] == group
  }
}

extension PopulationBlock {
  /// Returns the block with the persons of a group counted in another one.
  fileprivate func merging(_ group: String, into other: String) -> PopulationBlock {
    var result = self
    for place in parts.indices where parts[place].name == PopulationSpace.group {
      let old = parts[place].categories
      let kept = old.filter { $0 != group }
      let codes = old.map { name in kept.firstIndex(of: name == group ? other : name) ?? 0 }
      result.parts[place].categories = kept
      result.parts[place].codes = parts[place].codes.map { codes[$0] }
    }
    return result
  }
}
