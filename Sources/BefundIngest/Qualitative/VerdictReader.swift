import BefundModel

/// Reads what the analysts make of survey and interviews together.
enum VerdictReader {
  /// The columns that the file must have.
  static let columns = ["thema", "art", "code", "urteil", "name", "begruendung"]

  /// Returns the verdicts in the order of the file, and the findings.
  ///
  /// - Parameter interviews: All interviews, whether coded or not, which no reason may name.
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ path: String, _ study: Study, _ data: InterviewData, interviews: InterviewNames,
    names: RegisteredNames
  ) throws -> (verdicts: [TriangulationVerdict], findings: [Diagnostic]) {
    var rows = try TypedRows(path, columns: columns, texts: ["name", "begruendung"])
    var verdicts: [TriangulationVerdict] = []
    var seen: Set<[String]> = []
    for row in 0..<rows.count {
      let code = rows.optional(row, "code")
      let topic = rows.topics(row, "thema", known: study.topics.map(\.id)).first
      let (kind, outcome) = (kind(&rows, row, study), outcome(&rows, row))
      guard let topic, let kind, let outcome else {
        let column = topic == nil ? "thema" : kind == nil ? "art" : "urteil"
        let isEmpty = rows[row, column].isEmpty
        rows.report(
          isEmpty ? "verdict-incomplete" : "verdict-unknown", .error, row: row, column,
          isEmpty ? incomplete : unknown)
        continue
      }
      guard let name = rows.optional(row, "name"),
        let reason = rows.optional(row, "begruendung")
      else {
        rows.report("verdict-incomplete", .error, row: row, "name", incomplete)
        continue
      }
      // A verdict on what no code says would stand nowhere.
      let fits = data.codes.contains {
        $0.topic == topic && $0.kind == kind && (code == nil || $0.id == code)
      }
      if PersonDetection.finds(in: reason, names: names) {
        let text = PersonInTextCheck.text(of: "begruendung")
        rows.report(PersonInTextCheck.id, .error, row: row, "begruendung", text)
      } else if interviews.isNamed(in: reason) {
        rows.report("verdict-names-interview", .error, row: row, "begruendung", namesInterview)
      } else if !fits {
        rows.report("verdict-code", .error, row: row, "code", wrongCode)
      } else if !seen.insert([topic, kind.rawValue, code ?? ""]).inserted {
        rows.report("verdict-repeated", .error, row: row, "thema", repeated)
      } else {
        verdicts.append(
          TriangulationVerdict(
            topic: topic, kind: kind, code: code, outcome: outcome, name: PlainLine.text(name),
            reason: PlainLine.text(reason)))
      }
    }
    return (verdicts, rows.findings.sortedByLocation())
  }

  private static func kind(_ rows: inout TypedRows, _ row: Int, _ study: Study) -> CodingKind? {
    let text = rows[row, "art"]
    let kinds = study.sources.interviews?.kinds ?? [:]
    if let kind = kinds[text] ?? CodingKind(rawValue: text) { return kind }
    return rows.word(
      row, "art",
      [
        "Bedarf": CodingKind.need, "Herausforderung": .challenge, "Ressource": .strength,
        "Empfehlung": .recommendation,
      ])
  }

  private static func outcome(
    _ rows: inout TypedRows, _ row: Int
  ) -> TriangulationVerdict.Outcome? {
    rows.word(
      row, "urteil",
      [
        "Übereinstimmung": TriangulationVerdict.Outcome.agreement, "teilweise": .partial,
        "Schweigen": .silence, "Widerspruch": .dissonance, "agreement": .agreement,
        "partial": .partial, "silence": .silence, "dissonance": .dissonance,
      ])
  }

  private static let incomplete = FindingText(
    (de: "das Urteil ist unvollständig", en: "the verdict is incomplete"),
    why: (
      de: "es braucht Thema, Art, Urteil, einen Namen und eine Begründung",
      en: "it needs topic, kind, verdict, a name and a reason"
    ),
    fix: (
      de: "die Zeile ausfüllen; Urteile sind Übereinstimmung, teilweise, Schweigen, Widerspruch",
      en: "fill in the row; verdicts are agreement, partial, silence, dissonance"
    ))

  private static let unknown = FindingText(
    (de: "das Urteil nennt etwas, das es nicht gibt", en: "the verdict names what there is not"),
    why: (
      de: "es gilt für ein Thema der Studie, eine Art und eines der vier Urteile",
      en: "it is for a topic of the study, a kind and one of the four verdicts"
    ),
    fix: (
      de: "den Wert berichtigen; Urteile sind Übereinstimmung, teilweise, Schweigen, Widerspruch",
      en: "correct the value; verdicts are agreement, partial, silence, dissonance"
    ))

  private static let namesInterview = FindingText(
    (de: "die Begründung nennt ein Interview", en: "the reason names an interview"),
    why: (
      de: "Urteile stehen in der öffentlichen Ausgabe; wer was gesagt hat, bleibt intern",
      en: "verdicts are part of the public edition; who said what stays internal"
    ),
    fix: (
      de:
        "anders formulieren, ohne Nummer und Namen eines Interviews; auch was nur so aussieht, wie 'B1', gilt als "
        + "Nummer, wenn ein Interview so heißt",
      en:
        "put it in other words, without id and name of an interview; what only looks so, such as 'B1', is taken "
        + "for an id where an interview has it"
    ))

  private static let wrongCode = FindingText(
    (
      de: "zu diesem Thema und dieser Art gibt es keinen solchen Code",
      en: "there is no such code for this topic and kind"
    ),
    why: (de: "das Codesystem sagt es anders", en: "the code system says otherwise"),
    fix: (
      de: "'code' berichtigen, oder leer lassen für die Art insgesamt",
      en: "correct 'code', or leave it empty for the kind as a whole"
    ))

  private static let repeated = FindingText(
    (de: "zu dieser Aussage gibt es schon ein Urteil", en: "this statement has a verdict already"),
    why: (de: "gezeigt würde nur eines", en: "only one could be shown"),
    fix: (
      de: "die Urteile zu einem zusammenfassen", en: "bring the verdicts together into one"
    ))
}
