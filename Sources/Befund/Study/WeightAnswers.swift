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
    let data = try StudyReader.read(path, options: options)
    if data.findings.hasErrors {
      throw DiagnosticList(data.findings.filter { $0.severity == .error })
    }
    let report = try AdjustmentWeights.report(data)
    if let out {
      var target = out[...]
      while target.count > 1, target.hasSuffix("/") { target.removeLast() }
      try OutputFolder.replace(String(target), with: report.csv(), isPrivate: true)
    }
    return (report, data.study.language)
  }
}
