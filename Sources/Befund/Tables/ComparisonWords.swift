/// The words around tests, ranks and quantiles.
enum ComparisonWords {
  /// What every test takes for granted.
  static let assumption = LocalizedText(
    de: "Prüfwerte gelten unter der Annahme, dass zufällig und unabhängig ausgewählt wurde. Bei "
      + "einem offenen Link ist das nicht gegeben; dann sind sie nur Orientierung.",
    en: "Test figures assume that persons were selected at random and independently. With an "
      + "open link they were not; then the figures are for orientation only.")

  /// The name of a correction for several tests.
  static func name(of adjustment: PValueAdjustment) -> LocalizedText {
    switch adjustment {
    case .holm: LocalizedText("Holm")
    case .bonferroni: LocalizedText("Bonferroni")
    case .benjaminiHochberg: LocalizedText("Benjamini–Hochberg")
    }
  }

  /// What stands behind the name of the table that a comparison belongs to.
  static func title(of kind: ComparisonTable.Kind, isMean: Bool) -> LocalizedText {
    switch kind {
    case .tests:
      isMean
        ? LocalizedText(de: "Rangtests", en: "rank tests")
        : LocalizedText(de: "Tests auf Unabhängigkeit", en: "tests of independence")
    case .residuals: LocalizedText(de: "adjustierte Residuen", en: "adjusted residuals")
    case .pairs: LocalizedText(de: "Vergleiche der Spalten", en: "comparisons of columns")
    case .ranks: LocalizedText(de: "Rangfolge", en: "ranking")
    case .rankPairs: LocalizedText(de: "Vergleiche der Optionen", en: "comparisons of options")
    case .quantiles: LocalizedText(de: "Quantile", en: "quantiles")
    case .waves: LocalizedText(de: "Veränderung zwischen den Wellen", en: "change between waves")
    case .agreement: LocalizedText(de: "Übereinstimmung", en: "agreement")
    }
  }

  /// How the figures of a comparison are made.
  static func method(
    of kind: ComparisonTable.Kind, isMean: Bool, _ comparisons: Comparisons
  ) -> LocalizedText {
    let correction = name(of: comparisons.adjustment)
    let resamples =
      "\(comparisons.replicates) Ziehungen mit Zurücklegen, Startwert \(comparisons.seed)"
    let resamplesEnglish =
      "\(comparisons.replicates) resamples with replacement, seed \(comparisons.seed)"
    switch kind {
    case .tests where isMean:
      return LocalizedText(
        de: "Kruskal–Wallis mit Korrektur für Bindungen; mit Gewicht oder Stichprobenplan der "
          + "Rangtest nach Lumley und Scott",
        en: "Kruskal–Wallis corrected for ties; with weights or a design the rank test of Lumley "
          + "and Scott")
    case .tests:
      return LocalizedText(
        de: "χ² nach Pearson ohne Stetigkeitskorrektur, Cramérs V, exakter Test nach Fisher; mit "
          + "Gewicht oder Stichprobenplan Rao und Scott zweiter Ordnung",
        en: "Pearson χ² without continuity correction, Cramér's V, Fisher's exact test; with "
          + "weights or a design Rao–Scott, second order")
    case .residuals:
      return LocalizedText(
        de: "ungewichtet; Werte über 2 oder unter −2 weichen von der Unabhängigkeit ab",
        en: "unweighted; values above 2 or below −2 depart from independence")
    case .pairs where isMean:
      return LocalizedText(
        de: "U nach Mann und Whitney, Normalnäherung, ungewichtet; Cliffs Delta; "
          + "Korrektur je Zeile: \(correction.de)",
        en: "Mann–Whitney U, normal approximation, unweighted; Cliff's delta; "
          + "correction within each row: \(correction.en)")
    case .pairs:
      return LocalizedText(
        de: "z mit gemeinsamer Varianz, bei erwarteter Zahl unter 5 exakt nach Fisher; mit Gewicht "
          + "oder Stichprobenplan t; Korrektur je Zeile: \(correction.de)",
        en: "z with a pooled variance, Fisher's exact test for expected counts below 5; with "
          + "weights or a design t; correction within each row: \(correction.en)")
    case .ranks:
      return LocalizedText(
        de: "Gleichstand teilt den Rang; die Spanne hält 95 % der Ränge bei \(resamples); sie "
          + "sagt, wie beständig die Ränge der erhaltenen Antworten sind",
        en: "ties share a rank; the range holds 95% of the ranks in \(resamplesEnglish); it says "
          + "how stable the ranks of the answers received are")
    case .rankPairs:
      return LocalizedText(
        de: "McNemar exakt, ungewichtet; wie oft die erste Option vorn liegt, ohne Gewicht exakt "
          + "über alle Ziehungen, sonst \(resamples)",
        en: "McNemar exact, unweighted; how often the first option is ahead, without weights "
          + "exactly over all resamples, else \(resamplesEnglish)")
    case .quantiles: return quantileMethod(comparisons.quantileRule)
    case .waves: return waveMethod(isPanel: comparisons.panel != nil)
    case .agreement:
      return LocalizedText(
        de: "Cohen mit Standardfehler nach Fleiss, Cohen und Everitt; Fleiss über vollständige "
          + "Einheiten; Krippendorff mit Bootstrap-Intervall (höchstens 1000 Ziehungen), Startwert \(comparisons.seed)",
        en: "Cohen with the error of Fleiss, Cohen and Everitt; Fleiss over complete units; "
          + "Krippendorff with a bootstrap interval (1000 resamples at most), seed \(comparisons.seed)"
      )
    }
  }

  private static func quantileMethod(_ rule: WeightedQuantiles.Rule) -> LocalizedText {
    switch rule {
    case .math:
      LocalizedText(
        de: "Quantil: kleinster Wert, bis zu dem mindestens dieser Anteil der Fälle reicht "
          + "(Regel math); Intervall nach Woodruff",
        en: "quantile: the smallest value that at least this share of cases does not exceed "
          + "(rule math); Woodruff interval")
    case .school:
      LocalizedText(
        de: "Quantil: wie Regel math, bei genau erreichtem Anteil das Mittel mit dem nächsten "
          + "Wert (Regel school); Intervall nach Woodruff",
        en: "quantile: as rule math, but the mean with the next value where the share is reached "
          + "exactly (rule school); Woodruff interval")
    }
  }

  private static func waveMethod(isPanel: Bool) -> LocalizedText {
    isPanel
      ? LocalizedText(
        de: "Panel: Personen mit Angabe in beiden Wellen, ungewichtet; Anteile: Differenz "
          + "verbundener Anteile, McNemar exakt; Mittelwerte: t der Differenzen",
        en: "panel: persons with an answer in both waves, unweighted; shares: difference of paired "
          + "shares, McNemar exact; means: t of the differences")
      : LocalizedText(
        de: "unabhängige Wellen; ohne Gewicht Intervall nach Newcombe (Methode 10), z, Fisher "
          + "exakt; mit Gewicht oder Stichprobenplan und bei Mittelwerten t",
        en: "independent waves; without weights Newcombe's interval (method 10), z, Fisher exact; "
          + "with weights or a design and for means t")
  }
}
