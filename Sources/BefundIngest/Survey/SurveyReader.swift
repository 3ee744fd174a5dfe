import BefundModel

/// Reads and cleans a LimeSurvey survey.
enum SurveyReader {
  /// Returns the cleaned survey and the findings.
  ///
  /// - Throws: The findings of reading; `unknown-column` when study.yaml names a column that
  ///   no file has.
  static func read(
    _ study: Study, names: RegisteredNames
  ) throws -> (data: SurveyData, findings: [Diagnostic])? {
    guard let source = study.sources.survey else { return nil }
    let codebook: (entries: [CodebookReader.Entry], findings: [Diagnostic]) =
      try source.codebook.map {
        try CodebookReader.read(StudyFileReader.joined(study.folder, $0))
      } ?? ([], [])
    let entries = codebook.entries
    let raw = try join(study, source, entries)
    var draft = try SurveyDraft(source: source, dates: study.dates, raw: raw, entries: entries)
    draft.findings = raw.tables.flatMap(strayQuotes)
    draft.findings += codebook.findings + raw.tables.flatMap(\.encodingFindings)
    draft.findings += AppendedFileChecks.findings(raw, source: source)
    clean(&draft, study)
    OpenTextChecks.apply(to: &draft, names: names)
    guard raw.count > 0 else {
      throw Diagnostic.noRows(raw.tables.first?.path ?? study.path, line: 1)
    }
    return (try SurveyAssembly.assemble(draft, study), draft.findings)
  }

  private static func join(
    _ study: Study, _ source: SurveySource, _ entries: [CodebookReader.Entry]
  ) throws -> RawSurvey {
    let names = entries.map(\.variable.name)
    let coded = Set(
      entries.filter { SurveyDraft.isCoded($0, in: source) }.flatMap {
        [$0.variable.name, RawSurvey.underscored($0.variable.name)]
      })
    let tables = try source.files.map { name in
      let file = try DelimitedFile(
        StudyFileReader.joined(study.folder, name),
        options: DelimitedOptions(isLenient: source.isLenient))
      if let duplicate = file.duplicateColumn {
        throw Findings.duplicateColumn(
          file.path, line: file.headerLine, name: duplicate.name, field: duplicate.field)
      }
      return try DelimitedTable(file, isText: { !coded.contains($0) })
    }
    let raw = RawSurvey(tables, variables: names, id: source.id)
    try SurveyColumnCheck.check(raw, study: study, source: source, entries: entries)
    return raw
  }

  private static func strayQuotes(_ table: DelimitedTable) -> [Diagnostic] {
    table.strayQuotes.map { place in
      var finding = Findings.strayQuote(
        table.path, line: place.line, field: place.field, opening: nil)
      finding.severity = .warning
      finding.fix = LocalizedText(
        de: "die Stelle prüfen: sie wurde nachsichtig gelesen",
        en: "check the place: it was read leniently")
      return finding
    }
  }

  /// Runs the checks in their order: first who counts, then which values count.
  private static func clean(_ draft: inout SurveyDraft, _ study: Study) {
    TestAnswerCheck.apply(to: &draft)
    OpenedOnlyCheck.apply(to: &draft)
    SupersededAnswerCheck.apply(to: &draft)
    PartialAnswerCheck.apply(to: &draft)
    OtherRecodeRule.apply(to: &draft)
    NotAskedRule.apply(to: &draft)
    MissingAsTextCheck.apply(to: &draft)
    UnknownCodeCheck.apply(to: &draft)
    ImplausibleYearCheck.apply(to: &draft)
    UnreadableNumberCheck.apply(to: &draft)
    IdentifyingNumberCheck.apply(to: &draft)
    RatingScaleCheck.apply(to: &draft, challenges: study.challenges)
    ExclusiveOptionCheck.apply(to: &draft, needs: study.needs)
    StraightLinerCheck.apply(to: &draft)
  }
}
