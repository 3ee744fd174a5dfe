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
    let weights = edition == .internal ? try weights(data) : (values: [], fault: nil)
    let answer = try release(
      data, edition: edition, ledger: ledger, cases: cases(data, weights.values))
    let language = language ?? data.study.language
    let content = answer.release.export(
      codebook: data.survey?.codebook ?? Codebook(), language: language,
      version: BefundVersion.current,
      spssFile: SPSSFile.isAvailable ? SPSSFile.name : nil
    ) { Digest.sha256(Data($0.utf8)) }
    var files = content.files
    files.append(
      ReportFile(name: "daten.sqlite", bytes: try SQLiteFile.bytes(content.sheets)))
    if let spss = content.spss,
      let file = try SPSSFile.file(spss, date: data.study.dates.data)
    {
      files.append(file)
    }
    let manifest = try Manifest(
      answer.release, files: files, language: language, ledger: answer.ledger)
    files.append(ReportFile(name: Manifest.name, text: try manifest.json()))
    let parent = out.count > 1 && out.hasSuffix("/") ? String(out.dropLast()) : out
    let folder = try OutputFolder(parent, isPrivate: edition == .internal)
    return WrittenReport(
      paths: try folder.write(files, replacing: Manifest.names(in: folder.path)),
      findings: answer.findings + [weights.fault].compactMap { $0 }, notices: answer.notices,
      language: language,
      banner: answer.release.banner(in: language))
  }

  /// The cases with their adjustment weights, where there are any.
  private static func cases(_ data: StudyData, _ weights: [Double?]) -> CaseFile? {
    data.survey.map { CaseFile($0, needs: data.study.needs, weights: weights) }
  }

  /// The adjustment weight of each case; none where the study has no weighting, and with a warning where
  /// the weights cannot be made.
  private static func weights(
    _ data: StudyData
  ) throws -> (values: [Double?], fault: Diagnostic?) {
    guard data.study.weighting != nil, data.survey != nil else { return ([], nil) }
    do {
      return (try AdjustmentWeights.weights(data).byCase, nil)
    } catch var finding as Diagnostic {
      finding.severity = .warning
      return ([], finding)
    }
  }
}
