import BefundModel

/// Reads the population margins.
enum PopulationReader {
  /// The columns that the file must have.
  static let columns = ["merkmal", "auspraegung", "anzahl", "stichtag", "quelle", "definition"]

  /// Returns all rows whose number can be read, and the findings.
  ///
  /// A row whose definition says so is for comparison only; a feature that begins with "Gesamt"
  /// holds the total of the margins.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - rescales: Whether margins with different totals are to be rescaled.
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ path: String, rescales: Bool = false
  ) throws -> (margins: [PopulationMargin], findings: [Diagnostic]) {
    var rows = try TypedRows(path, columns: columns, texts: ["quelle", "definition"])
    var margins: [PopulationMargin] = []
    var incomplete: Set<String> = []
    for row in 0..<rows.count {
      let feature = rows[row, "merkmal"]
      let definition = rows[row, "definition"]
      let day = rows.day(row, "stichtag")
      guard let count = Amount.number(rows[row, "anzahl"]) else {
        incomplete.insert(feature)
        rows.report(
          UnreadableValueCheck.id, .error, row: row, "anzahl",
          UnreadableValueCheck.number("anzahl"))
        continue
      }
      margins.append(
        PopulationMargin(
          feature: feature, category: rows[row, "auspraegung"], count: count, referenceDay: day,
          source: rows[row, "quelle"], definition: definition,
          use: use(of: feature, definition), line: rows.table.lines[row]))
    }
    let complete = margins.filter { !incomplete.contains($0.feature) }
    let findings = MarginsDifferCheck.findings(
      complete, file: path, column: rows.field("anzahl"), rescales: rescales)
    return (margins, (rows.findings + findings).sortedByLocation())
  }

  /// Returns what a row may be used for.
  static func use(of feature: String, _ definition: String) -> PopulationMargin.Use {
    let text = definition.lowercased()
    if text.contains("nicht zur gewichtung") || text.contains("not for weighting") {
      return .comparison
    }
    let first = feature.lowercased().split(separator: " ").first.map(String.init) ?? ""
    return ["gesamt", "insgesamt", "total"].contains(first) ? .total : .margin
  }
}

/// Reports margins for weighting whose values add up to different totals.
enum MarginsDifferCheck {
  static let id = "margins-differ"

  /// Returns one finding for each margin that disagrees, at its first row.
  ///
  /// Margins are compared with the population's total; without one, with the first margin.
  ///
  /// - Parameters:
  ///   - margins: All rows of the file.
  ///   - file: The path as it was given.
  ///   - column: The field of the numbers, counted from 1.
  ///   - rescales: Whether they are rescaled, so that a difference is a warning only.
  static func findings(
    _ margins: [PopulationMargin], file: String, column: Int? = nil, rescales: Bool = false
  ) -> [Diagnostic] {
    let used = margins.filter { $0.use != .comparison }
    let features = Dictionary(grouping: used, by: \.feature).values.sorted {
      ($0[0].isForWeighting ? 1 : 0, $0[0].line) < ($1[0].isForWeighting ? 1 : 0, $1[0].line)
    }
    guard let reference = features.first else { return [] }
    let expected = sum(reference)
    return features.dropFirst().compactMap { rows in
      let total = sum(rows)
      guard abs(total - expected) > 1e-9 * max(expected, total) else { return nil }
      let text = text(
        rows[0].feature, number(total), reference[0].feature, number(expected), rescales)
      return Diagnostic(
        id: id, severity: rescales ? .warning : .error, file: file, line: rows[0].line,
        column: column, message: text.message, why: text.why, fix: text.fix)
    }
  }

  private static func sum(_ rows: [PopulationMargin]) -> Double {
    rows.reduce(0) { $0 + $1.count }
  }

  /// The number without a fraction when it has none.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func text(
    _ feature: String, _ total: String, _ other: String, _ expected: String, _ rescales: Bool
  ) -> FindingText {
    FindingText(
      (
        de: "'\(feature)' ergibt \(total), '\(other)' aber \(expected)",
        en: "'\(feature)' adds up to \(total), but '\(other)' to \(expected)"
      ),
      why: (
        de: "Randverteilungen derselben Bevölkerung haben dieselbe Summe",
        en: "margins of the same population have the same total"
      ),
      fix: rescales
        ? (
          de: "prüfen: die Randverteilungen werden auf eine Summe umgerechnet",
          en: "check it: the margins are rescaled to one total"
        )
        : (
          de: "Zahlen und Stichtag prüfen, oder die Zeilen 'nicht zur Gewichtung' nennen",
          en: "check numbers and day, or mark the rows as 'not for weighting'"
        ))
  }
}
