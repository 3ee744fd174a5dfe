/// Puts title, unit, base, notes and source around the tables of a bare file.
struct TableDescription {
  let source: String
  let query: TableQuery

  init(file: DelimitedFile, query: TableQuery) {
    self.init(source: file.path, query: query)
  }

  init(source: String, query: TableQuery) {
    self.source = source
    self.query = query
  }

  func table(_ crosstab: Crosstab, tally: Tally) -> BaselineTable {
    let specification = crosstab.specification
    let isMean: Bool
    let isSet: Bool
    switch specification.stub {
    case .means: (isMean, isSet) = (true, false)
    case .options: (isMean, isSet) = (false, true)
    case .single, .net, .coders: (isMean, isSet) = (false, false)
    }
    let by = specification.column.map { " × \($0)" } ?? ""
    var table = BaselineTable(
      id: specification.id, fileName: FigureID.make(specification.id),
      title: LocalizedText(specification.id + by),
      unit: isSet && query.base == .mentions ? .mentions : .persons, base: base(isSet: isSet),
      source: sourceText,
      method: method(isMean: isMean, crosstab),
      stubHead: LocalizedText(""), rows: crosstab.rows.map { TableRow($0) },
      columns: crosstab.columns.map { TableColumn($0, isMean ? .mean : .percent) },
      cells: crosstab.cells)
    table.columnVariable = specification.column
    table.printsIntervals = query.printsIntervals
    table.notes = notes(crosstab, tally: tally)
    if crosstab.hasLetters { addLetters(to: &table) }
    return table
  }

  /// What a reader learns of the source.
  var sourceText: LocalizedText {
    source == "-"
      ? LocalizedText(de: "Standardeingabe", en: "standard input") : LocalizedText(source)
  }

  /// Gives every column but the total its letter, and says what letters in cells mean.
  private func addLetters(to table: inout BaselineTable) {
    for place in table.columns.indices where !table.columns[place].heading.isTotal {
      table.columns[place].letter = ColumnLetters.letter(ofColumn: place)
    }
    let adjustment = ComparisonWords.name(of: query.comparisons.adjustment)
    table.notes.append(
      TableNote(
        id: "letters",
        text: LocalizedText(
          de: "Buchstaben: Der Anteil ist größer als in der Spalte mit diesem Buchstaben "
            + "(p < 0,05, Korrektur je Zeile: \(adjustment.de)). "
            + ComparisonWords.assumption.de,
          en: "Letters: the share is larger than in the column with that letter "
            + "(p < 0.05, correction within each row: \(adjustment.en)). "
            + ComparisonWords.assumption.en)))
  }

  private func base(isSet: Bool) -> LocalizedText {
    let filter = query.conditions.map {
      "\($0.variable)\($0.comparison.rawValue)\($0.value)"
    }.joined(separator: ", ")
    let of = filter.isEmpty ? "" : " (\(filter))"
    guard isSet else {
      return LocalizedText(
        de: "Personen mit gültiger Angabe" + of, en: "persons with a valid answer" + of)
    }
    return switch query.base {
    case .shown:
      LocalizedText(
        de: "Personen, denen die Frage gezeigt wurde" + of,
        en: "persons who were shown the question" + of)
    case .answered:
      LocalizedText(
        de: "Personen, die die Frage beantwortet haben" + of,
        en: "persons who answered the question" + of)
    case .anyMention:
      LocalizedText(
        de: "Personen mit mindestens einer Nennung" + of,
        en: "persons with at least one mention" + of)
    case .mentions:
      LocalizedText(de: "alle Nennungen" + of, en: "all mentions" + of)
    }
  }

  private func isSet(_ crosstab: Crosstab) -> Bool {
    if case .options = crosstab.specification.stub { return true }
    return false
  }

  private func method(isMean: Bool, _ crosstab: Crosstab) -> LocalizedText {
    let weight = query.weight.map {
      LocalizedText(
        de: "gewichtet mit '\($0)', n ungewichtet", en: "weighted by '\($0)', n unweighted")
    }
    let figure =
      isMean
      ? LocalizedText(de: "Mittelwert", en: "mean")
      : query.base == .mentions && isSet(crosstab)
        ? LocalizedText(de: "Prozent der Nennungen", en: "percent of mentions")
        : LocalizedText(de: "Prozent der Fälle", en: "percent of cases")
    let interval = query.printsIntervals ? intervalText(isMean: isMean) : LocalizedText("")
    let errors =
      query.comparisons.errors == .jackknife
      ? LocalizedText(de: ", Standardfehler: Jackknife", en: ", standard errors: jackknife")
      : LocalizedText("")
    return LocalizedText(
      de: figure.de + (weight.map { ", " + $0.de } ?? "") + errors.de + interval.de,
      en: figure.en + (weight.map { ", " + $0.en } ?? "") + errors.en + interval.en)
  }

  private func intervalText(isMean: Bool) -> LocalizedText {
    let isDesigned =
      query.weight != nil || query.strata != nil || query.cluster != nil
      || query.population != nil
    let name =
      isMean || query.comparisons.errors == .jackknife
      ? LocalizedText(de: "t um den Schätzwert", en: "t around the estimate")
      : IntervalWords.name(of: query.interval, isDesigned: isDesigned)
    return LocalizedText(
      de: "; 95-%-Intervall (\(name.de)) unter der Annahme einer Zufallsauswahl "
        + "(hier nicht gegeben, nur Orientierung)",
      en: "; 95% interval (\(name.en)) assuming a random sample "
        + "(not given here, for orientation only)")
  }

  /// The kinds of missing, by variable where there are several.
  private func missingNote(_ missing: [MissingCount]) -> TableNote {
    let variables = Set(missing.map(\.variable))
    let parts = missing.enumerated().map { place, entry in
      let name = variables.count > 1 ? entry.variable + " " : ""
      return MissingWords.label(entry).map { "\(name)\($0) {\(place)}" }
    }
    return TableNote(
      id: "missing",
      text: LocalizedText(
        de: "Nicht in der Basis: " + parts.map(\.de).joined(separator: " · "),
        en: "Not in the base: " + parts.map(\.en).joined(separator: " · ")),
      counts: missing.map(\.count))
  }

  private func notes(_ crosstab: Crosstab, tally: Tally) -> [TableNote] {
    var notes: [TableNote] = []
    if let bases = crosstab.optionBases {
      notes.append(
        TableNote(
          id: "bases",
          text: LocalizedText(
            de: "Fälle {0} · beantwortet {1} · mit Nennung {2} · Nennungen {3}",
            en: "Cases {0} · answered {1} · with a mention {2} · mentions {3}"),
          counts: [bases.all, bases.answered, bases.anyMention, bases.mentions]))
    }
    if !crosstab.missing.isEmpty, !query.includesMissing {
      notes.append(missingNote(crosstab.missing))
    }
    if crosstab.withoutColumn > 0, let column = crosstab.specification.column {
      notes.append(
        TableNote(
          id: "without_column",
          text: LocalizedText(
            de: "Ohne Angabe zu '\(column)', nur in Gesamt: {0}",
            en: "Without a value of '\(column)', in the total only: {0}"),
          counts: [crosstab.withoutColumn]))
    }
    if tally.zeroWeightCount > 0 {
      notes.append(
        TableNote(
          id: "zero_weight",
          text: LocalizedText(
            de: "Mit Gewicht 0, nicht gezählt: {0}", en: "With weight 0, not counted: {0}"),
          counts: [tally.zeroWeightCount]))
    }
    return notes
  }
}
