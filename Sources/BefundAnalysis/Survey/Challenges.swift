import BefundModel
import BefundTables

/// The challenges (Herausforderungen): rating items by group and in detail.
enum Challenges {
  private static func label(_ item: ChallengeItem, _ view: SurveyView) -> LocalizedText {
    item.label ?? view.survey.codebook[FigureID.make(item.variable)]?.label
      ?? LocalizedText(item.variable)
  }

  private static func row(_ item: ChallengeItem, _ view: SurveyView) -> TableRow {
    TableRow(
      Heading(id: FigureID.make(item.variable), label: label(item, view)),
      section: Needs.section(item.topic, view))
  }

  /// Means of the items by group.
  static func byGroup(_ view: SurveyView) -> BaselineTable? {
    guard let block = view.study.challenges else { return nil }
    let crosstab = view.crosstabs([
      TableSpecification(
        id: "challenges", stub: .means(block.items.map(\.variable)), column: view.by)
    ])[0]
    var table = BaselineTable(
      id: "challenges", fileName: "herausforderungen",
      title: LocalizedText(
        de: "Herausforderungen" + view.byLabel.de, en: "Challenges" + view.byLabel.en),
      unit: .persons, base: base, source: view.source,
      method: LocalizedText(
        de: "Mittelwert von 1 (gar nicht) bis \(block.scaleMaximum) (sehr stark)",
        en: "mean from 1 (not at all) to \(block.scaleMaximum) (very strongly)"),
      stubHead: LocalizedText(de: "Herausforderung", en: "challenge"),
      rows: block.items.map { row($0, view) }, columns: view.columns(of: crosstab, .mean),
      cells: crosstab.cells.map(view.withGroupMean))
    table.columnVariable = view.by
    table.printsIntervals = view.isSample
    table.notes = view.columnNote() + view.groupBases(of: table)
    let columns = table.columns.map(\.heading)
    table.origins = block.items.map { item in
      let source = RatingBlock(view, item, block, columns: columns)
      return SurveyView.origins(table.columns) { source.mean($0) }
    }
    table.noteOrigins = ["without_column": [view.noGroupCount, view.allCount]]
    return table
  }

  /// The blocks behind the items.
  static func blocks(_ view: SurveyView, columns: [Heading]) -> [PopulationBlock] {
    guard let block = view.study.challenges else { return [] }
    return block.items.map { RatingBlock(view, $0, block, columns: columns).block }
  }

  static let base = LocalizedText(
    de: "Personen mit gültiger Bewertung; 'weiß nicht' und keine Angabe zählen nicht",
    en: "persons with a valid rating; 'don't know' and no answer do not count")

  /// Distribution, top values, mean, spread, median, don't know and rank of each item.
  static func detail(_ view: SurveyView) -> BaselineTable? {
    guard let block = view.study.challenges else { return nil }
    let limit = view.study.thresholds.dontKnowLimit
    let specifications =
      block.items.map { TableSpecification(id: $0.variable, stub: .single($0.variable)) }
      + [TableSpecification(id: "means", stub: .means(block.items.map(\.variable)))]
    let tables = view.crosstabs(
      specifications, ranking: { rankedItems(block, $0, limit: limit, byTopic: true) })
    guard let means = tables.last else { return nil }
    let overall = view.crosstabs(
      specifications, ranking: { rankedItems(block, $0, limit: limit, byTopic: false) }
    ).last
    let singles = Array(tables.dropLast())
    let shares = singles.map { dontKnow($0) }
    let ranks = Ranking.descending(
      zip(means.cells, shares).map { cells, share in
        (share.proportion ?? 0) > limit ? nil : cells[0].mean
      })
    let values = (1...block.scaleMaximum).map(String.init)
    var table = BaselineTable(
      id: "challenges_detail", fileName: "herausforderungen_verteilung",
      title: LocalizedText(
        de: "Herausforderungen im Einzelnen", en: "Challenges in detail"),
      unit: .persons, base: base, source: view.source,
      method: LocalizedText(
        de: "Verteilung in Prozent der gültigen Bewertungen; 'weiß nicht' in Prozent aller, "
          + "die bewertet haben oder es nicht wissen; über \(Int(limit * 100)) % 'weiß nicht' "
          + "ohne Rang",
        en: "distribution in percent of valid ratings; 'don't know' in percent of those who "
          + "rated or do not know; no rank above \(Int(limit * 100))% 'don't know'"),
      stubHead: LocalizedText(de: "Herausforderung", en: "challenge"),
      rows: block.items.map { row($0, view) }, columns: detailColumns(block, values),
      cells: singles.indices.map { place in
        detailCells(
          singles[place], mean: means.cells[place][0], dontKnow: shares[place],
          rank: ranks[place], range: overall?.cells[place][0].rankRange, values: values,
          top: block.top)
      })
    table.printsIntervals = false
    table.notes = [SurveyView.rankNote]
    table.noteOrigins = SurveyView.rankNoteOrigins
    table.origins = block.items.map { item in
      let source = RatingBlock(view, item, block, columns: [])
      // Spread and median follow from the distribution, so they need all of it.
      let shares = values.map { source.share($0) }
      let all = CellOrigin.derived(shares)
      let base = CellOrigin.count(
        block: source.id, Selection([BlockNames.value: BlockNames.valid]))
      return shares + [
        source.share(RatingBlock.top), source.mean(), all, all,
        source.share(RatingBlock.dontKnow, of: RatingBlock.judged), .derived([source.mean()]),
        base,
      ]
    }
    return table
  }

