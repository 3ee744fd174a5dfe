import Foundation

/// What a command that writes a report has to say about it.
public struct WrittenReport: Sendable {
  /// The paths written, in order.
  public let paths: [String]
  /// The findings about the data.
  public let findings: [Diagnostic]
  /// What there is to say besides: what earlier releases cost, what was entered.
  public let notices: [Diagnostic]
  /// The language of the report.
  public let language: Language
  /// The line that marks the report.
  public let banner: String
}

extension StudyAnswers {
  /// Writes the whole report of a study into a folder, as a draft.
  ///
  /// - Parameters:
  ///   - path: The study.
  ///   - out: The folder; the edition gets a folder of its own inside.
  ///   - edition: The edition.
  ///   - language: The language; `nil` for the study's.
  ///   - formats: The formats.
  ///   - options: What the study is read with.
  /// - Throws: The findings of reading when one is an error (65); `cannot-create` and
  ///   `foreign-file` (73); `write-failed` (74); `cannot-protect` (77). Then nothing was changed.
  public static func report(
    _ path: String, out: String, edition: Edition, language: Language?, formats: [ReportFormat],
    options: ReadingOptions = ReadingOptions()
  ) throws -> WrittenReport {
    var options = options
    options.outputFolders.append(out)
    let answer = try release(path, edition: edition, options: options)
    return try write(
      answer, into: out, named: edition.rawValue, language: language, formats: formats,
      ledger: answer.ledger)
  }

  /// Freezes the public edition of a study: into the ledger, and as a report into a folder.
  ///
  /// An edition that tells the same as the newest entry appends nothing and is written again.
  ///
  /// - Parameters:
  ///   - path: The study.
  ///   - out: The folder; the release gets the folder `release` inside.
  ///   - by: Who releases it.
  ///   - note: What is to be noted.
  ///   - language: The language; `nil` for the study's.
  ///   - options: What the study is read with; the day of the entry is that of its clock.
  /// - Throws: What ``report(_:out:edition:language:formats:options:)`` throws;
  ///   `ledger-changed` (65).
  public static func freeze(
    _ path: String, out: String, by: String, note: String, language: Language?,
    options: ReadingOptions = ReadingOptions()
  ) throws -> WrittenReport {
    var options = options
    options.outputFolders.append(out)
    let data = try readable(path, options)
    var answer: StudyRelease?
    let (entry, isNew) = try LedgerFile(data.study).append { ledger in
      let own = try release(data, edition: .public, ledger: ledger)
      answer = own
      // What cannot be written later must not be entered now.
      try reportFolder(out, "release", .public).check(
        try own.release.reportFiles(
          ReportFormat.allCases, language: language ?? data.study.language,
          version: BefundVersion.current
        ).map(\.name) + [Manifest.name])
      return Ledger.Entry(
        number: ledger.entries.count + 1, kind: .release, by: by, note: note,
        day: day(options, data.study), data: data.study.dates.data,
        previous: ledger.entries.last?.hash ?? "",
        figures: Digest.sha256(Data(own.release.figureText.utf8)),
        blocks: own.release.content.blocks)
    }
    guard var answer else { preconditionFailure("Appending makes an entry") }
    answer.release = answer.release.approved(
      Approval(number: entry.number, by: entry.by, day: entry.day))
    answer.notices.append(LedgerFindings.appended(entry, isNew: isNew, data.study))
    return try write(
      answer, into: out, named: "release", language: language, formats: ReportFormat.allCases,
      ledger: entry.previous.isEmpty ? nil : entry.previous)
  }

  /// Declares a draft known that was handed out by mistake.
  ///
  /// - Parameters:
  ///   - folder: The folder with its `release.json`.
  ///   - path: The study.
  ///   - by: Who declares it.
  ///   - note: What is to be noted.
  ///   - options: What the study is read with.
  /// - Returns: What was entered, as a finding, and the study's language.
  /// - Throws: `internal-handed-out`, `malformed-request`, `ledger-changed` (65); `file-missing`
  ///   (66); `cannot-create` (73); `write-failed` (74).
  public static func declareHandedOut(
    _ folder: String, of path: String, by: String, note: String,
    options: ReadingOptions = ReadingOptions()
  ) throws -> (finding: Diagnostic, language: Language) {
    let study = try StudyFileReader.read(path)
    let file = folder.hasSuffix(".json") ? folder : folder + "/release.json"
    let draft = try ReleasedFile(Data(try WholeInput.bytes(file)), file: file)
    guard draft.edition == Edition.public.rawValue else {
      throw LedgerFindings.internalEdition(file)
    }
    guard draft.blocks.contains(where: { !$0.publication.statementSet.isEmpty }) else {
      throw LedgerFindings.empty(file)
    }
    let (entry, isNew) = try LedgerFile(study).append { ledger in
      Ledger.Entry(
        number: ledger.entries.count + 1, kind: .handedOut, by: by, note: note,
        day: day(options, study), data: draft.data, previous: ledger.entries.last?.hash ?? "",
        figures: "", blocks: draft.blocks)
    }
    return (LedgerFindings.appended(entry, isNew: isNew, study), study.language)
  }

  /// The day of the clock in the study's time zone, in ISO 8601.
  private static func day(_ options: ReadingOptions, _ study: Study) -> String {
    var style = Date.ISO8601FormatStyle.iso8601.year().month().day()
    style.timeZone = TimeZone(identifier: study.dates.timeZone) ?? .gmt
    return options.now.formatted(style)
  }

  private static func reportFolder(
    _ out: String, _ name: String, _ edition: Edition
  ) throws -> OutputFolder {
    let parent = out.count > 1 && out.hasSuffix("/") ? String(out.dropLast()) : out
    return try OutputFolder(parent + "/" + name, isPrivate: edition == .internal)
  }

  private static func write(
    _ answer: StudyRelease, into out: String, named name: String, language: Language?,
    formats: [ReportFormat], ledger: String?
  ) throws -> WrittenReport {
    let release = answer.release
    let language = language ?? release.content.study.language
    var files = try release.reportFiles(
      formats, language: language, version: BefundVersion.current)
    let manifest = try Manifest(release, files: files, language: language, ledger: ledger)
    files.append(ReportFile(name: Manifest.name, text: try manifest.json()))
    let folder = try reportFolder(out, name, release.edition)
    return WrittenReport(
      paths: try folder.write(files, replacing: Manifest.names(in: folder.path)),
      findings: answer.findings,
      notices: answer.notices, language: language, banner: release.banner(in: language))
  }
}
