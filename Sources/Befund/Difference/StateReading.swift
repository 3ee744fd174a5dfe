import Foundation

/// One of two states that are compared: a study, or a folder with results.
private enum ComparedState {
  case study(StudyData, figures: [String: ReleasedFile.Figure])
  case results(ReleasedFile)

  init(_ path: String, _ options: ReadingOptions) throws {
    let listing = path.hasSuffix(".json") ? path : path + "/release.json"
    if FileManager.default.fileExists(atPath: listing) {
      self = .results(try ReleasedFile(Data(try WholeInput.bytes(listing)), file: listing))
      return
    }
    let data = try StudyReader.read(path, options: options)
    let release = Release.internalEdition(of: try data.baseline())
    self = .study(
      data,
      figures: release.content.figures().mapValues {
        ReleasedFile.Figure(
          value: $0.cell.value($0.statistic), sign: $0.cell.sign?.rawValue)
      })
  }

  var figures: [String: ReleasedFile.Figure] {
    switch self {
    case .study(_, let figures): figures
    case .results(let file): file.figures
    }
  }

  var data: StudyData? {
    if case .study(let data, _) = self { data } else { nil }
  }
}

extension StudyAnswers {
  /// Compares two states: two studies, or two folders with results.
  ///
  /// Two studies are compared case by case as well; persons and answers are counted, never named.
  ///
  /// - Parameters:
  ///   - old: The older state: a study, a folder with `release.json`, or that file.
  ///   - new: The newer one.
  ///   - options: What studies are read with.
  /// - Throws: The findings of reading; `file-missing` (66).
  public static func difference(
    _ old: String, _ new: String, options: ReadingOptions = ReadingOptions()
  ) throws -> EditionDifference {
    let before = try ComparedState(old, options)
    let after = try ComparedState(new, options)
    guard let first = before.data, let second = after.data else {
      return EditionDifference(figures: before.figures, after.figures)
    }
    return EditionDifference(
      figures: before.figures, after.figures,
      findings: (counts(first.findings), counts(second.findings)),
      units: [
        units(
          LocalizedText(de: "Befragung", en: "survey"), first.survey.map(rows),
          second.survey.map(rows)),
        units(
          LocalizedText(de: "Anmeldungen", en: "registrations"),
          first.registrations.map(rows), second.registrations.map(rows)),
      ].compactMap { $0 })
  }

  private static func counts(_ findings: [Diagnostic]) -> [String: Int] {
    findings.reduce(into: [:]) { $0[$1.id, default: 0] += $1.count }
  }

  /// Returns each usable case by its id.
  private static func rows(_ survey: SurveyData) -> [String: [String: String]] {
    var rows: [String: [String: String]] = [:]
    for (row, id) in survey.ids.enumerated() {
      rows[id] = survey.columns.mapValues { $0[row] }
    }
    return rows
  }

  /// Returns each registration by its number.
  private static func rows(_ registrations: RegistrationData) -> [String: Registration] {
    Dictionary(registrations.rows.map { ($0.number, $0) }) { first, _ in first }
  }

  private static func units<Row: Equatable>(
    _ source: LocalizedText, _ before: [String: Row]?, _ after: [String: Row]?
  ) -> EditionDifference.Units? {
    guard before != nil || after != nil else { return nil }
    let (before, after) = (before ?? [:], after ?? [:])
    return EditionDifference.Units(
      source: source, before: before.count, after: after.count,
      new: after.keys.count { before[$0] == nil }, gone: before.keys.count { after[$0] == nil },
      changed: after.count { before[$0.key] != nil && before[$0.key] != $0.value })
  }
}
