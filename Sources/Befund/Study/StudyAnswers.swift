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
  /// - Throws: The findings of reading when one is an error (65); `cannot-protect` (77).
  public static func release(
    _ path: String, _ views: [BaselineView] = BaselineView.allCases, edition: Edition,
    by: String? = nil, base: MultipleResponseBase = .answered, printsIntervals: Bool = false,
    options: ReadingOptions = ReadingOptions()
  ) throws -> (release: Release, findings: [Diagnostic]) {
    let data = try StudyReader.read(path, options: options)
    if data.findings.hasErrors {
      throw DiagnosticList(data.findings.filter { $0.severity == .error })
    }
    let merged = edition == .public ? data.study.protection.columns : nil
    var baseline = try data.baseline(views, by: by ?? merged, base: base)
    if baseline.tables.isEmpty { throw nothingToShow(path, views) }
    if printsIntervals { baseline.tables = baseline.tables.map(withIntervals) }
    let release = try Self.release(baseline, edition: edition, path)
    if let key = release.content.keyCollisions.first { throw collision(path, key) }
    return (release, data.findings)
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

  private static func release(
    _ baseline: Baseline, edition: Edition, _ path: String
  ) throws -> Release {
    guard edition == .public else { return .internalEdition(of: baseline) }
    do {
      return try .publicEdition(of: baseline)
    } catch let failure as UnprotectableRelease {
      throw ReleaseFindings.unprotectable(failure, path)
    }
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
