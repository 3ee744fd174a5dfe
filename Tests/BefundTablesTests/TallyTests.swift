import BefundModel
import BefundStatistics
import BefundTables
import Testing

/// Batches of invented answers.
enum Answers {
  /// One batch with columns group and answer, and a weight.
  static func batch(_ rows: [(group: String, answer: String, weight: Double)]) -> CodedBatch {
    var groups = CodedColumn()
    var answers = CodedColumn()
    for row in rows {
      let group = groups.code(for: row.group)
      groups.codes.append(group)
      let answer = answers.code(for: row.answer)
      answers.codes.append(answer)
    }
    return CodedBatch(
      rowCount: rows.count, codes: [answers.codes, groups.codes],
      dictionaries: [answers.dictionary, groups.dictionary], numbers: [rows.map(\.weight)])
  }

  static func random(_ count: Int, seed: UInt64) -> [(String, String, Double)] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let group = ["a", "b", "c", ""][Int(random.next() % 4)]
      let answer = ["1", "2", "3", "", "-9"][Int(random.next() % 5)]
      return (group, answer, Double(random.next() % 40) / 10)
    }
  }

  static let weighted = TallySpecification(
    tables: [TableSpecification(id: "q", stub: .single("q"), column: "g")], weight: "w",
    missing: MissingRule(["-9": .noAnswer]))
}

@Suite("Tally")
struct TallyTests {
  @Test("adds up in any grouping", arguments: 1...8)
  func monoid(seed: UInt64) {
    let rows = Answers.random(300, seed: seed)
    var whole = Tally(Answers.weighted)
    whole.add(Answers.batch(rows))
    var parts = Tally(Answers.weighted)
    for part in [rows[200...], rows[..<90], rows[90..<200]] {
      var tally = Tally(Answers.weighted)
      tally.add(Answers.batch(Array(part)))
      parts.merge(tally)
    }
    let one = whole.crosstabs()[0]
    let other = parts.crosstabs()[0]
    #expect(one.rows == other.rows)
    #expect(one.columns == other.columns)
    for (a, b) in zip(one.cells.joined(), other.cells.joined()) {
      #expect(a.count == b.count)
      #expect(a.base?.unweighted == b.base?.unweighted)
      #expect(close(a.proportion, b.proportion))
      #expect(close(a.standardError, b.standardError))
    }
  }

  private func close(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) < 1e-12
  }

  @Test("gives the same shares and errors for weights times a constant", arguments: 1...4)
  func constantWeights(seed: UInt64) {
    let rows = Answers.random(200, seed: seed)
    var once = Tally(Answers.weighted)
    once.add(Answers.batch(rows))
    var thrice = Tally(Answers.weighted)
    thrice.add(Answers.batch(rows.map { ($0.0, $0.1, $0.2 * 3) }))
    for (a, b) in zip(once.crosstabs()[0].cells.joined(), thrice.crosstabs()[0].cells.joined()) {
      #expect(close(a.proportion, b.proportion))
      #expect(close(a.standardError, b.standardError))
      #expect(close(a.weightedCount.map { $0 * 3 }, b.weightedCount))
    }
  }

  @Test("gives the unweighted table for weights of 1")
  func unitWeights() {
    let rows = Answers.random(200, seed: 5).map { ($0.0, $0.1, 1.0) }
    var weighted = Tally(Answers.weighted)
    weighted.add(Answers.batch(rows))
    var plain = Tally(
      TallySpecification(
        tables: Answers.weighted.tables, missing: MissingRule(["-9": .noAnswer])))
    plain.add(Answers.batch(rows))
    for (a, b) in zip(weighted.crosstabs()[0].cells.joined(), plain.crosstabs()[0].cells.joined()) {
      #expect(a.count == b.count)
      #expect(close(a.proportion, b.proportion))
      #expect(close(a.standardError, b.standardError))
    }
  }

  @Test("lets shares of one column add up to 1 and groups to the total", arguments: 1...4)
  func sums(seed: UInt64) {
    var tally = Tally(Answers.weighted)
    tally.add(Answers.batch(Answers.random(400, seed: seed)))
    let table = tally.crosstabs()[0]
    for column in table.columns.indices {
      let sum = table.cells.reduce(0) { $0 + ($1[column].proportion ?? 0) }
      #expect(abs(sum - 1) < 1e-12)
    }
    for row in table.cells {
      let groups = row.dropLast().reduce(0) { $0 + ($1.count ?? 0) }
      #expect(groups <= row.last?.count ?? 0)
    }
    let groups = table.cells[0].dropLast().reduce(0) { $0 + ($1.base?.unweighted ?? 0) }
    #expect(groups + table.withoutColumn == table.cells[0].last?.base?.unweighted)
  }

  @Test("leaves rows with weight 0 out and counts them")
  func zeroWeights() {
    var tally = Tally(Answers.weighted)
    tally.add(Answers.batch([("a", "1", 1), ("a", "2", 0), ("a", "1", 2)]))
    #expect(tally.zeroWeightCount == 1)
    #expect(tally.crosstabs()[0].cell("1", "a")?.base?.unweighted == 2)
  }

  @Test("keeps intervals around their estimate", arguments: 1...4)
  func intervals(seed: UInt64) {
    var tally = Tally(Answers.weighted)
    tally.add(Answers.batch(Answers.random(150, seed: seed)))
    for method in IntervalMethod.allCases {
      for cell in tally.crosstabs(interval: method)[0].cells.joined() {
        guard let share = cell.proportion, let interval = cell.interval else { continue }
        #expect(interval.lower <= share && share <= interval.upper, "\(method)")
        #expect(interval.lower.isFinite && interval.upper.isFinite)
      }
    }
  }

  @Test("has no value for an empty base")
  func emptyBase() {
    var tally = Tally(Answers.weighted)
    tally.add(Answers.batch([("a", "1", 1), ("b", "-9", 1)]))
    let cell = tally.crosstabs()[0].cell("1", "b")
    #expect(cell?.base?.unweighted == 0)
    #expect(cell?.proportion == nil)
    #expect(cell?.interval == nil)
  }
}

@Suite("Option marks")
struct OptionMarksTests {
  @Test(
    "reads marks, no-marks and the option's own text",
    arguments: [
      ("Y", OptionState.chosen), ("ja", .chosen), ("1", .chosen), ("TRUE", .chosen),
      ("Not selected", .notChosen), ("0", .notChosen), ("nein", .notChosen), ("", .empty),
      ("Your weight", .chosen), ("-99", .missing), ("2", .missing), ("NA", .missing),
    ])
  func states(value: String, state: OptionState) {
    #expect(OptionMarks().state(of: value, missing: .bareFile()) == state)
  }

  @Test("takes only the marks that are named")
  func selected() {
    let marks = OptionMarks(selected: ["2"])
    #expect(marks.state(of: "2", missing: .bareFile()) == .chosen)
    #expect(marks.state(of: "1", missing: .bareFile()) == .notChosen)
    #expect(marks.state(of: "-9", missing: .bareFile(codes: ["-9"])) == .missing)
  }
}
