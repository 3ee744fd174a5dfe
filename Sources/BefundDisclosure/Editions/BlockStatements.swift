import BefundAnalysis

extension BlockProtection {
  /// Returns what the release states about the block, in the form of the audit.
  func publication(of verdict: BlockVerdict) throws -> Publication {
    let space = verdict.population
    var cells: [PublishedCell] = []
    var seen: Set<CellAddress> = []
    func add(_ address: CellAddress, _ statement: Statement) {
      if seen.insert(address).inserted { cells.append(PublishedCell(address, [statement])) }
    }
    func state(_ selection: Selection) {
      guard let address = space.address(selection),
        !verdict.isBare(address) || space.margins.contains(address)
      else { return }
      add(
        address,
        verdict.hidden.contains(address)
          ? .symbol(least: nil, most: nil)
          : stated(space.count(address), as: verdict.rounding))
    }
    for margin in space.margins where !decidesGroups || margin.isTotal {
      add(margin, stated(space.count(margin), as: rounding))
    }
    demand.counts.forEach(state)
    for share in demand.shares {
      guard let at = space.address(share.at), let base = space.address(share.base) else { continue }
      if verdict.isBare(at) {
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
    for mean in demand.means where !verdict.hidesMeans {
      guard let at = space.address(mean.at), !verdict.hidden.contains(at),
        let statement = PrintedRatio.mean(mean, at, space)
      else { continue }
      cells.append(PublishedCell(at, [statement]))
    }
    cells += space.occurrence
    let targets = decidesGroups ? [] : remainders(verdict)
    return Publication(
      space: space.space, policy: policy,
      tables: [PublishedTable(id: population.id, cells: cells)], targets: targets,
      truth: space.truth)
  }

  /// A count as it is printed: rounded to a multiple, or exact.
  private func stated(_ count: Int, as multiple: Int?) -> Statement {
    multiple.map { .rounded(count.rounded(toMultipleOf: $0), to: $0, .nearest) } ?? .count(count)
  }

  /// The few who are left of a base, where the policy protects them.
  private func remainders(_ verdict: BlockVerdict) -> [ProtectionTarget] {
    remainders(verdict.population, demand.shares.map { ($0.at, $0.base) } + population.inclusions)
  }

  /// The few who are left of some wholes.
  func remainders(
    _ space: PopulationSpace, _ pairs: [(part: Selection, whole: Selection)]
  ) -> [ProtectionTarget] {
    guard policy.guardsGroups else { return [] }
    return pairs.compactMap { pair in
      guard let at = space.address(pair.part), let base = space.address(pair.whole) else {
        return nil
      }
      let whole = space.count(base)
      guard whole > 0, (try? space.space.form(of: at)) != (try? space.space.form(of: base)),
        policy.isSecretRemainder(whole - space.count(at))
      else { return nil }
      return ProtectionTarget(base, minus: at)
    }
  }
}

extension Int {
  /// Returns the nearest multiple, halves up; the number itself is not negative.
  func rounded(toMultipleOf base: Int) -> Int { (2 * self + base) / (2 * base) * base }
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
  ///
  /// Halves are rounded away from zero, so a negative mean is stated as that of negative scores.
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
    let units = (2 * scale * abs(sum) + base) / (2 * base)
    return .mean(
      ExactDecimal(units: units, decimals: mean.decimals), decimals: mean.decimals,
      over: mean.over, scores: sum < 0 ? mean.scores.mapValues { -$0 } : mean.scores)
  }
}
