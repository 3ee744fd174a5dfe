import BefundModel
import BefundTables

/// The cleaning of the survey (Bereinigung): from raw records to usable cases, with reasons.
enum Cleaning {
  static func table(_ view: SurveyView) -> BaselineTable {
    let survey = view.survey
    var rows: [(id: String, label: LocalizedText, count: Int)] = [
      (
        "raw",
        LocalizedText(de: "Rohdatensätze (jede Nummer einmal)", en: "raw records (each id once)"),
        survey.rawCount
      )
    ]
    rows += survey.steps.map { step in
      (
        step.id, step.reason.map { "− " + $0 }, step.dropped
      )
    }
    rows.append(
      (
        "usable", LocalizedText(de: "auswertbare Fälle", en: "usable cases"), survey.caseCount
      ))
    var table = BaselineTable(
      id: "cleaning", fileName: "bereinigung",
      title: LocalizedText(de: "Bereinigung der Befragung", en: "Cleaning of the survey"),
      unit: .records, base: LocalizedText(""), source: view.source,
      method: LocalizedText(
        de: "Gestrichen wird nur, was keine Antwort ist oder eine zweite Antwort derselben Person.",
        en: "Dropped is only what is no answer, or a second answer of the same person."),
      stubHead: LocalizedText(de: "Schritt", en: "step"),
      rows: rows.map { TableRow(Heading(id: $0.id, label: $0.label)) },
      columns: [
        TableColumn(Heading.totalID, de: "Anzahl", en: "number", .count)
      ],
      cells: rows.map { [Cell(count: $0.count)] })
    table.origins = rows.map { row in
      [.count(block: "cleaning", Selection(row.id == "raw" ? [:] : ["step": row.id]))]
    }
    if survey.replacedCount > 0 {
      table.notes.append(
        TableNote(
          id: "replaced",
          text: LocalizedText(
            de: "{0} Antworten wurden durch eine spätere Fassung aus einer weiteren Datei ersetzt.",
            en: "{0} answers were replaced by a later version from another file."),
          counts: [survey.replacedCount]))
    }
    return table
  }

  /// The block of all records by what became of them.
  static func block(_ view: SurveyView) -> PopulationBlock {
    let steps = view.survey.steps
    let sizes = steps.map(\.dropped) + [view.survey.caseCount]
    return PopulationBlock(
      id: "cleaning", count: sizes.reduce(0, +),
      parts: [
        PopulationBlock.Part(
          "step", categories: steps.map(\.id) + ["usable"],
          codes: sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) })
      ])
  }
}
