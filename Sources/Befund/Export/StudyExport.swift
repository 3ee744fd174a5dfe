import Foundation

extension StudyAnswers {
  /// Writes a study's tables, and for the office its cases, as a data package with notebooks.
  ///
  /// - Parameters:
  ///   - path: The study.
  ///   - out: The folder.
  ///   - edition: The edition; only the internal one has cases.
  ///   - language: The language; `nil` for the study's.
  ///   - options: What the study is read with.
  /// - Throws: What ``report(_:out:edition:language:formats:options:)`` throws.
  public static func export(
    _ path: String, out: String, edition: Edition, language: Language?,
    options: ReadingOptions = ReadingOptions()
  ) throws -> WrittenReport {
    var options = options
    options.outputFolders.append(out)
    let data = try readable(path, options)
    let ledger = edition == .public ? try LedgerFile(data.study).read() : Ledger()
    let answer = try release(data, edition: edition, ledger: ledger, cases: cases(data))
    let language = language ?? data.study.language
    let content = answer.release.export(
      codebook: data.survey?.codebook ?? Codebook(), language: language,
      version: BefundVersion.current
    ) { Digest.sha256(Data($0.utf8)) }
    var files = content.files
    files.append(
      ReportFile(name: "daten.sqlite", bytes: try SQLiteFile.bytes(content.sheets)))
    let manifest = try Manifest(
      answer.release, files: files, language: language, ledger: answer.ledger)
    files.append(ReportFile(name: Manifest.name, text: try manifest.json()))
    let parent = out.count > 1 && out.hasSuffix("/") ? String(out.dropLast()) : out
    let folder = try OutputFolder(parent, isPrivate: edition == .internal)
    return WrittenReport(
      paths: try folder.write(files, replacing: Manifest.names(in: folder.path)),
      findings: answer.findings, notices: answer.notices, language: language,
      banner: answer.release.banner(in: language))
  }

  /// The cases with their adjustment weights, where the study has weighting.
  private static func cases(_ data: StudyData) throws -> CaseFile? {
    guard let survey = data.survey else { return nil }
    guard data.study.weighting != nil else { return CaseFile(survey) }
    let report = try AdjustmentWeights.report(data)
    let weights = Dictionary(zip(report.ids, report.weights)) { first, _ in first }
    return CaseFile(survey, weights: survey.ids.map { weights[$0] })
  }
}
