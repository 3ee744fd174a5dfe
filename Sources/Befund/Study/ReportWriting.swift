extension StudyAnswers {
  /// Writes the whole report of a study into a folder.
  ///
  /// - Parameters:
  ///   - path: The study.
  ///   - out: The folder; the edition gets a folder of its own inside.
  ///   - edition: The edition.
  ///   - language: The language; `nil` for the study's.
  ///   - formats: The formats.
  ///   - options: What the study is read with.
  /// - Returns: The paths written, in order, with the findings about the data.
  /// - Throws: The findings of reading when one is an error (65); `cannot-create` and
  ///   `foreign-file` (73); `write-failed` (74). Then nothing was changed.
  public static func report(
    _ path: String, out: String, edition: Edition, language: Language?, formats: [ReportFormat],
    options: ReadingOptions = ReadingOptions()
  ) throws -> (written: [String], findings: [Diagnostic], language: Language) {
    var options = options
    options.outputFolders.append(out)
    let (release, findings) = try release(path, edition: edition, options: options)
    let language = language ?? release.content.study.language
    var files = try release.reportFiles(
      formats, language: language, version: BefundVersion.current)
    let manifest = try Manifest(release, files: files, language: language)
    files.append(ReportFile(name: Manifest.name, text: try manifest.json()))
    let parent = out.count > 1 && out.hasSuffix("/") ? String(out.dropLast()) : out
    let folderPath = parent + "/" + edition.rawValue
    let known = Manifest.names(in: folderPath)
    let folder = try OutputFolder(folderPath, isPrivate: edition == .internal)
    return (try folder.write(files, replacing: known), findings, language)
  }
}
