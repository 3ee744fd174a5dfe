import BefundModel

/// Reports confirmed duplicates that cannot be applied: nothing would be left to count.
enum UnknownDuplicateCheck {
  static let id = "unknown-duplicate"
  static let text = FindingText(
    (
      de: "eine bestätigte Dublette passt nicht zur Datei",
      en: "a confirmed duplicate does not fit the file"
    ),
    why: (
      de: "die Datei hat die Dublette oder das Original nicht, oder beide verweisen aufeinander",
      en: "the file lacks the duplicate or the original, or both refer to each other"
    ),
    fix: (
      de: "die Liste der Dubletten berichtigen; bis dahin zählen alle Zeilen",
      en: "correct the list of duplicates; until then all rows count"
    ))
  static let otherFile = FindingText(
    (
      de: "die Liste der Dubletten nennt eine Datei, die keine Liste der Studie ist",
      en: "the list of duplicates names a file that is no list of the study"
    ),
    why: (
      de:
        "Dubletten werden in Anmeldungen, Angeboten und Empfehlungen gesucht, nach dem Dateinamen",
      en:
        "duplicates are looked for in registrations, offers and recommendations, by the name of the file"
    ),
    fix: (
      de: "den Dateinamen schreiben wie in der study.yaml; bis dahin zählen alle Zeilen",
      en: "write the name of the file as in study.yaml; until then all rows count"
    ))
}

extension TypedRows {
  /// Marks the confirmed duplicates and returns the original by duplicate.
  mutating func originals(
    _ pairs: [ConfirmedDuplicates.Pair], column: String, report id: String, _ text: FindingText
  ) -> [String: String] {
    var rowOf = Dictionary(
      (0..<count).map { (self[$0, column], $0) }, uniquingKeysWith: { first, _ in first })
    rowOf[""] = nil
    var originals: [String: String] = [:]
    for pair in pairs {
      var last = pair.original
      while let next = originals[last], last != pair.duplicate { last = next }
      guard let row = rowOf[pair.duplicate], rowOf[pair.original] != nil, last != pair.duplicate
      else {
        report(
          UnknownDuplicateCheck.id, row: rowOf[pair.duplicate], column, UnknownDuplicateCheck.text)
        continue
      }
      if originals.updateValue(pair.original, forKey: pair.duplicate) == nil {
        report(id, row: row, column, text)
      }
    }
    return originals
  }
}
