import Befund
import Foundation
import Testing

/// What holds for tables of any data, tried on random files.
@Suite("Properties of tables")
struct TablePropertyTests {
  /// A random file: a group, a scale, two options, a number, a weight, a stratum, a unit.
  struct RandomSurvey {
    var rows: [[String]] = []

    static let header = ["g", "q", "b1", "b2", "v", "w", "s", "u"]

    init(seed: UInt64, cases: Int = 90) {
      var generator = SplitMix64(seed: seed)
      func pick(_ values: [String]) -> String {
        values[Int(generator.next() % UInt64(values.count))]
      }
      for row in 0..<cases {
        rows.append([
          pick(["a", "b", "c", "c", ""]), pick(["1", "2", "3", "4", "5", "NA"]),
          pick(["0", "1", ""]), pick(["0", "0", "1"]), pick(["1.5", "2", "7", "9.25", ""]),
          pick(["0.5", "1", "2", "3.25"]), pick(["x", "y"]), "u\(row / 3)",
        ])
      }
    }

    func written(_ rows: [[String]]? = nil) throws -> String {
      let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("befund-\(UUID().uuidString).csv").path
      let lines = ([Self.header] + (rows ?? self.rows)).map { $0.joined(separator: ",") + "\n" }
      try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }

    func tables(_ query: TableQuery, _ rows: [[String]]? = nil) throws -> [ReleasedTable] {
      let path = try written(rows)
      defer { try? FileManager.default.removeItem(atPath: path) }
      return try DelimitedFile(path).tables(query).release.content.tables
    }
  }

  /// Every kind of question that does not depend on the order of rows.
  static func query(weighted: Bool, designed: Bool) -> TableQuery {
    var query = TableQuery()
    query.rows = ["q", "b*"]
    query.means = ["v"]
    query.nets = [NetQuestion("q=4,5/1,2")].compactMap { $0 }
    query.columns = ["g"]
    query.weight = weighted ? "w" : nil
    query.strata = designed ? "s" : nil
    query.comparisons.tests = true
    query.comparisons.quantiles = [0.25, 0.5]
    return query
  }

  static let seeds = Array(UInt64(1)...12)

  /// All figures of a cell that do not count weights.
  private func figures(_ cell: ReleasedCell) -> [Double?] {
    [
      cell.count.map(Double.init), cell.base.map(Double.init), cell.effectiveBase,
      cell.proportion, cell.standardError, cell.lower, cell.upper, cell.mean,
      cell.standardDeviation, cell.figure,
    ]
  }

  private func expectSame(
    _ one: [ReleasedTable], _ other: [ReleasedTable], tolerance: Double = 1e-9
  ) {
    #expect(one.map(\.id) == other.map(\.id))
    for (a, b) in zip(one, other) {
      #expect(a.rows.map(\.heading.id) == b.rows.map(\.heading.id))
      for (left, right) in zip(a.cells.joined(), b.cells.joined()) {
        #expect(left.letters == right.letters && left.sign == right.sign)
        for (x, y) in zip(figures(left), figures(right)) {
          #expect((x == nil) == (y == nil), "\(a.id)")
          if let x, let y {
            #expect(abs(x - y) <= tolerance * max(1, abs(x)), "\(a.id) \(x) \(y)")
          }
        }
      }
    }
  }

  @Test("weights times a constant change nothing but weighted counts", arguments: seeds)
  func scaledWeights(seed: UInt64) throws {
    let survey = RandomSurvey(seed: seed)
    let query = Self.query(weighted: true, designed: seed % 2 == 0)
    let scaled = survey.rows.map { row in
      var row = row
      row[5] = String((Double(row[5]) ?? 0) * 8)
      return row
    }
    let one = try survey.tables(query)
    let other = try survey.tables(query, scaled)
    expectSame(one, other)
    let counts = zip(one[0].cells.joined(), other[0].cells.joined())
    for (a, b) in counts {
      #expect(abs((a.weightedCount ?? 0) * 8 - (b.weightedCount ?? 0)) < 1e-9)
    }
  }

