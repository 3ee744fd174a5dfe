import BefundModel
import BefundTables

/// The perspectives side by side: need for action by group with ranks, and the interviews.
enum Perspectives {
  static func table(
    _ view: SurveyView, action: BaselineTable, interviews: InterviewData?
  ) -> BaselineTable? {
    guard view.by != nil else { return nil }
    let groups = action.columns.indices.filter {
      !action.columns[$0].heading.isTotal
        && action.columns[$0].heading.id != SurveyView.groupMean.id
    }
    let ranks = groups.map { group in
      Ranking.descending(action.cells.map { rankable($0[group], view) })
    }
    let counts = interviews.map { interviewCells(action.rows.map(\.heading.id), $0) }
    let interviewRanks = counts.map { Ranking.descending($0.map { $0.count.map(Double.init) }) }
    var table = action
    table.id = "perspectives"
    table.fileName = "perspektiven_vergleich"
    table.title = LocalizedText(
      de: "Perspektiven im Vergleich: Handlungsbedarf je Thema",
      en: "Perspectives compared: need for action by topic")
    table.notes += [SurveyView.rankNote] + notes(hasInterviews: counts != nil)
    table.columns = columns(action, groups, hasInterviews: counts != nil)
    table.cells = action.rows.indices.map { row in
      var line: [Cell] = []
      var own: [Int] = []
      for (place, group) in groups.enumerated() {
        var rank = action.cells[row][group]
        rank.rank = ranks[place][row]
        line += [action.cells[row][group], rank]
        if let rank = ranks[place][row] { own.append(rank) }
      }
      if let counts, let interviewRanks {
        var rank = counts[row]
        rank.rank = interviewRanks[row]
        line += [counts[row], rank]
        if let rank = interviewRanks[row] { own.append(rank) }
      }
      return line + [distance(own)] + action.cells[row].suffix(1)
    }

    // Interviews that name a need or a challenge are internal: see `InterviewMatrix.blocks`.
    table.origins = origins(action, groups, counts != nil)
    table.noteOrigins.merge(SurveyView.rankNoteOrigins) { a, _ in a }
    table.noteOrigins["distance"] = distanceOrigin(action, groups, counts != nil).map { [$0] }
    return table
  }

  /// A rank needs every cell of its column; with interviews among the perspectives, theirs is not public.
  private static func origins(
    _ action: BaselineTable, _ groups: [Int], _ hasInterviews: Bool
  ) -> [[CellOrigin?]] {
    let distance = distanceOrigin(action, groups, hasInterviews)
    return action.rows.indices.map { row in
      groups.flatMap { [action.origins[row][$0], CellOrigin.derived(column($0, action))] }
        + (hasInterviews ? [nil, nil] : []) + [distance] + action.origins[row].suffix(1)
    }
  }

  /// The distance of ranks needs every cell of the table, and is not public with interviews among them.
  private static func distanceOrigin(
    _ action: BaselineTable, _ groups: [Int], _ hasInterviews: Bool
  ) -> CellOrigin? {
    hasInterviews ? nil : .derived(groups.flatMap { column($0, action) })
  }

  private static func column(_ place: Int, _ action: BaselineTable) -> [CellOrigin] {
    action.origins.compactMap { $0[place] }
  }

  /// What the columns of interviews and of the distance hold; each is shown where its column is.
  private static func notes(hasInterviews: Bool) -> [TableNote] {
    let interviews = TableNote(
      id: "interviews",
      text: LocalizedText(
        de: "Interviews: Bedarf oder Herausforderung genannt",
        en: "interviews: need or challenge named"))
    let distance = TableNote(
      id: "distance",
      text: LocalizedText(
        de: "Rangabstand: größter minus kleinster Rang der Perspektiven",
        en: "rank distance: largest minus smallest rank of the perspectives"))
    return (hasInterviews ? [interviews] : []) + [distance]
  }

  private static func rankable(_ cell: Cell, _ view: SurveyView) -> Double? {
    (cell.base?.unweighted ?? 0) >= view.study.thresholds.shownFrom ? cell.proportion : nil
  }

  private static func distance(_ ranks: [Int]) -> Cell {
    guard let low = ranks.min(), let high = ranks.max(), ranks.count > 1 else { return Cell() }
    return Cell(count: high - low)
  }

  /// The interviews that name a need or a challenge of each topic.
  private static func interviewCells(_ topics: [String], _ data: InterviewData) -> [Cell] {
    let codings = InterviewMatrix.codings(data).filter {
      $0.kind == .need || $0.kind == .challenge
    }
    let known = Set(data.codes.map(\.topic))
    return topics.map { topic in
      guard known.contains(topic) else { return Cell() }
      let ids = Set(codings.filter { $0.topic == topic }.map(\.interview))
      return Cell(count: ids.count, base: Base(unweighted: data.interviews.count))
    }
  }

  private static func columns(
    _ action: BaselineTable, _ groups: [Int], hasInterviews: Bool
  ) -> [TableColumn] {
    let rank = LocalizedText(de: "Rang", en: "rank")
    var columns: [TableColumn] = []
    for group in groups {
      let heading = action.columns[group].heading
      columns.append(TableColumn(heading, .percent))
      columns.append(
        TableColumn(Heading(id: heading.id + "_rank", label: rank), .rank))
    }
    if hasInterviews {
      columns.append(
        TableColumn(
          Heading(id: "interviews", label: LocalizedText("Interviews")), .countOfBase))
      columns.append(TableColumn(Heading(id: "interviews_rank", label: rank), .rank))
    }
    columns.append(
      TableColumn("distance", de: "Rangabstand", en: "rank distance", .count))
    return columns + action.columns.suffix(1)
  }
}
