import BefundModel
import BefundTables

/// The needs (Bedarfe): options × group, and the options in their order.
enum Needs {
  /// Returns the blocks' counted tables, with the option "none" as exclusive.
  static func crosstabs(
    _ view: SurveyView, base: MultipleResponseBase
  ) -> [(block: NeedBlock, table: Crosstab)] {
    let tables = view.crosstabs(
      specifications(view, base: base), totalOnly: true,
      ranking: { tables in
        zip(view.study.needs, tables).enumerated().map { place, entry in
          named(entry.0, entry.1).map { RankedRow(table: place, row: $0) }
        }
      })
    return Array(zip(view.study.needs, tables))
  }

  /// The blocks behind the needs of each topic.
  static func blocks(_ view: SurveyView, base: MultipleResponseBase) -> [PopulationBlock] {
    let tables = view.crosstabs(specifications(view, base: base))
    return zip(view.study.needs, tables).map { NeedsBlock(view, $0, $1, base: base).block }
  }

  private static func specifications(
    _ view: SurveyView, base: MultipleResponseBase
  ) -> [TableSpecification] {
    view.study.needs.map { block in
      TableSpecification(
        id: block.topic,
        stub: .options(
          block.allOptions(in: view.survey.codebook), exclusive: Set([block.none ?? ""])),
        column: view.by, base: base)
    }
  }

  /// The rows that name a need: not "none" and not "other".
  private static func named(_ block: NeedBlock, _ table: Crosstab) -> [String] {
    table.rows.map(\.id).filter { $0 != block.none && $0 != block.other }
  }

  /// The ranks that resampling leaves to each need among all needs, by the row's id.
  private static func rankRanges(
    _ view: SurveyView, base: MultipleResponseBase
  ) -> [String: RankRange] {
    let tables = view.crosstabs(
      specifications(view, base: base), totalOnly: true,
      ranking: { tables in
        [
          zip(view.study.needs, tables).enumerated().flatMap { place, entry in
            named(entry.0, entry.1).map { RankedRow(table: place, row: $0) }
          }
        ]
      })
    var ranges: [String: RankRange] = [:]
    for table in tables {
      for (row, cells) in zip(table.rows, table.cells) {
        ranges[FigureID.make(row.id)] = cells.last?.rankRange
      }
    }
    return ranges
  }

  /// The table options × group, one section for each topic.
  static func byGroup(
    _ view: SurveyView, base: MultipleResponseBase = .answered
  ) -> BaselineTable? {
    let blocks = crosstabs(view, base: base)
    guard let first = blocks.first?.table else { return nil }
    var rows: [TableRow] = []
    var cells: [[Cell]] = []
    var origins: [[CellOrigin?]] = []
    let columns = view.columns(of: first, .percent)
    var noteOrigins: [String: [CellOrigin]] = [
      "without_column": [view.noGroupCount, view.allCount]
    ]
    for (block, table) in blocks {
      let section = section(block.topic, view)
      let source = NeedsBlock(view, block, table, base: base)
      for (heading, line) in zip(table.rows, table.cells) {
        rows.append(
          TableRow(
            Heading(id: FigureID.make(heading.id), label: heading.label), section: section))
        cells.append(view.withGroupMean(line))
        origins.append(SurveyView.origins(columns) { source.share(heading.id, $0) })
      }
      noteOrigins["bases_" + block.topic] = source.noteOrigins(block)
    }
    var table = BaselineTable(
      id: "needs", fileName: "bedarfe_nach_gruppe",
      title: LocalizedText(de: "Bedarfe" + view.byLabel.de, en: "Needs" + view.byLabel.en),
      unit: base == .mentions ? .mentions : .persons, base: baseText(base), source: view.source,
      method: base == .mentions ? mentionMethod : method,
      stubHead: LocalizedText(de: "Bedarf", en: "need"), rows: rows,
      columns: columns, cells: cells)
    table.origins = base == .mentions ? [] : origins
    table.noteOrigins = noteOrigins
    table.columnVariable = view.by
    table.printsIntervals = view.isSample
    table.notes = blocks.map { block, table in baseNote(block, table, view) }
    table.notes += view.columnNote()
    return table
  }

  private static let mentionMethod = LocalizedText(
    de: "Mehrfachnennung, Prozent der Nennungen", en: "multiple response, percent of mentions")

