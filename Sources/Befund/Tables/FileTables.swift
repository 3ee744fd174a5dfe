import Foundation

extension DelimitedFile {
  /// Returns the tables that answer a question, counted in one pass.
  ///
  /// Reading takes memory that depends on the distinct values, not on the rows.
  ///
  /// - Parameters:
  ///   - query: The question.
  ///   - threads: The largest number of threads; by default one per processor.
  /// - Returns: The tables, and findings that are no errors.
  /// - Throws: The findings of reading; `unknown-column`; `no-rows`; `no-positive-weight`;
  ///   `population-differs`; `population-too-small`.
  public func tables(
    _ query: TableQuery, threads: Int? = nil
  ) throws -> (release: Release, findings: [Diagnostic]) {
    let specification = try query.tally { argument in
      try columns(matching: argument).map { header[$0] }
    }
    let numbers = try specification.numberVariables.map { try column(named: $0) }
    let plan = ColumnPlan(
      coded: try specification.codedVariables.map { try column(named: $0) }, numbers: numbers,
      weight: try specification.weight.map { try column(named: $0) })
    let (tallies, summary) = try read(
      plan, threads: threads, makeConsumer: { Tally(specification) },
      add: { $0.add($1) })
    guard var tally = tallies.first else { throw Diagnostic.noRows(path, line: headerLine) }
    for other in tallies.dropFirst() { tally.merge(other) }
    guard tally.rowCount > 0 else { throw Diagnostic.noRows(path, line: headerLine) }
    try TableFindings.check(tally, file: self)
    try TableFindings.checkDesign(tally, file: self)
    let described = TableDescription(file: self, query: query)
    try ComparisonFindings.checkSize(tally, path: path, line: headerLine)
    let crosstabs = try StatisticsFindings.translated(path, line: headerLine) {
      () throws(StatisticsError) in
      try tally.comparedCrosstabs(interval: query.interval)
    }
    try ComparisonFindings.check(crosstabs, path: path, line: headerLine)
    let findings = TableFindings.warnings(tally, summary: summary, file: self)
    let baseline = Baseline(
      study: Study(), tables: crosstabs.flatMap { described.tables($0, tally: tally) })
    let release = Release.internalEdition(of: baseline)
    return (release, findings + TableFindings.collisions(release, file: self))
  }
}
