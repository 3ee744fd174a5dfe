import BefundModel
import BefundTables

/// The response (Ausschöpfung): invited, answered, complete, by access, group and language.
enum Response {
  static func table(_ view: SurveyView) -> BaselineTable {
    var rows: [TableRow] = []
    var cells: [[Cell]] = []
    var origins: [[CellOrigin?]] = []
    let invited = view.study.sources.survey?.invited
    let sections: [(variable: String, heading: Heading)] = [
      (SurveyData.accessColumn, heading("access", de: "Zugang", en: "access")),
      (groupVariable(view), heading("group", de: "Gruppe", en: "group")),
      (SurveyData.languageColumn, heading("language", de: "Sprache", en: "language")),
    ]
    let hasToken = view.study.sources.survey?.token != nil
    for section in sections where view.survey.columns[section.variable] != nil {
      if section.variable == SurveyData.accessColumn, !hasToken { continue }
      for (value, answered, complete) in counts(view, section.variable) {
        let isToken = section.variable == SurveyData.accessColumn && value.id == "token"
        rows.append(
          TableRow(
            Heading(id: section.heading.id + "." + value.id, label: value.label),
            section: section.heading))
        cells.append(line(invited: isToken ? invited : nil, answered, complete))
        let part = section.heading.id == "group" ? groupPart(view) : "value"
        origins.append(Self.origins(section.heading.id, Selection([part: value.id])))
      }
    }
    let all = counts(view, SurveyData.accessColumn)
    rows.append(TableRow(heading("all", de: "alle auswertbaren Fälle", en: "all usable cases")))
    cells.append(
      line(
        invited: nil, all.reduce(0) { $0 + $1.answered }, all.reduce(0) { $0 + $1.complete }))
    origins.append(Self.origins("access", Selection()))
    var table = BaselineTable(
      id: "response", fileName: "ausschoepfung",
      title: LocalizedText(de: "Ausschöpfung der Befragung", en: "Response to the survey"),
      unit: .persons, base: LocalizedText(de: "auswertbare Fälle", en: "usable cases"),
      source: view.source,
      method: LocalizedText(
        de: "vollständig: die letzte Seite wurde erreicht oder die Antwort abgeschickt",
        en: "complete: the last page was reached or the answer submitted"),
      stubHead: LocalizedText(de: "Zugang, Gruppe, Sprache", en: "access, group, language"),
      rows: rows,
      columns: [
        TableColumn(heading("invited", de: "eingeladen", en: "invited"), .count),
        TableColumn(heading("answered", de: "geantwortet", en: "answered"), .count),
        TableColumn(heading("complete", de: "vollständig", en: "complete"), .count),
        TableColumn(
          heading("completeness", de: "Anteil vollständig", en: "share complete"), .percent),
        TableColumn(heading("rate", de: "Rücklauf", en: "response rate"), .percent),
      ], cells: cells)
    table.origins = origins
    table.noteOrigins = ["open_link": []]
    if !view.isSample {
      table.notes.append(
        TableNote(
          id: "open_link",
          text: LocalizedText(
            de: "Über den offenen Link konnte antworten, wer ihn fand: "
              + "Rücklaufquote nicht bestimmbar.",
            en: "Whoever found the open link could answer: the response rate cannot be determined."
          )))
    }
    return table
  }

  /// The groups of the columns, so that all tables tell the same groups apart.
  private static func groupVariable(_ view: SurveyView) -> String {
    view.by ?? view.study.perspectiveVariable ?? ""
  }

  /// The dimension of the groups: that of the columns, where there are any.
  private static func groupPart(_ view: SurveyView) -> String {
    view.by == nil ? "value" : BlockNames.group
  }

  /// Invited are no respondents; the others count those of a section's block.
  private static func origins(_ section: String, _ own: Selection) -> [CellOrigin?] {
    let block = "response." + section
    let complete = own.with("complete", "complete")
    return [
      .publicFact, .count(block: block, own), .count(block: block, complete),
      .share(block: block, complete, of: own), .derived([.count(block: block, own)]),
    ]
  }

  /// The blocks of access, group and language, each with complete and partial answers.
  static func blocks(_ view: SurveyView) -> [PopulationBlock] {
    let variables = [
      ("access", SurveyData.accessColumn), ("group", groupVariable(view)),
      ("language", SurveyData.languageColumn),
    ]
    return variables.compactMap { id, variable in
      guard view.survey.columns[variable] != nil else { return nil }
      let values = counts(view, variable).map(\.value.id)
      let isGroup = id == "group" && view.by != nil
      return PopulationBlock(
        id: "response." + id, count: view.survey.caseCount,
        parts: [
          isGroup
            ? view.groupPart(view.groupHeadings())
            : view.part("value", variable, values: values, rest: BlockNames.noGroup),
          view.part(
            "complete", SurveyData.completeColumn, values: ["complete"], rest: "partial",
            keepsRest: true),
        ])
    }
  }

  private static func heading(_ id: String, de: String, en: String) -> Heading {
    Heading(id: id, label: LocalizedText(de: de, en: en))
  }

  /// The numbers of answered and complete cases for each value of a variable.
  private static func counts(
    _ view: SurveyView, _ variable: String
  ) -> [(value: Heading, answered: Int, complete: Int)] {
    let table = view.crosstabs([
      TableSpecification(
        id: variable, stub: .single(SurveyData.completeColumn), column: variable)
    ])[0]
    return table.columns.filter { !$0.isTotal }.map { column in
      let complete = table.cell("complete", column.id)
      return (column, complete?.base?.unweighted ?? 0, complete?.count ?? 0)
    }
  }

  private static func line(invited: Int?, _ answered: Int, _ complete: Int) -> [Cell] {
    [
      Cell(count: invited), Cell(count: answered), Cell(count: complete),
      .share(complete, of: answered), invited.map { .share(answered, of: $0) } ?? Cell(),
    ]
  }
}
