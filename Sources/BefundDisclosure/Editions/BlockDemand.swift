import BefundAnalysis
import BefundModel

/// What the tables of a release state about one block.
struct BlockDemand {
  /// A share with its base and the decimals that are printed.
  struct Share: Hashable {
    var at: Selection
    var base: Selection
    var decimals: Int
  }

  /// A mean with the decimals that are printed.
  struct Mean: Hashable {
    var at: Selection
    var over: String
    var scores: [String: Int]
    var decimals: Int
  }

  private(set) var counts: [Selection] = []
  private(set) var shares: [Share] = []
  private(set) var means: [Mean] = []

  /// Returns what some tables ask of each block, by the block's id.
  static func demands(of tables: [BaselineTable]) -> [String: BlockDemand] {
    var demands: [String: BlockDemand] = [:]
    for table in tables {
      for row in table.origins {
        for (column, origin) in zip(table.columns, row) {
          origin?.forEachLeaf { add($0, decimals: column.decimals, to: &demands) }
        }
      }
      for id in table.noteOrigins.keys.sorted() {
        for origin in table.noteOrigins[id] ?? [] {
          origin.forEachLeaf { add($0, decimals: 0, to: &demands) }
        }
      }
    }
    return demands
  }

  private static func add(
    _ origin: CellOrigin, decimals: Int, to demands: inout [String: BlockDemand]
  ) {
    switch origin {
    case .count(let block, let at): demands[block, default: BlockDemand()].add(count: at)
    case .share(let block, let at, let base):
      demands[block, default: BlockDemand()].add(Share(at: at, base: base, decimals: decimals))
    case .mean(let block, let over, let scores, let at):
      demands[block, default: BlockDemand()].add(
        Mean(at: at, over: over, scores: scores, decimals: decimals))
    case .publicFact, .derived: break
    }
  }

  /// Returns the demand without the figures of a group.
  func without(group: String) -> BlockDemand {
    func isKept(_ selection: Selection) -> Bool {
      selection.categories[PopulationSpace.group] != group
    }
    var result = self
    result.counts = counts.filter(isKept)
    result.shares = shares.filter { isKept($0.at) }
    result.means = means.filter { isKept($0.at) }
    return result
  }

  /// Asks for a count.
  mutating func ask(_ selection: Selection) { add(count: selection) }

  private mutating func add(count: Selection) {
    if !counts.contains(count) { counts.append(count) }
  }

  private mutating func add(_ share: Share) {
    if let known = shares.firstIndex(where: { $0.at == share.at && $0.base == share.base }) {
      shares[known].decimals = max(shares[known].decimals, share.decimals)
    } else {
      shares.append(share)
    }
  }

  private mutating func add(_ mean: Mean) {
    if let known = means.firstIndex(where: {
      $0.at == mean.at && $0.over == mean.over && $0.scores == mean.scores
    }) {
      means[known].decimals = max(means[known].decimals, mean.decimals)
    } else {
      means.append(mean)
    }
  }
}

extension CellOrigin {
  /// Calls the closure with every origin that is not made of others.
  func forEachLeaf(_ body: (CellOrigin) -> Void) {
    guard case .derived(let parts) = self else { return body(self) }
    for part in parts { part.forEachLeaf(body) }
  }
}
