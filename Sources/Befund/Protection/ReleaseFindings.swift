/// The findings about a release.
enum ReleaseFindings {
  /// A block of tables would expose somebody whatever is hidden.
  ///
  /// - Parameter leftOut: The tables without which the rest is safe, where earlier releases are
  ///   the reason.
  static func unprotectable(
    _ failure: UnprotectableRelease, _ leftOut: [LocalizedText]?, _ path: String
  ) -> Diagnostic {
    if let release = failure.release, let leftOut {
      return exposedByDifference(failure, release: release, leftOut: leftOut, path)
    }
    func titles(_ language: Language) -> String { list(failure.tables, language) }
    let verb = failure.tables.count == 1 ? "lässt" : "lassen"
    return Diagnostic(
      id: "cannot-protect", file: path,
      message: LocalizedText(
        de: "\(titles(.de)) \(verb) sich nicht schützen; nichts wurde geschrieben",
        en: "\(titles(.en)) cannot be protected; nothing was written"),
      why: reason(failure.failure),
      fix: failure.countsInterviews ? remedyOfInterviews : remedyOfPersons, status: .cannotProtect)
  }

  private static let remedyOfPersons = LocalizedText(
    de:
      "kleine Gruppen in einer Variable zusammenlegen und unter 'protection: columns' nennen oder "
      + "den Abschnitt aus der Ausgabe nehmen; intern geht es mit '--edition internal'",
    en: "merge small groups in a variable and name it under 'protection: columns', or leave "
      + "the part out; internally use '--edition internal'")

  private static let remedyOfInterviews = LocalizedText(
    de: "weitere Interviews codieren, oder 'interviews' in study.yaml für die öffentliche Ausgabe "
      + "auskommentieren; intern geht es mit '--edition internal'",
    en: "code more interviews, or comment 'interviews' out in study.yaml for the public edition; "
      + "internally use '--edition internal'")

  private static func list(
    _ titles: [LocalizedText], _ language: Language, separator: String = ", "
  ) -> String {
    titles.map { language == .de ? "„\($0[language])“" : "'\($0[language])'" }
      .joined(separator: separator)
  }

  /// What was released before and the tables of now give somebody away together.
  private static func exposedByDifference(
    _ failure: UnprotectableRelease, release: Int, leftOut: [LocalizedText], _ path: String
  ) -> Diagnostic {
    let difference = LocalizedText(
      de: "seit Freigabe \(release) haben sich nur wenige Personen geändert; wer beide Ausgaben "
        + "vergleicht, sähe ihre Antworten",
      en: "only few persons changed since release \(release); whoever compares both editions "
        + "would see their answers")
    let why: LocalizedText =
      switch failure.failure {
      case .differsFromHistory(let other):
        LocalizedText(
          de: "Freigabe \(other) zählte nach anderen Merkmalen; der Unterschied ist nicht prüfbar",
          en: "release \(other) counted by other variables; the difference cannot be checked")
      case .exposed: difference
      default: reason(failure.failure)
      }
    let rest =
      leftOut.isEmpty
      ? LocalizedText(de: "", en: "")
      : LocalizedText(
        de: "; jetzt sicher wäre der Bericht ohne \(list(leftOut, .de))",
        en: "; safe now would be the report without \(list(leftOut, .en))")
    return Diagnostic(
      id: "cannot-protect", file: path,
      message: LocalizedText(
        de: "\(list(failure.tables, .de)): der Vergleich mit Freigabe \(release) verriete einzelne "
          + "Personen; nichts wurde geschrieben",
        en: "\(list(failure.tables, .en)): comparison with release \(release) would expose single "
          + "persons; nothing was written"),
      why: why,
      fix: LocalizedText(
        de: "sicher bleiben die Zahlen der Freigabe \(release); eine neue geht, sobald genug "
          + "weitere Antworten da sind\(rest[.de])",
        en: "the figures of release \(release) stay safe; a new one is possible once enough more "
          + "answers are in\(rest[.en])"), status: .cannotProtect)
  }

