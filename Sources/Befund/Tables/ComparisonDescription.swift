extension TableDescription {
  /// Returns a crosstab and its comparisons as tables.
  func tables(_ compared: ComparedCrosstab, tally: Tally) -> [BaselineTable] {
    let crosstab = compared.crosstab
    let own: [BaselineTable]
    if case .coders = crosstab.specification.stub {
      own = []
    } else {
      own = [table(crosstab, tally: tally)]
    }
    return own + compared.comparisons.map { comparison($0, of: crosstab) }
  }

  private func comparison(_ comparison: ComparisonTable, of crosstab: Crosstab) -> BaselineTable {
    let specification = crosstab.specification
    let isMean: Bool
    if case .means = specification.stub { isMean = true } else { isMean = false }
    let kind = comparison.kind
    let by = specification.column.map { " × \($0)" } ?? ""
    let name = ComparisonWords.title(of: kind, isMean: isMean)
    var table = BaselineTable(
      id: specification.id + "." + kind.rawValue,
      fileName: FigureID.make(specification.id) + "_" + kind.rawValue,
      title: LocalizedText(
        de: "\(specification.id)\(by): \(name.de)", en: "\(specification.id)\(by): \(name.en)"),
      unit: kind == .agreement ? .codedUnits : .persons, base: base(of: kind),
      source: sourceText,
      method: ComparisonWords.method(of: kind, isMean: isMean, query.comparisons),
      stubHead: LocalizedText(""), rows: comparison.rows, columns: comparison.columns,
      cells: comparison.cells)
    table.columnVariable = specification.column
    table.printsIntervals = query.printsIntervals
    table.notes = notes(comparison)
    return table
  }

  private func base(of kind: ComparisonTable.Kind) -> LocalizedText {
    switch kind {
    case .ranks, .rankPairs:
      LocalizedText(
        de: "Personen mit Angabe zu jeder Option", en: "persons with an answer on every option")
    case .agreement:
      LocalizedText(
        de: "Einheiten mit mindestens zwei Urteilen", en: "units with at least two judgements")
    case .quantiles:
      LocalizedText(de: "Personen mit gültiger Angabe", en: "persons with a valid answer")
    case .tests, .residuals, .pairs, .waves:
      LocalizedText(
        de: "Personen mit gültiger Angabe in Zeile und Spalte",
        en: "persons with a valid answer in row and column")
    }
  }

  private func notes(_ comparison: ComparisonTable) -> [TableNote] {
    var notes: [TableNote] = []
    func note(_ id: String, de: String, en: String) {
      guard let count = comparison.counts[id], count > 0 else { return }
      notes.append(TableNote(id: id, text: LocalizedText(de: de, en: en), counts: [count]))
    }
    note(
      "cases", de: "Gültig in Zeile und Spalte: höchstens {0}",
      en: "Valid in row and column: {0} at most")
    note(
      "small_cells", de: "Zellen mit einer erwarteten Zahl unter 5: {0}; dort gilt Fisher",
      en: "Cells with an expected count below 5: {0}; use Fisher there")
    note(
      "too_large",
      de: "Der exakte Test von Fisher ist für diese Größe zu aufwendig; Tests ohne ihn: {0}",
      en: "Fisher's exact test takes too long for this size; tests without it: {0}")
    note(
      "family", de: "Vergleiche je Zeile: höchstens {0}",
      en: "Comparisons within a row: {0} at most")
    note(
      "pairs", de: "Personen in beiden Wellen: höchstens {0}",
      en: "Persons in both waves: {0} at most")
    note(
      "units", de: "Einheiten mit mindestens zwei Urteilen: {0}",
      en: "Units with at least two judgements: {0}")
    note("categories", de: "Kategorien: {0}", en: "Categories: {0}")
    note(
      "incomplete", de: "In der Basis, aber ohne Angabe zu jeder Option: {0}",
      en: "In the base, but without an answer on every option: {0}")
    note(
      "repeated",
      de: "Angaben, die eine Person in einer Welle wiederholt: {0}; die letzte zählt",
      en: "Answers that a person repeats within a wave: {0}; the last one counts")
    if [.tests, .residuals, .pairs, .waves, .rankPairs].contains(comparison.kind) {
      notes.append(TableNote(id: "assumption", text: ComparisonWords.assumption))
    }
    return notes
  }
}
