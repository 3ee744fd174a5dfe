import Befund
import Benchmark
import SurveyFile

/// The 20 items by group, as `befund table FILE --rows 'B1*' --each 'H1*' --columns gruppe` asks.
let itemsByGroup: TableQuery = {
  var query = TableQuery()
  query.rows = ["B1*"]
  query.each = ["H1*"]
  query.columns = ["gruppe"]
  return query
}()

/// (c) 20 items × group over a million respondents, read from the file.
func addLargeCrosstab() {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident, .throughput], warmupIterations: 1,
    maxDuration: .seconds(30), maxIterations: 7)
  Benchmark("1,000,000 respondents: 20 items × group", configuration: configuration) {
    _, path in try count(itemsByGroup, path)
  } setup: {
    try SurveyFile(respondents: 1_000_000).written()
  }
  Benchmark("1,000,000 respondents: weighted, with intervals", configuration: configuration) {
    _, path in
    var query = itemsByGroup
    query.weight = "gewicht"
    query.printsIntervals = true
    try count(query, path)
  } setup: {
    try SurveyFile(respondents: 1_000_000).written()
  }
}

/// Opens the file and answers the question.
func count(_ query: TableQuery, _ path: String) throws {
  blackHole(try DelimitedFile(path).tables(query))
}
