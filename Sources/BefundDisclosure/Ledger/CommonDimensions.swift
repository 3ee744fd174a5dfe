import BefundAnalysis

/// The dimensions of a block now and in earlier releases, put together.
struct CommonDimensions {
  /// The dimensions of the block as it is now, with what earlier releases add.
  private(set) var dimensions: [Dimension]
  /// For each release and dimension the common name of each category and group.
  private(set) var names: [[String: [String: String]]] = []
  /// For each release the places where it had nobody, because it did not know them.
  private(set) var empty: [[CellAddress]] = []
  /// The category of everyone now in dimensions that only earlier releases have.
  private(set) var added: [String: String] = [:]

  private let invalid: (part: String, category: String)?
  /// How many categories each dimension has now.
  private let ownCount: [String: Int]

  /// Puts the dimensions together.
  ///
  /// - Throws: ``ProtectionFailure/differsFromHistory(release:)`` where a release counted by
  ///   dimensions that cannot be compared.
  init(_ now: PopulationSpace, folded: Set<String>, earlier: [EarlierBlock]) throws {
    invalid = now.population.invalid
    dimensions = now.space.parts + now.space.multiples
    ownCount = Dictionary(
      uniqueKeysWithValues: dimensions.map { ($0.name, $0.categories.count) })
    if !folded.isEmpty,
      let group = dimensions.firstIndex(where: { $0.name == PopulationSpace.group })
    {
      let own = dimensions[group]
      dimensions[group] = own.with(
        group: PopulationSpace.rest, members: own.categories.filter(folded.contains))
    }
    let columns = now.population.columns
    let comparable = try earlier.map { try Self.comparable($0, columns: columns) }
    for (block, dimensions) in zip(earlier, comparable) {
      for dimension in dimensions { try unite(dimension, release: block.release) }
    }
    for (block, dimensions) in zip(earlier, comparable) {
      try name(dimensions, release: block.release)
    }
  }

  /// Returns the dimensions of a release.
  ///
  /// A release by other columns is not comparable: groups of the one may be parts of groups of the
  /// other, and their difference a few persons.
  private static func comparable(_ block: EarlierBlock, columns: String?) throws -> [Dimension] {
    guard block.columns == columns else {
      throw ProtectionFailure.differsFromHistory(release: block.release)
    }
    return block.publication.space.parts + block.publication.space.multiples
  }

  /// Adds the categories of an earlier dimension.
  private mutating func unite(_ dimension: Dimension, release: Int) throws {
    let categories = dimension.categories.filter { $0 != PopulationSpace.rest }
    guard let place = dimensions.firstIndex(where: { $0.name == dimension.name }) else {
      // Somebody gave no valid answer then; now everyone does.
      guard Set(categories) == PopulationSpace.answers else {
        throw ProtectionFailure.differsFromHistory(release: release)
      }
      dimensions.append(Dimension(name: dimension.name, categories: categories))
      added[dimension.name] = PopulationSpace.valid
      return
    }
    guard dimensions[place].isMultiple == dimension.isMultiple else {
      throw ProtectionFailure.differsFromHistory(release: release)
    }
    let new = categories.filter { !dimensions[place].categories.contains($0) }
    // What vanished while something else appeared may be the same under another name.
    let named = { (names: [String]) in names.filter { !$0.hasPrefix("_") && $0 != "none" } }
    let appeared = dimensions[place].categories.prefix(ownCount[dimension.name] ?? 0)
      .filter { !categories.contains($0) }
    let hasRest = dimension.categories.contains(PopulationSpace.rest)
    guard named(new).isEmpty || named(Array(appeared)).isEmpty || hasRest else {
      throw ProtectionFailure.differsFromHistory(release: release)
    }
    dimensions[place] = dimensions[place].with(categories: new)
  }

  /// Notes the common names of a release's categories, and what it had nobody in.
  private mutating func name(_ earlier: [Dimension], release: Int) throws {
    var found: [String: [String: String]] = [:]
    var nobody: [CellAddress] = []
    for place in dimensions.indices {
      let common = dimensions[place]
      guard let own = earlier.first(where: { $0.name == common.name }) else {
        if added[common.name] != nil || common.name == invalid?.part {
          let empty = common.categories.filter { $0 != PopulationSpace.valid }
          nobody += empty.map { CellAddress([common.name: $0]) }
          found[common.name] = [:]
          continue
        }
        throw ProtectionFailure.differsFromHistory(release: release)
      }
      let named = Set(own.categories)
      let rest = common.categories.filter { !named.contains($0) }
      var names = Dictionary(
        uniqueKeysWithValues: own.categories.filter { $0 != PopulationSpace.rest }.map { ($0, $0) })
      if named.contains(PopulationSpace.rest) {
        names[PopulationSpace.rest] = addGroup(PopulationSpace.rest, rest, release, place)
      } else if !common.isMultiple {
        nobody += rest.map { CellAddress([common.name: $0]) }
      }
      for (group, members) in own.groups.sorted(by: { $0.key < $1.key }) {
        names[group] = addGroup(
          group, members.flatMap { $0 == PopulationSpace.rest ? rest : [$0] }, release, place)
      }
      found[common.name] = names
    }
    names.append(found)
    empty.append(nobody)
  }

  /// Returns the name of a group of common categories; a new one where it means others now.
  private mutating func addGroup(
    _ group: String, _ members: [String], _ release: Int, _ place: Int
  ) -> String {
    let known = dimensions[place].groups[group]
    if let known, Set(known) == Set(members) { return group }
    let name = known == nil ? group : "\(group) in \(release)"
    dimensions[place] = dimensions[place].with(group: name, members: members)
    return name
  }
}

extension Dimension {
  /// Returns the dimension with one more group.
  fileprivate func with(group: String, members: [String]) -> Dimension {
    Dimension(
      name: name, categories: categories, groups: groups.merging([group: members]) { $1 },
      isMultiple: isMultiple)
  }

  /// Returns the dimension with more categories.
  fileprivate func with(categories new: [String]) -> Dimension {
    Dimension(
      name: name, categories: categories + new, groups: groups, isMultiple: isMultiple)
  }
}