  @Test("the order of rows changes nothing", arguments: seeds)
  func rowOrder(seed: UInt64) throws {
    let survey = RandomSurvey(seed: seed)
    var query = Self.query(weighted: seed % 2 == 0, designed: seed % 3 == 0)
    // R survey breaks ties of ranks in file order, so the weighted rank test is left out.
    if query.weight != nil || query.strata != nil { query.means = [] }
    query.comparisons.quantiles = query.means.isEmpty ? [] : [0.25, 0.5]
    expectSame(
      try survey.tables(query), try survey.tables(query, Array(survey.rows.reversed())),
      tolerance: 1e-7)
  }

  @Test("weights of 1 change nothing but the name of the interval", arguments: seeds)
  func unitWeights(seed: UInt64) throws {
    let survey = RandomSurvey(seed: seed)
    var query = Self.query(weighted: false, designed: false)
    query.comparisons = Comparisons()
    query.interval = .wald
    let ones = survey.rows.map { row in
      var row = row
      row[5] = "1"
      return row
    }
    let plain = try survey.tables(query, ones)
    query.weight = "w"
    expectSame(plain, try survey.tables(query, ones))
  }

  @Test("groups add up to the total, and single answers to 1", arguments: seeds)
  func addsUp(seed: UInt64) throws {
    let survey = RandomSurvey(seed: seed)
    var query = Self.query(weighted: true, designed: false)
    query.rows = ["q"]
    query.means = []
    query.nets = []
    query.comparisons = Comparisons()
    // Without a missing group the columns are all of the total.
    let grouped = survey.rows.filter { !$0[0].isEmpty }
    let table = try #require(try survey.tables(query, grouped).first)
    for cells in table.cells {
      let parts = cells.dropLast()
      #expect(parts.reduce(0) { $0 + ($1.count ?? 0) } == cells.last?.count)
      let weights = parts.reduce(0) { $0 + ($1.weightedCount ?? 0) }
      #expect(abs(weights - (cells.last?.weightedCount ?? .nan)) < 1e-9)
    }
    for column in table.columns.indices {
      let shares = table.cells.compactMap { $0[column].proportion }
      #expect(shares.isEmpty || abs(shares.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test("every interval holds its estimate", arguments: seeds)
  func intervals(seed: UInt64) throws {
    let survey = RandomSurvey(seed: seed)
    for method in IntervalMethod.allCases {
      for weighted in [false, true] {
        var query = Self.query(weighted: weighted, designed: weighted && seed % 2 == 0)
        query.interval = method
        for table in try survey.tables(query) {
          for cell in table.cells.joined() {
            guard let lower = cell.lower, let upper = cell.upper,
              let estimate = cell.proportion ?? cell.mean ?? cell.figure
            else { continue }
            #expect(lower <= estimate + 1e-12 && estimate <= upper + 1e-12, "\(table.id) \(method)")
            #expect(lower.isFinite && upper.isFinite)
          }
        }
      }
    }
  }

  @Test("renaming categories changes neither kappa nor nominal alpha", arguments: seeds)
  func renaming(seed: UInt64) throws {
    let survey = RandomSurvey(seed: seed)
    var query = TableQuery()
    query.coders = ["q,b1,b2"]
    query.categories = ["0", "1", "2", "3", "4", "5"]
    let names = ["0": "zeta", "1": "alpha", "2": "omega", "3": "beta", "4": "my", "5": "ny"]
    let renamed = survey.rows.map { row in
      row.enumerated().map {
        (1...3).contains($0.offset) ? names[$0.element] ?? $0.element : $0.element
      }
    }
    let one = try #require(try survey.tables(query).first)
    query.categories = ["ny", "my", "beta", "omega", "alpha", "zeta"]
    let other = try #require(try survey.tables(query, renamed).first)
    let kept = one.rows.map(\.heading.id).filter {
      $0.hasPrefix("agreement") || $0.hasPrefix("kappa.") || $0 == "alpha_nominal" || $0 == "fleiss"
    }
    #expect(kept.count == 9)
    for row in kept {
      let a = one.cell(row, "value")?.figure
      let b = other.cell(row, "value")?.figure
      #expect((a == nil) == (b == nil), "\(row)")
      if let a, let b { #expect(abs(a - b) < 1e-12, "\(row)") }
    }
  }
}
