extension DelimitedFile {
  /// Returns weights for all cases of the file, with what they do.
  ///
  /// Cases without a value on a margin form a level of their own, which keeps its share of the
  /// base weights.
  ///
  /// - Throws: The findings of reading; `unknown-column`; of the margins `invalid-target`,
  ///   `duplicate-level`, `margins-differ`; `target-without-cases`, `level-without-target`,
  ///   `raking-failed`, `unusable-weight`, `unusable-population`.
  public func weights(_ query: WeightQuery) throws -> WeightReport {
    try WeightedFile(self, query).report()
  }
}

/// One file that is weighted, read whole.
private struct WeightedFile {
  private let file: DelimitedFile
  private let query: WeightQuery
  private let table: DelimitedTable
  private let margins: MarginFile
  private let missing: MissingRule
  private let design: SampleDesign

  init(_ file: DelimitedFile, _ query: WeightQuery) throws {
    self.file = file
    self.query = query
    missing = .bareFile(codes: query.missing)
    margins = try MarginFile(
      query.margins, header: file.header, rescales: query.rescalesMargins)
    let used =
      margins.margins.flatMap(\.variables) + query.estimates
      + [query.weight, query.strata, query.cluster, query.population, query.id].compactMap { $0 }
    for name in used { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { $0 == query.id })
    if table.rowCount == 0 { throw Diagnostic.noRows(file.path, line: file.headerLine) }
    self.table = table
    let decimal = query.decimal
    func texts(_ name: String?) -> [String]? {
      name.map { name in (0..<table.rowCount).map { table[$0, name] } }
    }
    func numbers(_ name: String?) -> [Double?]? {
      texts(name)?.map { DecimalText.number($0, decimal: decimal) }
    }
    design = try StatisticsFindings.translated(file.path, line: file.headerLine) {
      () throws(StatisticsError) in
      try SampleDesign(
        weights: numbers(query.weight) ?? Array(repeating: 1, count: table.rowCount),
        strata: texts(query.strata), clusters: texts(query.cluster), clustersAreNested: true,
        populations: numbers(query.population))
    }
  }

  func report() throws -> WeightReport {
    let levels = try margins.margins.map(levels)
    var weighting = MarginWeighting(margins: levels, base: design.weights)
    weighting.trimming = query.trimming
    if let lower = query.lowerBound, let upper = query.upperBound {
      weighting.bounds = (lower, upper)
    }
    if query.scale == .population { weighting.total = margins.total }
    let ids = (0..<table.rowCount).map { row in
      query.id.map { table[row, $0] } ?? String(row + 1)
    }
    var report = try StatisticsFindings.translated(file.path, line: file.headerLine) {
      () throws(StatisticsError) in
      try weighting.report(
        groups: LocalizedText(""), ids: ids, notes: [Self.note])
    }
    report.estimates = try query.estimates.map { try estimate($0, weighting, report) }
    return report
  }

  private static let note = LocalizedText(
    de: "Anpassungsgewichte gleichen nur die genannten Merkmale an. Sie machen aus einem offenen "
      + "Link keine Zufallsauswahl.",
    en: "Adjustment weights match the named features only. They do not turn an open link into a "
      + "random sample.")

  private func levels(_ margin: MarginFile.Margin) throws -> MarginWeighting.MarginLevels {
    let levels = (0..<table.rowCount).map { row in
      let values = margin.variables.map { table[row, $0] }
      return values.contains { missing[$0] != nil }
        ? MarginWeighting.outside : values.joined(separator: "*")
    }
    let sampled = Set(zip(levels, design.weights).filter { $0.1 > 0 }.map(\.0))
    let known = Set(margin.levels.filter { $0.count > 0 }.map(\.level))
    if let level = margin.levels.first(where: { $0.count == 0 && sampled.contains($0.level) }) {
      throw zeroTarget(margin, level.level)
    }
    if let level = sampled.subtracting(known).subtracting([MarginWeighting.outside]).min() {
      throw finding(.levelWithoutTarget(margin: margin.name, level: level))
    }
    if let level = margin.levels.first(where: { $0.count > 0 && !sampled.contains($0.level) }) {
      throw finding(.targetWithoutCases(margin: margin.name, level: level.level))
    }
    return MarginWeighting.MarginLevels(
      name: margin.name, levels: levels, population: margin.levels, base: design.weights)
  }

  private func zeroTarget(_ margin: MarginFile.Margin, _ level: String) -> Diagnostic {
    Diagnostic(
      id: "zero-target", file: margins.path, line: margin.line,
      message: LocalizedText(
        de: "das Ziel von '\(level)' (\(margin.name)) ist 0, aber es gibt Fälle",
        en: "the target of '\(level)' (\(margin.name)) is 0, but there are cases"),
      why: LocalizedText(
        de: "wer nicht zur Bevölkerung gehört, bekommt kein Gewicht",
        en: "who does not belong to the population gets no weight"),
      fix: LocalizedText(
        de: "das Ziel berichtigen, oder den Wert mit --missing nennen",
        en: "correct the target, or name the value with --missing"))
  }

  private func finding(_ error: StatisticsError) -> Diagnostic {
    StatisticsFindings.finding(error, file: file.path, line: file.headerLine)
  }

  private func estimate(
    _ variable: String, _ weighting: MarginWeighting, _ report: WeightReport
  ) throws -> WeightReport.Estimate {
    let numbers = (0..<table.rowCount).map { row -> Double? in
      let text = table[row, variable]
      return missing[text] == nil ? DecimalText.number(text, decimal: query.decimal) : nil
    }
    let values = numbers.map { $0 ?? 0 }
    let valid = numbers.map { $0 != nil }
    return try StatisticsFindings.translated(file.path, line: file.headerLine) {
      () throws(StatisticsError) in
      let calibrated = try CalibratedMean(
        of: values, in: valid, design: design, weights: report.weights,
        margins: weighting.targets)
      let plain = try SampleDesign(
        weights: report.weights, strata: column(query.strata), clusters: column(query.cluster),
        clustersAreNested: true, populations: populations)
      let mean = plain.mean(of: values, in: valid)
      return WeightReport.Estimate(
        variable: variable, cases: valid.count { $0 }, mean: mean?.estimate,
        calibratedError: report.trimming == nil ? calibrated?.standardError : nil,
        plainError: mean?.standardError)
    }
  }

  private func column(_ name: String?) -> [String]? {
    name.map { name in (0..<table.rowCount).map { table[$0, name] } }
  }

  private var populations: [Double?]? {
    column(query.population)?.map { DecimalText.number($0, decimal: query.decimal) }
  }
}
