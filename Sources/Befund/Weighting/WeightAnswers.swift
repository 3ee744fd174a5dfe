extension StudyAnswers {
  /// Returns the adjustment weights of a study and writes them where asked.
  ///
  /// - Parameters:
  ///   - path: The study.
  ///   - out: A CSV file for the weights, readable by its owner only.
  ///   - options: What the study is read with, such as whether margins with different totals
  ///     are scaled.
  /// - Throws: The findings of reading and weighting (65); of writing (73, 74).
  public static func weights(
    _ path: String, out: String?, options: ReadingOptions = ReadingOptions()
  ) throws -> (report: WeightReport, language: Language) {
    if AnalystSource.isBareFile(path) { throw needsMargins(path) }
    let data = try StudyReader.read(path, options: options)
    if data.findings.hasErrors {
      throw DiagnosticList(data.findings.filter { $0.severity == .error })
    }
    let report = try AdjustmentWeights.report(data)
    try write(report, to: out)
    return (report, data.study.language)
  }

  /// Returns the weights of one file and writes them where asked.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - query: The margins, the design and the bounds.
  ///   - out: A CSV file for the weights, readable by its owner only.
  /// - Throws: The findings of reading and weighting (65); of writing (73, 74).
  public static func weights(
    of file: DelimitedFile, _ query: WeightQuery, out: String?
  ) throws -> WeightReport {
    let report = try file.weights(query)
    try write(report, to: out)
    return report
  }

  private static func needsMargins(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "margins-missing", file: path,
      message: LocalizedText(
        de: "für die Datei fehlen die Ränder", en: "the file's margins are missing"),
      why: LocalizedText(
        de: "nur eine Studie nennt ihre Ränder selbst", en: "only a study names its own margins"),
      fix: LocalizedText(
        de: "mit --margins eine CSV-Datei mit margin, level, target nennen",
        en: "name a CSV file with margin, level, target by --margins"), status: .usage)
  }

  private static func write(_ report: WeightReport, to out: String?) throws {
    guard let out else { return }
    try OutputFolder.checkReplaceable(out, startingWith: WeightReport.csvHeader)
    var target = out[...]
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    try OutputFolder.replace(String(target), with: report.csv(), isPrivate: true)
  }
}
