import BefundDisclosure

/// Small invented blocks, the same for the same seed.
struct RandomTables {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A whole number below `limit` (splitmix64).
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  /// A skewed count, often small or 0.
  mutating func count() -> Int {
    let roof = [3, 6, 12, 30][next(below: 4)]
    return next(below: roof)
  }

  /// A table of two dimensions with all margins.
  mutating func twoWay() -> Block {
    let rows = names("g", 2 + next(below: 3))
    let columns = names("t", 2 + next(below: 3))
    let space = CountSpace([
      Dimension(name: "g", categories: rows), Dimension(name: "t", categories: columns),
    ])
    let truth = (0..<space.unknownCount).map { _ in count() }
    return Self.block(space, Self.crossed("g", rows, "t", columns), truth: truth)
  }

  /// A table of groups by topics of a multiple-response question, with all margins.
  mutating func multipleResponse() -> Block {
    let rows = names("g", 2 + next(below: 3))
    let topics = names("m", 2 + next(below: 3))
    let space = CountSpace([
      Dimension(name: "g", categories: rows),
      Dimension(name: "m", categories: topics, isMultiple: true),
    ])
    let persons = rows.map { _ in 4 + count() }
    let mentions = topics.flatMap { _ in persons.map { next(below: $0 + 1) } }
    return Self.block(space, Self.crossed("g", rows, "m", topics), truth: persons + mentions)
  }

  private func names(_ prefix: String, _ count: Int) -> [String] {
    (1...count).map { "\(prefix)\($0)" }
  }

  private static func crossed(
    _ first: String, _ rows: [String], _ second: String, _ columns: [String]
  ) -> [CellAddress] {
    let inner = rows.flatMap { row in
      columns.map { CellAddress([first: row, second: $0]) }
    }
    return [CellAddress()] + rows.map { CellAddress([first: $0]) }
      + columns.map { CellAddress([second: $0]) } + inner
  }

  private static func block(
    _ space: CountSpace, _ addresses: [CellAddress], truth: [Int]
  ) -> Block {
    Block(
      space: space, policy: ProtectionPolicy(),
      requested: [RequestedTable(id: "T", addresses: addresses)], truth: truth)
  }
}
