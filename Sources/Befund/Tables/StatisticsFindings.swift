/// The findings of statistics that the data do not allow.
enum StatisticsFindings {
  /// Does the work, with an error of statistics as a finding about a file.
  ///
  /// - Parameters:
  ///   - file: The path of the file or study.
  ///   - line: The line of the header, where there is one.
  static func translated<Result>(
    _ file: String, line: Int? = nil, _ work: () throws(StatisticsError) -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch {
      throw finding(error, file: file, line: line)
    }
  }

  static func finding(_ error: StatisticsError, file: String, line: Int?) -> Diagnostic {
    let texts = texts(of: error)
    return Diagnostic(
      id: texts.id, file: file, line: line, message: texts.message, why: texts.why,
      fix: texts.fix)
  }

  private typealias Texts = (
    id: String, message: LocalizedText, why: LocalizedText, fix: LocalizedText
  )

  private static func texts(of error: StatisticsError) -> Texts {
    switch error {
    case .negativeWeight, .missingWeight, .noPositiveWeight: weights(error)
    case .populationBelowSample, .populationVaries, .missingPopulation: population(error)
    case .unitInSeveralStrata, .lonelyUnit: units(error)
    case .targetWithoutCases, .levelWithoutTarget, .invalidTarget, .targetTotalsDiffer,
      .notConverged:
      targets(error)
    }
  }

  private static func weights(_ error: StatisticsError) -> Texts {
    let message: LocalizedText =
      switch error {
      case .negativeWeight(let row, _):
        LocalizedText(
          de: "das Gewicht des \(row + 1). Falls ist negativ",
          en: "the weight of case \(row + 1) is negative")
      case .missingWeight(let row):
        LocalizedText(
          de: "dem \(row + 1). Fall fehlt das Gewicht", en: "case \(row + 1) has no weight")
      default: LocalizedText(de: "alle Gewichte sind 0", en: "all weights are 0")
      }
    return (
      "unusable-weight", message,
      LocalizedText(
        de: "jeder Fall braucht ein Gewicht von mindestens 0, einer mehr als 0",
        en: "every case needs a weight of at least 0, one of them above 0"),
      LocalizedText(de: "die Gewichtsspalte prüfen", en: "check the weight column")
    )
  }

  private static func population(_ error: StatisticsError) -> Texts {
    let message: LocalizedText =
      switch error {
      case .populationBelowSample(let stratum, _, _):
        LocalizedText(
          de: "die Grundgesamtheit der Schicht '\(stratum)' ist kleiner als die Stichprobe",
          en: "the population of the stratum '\(stratum)' is smaller than the sample")
      case .populationVaries(let stratum, _, _):
        LocalizedText(
          de: "die Schicht '\(stratum)' nennt zwei Größen der Grundgesamtheit",
          en: "the stratum '\(stratum)' names two population sizes")
      default:
        LocalizedText(
          de: "einem Fall fehlt die Größe der Grundgesamtheit",
          en: "a case lacks the size of the population")
      }
    return (
      "unusable-population", message,
      LocalizedText(
        de: "jede Schicht hat genau eine, und niemand kann öfter gezogen werden, als es ihn gibt",
        en: "each stratum has exactly one, and nobody can be drawn more often than there are"),
      LocalizedText(de: "die Spalte von --fpc prüfen", en: "check the column of --fpc")
    )
  }

  private static func units(_ error: StatisticsError) -> Texts {
    let message: LocalizedText =
      switch error {
      case .unitInSeveralStrata(let unit, _, _):
        LocalizedText(
          de: "die Erhebungseinheit '\(unit)' liegt in mehreren Schichten",
          en: "the sampling unit '\(unit)' lies in several strata")
      case .lonelyUnit(let stratum) where !stratum.isEmpty:
        LocalizedText(
          de: "die Schicht '\(stratum)' hat nur eine Erhebungseinheit",
          en: "the stratum '\(stratum)' has only one sampling unit")
      default:
        LocalizedText(
          de: "es gibt nur eine Erhebungseinheit", en: "there is only one sampling unit")
      }
    return (
      "lonely-unit", message,
      LocalizedText(
        de: "aus einer Einheit lässt sich keine Streuung schätzen",
        en: "no variance can be estimated from one unit"),
      LocalizedText(
        de: "Schichten zusammenlegen, oder ohne --strata und --cluster auswerten",
        en: "merge strata, or do without --strata and --cluster")
    )
  }

  private static func targets(_ error: StatisticsError) -> Texts {
    switch error {
    case .targetWithoutCases(let margin, let level):
      (
        "target-without-cases",
        LocalizedText(
          de: "niemand gehört zu '\(level)' (\(margin))",
          en: "nobody belongs to '\(level)' (\(margin))"),
        LocalizedText(
          de: "einer leeren Gruppe kann kein Gewicht ihren Anteil geben",
          en: "no weight can give an empty group its share"),
        LocalizedText(de: "Stufen des Randes zusammenfassen", en: "merge levels of the margin")
      )
    case .levelWithoutTarget(let margin, let level):
      (
        "level-without-target",
        LocalizedText(
          de: "der Rand '\(margin)' hat kein Ziel für '\(level)'",
          en: "the margin '\(margin)' has no target for '\(level)'"),
        LocalizedText(
          de: "Fälle ohne Ziel bekämen kein Gewicht", en: "cases without a target get no weight"),
        LocalizedText(
          de: "das Ziel ergänzen, oder mit --missing als fehlend nennen",
          en: "add the target, or name the value with --missing")
      )
    case .invalidTarget(let margin, let level, _):
      (
        "invalid-target",
        LocalizedText(
          de: "das Ziel von '\(level)' (\(margin)) ist keine Anzahl",
          en: "the target of '\(level)' (\(margin)) is no number of persons"),
        LocalizedText(
          de: "Ziele sind nicht negativ und endlich", en: "targets are finite and not negative"),
        LocalizedText(de: "die Datei der Ränder prüfen", en: "check the file of margins")
      )
    case .targetTotalsDiffer(let first, let firstTotal, let second, let secondTotal):
      (
        "margins-differ",
        LocalizedText(
          de: "die Ränder '\(first)' und '\(second)' haben verschiedene Summen "
            + "(\(rounded(firstTotal)) und \(rounded(secondTotal)))",
          en: "the margins '\(first)' and '\(second)' add up to different totals "
            + "(\(rounded(firstTotal)) and \(rounded(secondTotal)))"),
        LocalizedText(
          de: "sie beschreiben dann nicht dieselbe Bevölkerung",
          en: "they then do not describe the same population"),
        LocalizedText(
          de: "die Ränder berichtigen, oder mit --rescale auf eine Summe bringen",
          en: "correct the margins, or scale them to one total with --rescale")
      )
    default:
      (
        "raking-failed",
        LocalizedText(
          de: "die Ränder lassen sich nicht zugleich treffen",
          en: "the margins cannot be met together"),
        LocalizedText(
          de: "manche Verbindungen der Merkmale kommen nicht vor, oder die Grenzen sind zu eng",
          en: "some combinations of the features do not occur, or the bounds are too narrow"),
        LocalizedText(
          de: "Stufen zusammenfassen, einen Rand weglassen oder die Grenzen weiten",
          en: "merge levels, drop a margin or widen the bounds")
      )
    }
  }

  private static func rounded(_ total: Double) -> String {
    NumberFormat(.en).number(total)
  }
}
