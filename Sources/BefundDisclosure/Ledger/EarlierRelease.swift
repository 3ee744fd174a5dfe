/// A release that left the house: what its readers know.
public struct EarlierRelease: Sendable {
  /// The number in the ledger, from 1.
  public let number: Int
  /// The date of its data.
  public let data: String
  /// What it states about each block of persons.
  public let blocks: [ReleasedBlock]

  /// Creates a release.
  public init(number: Int, data: String, blocks: [ReleasedBlock]) {
    self.number = number
    self.data = data
    self.blocks = blocks
  }
}

/// What an earlier release states about one block.
struct EarlierBlock {
  let release: Int
  let columns: String?
  let publication: Publication
}

extension [EarlierRelease] {
  /// Returns what the releases state about a block, oldest first, repetitions left out.
  func blocks(_ id: String) -> [EarlierBlock] {
    var found: [EarlierBlock] = []
    for release in self {
      guard let block = release.blocks.first(where: { $0.id == id }) else { continue }
      let own = EarlierBlock(
        release: release.number, columns: block.columns, publication: block.publication)
      if !found.contains(where: { own.isWithin($0) }) { found.append(own) }
    }
    return found
  }
}

extension [EarlierRelease] {
  /// Returns the newest release that told of the same kind of block under names that are gone now.
  ///
  /// A block without history whose kind lost members may be one of them, renamed.
  func renamed(_ id: String, among now: Set<String>) -> Int? {
    func kind(_ id: String) -> Substring { id.prefix { $0 != "." } }
    return last { release in
      !release.blocks.contains { $0.id == id }
        && release.blocks.contains { kind($0.id) == kind(id) && !now.contains($0.id) }
    }?.number
  }

  /// The strictest threshold under which a block was released; 0 where it was not.
  func threshold(_ id: String) -> Int {
    flatMap(\.blocks).filter { $0.id == id }.map(\.publication.policy.threshold).max() ?? 0
  }
}

extension EarlierBlock {
  /// Whether everything that this block states is stated by another one already.
  func isWithin(_ other: EarlierBlock) -> Bool {
    publication.isWithin(other.publication) && columns == other.columns
  }
}

extension Publication {
  /// Every statement with its place, filters resolved.
  public var statementSet: Set<PublishedCell> {
    var found: Set<PublishedCell> = []
    for table in tables {
      for cell in table.cells {
        found.insert(PublishedCell(cell.address.filtered(by: table.filter), cell.statements))
      }
    }
    return found
  }

  /// Whether a reader of another publication over the same categories learns nothing new from it.
  func isWithin(_ other: Publication) -> Bool {
    Set(space.parts) == Set(other.space.parts) && policy == other.policy
      && Set(space.multiples) == Set(other.space.multiples)
      && statementSet.isSubset(of: other.statementSet)
  }
}
