import Befund
import Benchmark
import SurveyFile

/// (d) What estimating adds to counting: 20 items × 6 groups over 100,000 respondents, all from
/// the same file; with strata there is a group of sums for each stratum.
func addIntervals() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(10), maxIterations: 30)
  Benchmark("100,000 respondents: counts only", configuration: configuration) { _, path in
    blackHole(try tally(designed(), path))
  } setup: {
    try SurveyFile(respondents: 100_000).written()
  }
  Benchmark("100,000 respondents: linearised intervals", configuration: configuration) {
    _, path in blackHole(try tally(designed(), path).crosstabs())
  } setup: {
    try SurveyFile(respondents: 100_000).written()
  }
  Benchmark("100,000 respondents: strata, counts only", configuration: configuration) {
    _, path in blackHole(try tally(designed(strata: "bezirk"), path))
  } setup: {
    try SurveyFile(respondents: 100_000).written()
  }
  Benchmark("100,000 respondents: strata, intervals", configuration: configuration) { _, path in
    blackHole(try tally(designed(strata: "bezirk"), path).crosstabs())
  } setup: {
    try SurveyFile(respondents: 100_000).written()
  }
}

/// Each item as a table of its own by group, weighted.
private func designed(strata: String? = nil) -> TallySpecification {
  let items = SurveyFile.columns.filter { $0.hasPrefix("B1[") || $0.hasPrefix("H1[") }
  return TallySpecification(
    tables: items.map { TableSpecification(id: $0, stub: .single($0), column: "gruppe") },
    weight: "gewicht", strata: strata, missing: .bareFile())
}

/// Counts a file without estimating anything.
private func tally(_ specification: TallySpecification, _ path: String) throws -> Tally {
  let file = try DelimitedFile(path)
  let numbers = try specification.numberVariables.map { try file.column(named: $0) }
  let plan = ColumnPlan(
    coded: try specification.codedVariables.map { try file.column(named: $0) },
    numbers: numbers, weight: numbers.first)
  let (tallies, _) = try file.read(
    plan, makeConsumer: { Tally(specification) }, add: { $0.add($1) })
  return tallies.dropFirst().reduce(into: tallies[0]) { $0.merge($1) }
}
