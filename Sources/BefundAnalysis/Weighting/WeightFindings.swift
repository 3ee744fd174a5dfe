import BefundModel

/// The findings of weighting.
enum WeightFindings {
  static func noWeighting(_ study: Study) -> Diagnostic {
    finding(
      "no-weighting", study, ("study.yaml nennt keine Gewichtung", "study.yaml names no weighting"),
      why: (
        "gewichtet werden nur Gruppen und Ränder, die dort stehen",
        "only groups and margins that stand there are weighted"
      ), fix: ("den Schlüssel 'weighting' ergänzen", "add the key 'weighting'"))
  }

  static func unknownVariable(_ name: String, _ study: Study) -> Diagnostic {
    finding(
      "unknown-variable", study,
      ("es gibt keine Variable '\(name)'", "there is no variable '\(name)'"),
      why: ("'weighting' nennt sie", "'weighting' names it"),
      fix: ("Namen mit 'befund codebook' ansehen", "see the names with 'befund codebook'"))
  }

  static func noCases(_ study: Study) -> Diagnostic {
    finding(
      "no-cases", study,
      ("keine Person gehört zu den Gruppen", "no person belongs to the groups"),
      why: ("eine leere Basis hat keine Gewichte", "an empty base has no weights"),
      fix: ("'values' unter 'weighting' prüfen", "check 'values' under 'weighting'"))
  }

  static func unknownFeature(_ name: String, known: [String], _ study: Study) -> Diagnostic {
    let near = NearestName.find(name, in: Set(known).sorted())
    return finding(
      "unknown-feature", study,
      (
        "die Bevölkerungsdatei hat keinen Rand '\(name)'",
        "the population file has no margin '\(name)'"
      ), why: ("ohne ihn fehlt das Ziel der Gewichte", "without it the weights have no target"),
      fix: near.map { ("meinten Sie '\($0)'?", "did you mean '\($0)'?") }
        ?? ("das Merkmal in die Datei aufnehmen", "add the feature to the file"))
  }

  static func targetWithoutCases(_ level: String, _ margin: String, _ study: Study) -> Diagnostic {
    finding(
      "target-without-cases", study,
      (
        "niemand in der Befragung gehört zu '\(level)' (\(margin))",
        "nobody in the survey belongs to '\(level)' (\(margin))"
      ),
      why: (
        "einer leeren Gruppe kann kein Gewicht ihren Anteil geben",
        "no weight can give an empty group its share"
      ),
      fix: (
        "Stufen des Randes zusammenfassen oder 'categories' prüfen",
        "merge levels of the margin or check 'categories'"
      ))
  }

  static func tooOld(_ margin: String, day: String, _ study: Study) -> Diagnostic {
    finding(
      "margin-too-old", study,
      (
        "der Rand '\(margin)' ist vom \(day), mehr als ein Jahr von der Befragung",
        "the margin '\(margin)' is of \(day), more than a year from the survey"
      ), why: ("die Bevölkerung kann sich geändert haben", "the population may have changed"),
      fix: (
        "einen jüngeren Rand nehmen oder 'accept_older: true' setzen",
        "take a newer margin or set 'accept_older: true'"
      ))
  }

  static func rakingFailed(_ study: Study) -> Diagnostic {
    finding(
      "raking-failed", study,
      ("die Ränder lassen sich nicht zugleich treffen", "the margins cannot be met together"),
      why: (
        "manche Verbindungen der Merkmale kommen nicht vor",
        "some combinations of the features do not occur"
      ), fix: ("Stufen zusammenfassen oder einen Rand weglassen", "merge levels or drop a margin"))
  }

  private static func finding(
    _ id: String, _ study: Study, _ message: (String, String), why: (String, String),
    fix: (String, String)
  ) -> Diagnostic {
    Diagnostic(
      id: id, file: study.path, message: LocalizedText(de: message.0, en: message.1),
      why: LocalizedText(de: why.0, en: why.1), fix: LocalizedText(de: fix.0, en: fix.1))
  }
}
