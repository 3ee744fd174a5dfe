import BefundModel
import BefundTables

/// The fulfilment gap: importance against satisfaction, person by person.
enum FulfilmentGap {
  static func table(_ view: SurveyView) -> BaselineTable? {
    guard let (view, block) = view.withGap() else { return nil }
    let topics = block.pairs.map(\.topic)
    let tables = view.crosstabs(
      topics.map {
        TableSpecification(id: $0, stub: .single(GapVariables.fulfilment($0)))
      }
        + topics.map {
          TableSpecification(id: "action", stub: .single(GapVariables.action($0)))
        } + [
          means("importance", topics.map(GapVariables.importance)),
          means("satisfaction", topics.map(GapVariables.satisfaction)),
          means("difference", topics.map(GapVariables.difference)),
        ],
      ranking: { tables in
        let table = tables.count - 1
        return [tables[table].rows.map { RankedRow(table: table, row: $0.id) }]
      })
    let count = topics.count
    func mean(_ table: Int, _ place: Int) -> Cell { tables[2 * count + table].cells[place][0] }
    let ranks = Ranking.descending(topics.indices.map { mean(2, $0).mean })
    var table = BaselineTable(
      id: "gap", fileName: "erfuellungsindex",
      title: LocalizedText(
        de: "Wichtigkeit und Zufriedenheit", en: "Importance and satisfaction"),
      unit: .persons, base: Topics.base, source: view.source,
      method: LocalizedText(
        de: "Abstand: Wichtigkeit minus Zufriedenheit je Person; untererfüllt: Wichtigkeit größer "
          + "als Zufriedenheit, erfüllt: gleich, übererfüllt: kleiner; "
          + Topics.method(block).de,
        en: "gap: importance minus satisfaction of each person; under: importance above "
          + "satisfaction, met: equal, over: below; " + Topics.method(block).en),
      stubHead: LocalizedText(de: "Thema", en: "topic"),
      rows: topics.map { TableRow(Needs.section($0, view)) }, columns: columns,
      cells: topics.indices.map { place in
        var rank = mean(2, place)
        rank.rank = ranks[place]
        let shares = ["under", "met", "over"].map { id in
          share(tables[place], id)
        }
        return [mean(0, place), mean(1, place), mean(2, place)] + shares
          + [share(tables[count + place], "1"), rank]
      })
    table.notes = [SurveyView.rankNote]
    table.noteOrigins = SurveyView.rankNoteOrigins
    table.origins = topics.map { topic in
      func share(_ category: String) -> CellOrigin { GapTopicBlock.share(topic, category) }
      let means = [GapRatingsBlock.Score.importance, .satisfaction, .difference].map {
        GapRatingsBlock.mean(topic, $0)
      }
      let shares = ["under", "met", "over"].map(share)
      return means + shares + [share(GapTopicBlock.action), .derived([means[2]])]
    }
    return table
  }

  /// The blocks behind the means of each topic.
  static func blocks(_ view: SurveyView) -> [PopulationBlock] {
    guard let (view, block) = view.withGap() else { return [] }
    return block.pairs.map { GapRatingsBlock(view, topic: $0.topic).block }
  }

  private static func means(_ id: String, _ variables: [String]) -> TableSpecification {
    TableSpecification(id: id, stub: .means(variables))
  }

  /// The cell of a value; a value that nobody has is 0 of the base.
  private static func share(_ table: Crosstab, _ id: String) -> Cell {
    if let cell = table.cell(id) { return cell }
    return .share(0, of: table.cells.first?.last?.base?.unweighted ?? 0)
  }

  private static let columns: [TableColumn] = {
    return [
      TableColumn("importance", de: "Wichtigkeit", en: "importance", .mean),
      TableColumn("satisfaction", de: "Zufriedenheit", en: "satisfaction", .mean),
      TableColumn("difference", de: "Abstand", en: "gap", .mean),
      TableColumn("under", de: "untererfüllt", en: "under", .percent),
      TableColumn("met", de: "erfüllt", en: "met", .percent),
      TableColumn("over", de: "übererfüllt", en: "over", .percent),
      TableColumn("action", de: "Handlungsbedarf", en: "need for action", .percent),
      TableColumn("rank", de: "Rang nach Abstand", en: "rank by gap", .rank),
    ]
  }()
}
