import BefundModel
import BefundTables

/// The topic level: need for action, the option chosen most, options per person.
///
/// The share of persons with any need is never printed: it is a ceiling.
enum Topics {
  /// The need for action (Handlungsbedarf) by group, topics × groups.
  static func action(_ view: SurveyView) -> BaselineTable? {
    guard let (view, block) = view.withGap() else { return nil }
    let crosstabs = view.crosstabs(
      block.pairs.map {
        TableSpecification(
          id: $0.topic, stub: .single(GapVariables.action($0.topic)), column: view.by)
      }, ranking: { [$0.indices.map { RankedRow(table: $0, row: "1") }] })
    guard let first = crosstabs.first else { return nil }
    var table = BaselineTable(
      id: "action", fileName: "handlungsbedarf",
      title: LocalizedText(
        de: "Handlungsbedarf" + view.byLabel.de, en: "Need for action" + view.byLabel.en),
      unit: .persons, base: base, source: view.source, method: method(block),
      stubHead: LocalizedText(de: "Thema", en: "topic"),
      rows: block.pairs.map { TableRow(Needs.section($0.topic, view)) },
      columns: view.columns(of: first, .percent),
      cells: crosstabs.map { crosstab in
        let row = crosstab.rows.firstIndex { $0.id == "1" }
        let empty = crosstab.columns.map { column in
          Cell(count: 0, base: crosstab.cells.first?[0].base ?? Base(unweighted: 0))
        }
        return view.withGroupMean(row.map { crosstab.cells[$0] } ?? empty)
      })
    table.columnVariable = view.by
    table.printsIntervals = view.isSample
    table.notes = view.columnNote() + view.groupBases(of: table)
    table.origins = block.pairs.map { pair in
      SurveyView.origins(table.columns) {
        GapTopicBlock.share(pair.topic, GapTopicBlock.action, $0)
      }
    }
    table.noteOrigins = ["without_column": [view.noGroupCount, view.allCount]]
    return table
  }

  /// The blocks behind the ratings of each topic.
  static func blocks(_ view: SurveyView, columns: [Heading]) -> [PopulationBlock] {
    guard let (view, block) = view.withGap() else { return [] }
    return block.pairs.map { GapTopicBlock(view, topic: $0.topic, columns: columns).block }
  }

  static let base = LocalizedText(
    de: "Personen mit gültiger Angabe zu Wichtigkeit und Zufriedenheit",
    en: "persons with a valid answer on importance and satisfaction")

  static func method(_ block: GapBlock) -> LocalizedText {
    LocalizedText(
      de: "Handlungsbedarf: Wichtigkeit ab \(block.importantFrom) und "
        + "Zufriedenheit bis \(block.dissatisfiedTo) (von 5)",
      en: "need for action: importance from \(block.importantFrom) and "
        + "satisfaction up to \(block.dissatisfiedTo) (of 5)")
  }

  /// One line for each topic, ranked by need for action.
  static func overview(
    _ view: SurveyView, action: BaselineTable, needs: BaselineTable?,
    base: MultipleResponseBase = .answered
  ) -> BaselineTable {
    let total = action.columns.count - 1
    let crosstabs = Dictionary(
      Needs.crosstabs(view, base: base == .mentions ? .answered : base).map {
        ($0.block.topic, $0)
      },
      uniquingKeysWith: { a, _ in a })
    let ranks = Ranking.descending(action.cells.map { $0[total].proportion })
    let order = action.rows.indices.sorted {
      (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1)
    }
    var table = action
    table.id = "topics"
    table.fileName = "bedarfe_nach_thema"
    table.title = LocalizedText(de: "Bedarfe nach Thema", en: "Needs by topic")
    table.base = LocalizedText(
      de: "Handlungsbedarf: gültig bei Wichtigkeit und Zufriedenheit; "
        + "Bedarfe: wer den Frageblock beantwortet hat",
      en: "need for action: valid on importance and satisfaction; "
        + "needs: persons who answered the block")
    table.isRanked = true
    table.codebookPlaces = order
    table.columnVariable = nil
    table.columns = columns
    table.notes = [SurveyView.rankNote]
    table.rows = order.map { action.rows[$0] }
    table.origins = overviewOrigins(order.map { action.rows[$0].heading.id }, needs)
    table.noteOrigins = SurveyView.rankNoteOrigins
    table.cells = order.map { place in
      var rank = action.cells[place][total]
      rank.rank = ranks[place]
      return [rank, action.cells[place][total], action.cells[place][total]]
        + topOption(crosstabs[action.rows[place].heading.id], view)
    }
    return table
  }

  /// Ranks need all shares; the option chosen most and the needs per person need all options.
  private static func overviewOrigins(
    _ topics: [String], _ needs: BaselineTable?
  ) -> [[CellOrigin?]] {
    let shares = topics.map { GapTopicBlock.share($0, GapTopicBlock.action) }
    return zip(topics, shares).map { topic, share in
      let options = needs?.totalOrigins(ofSection: topic) ?? []
      var base: CellOrigin?
      if case .share(let block, _, let of) = options.first { base = .count(block: block, of) }
      let all: CellOrigin? = options.isEmpty ? nil : .derived(options)
      return [
        .derived(shares), share, .count(block: "gap." + topic, GapTopicBlock.base()), all, all,
        all, base,
      ]
    }
  }

  private static let columns = [
    TableColumn("rank", de: "Rang", en: "rank", .rank),
    TableColumn("action", de: "Handlungsbedarf", en: "need for action", .percent),
    TableColumn("action_base", de: "Basis dazu (n)", en: "its base (n)", .base),
    TableColumn("option", de: "meistgenannter Bedarf", en: "need named most", .text),
    TableColumn("option_share", de: "dessen Anteil", en: "its share", .percent),
    TableColumn("per_person", de: "Nennungen je Person", en: "needs per person", .mean),
    TableColumn("needs_base", de: "Basis Bedarfe (n)", en: "base of needs (n)", .base),
  ]

  /// The option chosen most with its share, and the mentions per person.
  private static func topOption(
    _ entry: (block: NeedBlock, table: Crosstab)?, _ view: SurveyView
  ) -> [Cell] {
    guard let (block, table) = entry, let bases = table.optionBases else {
      return [Cell(), Cell(), Cell(), Cell()]
    }
    let names = Set([block.none, block.other].compactMap { $0 })
    let rows = table.rows.indices.filter { !names.contains(table.rows[$0].id) }
    let total = table.columns.count - 1
    let best = rows.max {
      (table.cells[$0][total].proportion ?? 0, $1) < (table.cells[$1][total].proportion ?? 0, $0)
    }
    guard let best else { return [Cell(), Cell(), Cell(), Cell()] }
    var text = Cell()
    text.text = Heading(
      id: FigureID.make(table.rows[best].id), label: table.rows[best].label)
    var perPerson = Cell(count: bases.mentions, base: table.cells[best][total].base)
    if let persons = table.cells[best][total].base?.unweighted, persons > 0 {
      perPerson.mean = Double(bases.mentions) / Double(persons)
    }
    return [text, table.cells[best][total], perPerson, perPerson]
  }
}
