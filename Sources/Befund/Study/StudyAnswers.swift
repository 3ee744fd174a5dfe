/// A release of a study with what there is to say about it.
public struct StudyRelease: Sendable {
  /// The release.
  public internal(set) var release: Release
  /// The findings about the data.
  public let findings: [Diagnostic]
  /// What there is to say besides: what earlier releases cost, what was entered.
  public internal(set) var notices: [Diagnostic]
  /// The hash of the newest entry of the ledger that it is protected against, or `nil`.
  public let ledger: String?
}

/// The answers that the command gives about a study.
public enum StudyAnswers {
  /// Returns every finding about a study's data, and the study's language.
  ///
  /// Findings that end the reading are in the report too, unless a file is missing.
  ///
  /// - Throws: A finding whose exit status is not "bad data", such as `file-missing`.
  public static func check(
    _ path: String, options: ReadingOptions = ReadingOptions()
  ) throws -> (report: CheckReport, language: Language) {
    do {
      let data = try StudyReader.read(path, options: options)
      return (CheckReport(data.findings), data.study.language)
    } catch let finding as Diagnostic where finding.status == .badData {
      return (CheckReport([finding]), .de)
    } catch let list as DiagnosticList {
      return (CheckReport(list.findings), .de)
    }
  }

  /// Returns the release of some parts of a study.
  ///
  /// - Parameters:
  ///   - path: The study.
  ///   - views: The parts.
  ///   - edition: The edition; the public one is protected.
  ///   - by: The variable in the columns; by default the perspectives.
  ///   - base: The base of the needs.
  ///   - printsIntervals: Whether tables print intervals although nobody was drawn at random.
  ///   - options: What the study is read with.
  /// - Throws: The findings of reading when one is an error (65); `ledger-changed` (65);
  ///   `cannot-protect` (77).
  public static func release(
    _ path: String, _ views: [BaselineView] = BaselineView.allCases, edition: Edition,
    by: String? = nil, base: MultipleResponseBase = .answered, printsIntervals: Bool = false,
    options: ReadingOptions = ReadingOptions()
  ) throws -> StudyRelease {
    if edition == .public, base != .answered { throw ReleaseFindings.otherBase(path) }
    let data = try readable(path, options)
    let ledger = edition == .public ? try LedgerFile(data.study).read() : Ledger()
    return try release(
      data, views, edition: edition, ledger: ledger, by: by, base: base,
      printsIntervals: printsIntervals)
  }

  /// Reads a study.
  ///
  /// - Throws: Its findings when one is an error.
  static func readable(_ path: String, _ options: ReadingOptions) throws -> StudyData {
    let data = try StudyReader.read(path, options: options)
    if data.findings.hasErrors {
      throw DiagnosticList(data.findings.filter { $0.severity == .error })
    }
    return data
  }

  /// Returns the release of some parts of a study that was read.
  ///
  /// - Parameter ledger: What left the house; the public edition is protected against it.
  static func release(
    _ data: StudyData, _ views: [BaselineView] = BaselineView.allCases, edition: Edition,
    ledger: Ledger, by: String? = nil, base: MultipleResponseBase = .answered,
    printsIntervals: Bool = false, cases: @autoclosure () throws -> CaseFile? = nil
  ) throws -> StudyRelease {
    let path = data.study.path
    let merged = edition == .public ? data.study.protection.columns : nil
    var baseline = try data.baseline(views, by: by ?? merged, base: base)
    if baseline.tables.isEmpty { throw nothingToShow(path, views) }
    if printsIntervals { baseline.tables = baseline.tables.map(withIntervals) }
    let release =
      edition == .public
      ? try ProtectedRelease(
        baseline, ledger: ledger, isMeasured: views == BaselineView.allCases && by == nil,
        path: path
      ).release
      : .internalEdition(of: baseline, cases: try cases())
    if let key = release.content.keyCollisions.first { throw collision(path, key) }
    return StudyRelease(
      release: release, findings: data.findings,
      notices: RetentionCheck.overdue(in: data.findings)
        + ReleaseFindings.coarsened(release.content.coarsened, path)
        + ReleaseFindings.shown(release.content.visibility, path),
      ledger: ledger.entries.last?.hash)
  }

  /// Returns the table with its intervals printed and the sentence that goes with them.
  private static func withIntervals(_ table: BaselineTable) -> BaselineTable {
    guard table.unit == .persons, !table.printsIntervals else { return table }
    var result = table
    result.printsIntervals = true
    result.notes.append(
      TableNote(
        id: "intervals",
        text: LocalizedText(
          de: "95-%-Intervall unter der Annahme einer Zufallsauswahl "
            + "(hier nicht gegeben, nur Orientierung)",
          en: "95% interval assuming a random sample (not given here, for orientation only)")))
    return result
  }

  private static func nothingToShow(_ path: String, _ views: [BaselineView]) -> Diagnostic {
    let names = views.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      id: "nothing-to-show", file: path,
      message: LocalizedText(
        de: "die Studie hat nichts für '\(names)'", en: "the study has nothing for '\(names)'"),
      why: LocalizedText(
        de: "study.yaml nennt die Quelle oder den Abschnitt dafür nicht",
        en: "study.yaml does not name the source or the section for it"),
      fix: LocalizedText(
        de: "in study.yaml ergänzen; 'befund schema' beschreibt die Datei",
        en: "add it to study.yaml; 'befund schema' describes the file"))
  }

  private static func collision(_ path: String, _ key: String) -> Diagnostic {
    Diagnostic(
      id: "key-collision", file: path,
      message: LocalizedText(
        de: "zwei Zahlen haben denselben Schlüssel '\(key)'",
        en: "two figures have the same key '\(key)'"),
      why: LocalizedText(
        de: "Schlüssel müssen eindeutig sein", en: "keys must be unique"),
      fix: LocalizedText(
        de: "Werte oder Variablen umbenennen, die sich nur in Sonderzeichen unterscheiden",
        en: "rename values or variables that differ in special characters only"))
  }
}
