import BefundModel
import Testing

@testable import BefundIngest

@Suite("Population reader")
struct PopulationReaderTests {
  private static let header = PopulationReader.columns.joined(separator: ";")

  private func sample() throws -> (margins: [PopulationMargin], findings: [Diagnostic]) {
    try PopulationReader.read(SmallFiles.sample("bevoelkerung.csv"))
  }

  private func read(
    _ rows: [String], rescales: Bool = false, header: String = header
  ) throws -> (margins: [PopulationMargin], findings: [Diagnostic]) {
    let text = ([header] + rows.map { $0 + ";2018-12-31;q;d" }).joined(separator: "\n")
    return try SmallFiles.with("bevoelkerung.csv", text) {
      try PopulationReader.read($0, rescales: rescales)
    }
  }

  @Test("finds nothing to report in the sample")
  func defects() throws {
    #expect(try sample().findings.isEmpty)
    #expect(try SmallFiles.planted("bevoelkerung.csv").isEmpty)
  }

  @Test("reads the sample's 31 rows and tells margins from the rest")
  func totals() throws {
    let margins = try sample().margins
    #expect(margins.count == 31)
    #expect(
      SmallFiles.counts(margins.map(\.use)) == [.margin: 25, .total: 1, .comparison: 5])
    let features = Dictionary(grouping: margins.filter(\.isForWeighting), by: \.feature)
    #expect(
      features.mapValues(\.count) == [
        "Alter": 5, "Geschlecht": 2, "Bezirk": 6, "Einwanderungsgeschichte 16+": 2,
        "Alter × Geschlecht": 10,
      ])
    for rows in features.values {
      #expect(rows.reduce(0) { $0 + $1.count } == 70_412)
    }
    let comparisons = margins.filter { $0.use == .comparison }
    #expect(comparisons.map(\.count) == [83963, 83207, 15067, 13.6, 30.6])
    #expect(margins[0].line == 2)
    #expect(margins[27].referenceDay == "2019-12-31")
  }

  @Test("reports a margin with another total as an error at its first row")
  func differingMargins() throws {
    let rows = ["Alter;a;40", "Alter;b;60", "Geschlecht;w;50", "Geschlecht;m;51"]
    let findings = try read(rows).findings
    #expect(findings.map(\.id) == ["margins-differ"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map { [$0.line, $0.column] } == [[4, 3]])
    #expect(findings.first?.message.de == "'Geschlecht' ergibt 101, 'Alter' aber 100")
    #expect(try read(rows, rescales: true).findings.map(\.severity) == [.warning])
    #expect(try read(Array(rows.dropLast()) + ["Geschlecht;m;50"]).findings.isEmpty)
  }

  @Test("compares margins with the population's total where there is one")
  func total() throws {
    let rows = ["Alter;a;40", "Alter;b;61", "Geschlecht;w;50", "Geschlecht;m;50", "Gesamt;p;100"]
    #expect(try read(rows).findings.map(\.line) == [2])
  }

  @Test("leaves rows for comparison out of the sums")
  func comparison() {
    let margins = [
      PopulationMargin(feature: "Alter", category: "a", count: 0.1, line: 2),
      PopulationMargin(feature: "Alter", category: "b", count: 0.2, line: 3),
      PopulationMargin(feature: "Geschlecht", category: "w", count: 0.3, line: 4),
      PopulationMargin(feature: "Zensus", category: "z", count: 9, use: .comparison, line: 5),
    ]
    #expect(MarginsDifferCheck.findings(margins, file: "f.csv").isEmpty)
    #expect(MarginsDifferCheck.findings([], file: "f.csv").isEmpty)
    var changed = margins
    changed[3].use = .margin
    #expect(MarginsDifferCheck.findings(changed, file: "f.csv").map(\.line) == [5])
  }

  @Test(
    "refuses numbers that are none or may mean two things",
    arguments: ["83.963", "83,963", "", "ca. 50", "-5", "1e3", "nan", "5 000", "1.2.3"])
  func ambiguousNumbers(text: String) throws {
    let (margins, findings) = try read(["Alter;a;\(text)", "Alter;b;50", "Geschlecht;w;99"])
    #expect(margins.map(\.category) == ["b", "w"])
    #expect(findings.map(\.id) == ["unreadable-value"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map { [$0.line, $0.column] } == [[2, 3]])
  }

  @Test(
    "reads decimal comma and point",
    arguments: [("13,6", 13.6), ("13.6", 13.6), ("0,125", 0.125)])
  func decimals(text: String, value: Double) throws {
    #expect(try read(["Alter;a;\(text)"]).margins.map(\.count) == [value])
  }

  @Test("names the nearest column when one is missing")
  func missingColumn() {
    let header = Self.header.replacing("anzahl", with: "anzal")
    let error = #expect(throws: Diagnostic.self) { try read(["Alter;a;1"], header: header) }
    #expect(error?.id == "unknown-column")
    #expect(error?.fix.de.contains("anzal") == true)
  }
}
