import BefundAnalysis

/// How much of a cell a public release may show.
enum CellVerdict: Comparable {
  /// Nothing.
  case hidden
  /// The printed figure, rounded; neither its count nor its base.
  case rounded
  /// Count and base, rounded to a multiple, and the share of these.
  case roundedCount
  /// The printed figure, rounded, with its count and base.
  case roundedWithBase
  /// Everything.
  case full
}

/// Whose bases a block does not print.
enum HiddenBases: Comparable {
  /// Nobody's: everyone gave a valid answer.
  case none
  /// Those of groups.
  case groups
  /// Those of everyone too, because those who gave no valid answer are few altogether.
  case all
}

/// What may be shown of a block, and what a reader of it knows.
struct BlockVerdict {
  /// The space that the publication speaks of.
  let population: PopulationSpace
  /// The addresses that are hidden.
  private(set) var hidden: Set<CellAddress>
  /// Whether nothing about the block is told at all.
  var isWithheld = false
  /// The multiple that counts are rounded to; `nil` for exact counts.
  var rounding: Int?
  /// Whether no mean is told.
  var hidesMeans = false
  /// Where shares and means stand alone, without counts and bases.
  var hidesBases: HiddenBases

  init(_ population: PopulationSpace, hidden: Set<CellAddress>, hidesBases: HiddenBases) {
    self.population = population
    self.hidden = hidden
    self.hidesBases = hidesBases
  }

  /// Hides some addresses.
  mutating func hide(_ addresses: [CellAddress]) { hidden.formUnion(addresses) }

  /// Whether an address names a group of the columns.
  static func isGrouped(_ address: CellAddress) -> Bool {
    address.categories[PopulationSpace.group] != nil
  }

  /// Whether a share or mean at an address stands without count and base.
  func isBare(_ address: CellAddress) -> Bool {
    hidesBases == .all || hidesBases == .groups && Self.isGrouped(address)
  }

  /// How counts are shown.
  private var shown: CellVerdict { rounding == nil ? .full : .roundedCount }

  /// Returns what may be shown of a figure of this block.
  func verdict(_ origin: CellOrigin) -> CellVerdict {
    if isWithheld { return .hidden }
    switch origin {
    case .publicFact: return .full
    case .count(_, let at):
      guard let address = population.address(at), !hidden.contains(address) else { return .hidden }
      let isMargin = population.margins.contains(address)
      return isBare(address) && !isMargin ? .hidden : shown
    case .share(_, let at, let base):
      guard let address = population.address(at), let whole = population.address(base),
        !hidden.contains(address), !hidden.contains(whole)
      else { return .hidden }
      return isBare(address) ? .rounded : shown
    case .mean(_, _, _, let at):
      guard !hidesMeans, let address = population.address(at), !hidden.contains(address) else {
        return .hidden
      }
      return isBare(address) ? .rounded : .roundedWithBase
    case .derived: return .hidden
    }
  }
}