  /// Returns what earlier releases cost, as one note; none where they cost nothing.
  static func coarsened(_ blocks: [CoarsenedBlock], _ path: String) -> [Diagnostic] {
    guard !blocks.isEmpty else { return [] }
    let hidden = blocks.reduce(0) { $0 + $1.hidden }
    var titles: [LocalizedText] = []
    for title in blocks.flatMap(\.tables) where !titles.contains(title) { titles.append(title) }
    return [
      Diagnostic(
        id: "coarser-than-possible", severity: .note, file: path,
        message: LocalizedText(
          de: "\(hidden) Zahlen sind wegen früherer Freigaben zusätzlich verdeckt",
          en: "\(hidden) figures are hidden besides because of earlier releases"),
        why: LocalizedText(
          de: "der Vergleich zeigte sonst wenige neue Antworten in: \(list(titles, .de))",
          en: "comparison would otherwise show few new answers in: \(list(titles, .en))"),
        fix: LocalizedText(
          de: "nichts zu tun; mit mehr neuen Antworten wird wieder mehr sichtbar",
          en: "nothing to do; with more new answers more can be shown again"))
    ]
  }

  /// Returns how much is shown and which merge would show most, as one note.
  static func shown(_ visibility: Visibility?, _ path: String) -> [Diagnostic] {
    guard let visibility, let share = visibility.share else { return [] }
    func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
    func names(_ language: Language) -> String {
      list(visibility.merge?.groups ?? [], language, separator: language == .de ? " und " : " and ")
    }
    let fix: LocalizedText
    if let merge = visibility.merge {
      let (after, cells) = (merge.shown, merge.cells)
      let share = percent(Double(after) / Double(max(1, cells)))
      fix = LocalizedText(
        de: "am meisten zusätzlich sichtbar würde, wenn \(names(.de)) in einer Variable "
          + "zusammengelegt und unter 'protection: columns' genannt wären: etwa \(after) von \(cells) (\(share) %)",
        en: "it would show most to merge \(names(.en)) in a variable and name it under "
          + "'protection: columns': about \(after) of \(cells) (\(share)%)")
    } else {
      fix = LocalizedText(
        de: "keine Zusammenlegung zweier Gruppen zeigte mehr",
        en: "no merge of two groups would show more")
    }
    return [
      Diagnostic(
        id: "shown-share", severity: .note, file: path,
        message: LocalizedText(
          de: "von \(visibility.cells) Zellen (Bedarfe × Gruppen) sind \(visibility.shown) "
            + "ausgewiesen, \(percent(share)) %",
          en: "of \(visibility.cells) cells (needs × groups) \(visibility.shown) are shown, "
            + "\(percent(share))%"),
        why: LocalizedText(
          de: "die übrigen verrieten einzelne Personen, oder ließen verdeckte Zahlen ausrechnen",
          en: "the others would expose single persons, or let hidden figures be worked out"),
        fix: fix)
    ]
  }

  /// The public edition was asked for with another base.
  static func otherBase(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "cannot-protect", file: path,
      message: LocalizedText(
        de: "die öffentliche Ausgabe hat nur eine Basis: wer geantwortet hat",
        en: "the public edition has one base only: those who answered"),
      why: LocalizedText(
        de:
          "zwei Basen derselben Frage verrieten durch ihre Differenz, wie viele nichts ankreuzten",
        en: "two bases of one question would tell by their difference how many ticked nothing"),
      fix: LocalizedText(
        de: "--base weglassen, oder --edition internal für das eigene Haus",
        en: "leave out --base, or use --edition internal for your own house"),
      status: .cannotProtect)
  }

  private static func reason(_ failure: ProtectionFailure) -> LocalizedText {
    switch failure {
    case .tooLarge(let unknowns, let limit):
      LocalizedText(
        de: "die Tabelle hat \(unknowns) Unbekannte, mehr als \(limit)",
        en: "the table has \(unknowns) unknowns, more than \(limit)")
    case .exposed:
      LocalizedText(
        de: "auch wenn alles verdeckt ist, was verdeckt werden kann, bliebe eine kleine Gruppe "
          + "erkennbar",
        en: "even with everything hidden that may be hidden, a small group would be known")
    default:
      LocalizedText(
        de: "es fand sich keine sichere Fassung", en: "no safe version was found")
    }
  }
}