  static let method = LocalizedText(
    de: "Mehrfachnennung, Prozent der Fälle; ganze Prozent, Summe über 100 möglich",
    en: "multiple response, percent of cases; whole percent, may add to more than 100")

  static func section(_ topic: String, _ view: SurveyView) -> Heading {
    Heading(
      id: topic,
      label: (view.study.topic(topic)?.label ?? LocalizedText("")).map {
        topic + " " + $0
      })
  }

  private static func baseText(_ base: MultipleResponseBase) -> LocalizedText {
    switch base {
    case .shown:
      LocalizedText(
        de: "Personen, denen der Frageblock gezeigt wurde",
        en: "persons who were shown the block")
    case .answered:
      LocalizedText(
        de: "Personen, die den Frageblock beantwortet haben",
        en: "persons who answered the block")
    case .anyMention:
      LocalizedText(
        de: "Personen mit mindestens einem genannten Bedarf",
        en: "persons who named at least one need")
    case .mentions:
      LocalizedText(de: "alle genannten Bedarfe", en: "all needs named")
    }
  }

  private static func baseNote(
    _ block: NeedBlock, _ table: Crosstab, _ view: SurveyView
  ) -> TableNote {
    let bases = table.optionBases
    let shown = bases?.shown ?? 0
    let answered = bases?.answered ?? 0
    return TableNote(
      id: "bases_" + block.topic,
      text: LocalizedText(
        de: "\(block.topic): gezeigt {0} · nichts angekreuzt {1} · Basis {2} · Nennungen {3}",
        en: "\(block.topic): shown {0} · nothing ticked {1} · base {2} · mentions {3}"),
      counts: [shown, shown - answered, answered, bases?.mentions ?? 0])
  }

  /// The options of all topics in the order of their percent, with the mean of the groups
  /// beside it.
  ///
  /// - Parameter source: The table of all options, from ``byGroup(_:base:)``.
  static func ranked(
    _ view: SurveyView, from source: BaselineTable, base: MultipleResponseBase = .answered
  ) -> BaselineTable {
    let none = Set(
      view.study.needs.flatMap { [$0.none, $0.other].compactMap { $0 } }
        .map { FigureID.make($0) })
    let places = source.rows.indices.filter { !none.contains(source.rows[$0].heading.id) }
    let total = source.columns.count - 1
    let shares = places.map { source.cells[$0][total].proportion }
    let ranks = Ranking.descending(shares)
    let ranges = rankRanges(view, base: base)
    let order = places.indices.sorted {
      (ranks[$0] ?? .max, places[$0]) < (ranks[$1] ?? .max, places[$1])
    }
    let meanColumn = source.columns.firstIndex { $0.heading.id == SurveyView.groupMean.id }
    var table = source
    table.id = "needs_ranking"
    table.fileName = "bedarfe_rangliste"
    table.title = LocalizedText(de: "Bedarfe in ihrer Rangfolge", en: "Needs by rank")
    table.isRanked = true
    table.codebookPlaces = order
    table.columnVariable = nil
    table.columns = [
      TableColumn("rank", de: "Rang", en: "rank", .rank),
      TableColumn("topic", de: "Thema", en: "topic", .text),
    ]
    if meanColumn != nil { table.columns.append(TableColumn(SurveyView.groupMean, .percent)) }
    table.columns.append(TableColumn(source.columns[total].heading, .percent))
    table.rows = order.map { TableRow(source.rows[places[$0]].heading) }
    table.cells = order.map { i in
      let cells = source.cells[places[i]]
      var rank = cells[total]
      rank.rank = ranks[i]
      rank.rankRange = ranges[source.rows[places[i]].heading.id]
      var topic = Cell()
      topic.text = source.rows[places[i]].section
      return [rank, topic] + (meanColumn.map { [cells[$0]] } ?? []) + [cells[total]]
    }
    let totals = places.map { source.origins[$0][total] }
    table.origins =
      source.origins.isEmpty
      ? []
      : order.map { i in
        let cells = source.origins[places[i]]
        return [.derived(totals.compactMap { $0 }), .publicFact]
          + (meanColumn.map { [cells[$0]] } ?? []) + [cells[total]]
      }
    table.noteOrigins = SurveyView.rankNoteOrigins
    table.notes = [SurveyView.rankNote]
    return table
  }
}
