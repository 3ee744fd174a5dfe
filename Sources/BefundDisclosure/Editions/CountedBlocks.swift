public import BefundAnalysis

extension BaselineTable {
  /// Whether a cell, a note or the columns of the table count a block.
  func counts(_ block: String) -> Bool {
    let isByGroup = origins.joined().contains { $0?.namesGroup ?? false }
    if block == PopulationSpace.groups, isByGroup { return true }
    return origins.joined().contains { $0?.counts(block) ?? false }
      || noteOrigins.values.joined().contains { $0.counts(block) }
  }
}

extension Baseline {
  /// Returns the baseline without a block and the tables that count it.
  ///
  /// All tables of a survey tell the number of its respondents, so without that number there are
  /// none of them.
  public func without(block: String) -> Baseline {
    let dropped =
      block == PopulationSpace.groups
      ? blocks.filter { $0.unit == .persons }.map(\.id) : [block]
    var rest = self
    rest.tables = tables.filter { table in !dropped.contains { table.counts($0) } }
    rest.blocks = blocks.filter { own in
      own.id != block && rest.tables.contains { $0.counts(own.id) }
    }
    return rest
  }
}

extension ReleasedContent {
  /// Whether readers of an earlier release learn nothing from this one.
  public func tellsNothing(beyond earlier: EarlierRelease) -> Bool {
    blocks.allSatisfy { block in
      earlier.blocks.contains {
        $0.id == block.id && $0.columns == block.columns
          && block.publication.isWithin($0.publication)
      }
    }
  }
}

extension CellOrigin {
  /// Whether the figure counts a group of the columns.
  var namesGroup: Bool {
    var names = false
    forEachLeaf { origin in
      switch origin {
      case .count(_, let at), .mean(_, _, _, let at), .share(_, let at, _):
        if at.categories[PopulationSpace.group] != nil { names = true }
      case .publicFact, .derived: break
      }
    }
    return names
  }

  /// Whether a figure that the origin consists of counts a block.
  func counts(_ block: String) -> Bool {
    var counts = false
    forEachLeaf { if $0.block == block { counts = true } }
    return counts
  }

  /// The block that the origin counts, unless it is made of others.
  var block: String? {
    switch self {
    case .publicFact, .derived: nil
    case .count(let block, _), .share(let block, _, _), .mean(let block, _, _, _): block
    }
  }
}