  /// The items that are ranked together: all, or those of each topic; not those that too many
  /// cannot judge.
  private static func rankedItems(
    _ block: ChallengeBlock, _ tables: [Crosstab], limit: Double, byTopic: Bool
  ) -> [[RankedRow]] {
    let ranked = block.items.indices.filter { (dontKnow(tables[$0]).proportion ?? 0) <= limit }
    let rows = ranked.map {
      (block.items[$0].topic, RankedRow(table: tables.count - 1, row: block.items[$0].variable))
    }
    guard byTopic else { return [rows.map(\.1)] }
    var topics: [String] = []
    for (topic, _) in rows where !topics.contains(topic) { topics.append(topic) }
    return topics.map { topic in rows.filter { $0.0 == topic }.map(\.1) }
  }

  private static func detailColumns(_ block: ChallengeBlock, _ values: [String]) -> [TableColumn] {
    let top = block.top.map(String.init)
    let topText = top.joined(separator: " und ")
    let topEnglish = top.joined(separator: " and ")
    func head(_ id: String, _ de: String, _ en: String) -> Heading {
      Heading(id: id, label: LocalizedText(de: de, en: en))
    }
    return values.map { TableColumn(head("value_" + $0, "Wert \($0)", "value \($0)"), .percent) }
      + [
        TableColumn(
          head(
            "top", "Werte \(topText) von \(block.scaleMaximum)",
            "values \(topEnglish) of \(block.scaleMaximum)"), .percent),
        TableColumn(head("mean", "Mittelwert", "mean"), .mean),
        TableColumn(head("sd", "Streuung (SD)", "spread (SD)"), .standardDeviation),
        TableColumn(head("median", "Median", "median"), .median),
        TableColumn(head("dont_know", "weiß nicht", "don't know"), .percent),
        TableColumn(head("rank", "Rang", "rank"), .rank),
        TableColumn(head(Heading.totalID, "Basis (n)", "base (n)"), .base),
      ]
  }

  private static func detailCells(
    _ single: Crosstab, mean: Cell, dontKnow: Cell, rank: Int?, range: RankRange?,
    values: [String], top: [Int]
  ) -> [Cell] {
    let total = single.columns.count - 1
    let cells = values.map { single.cell($0) ?? Cell(count: 0, base: mean.base) }
    let chosen = top.reduce(0) { $0 + (single.cell(String($1))?.count ?? 0) }
    let base = mean.base?.unweighted ?? 0
    var middle = mean
    middle.median = median(single, values: values, total: total)
    var ranked = mean
    ranked.rank = rank
    ranked.rankRange = rank == nil ? nil : range
    return cells + [.share(chosen, of: base), mean, mean, middle, dontKnow, ranked, mean]
  }

  /// The smallest value that at least half of the base does not exceed.
  private static func median(_ single: Crosstab, values: [String], total: Int) -> Double? {
    let counts = values.map { single.cell($0)?.count ?? 0 }
    let base = counts.reduce(0, +)
    guard base > 0 else { return nil }
    var sum = 0
    for (value, count) in zip(values, counts) {
      sum += count
      if sum * 2 >= base { return Double(value) }
    }
    return nil
  }

  /// The share of "don't know" among those who rated or do not know.
  private static func dontKnow(_ single: Crosstab) -> Cell {
    let unsure = single.missing.filter { $0.kind == .dontKnow }.reduce(0) { $0 + $1.count }
    let valid = single.cells.first?.last?.base?.unweighted ?? 0
    return .share(unsure, of: valid + unsure)
  }
}
