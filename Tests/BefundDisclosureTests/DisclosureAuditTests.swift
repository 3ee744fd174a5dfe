import BefundDisclosure
import Testing

@Suite("Disclosure audit")
struct DisclosureAuditTests {
  @Test("has all twelve attack cases, and two of our own")
  func allCases() { #expect(CaseFile.all.count == 14) }

  @Test("agrees with the independent auditor on every publication", arguments: CaseFile.all)
  func publications(file: CaseFile) throws {
    #expect(Set(file.expectations.keys) == ["naive", "good"])
    for (name, expected) in file.expectations {
      let publication = try Publication(file.data, file: file.name, publication: name)
      let found = try DisclosureAudit.audit(publication, depth: 0)
      let unsafe = found.filter { !$0.isSafe }.map(\.name)
      #expect(unsafe.isEmpty == (expected.exit == 0), "\(name): \(unsafe)")
      if let fail = expected.fail { #expect(unsafe.sorted() == fail, "\(name)") }
      #expect(found.allSatisfy { $0.isExact })
      for (cell, bounds) in expected.intervals ?? [:] {
        let count = try #require(found.first { $0.name == Self.sorted(cell) }, "\(cell)")
        #expect([count.lower, count.upper] == bounds, "\(name): \(cell)")
      }
    }
  }

  /// The parts of a name in the order of the dimensions' names.
  private static func sorted(_ cell: String) -> String {
    cell.contains(" - ") ? cell : cell.split(separator: "|").sorted().joined(separator: "|")
  }

  @Test("refuses figures that contradict the true data")
  func contradiction() throws {
    let space = CountSpace([Dimension(name: "g", categories: ["A", "B"])])
    let table = PublishedTable(id: "T", cells: [PublishedCell(CellAddress(), [.count(11)])])
    let publication = Publication(
      space: space, policy: ProtectionPolicy(), tables: [table], truth: [5, 5])
    #expect(throws: Contradiction.self) { try DisclosureAudit.audit(publication) }
  }

  @Test("refuses figures that no data fit, without knowing the true data")
  func impossible() throws {
    let space = CountSpace([Dimension(name: "g", categories: ["A", "B"])])
    let table = PublishedTable(
      id: "T",
      cells: [
        PublishedCell(CellAddress(), [.count(4)]),
        PublishedCell(CellAddress(["g": "A"]), [.count(5)]),
      ])
    let publication = Publication(space: space, policy: ProtectionPolicy(), tables: [table])
    #expect(throws: Contradiction.self) { try DisclosureAudit.audit(publication) }
  }

  /// What a reader knows of `A` when `A` and `B` are 20 together and one statement is made.
  static let statements: [(statement: Statement, lower: Int, upper: Int)] = [
    (.symbol(least: nil, most: nil), 0, 20),
    (.symbol(least: 1, most: nil), 1, 20),
    (.symbol(least: nil, most: 9), 0, 9),
    (.bound(least: nil, most: 4), 0, 4),
    (.bound(least: 6, most: nil), 6, 20),
    (.rounded(10, to: 5, .nearest), 8, 12),
    (.rounded(10, to: 5, .random), 6, 14),
    (.rounded(10, to: 5, .up), 6, 10),
    (.rounded(10, to: 5, .down), 10, 14),
    // 15 % of 20 is 3; at no decimals 14.5…15.5 % holds 3 only.
    (.percent(ExactDecimal(units: 15, decimals: 0), decimals: 0, of: CellAddress()), 3, 3),
    (.percent(ExactDecimal(units: 150, decimals: 1), decimals: 1, of: CellAddress()), 3, 3),
  ]

  @Test("reads each kind of statement as linear bounds", arguments: statements)
  func statement(statement: Statement, lower: Int, upper: Int) throws {
    let space = CountSpace([Dimension(name: "g", categories: ["A", "B"])])
    let address = CellAddress(["g": "A"])
    let table = PublishedTable(
      id: "T",
      cells: [
        PublishedCell(CellAddress(), [.count(20)]),
        PublishedCell(address, [.symbol(least: nil, most: nil), statement]),
      ])
    for truth in [nil, [lower, 20 - lower], [upper, 20 - upper]] {
      let publication = Publication(
        space: space, policy: ProtectionPolicy(), tables: [table], truth: truth)
      let found = try DisclosureAudit.audit(publication, depth: 0)
      #expect(found.map(\.lower) == [lower])
      #expect(found.map(\.upper) == [upper])
    }
  }

  @Test("rounds halves away from zero: 2.5 % prints as 3 %")
  func halves() throws {
    let space = CountSpace([Dimension(name: "g", categories: ["A", "B"])])
    for (printed, isRight) in [(2, false), (3, true)] {
      let statement = Statement.percent(
        ExactDecimal(units: printed, decimals: 0), decimals: 0, of: CellAddress())
      let rows = try space.rows(statement, at: CellAddress(["g": "A"]))
      #expect(rows.allSatisfy { $0.holds(for: [1, 39]) } == isRight)
    }
  }

  @Test("a mean of scores with a base gives the counts away")
  func mean() throws {
    // Four persons, scores 1…3, mean 2.8: 3 + 3 + 3 + 2 = 11 is the only sum from 11 to 11.
    let space = CountSpace([Dimension(name: "s", categories: ["1", "2", "3"])])
    let table = PublishedTable(
      id: "T",
      cells: [
        PublishedCell(
          CellAddress(),
          [
            .count(4),
            .mean(
              ExactDecimal(units: 28, decimals: 1), decimals: 1, over: "s",
              scores: ["1": 1, "2": 2, "3": 3]),
          ]),
        PublishedCell(CellAddress(["s": "3"]), [.symbol(least: nil, most: nil)]),
      ])
    let publication = Publication(
      space: space, policy: ProtectionPolicy(), tables: [table], truth: [0, 1, 3])
    let found = try DisclosureAudit.audit(publication, depth: 0)
    #expect(found.map(\.lower) == [3] && found.map(\.upper) == [3])
  }

  @Test("a sorted table and knowledge from elsewhere narrow the interval")
  func orderAndKnowledge() throws {
    let space = CountSpace([Dimension(name: "g", categories: ["A", "B"])])
    let hidden = CellAddress(["g": "B"])
    let table = PublishedTable(
      id: "T",
      cells: [
        PublishedCell(CellAddress(), [.count(20)]),
        PublishedCell(hidden, [.symbol(least: nil, most: nil)]),
      ])
    var publication = Publication(
      space: space, policy: ProtectionPolicy(), tables: [table],
      order: [[CellAddress(["g": "A"]), hidden]], truth: [13, 7])
    #expect(try DisclosureAudit.audit(publication, depth: 0).map(\.upper) == [10])
    publication.knowledge = [PublishedCell(hidden, [.bound(least: 3, most: nil)])]
    #expect(try DisclosureAudit.audit(publication, depth: 0).map(\.lower) == [3])
  }
}
