/// Says what earlier releases of a block stated in the words of a common set of dimensions.
///
/// Categories are matched by name: what one release does not know is empty there.
struct ReleaseTranslation {
  /// How an exact count moved from one release to the next.
  struct Move {
    let address: CellAddress
    let difference: Int
  }

  /// The common dimensions.
  let dimensions: [Dimension]

  private let names: [[String: [String: String]]]
  private let empty: [[CellAddress]]
  private let added: [String: String]

  /// Finds the common dimensions.
  ///
  /// - Throws: ``ProtectionFailure/differsFromHistory(release:)``.
  init(_ now: PopulationSpace, folded: Set<String>, earlier: [EarlierBlock]) throws {
    let common = try CommonDimensions(now, folded: folded, earlier: earlier)
    dimensions = common.dimensions
    names = common.names
    empty = common.empty
    added = common.added
  }

  /// Returns an address of an earlier release in common words; `nil` where it names what has none.
  private func common(_ address: CellAddress, release: Int) -> CellAddress? {
    var categories: [String: String] = [:]
    for (dimension, category) in address.categories where category != CellAddress.all {
      guard let own = names[release][dimension]?[category] else { return nil }
      categories[dimension] = own
    }
    return CellAddress(categories)
  }

  /// Returns what the earlier releases state, each about the persons who are in it.
  func tables(_ earlier: [EarlierBlock], _ steps: ReleaseSteps) throws -> [PublishedTable] {
    earlier.enumerated().map { place, block in
      var cells: [PublishedCell] = empty[place].map { PublishedCell($0, [.count(0)]) }
      for cell in block.publication.statementSet.sorted(by: Self.byPlace) {
        guard let address = common(cell.address, release: place) else { continue }
        cells.append(
          PublishedCell(
            address, cell.statements.compactMap { common($0, release: place) }))
      }
      return PublishedTable(
        id: "release \(block.release)", filter: steps.filter(place), cells: cells)
    }
  }

  private static func byPlace(_ one: PublishedCell, _ other: PublishedCell) -> Bool {
    let (left, right) = (one.address.description, other.address.description)
    return left == right ? "\(one.statements)" < "\(other.statements)" : left < right
  }

  private func common(_ statement: Statement, release: Int) -> Statement? {
    switch statement {
    case .percent(let value, let decimals, let of):
      common(of, release: release).map { .percent(value, decimals: decimals, of: $0) }
    default: statement
    }
  }

  /// Returns what earlier releases had to keep secret although they did not print it.
  func targets(_ earlier: [EarlierBlock], _ steps: ReleaseSteps) -> [ProtectionTarget] {
    earlier.enumerated().flatMap { place, block in
      block.publication.targets.compactMap { target in
        guard let address = common(target.address, release: place) else { return nil }
        let minus = target.minus.flatMap { common($0, release: place) }
        guard (minus == nil) == (target.minus == nil) else { return nil }
        return ProtectionTarget(
          address.filtered(by: steps.filter(place)),
          minus: minus?.filtered(by: steps.filter(place)), rule: target.rule)
      }
    }
  }

  /// Returns how exact counts moved from each release to the next, the last step leading to now.
  func moves(_ earlier: [EarlierBlock], now: PopulationSpace) -> [[Move]] {
    let counts = earlier.enumerated().map { exact($1, release: $0) }
    let between = zip(counts, counts.dropFirst()).map { before, after in
      Self.moves(from: before) { after[$0] }
    }
    return between + counts.suffix(1).map { moves(from: $0, to: now) }
  }

  /// Returns how the exact counts of every earlier release moved until now.
  func movesToNow(_ earlier: [EarlierBlock], now: PopulationSpace) -> [Move] {
    earlier.enumerated().flatMap { moves(from: exact($1, release: $0), to: now) }
  }

  private func moves(from counts: [CellAddress: Int], to now: PopulationSpace) -> [Move] {
    let space = CountSpace(dimensions)
    let data = data(now, in: space)
    return Self.moves(from: counts) { (try? space.form(of: $0))?.value(data) }
  }

  private static func moves(
    from counts: [CellAddress: Int], to count: (CellAddress) -> Int?
  ) -> [Move] {
    counts.sorted { $0.key.description < $1.key.description }.compactMap { address, before in
      count(address).map { Move(address: address, difference: $0 - before) }
    }
  }

  private func exact(_ block: EarlierBlock, release: Int) -> [CellAddress: Int] {
    var counts: [CellAddress: Int] = [:]
    for cell in block.publication.statementSet {
      for case .count(let count) in cell.statements {
        if let address = common(cell.address, release: release) { counts[address] = count }
      }
    }
    return counts
  }

  /// Returns the block's data over the common dimensions.
  private func data(_ now: PopulationSpace, in space: CountSpace) -> [Int] {
    var data = [Int](repeating: 0, count: space.unknownCount)
    for cell in truth(now) {
      guard let form = try? space.form(of: cell.address), let unknown = form.single,
        case .count(let count)? = cell.statements.first
      else { continue }
      data[unknown] = count
    }
    return data
  }

  /// Returns every atom and mention of the block as it is now.
  func truth(_ now: PopulationSpace) -> [PublishedCell] {
    let space = CountSpace(dimensions)
    var cells: [PublishedCell] = []
    for address in space.atoms {
      let isElsewhere = added.contains { address.categories[$0.key] != $0.value }
      let own = CellAddress(address.categories.filter { added[$0.key] == nil })
      func count(_ address: CellAddress) -> Int { isElsewhere ? 0 : now.count(address) }
      cells.append(PublishedCell(address, [.count(count(own))]))
      for multiple in space.multiples {
        for category in multiple.categories {
          let mention = CellAddress([multiple.name: category])
          cells.append(
            PublishedCell(
              mention.filtered(by: address), [.count(count(mention.filtered(by: own)))]))
        }
      }
    }
    return cells
  }

  /// What the categories tell that only earlier releases know: nobody is in them now.
  func absent(_ now: PopulationSpace) -> [PublishedCell] {
    var cells: [PublishedCell] = []
    for dimension in dimensions where !dimension.isMultiple {
      let own = now.space.parts.first { $0.name == dimension.name }?.categories
      let known = own ?? added[dimension.name].map { [$0] } ?? []
      for category in dimension.categories where !known.contains(category) {
        cells.append(PublishedCell(CellAddress([dimension.name: category]), [.count(0)]))
      }
    }
    return cells
  }
}

extension CountSpace {
  /// The addresses of all atoms.
  fileprivate var atoms: [CellAddress] {
    parts.reduce([CellAddress()]) { addresses, part in
      addresses.flatMap { address in
        part.categories.map { CellAddress([part.name: $0]).filtered(by: address) }
      }
    }
  }
}
