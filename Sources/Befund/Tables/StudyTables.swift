extension StudyData {
  /// Returns the tables that answer a question about the survey's usable cases.
  ///
  /// Values stand in codebook order with their labels, and kinds of missing follow the codebook.
  ///
  /// - Throws: `unknown-variable` with the nearest right name; `no-survey`.
  public func tables(_ query: TableQuery) throws -> Release {
    guard let survey else { throw StudyTableFindings.noSurvey(study) }
    let names = survey.codebook.variables.map(\.name)
    var specification = try query.tally { argument in
      try Self.find(argument, in: names, study: study)
    }
    let asked = specification.tables
    specification.tables = specification.tables.map { wholeBlock($0, survey) }
    let tally = survey.tally(specification)
    let description = TableDescription(source: study.path, query: query)
    try ComparisonFindings.checkSize(tally, path: study.path, line: nil)
    let compared = try StatisticsFindings.translated(study.path) {
      () throws(StatisticsError) in
      try tally.comparedCrosstabs(codebook: survey.codebook, interval: query.interval)
    }
    try ComparisonFindings.check(compared, path: study.path, line: nil)
    let tables = zip(compared, asked).flatMap { crosstab, asked in
      description.tables(Self.rows(of: crosstab, asked: asked), tally: tally)
    }
    return .internalEdition(of: Baseline(study: study, tables: tables))
  }

  /// Returns the table with the other options of its needs block added, which decide who
  /// answered the block.
  private func wholeBlock(_ table: TableSpecification, _ survey: SurveyData) -> TableSpecification {
    guard case .options(let options, _) = table.stub else { return table }
    var table = table
    let block = study.needs.first { block in
      let all = block.allOptions(in: survey.codebook)
      return options.allSatisfy { all.contains($0) }
    }
    let added =
      block.map { $0.allOptions(in: survey.codebook) }?.filter { !options.contains($0) } ?? []
    table.asked = Set(options)
    table.stub = .options(options + added, exclusive: Set(study.needs.compactMap(\.none)))
    return table
  }

  /// Returns the table with the rows that were asked for.
  ///
  /// Tests and pairs of options that were added for the base alone go with their rows.
  private static func rows(
    of compared: ComparedCrosstab, asked: TableSpecification
  ) -> ComparedCrosstab {
    guard case .options(let options, _) = asked.stub else { return compared }
    var result = compared
    let places = compared.crosstab.rows.indices.filter {
      options.contains(compared.crosstab.rows[$0].id)
    }
    result.crosstab.rows = places.map { compared.crosstab.rows[$0] }
    result.crosstab.cells = places.map { compared.crosstab.cells[$0] }
    let added = Set(compared.crosstab.rows.map(\.id)).subtracting(options)
    for table in result.comparisons.indices {
      result.comparisons[table].remove { row in row.section.map { added.contains($0.id) } ?? false }
    }
    return result
  }

  private static func find(
    _ argument: String, in names: [String], study: Study
  ) throws -> [String] {
    if names.contains(argument) { return [argument] }
    if let name = names.first(where: { FigureID.make($0) == argument }) { return [name] }
    let matches = names.filter {
      argument.contains("*") && !$0.hasPrefix("_") && Wildcard.matches($0, pattern: argument)
    }
    if !matches.isEmpty { return matches }
    let parts = argument.split(separator: ",").map(String.init)
    guard parts.count > 1 else {
      throw Diagnostic.unknownVariable(argument, names: names, file: study.path)
    }
    return try parts.flatMap { try find($0, in: names, study: study) }
  }
}

/// The findings of tables over a study.
enum StudyTableFindings {
  static func noSurvey(_ study: Study) -> Diagnostic {
    Diagnostic(
      id: "no-survey", file: study.path,
      message: LocalizedText(
        de: "die Studie hat keine Befragung", en: "the study has no survey"),
      why: LocalizedText(
        de: "unter 'sources' fehlt 'survey'", en: "'survey' is missing under 'sources'"),
      fix: LocalizedText(
        de: "eine CSV-Datei unmittelbar auswerten", en: "ask a CSV file directly"))
  }
}
