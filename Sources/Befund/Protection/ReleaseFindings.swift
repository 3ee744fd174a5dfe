/// The findings of a release that cannot be made.
enum ReleaseFindings {
  /// A block of tables would expose somebody whatever is hidden.
  static func unprotectable(_ failure: UnprotectableRelease, _ path: String) -> Diagnostic {
    func titles(_ language: Language) -> String {
      failure.tables.map { "„\($0[language])“" }.joined(separator: ", ")
    }
    let reason = reason(failure.failure)
    return Diagnostic(
      id: "cannot-protect", file: path,
      message: LocalizedText(
        de: "\(titles(.de)) lässt sich nicht schützen; nichts wurde geschrieben",
        en: "\(titles(.en)) cannot be protected; nothing was written"),
      why: reason,
      fix: LocalizedText(
        de:
          "kleine Gruppen in einer Variable zusammenlegen und unter 'protection: columns' nennen oder "
          + "den Abschnitt aus der Ausgabe nehmen; intern geht es mit '--edition internal'",
        en: "merge small groups in a variable and name it under 'protection: columns', or leave "
          + "the part out; internally use '--edition internal'"), status: .cannotProtect)
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
