/// Why an address means no count.
public enum AddressProblem: Error, Hashable, Sendable {
  /// The dimension is not declared.
  case unknownDimension(String)
  /// The dimension has no such category or group.
  case unknownCategory(dimension: String, category: String)
  /// Two multiple dimensions in one address.
  case twoMultipleDimensions(String, String)
  /// A group of categories of a multiple dimension: persons may be in it twice.
  case groupOfMentions(dimension: String, group: String)
}

/// The unknown counts behind a block of tables.
///
/// An *atom* is one category of every single-choice dimension. The unknowns are the persons of
/// each atom, `x[a]`, and for each category `t` of a multiple dimension those who name it,
/// `y[a,t] ≤ x[a]`. The atoms come first, then the mentions, category by category.
public struct CountSpace: Sendable {
  /// The single-choice dimensions.
  public let parts: [Dimension]
  /// The multiple dimensions.
  public let multiples: [Dimension]
  /// The number of atoms.
  public let atomCount: Int
  /// The number of unknowns.
  public let unknownCount: Int

  private let strides: [Int]
  private let memberships: [[String: Set<Int>]]
  private let firstTopic: [Int]

  /// Creates the space of some dimensions.
  public init(_ dimensions: [Dimension]) {
    parts = dimensions.filter { !$0.isMultiple }
    multiples = dimensions.filter(\.isMultiple)
    var strides = [Int](repeating: 1, count: parts.count)
    var size = 1
    for place in parts.indices.reversed() {
      strides[place] = size
      size *= parts[place].categories.count
    }
    self.strides = strides
    atomCount = size
    memberships = parts.map(Self.membership)
    var topics = 0
    var first: [Int] = []
    for dimension in multiples {
      first.append(topics)
      topics += dimension.categories.count
    }
    firstTopic = first
    unknownCount = size * (1 + topics)
  }

  private static func membership(of dimension: Dimension) -> [String: Set<Int>] {
    var places: [String: Set<Int>] = [:]
    for (place, category) in dimension.categories.enumerated() { places[category] = [place] }
    for (group, members) in dimension.groups {
      places[group] = members.reduce(into: []) { $0.formUnion(places[$1] ?? []) }
    }
    return places
  }

  /// The number of multiple-choice categories.
  public var topicCount: Int { unknownCount / max(1, atomCount) - 1 }

  /// Returns the atom of one category place for each single-choice dimension.
  public func atom(at places: [Int]) -> Int {
    zip(places, strides).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Returns the category place of an atom in a single-choice dimension.
  public func place(of atom: Int, in part: Int) -> Int {
    atom / strides[part] % parts[part].categories.count
  }

  /// Returns the unknown of those of an atom who name a category of a multiple dimension.
  public func mention(multiple: Int, category: Int, atom: Int) -> Int {
    atomCount * (1 + firstTopic[multiple] + category) + atom
  }

  /// Returns how many unknowns some dimensions make, or `limit` + 1 when there are more.
  public static func unknownCount(of dimensions: [Dimension], limit: Int) -> Int {
    var size = 1
    for dimension in dimensions where !dimension.isMultiple {
      size *= dimension.categories.count
      if size > limit { return limit + 1 }
    }
    let topics = dimensions.filter(\.isMultiple).reduce(0) { $0 + $1.categories.count }
    return min(size * (1 + topics), limit + 1)
  }

  /// Returns the sum of unknowns that an address counts.
  ///
  /// - Throws: ``AddressProblem``.
  public func form(of address: CellAddress) throws(AddressProblem) -> LinearForm {
    let offsets = try topicOffsets(of: address)
    let atoms = try atoms(of: address)
    return LinearForm(unknowns: offsets.flatMap { offset in atoms.map { offset + $0 } })
  }

  /// Returns the atoms that an address covers, ascending.
  private func atoms(of address: CellAddress) throws(AddressProblem) -> [Int] {
    var wanted: [Int: [Int]] = [:]
    for (name, category) in address.named {
      guard let part = parts.firstIndex(where: { $0.name == name }) else { continue }
      guard let places = memberships[part][category] else {
        throw .unknownCategory(dimension: name, category: category)
      }
      wanted[part] = places.sorted()
    }
    var atoms = [0]
    for part in parts.indices {
      let places = wanted[part] ?? Array(parts[part].categories.indices)
      atoms = atoms.flatMap { atom in places.map { atom + $0 * strides[part] } }
    }
    return atoms
  }

  /// Returns where the unknowns of an address start: persons, one category, or all mentions.
  private func topicOffsets(of address: CellAddress) throws(AddressProblem) -> [Int] {
    var named: (dimension: Int, category: String)?
    for (name, category) in address.named {
      if parts.contains(where: { $0.name == name }) { continue }
      guard let place = multiples.firstIndex(where: { $0.name == name }) else {
        throw .unknownDimension(name)
      }
      if let named { throw .twoMultipleDimensions(multiples[named.dimension].name, name) }
      named = (place, category)
    }
    guard let named else { return [0] }
    let dimension = multiples[named.dimension]
    if named.category == CellAddress.mentions {
      return dimension.categories.indices.map {
        mention(multiple: named.dimension, category: $0, atom: 0)
      }
    }
    if let place = dimension.categories.firstIndex(of: named.category) {
      return [mention(multiple: named.dimension, category: place, atom: 0)]
    }
    if dimension.groups[named.category] != nil {
      throw .groupOfMentions(dimension: dimension.name, group: named.category)
    }
    throw .unknownCategory(dimension: dimension.name, category: named.category)
  }
}
