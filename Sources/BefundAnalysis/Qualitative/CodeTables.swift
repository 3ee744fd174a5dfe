import BefundModel
import BefundTables

/// The codes one by one: passages, interviews, coverage, and interviews of each perspective.
enum CodeTables {
  /// Codes × perspectives: passages, interviews with at least one, the part of all transcripts.
  static func table(_ data: InterviewData, _ study: Study) -> BaselineTable? {
    guard !data.codes.isEmpty else { return nil }
    let groups = groups(data)
    let coverage = CodeCoverage(data)
    var table = InterviewMatrix.base(
      "interview_codes", file: "interview_codes",
      LocalizedText(de: "Interviews nach Code", en: "Interviews by code"), data, study)
    table.stubHead = LocalizedText(de: "Code", en: "code")
    table.columns = columns(groups, study, hasCoverage: coverage != nil)
    let codings = Dictionary(grouping: InterviewMatrix.codings(data)) { $0.code ?? "" }
    for topic in InterviewMatrix.codedTopics(data, study) {
      for (kind, label) in InterviewMatrix.kindLabels {
        let section = Heading(
          id: FigureID.make(topic.id + "_" + kind.rawValue),
          label: InterviewMatrix.heading(topic).label.map { $0 + ": " }
            .with(de: label.de, en: label.en))
        for code in data.codes where code.topic == topic.id && code.kind == kind {
          let own = codings[code.id] ?? []
          table.rows.append(
            TableRow(
              Heading(id: FigureID.make(code.id), label: study.label(of: code.name)),
              section: section))
          table.cells.append(cells(own, groups, data, coverage))
        }
      }
    }
    table.notes = [note(coverage != nil, data)]
    return table
  }

  /// What a code is called where codes of several topics stand together.
  static func label(_ code: CodeEntry, _ study: Study) -> LocalizedText {
    let name = study.label(of: code.name)
    return name.map { code.isGenerated ? code.topic + ": " + $0 : code.id + " " + $0 }
  }

  /// The perspectives of the interviews, or kinds of organisation where there are none.
  private static func groups(_ data: InterviewData) -> [InterviewMatrix.Group] {
    let hasPerspectives = data.interviews.contains { !$0.perspective.isEmpty }
    let groups = InterviewMatrix.groups(data) {
      hasPerspectives ? $0.perspective : $0.organisationType
    }
    return groups.contains { !$0.name.isEmpty } ? groups : []
  }

  private static func columns(
    _ groups: [InterviewMatrix.Group], _ study: Study, hasCoverage: Bool
  ) -> [TableColumn] {
    [
      TableColumn("passages", de: "Stellen", en: "passages", .count),
      TableColumn("interviews", de: "Interviews", en: "interviews", .countOfBase),
    ]
      + (hasCoverage
        ? [TableColumn("coverage", de: "% des Textes", en: "% of the text", .figure)] : [])
      + InterviewMatrix.columns(groups, study)
  }

  private static func cells(
    _ own: [Coding], _ groups: [InterviewMatrix.Group], _ data: InterviewData,
    _ coverage: CodeCoverage?
  ) -> [Cell] {
    let interviews = Set(own.map(\.interview))
    return [
      Cell(count: own.count),
      Cell(count: interviews.count, base: Base(unweighted: data.interviews.count)),
    ]
      + (coverage.map { [$0.cell(own)] } ?? [])
      + InterviewMatrix.cells(interviews, groups)
  }

  private static func note(_ hasCoverage: Bool, _ data: InterviewData) -> TableNote {
    TableNote(
      id: "coverage",
      text: hasCoverage
        ? LocalizedText(
          de: "Prozent des Textes: Zeichen mit dem Code von allen Zeichen der Transkripte; "
            + "überlappende Stellen zählen einmal.",
          en: "Percent of the text: characters with the code of all characters of the transcripts; "
            + "overlapping passages count once.")
        : withheld(data))
  }

  /// Why nothing is said about characters.
  static func withheld(_ data: InterviewData) -> LocalizedText {
    data.hasSpans
      ? LocalizedText(
        de: "Angaben zu Zeichen sind zurückgehalten: die Länge mindestens eines Transkripts ist "
          + "nicht bekannt, oder eine Stelle reicht über sein Ende hinaus.",
        en: "Figures on characters are withheld: the length of at least one transcript is not "
          + "known, or a passage reaches beyond its end.")
      : LocalizedText(
        de: "Angaben zu Zeichen und Überlappungen sind zurückgehalten: es ist nicht sicher, was "
          + "die Positionen im Export zählen, oder sie fehlen oder sind zum Teil unbrauchbar.",
        en: "Figures on characters and overlaps are withheld: it is not certain what the positions "
          + "in the export count, or they are missing or in part of no use.")
  }
}

/// The part of the transcripts that codings cover.
struct CodeCoverage {
  private let total: Int

  /// Prepares the count; `nil` without reliable spans, or where a transcript's length is not known
  /// or too short.
  init?(_ data: InterviewData) {
    let lengths = Dictionary(
      data.interviews.compactMap { interview in
        interview.characters.map { (interview.id, $0) }
      }
    ) { first, _ in first }
    let fits = InterviewMatrix.codings(data).allSatisfy { coding in
      coding.span?.upperBound ?? 0 <= lengths[coding.interview] ?? 0
    }
    guard data.hasSpans, lengths.count == data.interviews.count, fits else { return nil }
    total = data.interviews.reduce(0) { $0 + ($1.characters ?? 0) }
  }

  /// Returns the percent of all characters that codings cover, those of two counted once.
  func cell(_ codings: [Coding]) -> Cell {
    let spans = Dictionary(grouping: codings, by: \.interview).values.map { own in
      own.compactMap(\.span)
    }
    let characters = spans.reduce(0) { sum, own in
      sum + Spans.merged(own).reduce(0) { $0 + $1.count }
    }
    return Cell(figure: total > 0 ? Double(characters) / Double(total) * 100 : nil)
  }
}
