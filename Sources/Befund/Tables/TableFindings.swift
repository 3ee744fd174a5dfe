/// The findings of a table over a bare file.
enum TableFindings {
  /// Throws what makes the estimates meaningless.
  static func check(_ tally: Tally, file: DelimitedFile) throws {
    if tally.specification.weight != nil, tally.weightSum <= 0 {
      throw Diagnostic(
        id: "no-positive-weight", file: file.path, line: file.headerLine,
        column: tally.specification.weight.flatMap { file.header.firstIndex(of: $0) }
          .map { $0 + 1 },
        message: LocalizedText(de: "alle Gewichte sind 0", en: "all weights are 0"),
        why: LocalizedText(
          de: "mit ihnen zählt niemand, die Basis ist leer",
          en: "with them nobody counts, the base is empty"),
        fix: LocalizedText(
          de: "die Gewichtsspalte prüfen", en: "check the weight column"))
    }
    if let stratum = tally.stratumWithTwoPopulations {
      throw Diagnostic(
        id: "population-differs", file: file.path, line: file.headerLine,
        message: LocalizedText(
          de: "die Schicht '\(stratum)' nennt zwei Größen der Grundgesamtheit",
          en: "the stratum '\(stratum)' names two population sizes"),
        why: LocalizedText(
          de: "jede Schicht hat genau eine", en: "each stratum has exactly one"),
        fix: LocalizedText(
          de: "die Spalte mit der Grundgesamtheit prüfen",
          en: "check the column of the population size"))
    }
  }

  /// Warns of values whose keys are the same; their figures stand, but cannot be quoted.
  static func collisions(_ release: Release, file: DelimitedFile) -> [Diagnostic] {
    release.content.keyCollisions.prefix(1).map { key in
      Diagnostic(
        id: "key-collision", severity: .warning, file: file.path, line: file.headerLine,
        message: LocalizedText(
          de: "mehrere Zahlen haben den Schlüssel '\(key)'",
          en: "several figures have the key '\(key)'"),
        why: LocalizedText(
          de: "ihre Werte unterscheiden sich nur in Sonderzeichen oder heißen '_total'",
          en: "their values differ in special characters only, or are called '_total'"),
        fix: LocalizedText(
          de: "Werte umbenennen, wenn die Zahlen zitiert werden sollen",
          en: "rename values if the figures are to be quoted"))
    }
  }

  /// Throws what makes a design's errors meaningless.
  static func checkDesign(_ tally: Tally, file: DelimitedFile) throws {
    if let stratum = tally.stratumWithSmallPopulation {
      throw Diagnostic(
        id: "population-too-small", file: file.path, line: file.headerLine,
        message: LocalizedText(
          de: "die Grundgesamtheit\(inside(stratum).de) ist kleiner als die Stichprobe",
          en: "the population\(inside(stratum).en) is smaller than the sample"),
        why: LocalizedText(
          de: "niemand kann öfter gezogen werden, als es ihn gibt",
          en: "nobody can be drawn more often than there are"),
        fix: LocalizedText(
          de: "die Spalte von --fpc prüfen", en: "check the column of --fpc"))
    }
    let specification = tally.specification
    guard specification.strata != nil || specification.cluster != nil,
      let stratum = tally.stratumWithOneUnit
    else { return }
    throw Diagnostic(
      id: "lonely-unit", file: file.path, line: file.headerLine,
      message: LocalizedText(
        de: "die Schicht '\(stratum)' hat nur eine Erhebungseinheit",
        en: "the stratum '\(stratum)' has only one sampling unit"),
      why: LocalizedText(
        de: "aus einer Einheit lässt sich keine Streuung schätzen",
        en: "no variance can be estimated from one unit"),
      fix: LocalizedText(
        de: "Schichten zusammenlegen, oder ohne --strata auswerten",
        en: "merge strata, or do without --strata"))
  }

  private static func inside(_ stratum: String) -> LocalizedText {
    stratum.isEmpty
      ? LocalizedText("")
      : LocalizedText(de: " der Schicht '\(stratum)'", en: " of the stratum '\(stratum)'")
  }

  /// Returns what is worth knowing although the tables stand.
  static func warnings(
    _ tally: Tally, summary: ReadSummary, file: DelimitedFile
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = tally.mixedMarkVariables.map { name in
      Diagnostic(
        id: "mixed-marks", severity: .warning, file: file.path, line: file.headerLine,
        column: file.header.firstIndex(of: name).map { $0 + 1 },
        message: LocalizedText(
          de: "'\(name)' hält Marken und andere Werte", en: "'\(name)' holds marks and other values"
        ),
        why: LocalizedText(
          de: "Texte zählen als gewählt, andere Zahlen als 0 und 1 als fehlend",
          en: "texts count as chosen, numbers other than 0 and 1 as missing"),
        fix: LocalizedText(
          de: "mit --selected die Marken oder mit --missing die fehlenden Werte nennen",
          en: "name the marks with --selected or the missing values with --missing"))
    }
    if summary.guessedEncoding { findings.append(file.guessedEncodingFinding) }
    for (name, texts) in zip(tally.specification.numberVariables, summary.notNumbers) {
      let rule = tally.specification.missingRule(of: name)
      let unread = texts.filter { rule[$0.key] == nil }
      guard let line = unread.values.map(\.line).min() else { continue }
      findings.append(
        Diagnostic(
          id: "not-a-number", severity: .warning, file: file.path, line: line,
          column: file.header.firstIndex(of: name).map { $0 + 1 },
          count: unread.values.reduce(0) { $0 + $1.count },
          message: LocalizedText(
            de: "ein Wert von '\(name)' ist keine Zahl", en: "a value of '\(name)' is no number"),
          why: LocalizedText(
            de: "er zählt wie eine fehlende Angabe", en: "it counts as missing"),
          fix: LocalizedText(
            de: "mit --missing benennen, oder --decimal prüfen",
            en: "name it with --missing, or check --decimal")))
    }
    return findings
  }
}
