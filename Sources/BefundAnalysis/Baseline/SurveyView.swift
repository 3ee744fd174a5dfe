import BefundModel
import BefundTables

/// A study's survey with what its tables have in common: the columns, the source, the words.
struct SurveyView {
  let study: Study
  let survey: SurveyData
  /// The variable in the columns.
  let by: String?

  init?(_ data: StudyData, by: String? = nil) {
    guard let survey = data.survey else { return nil }
    study = data.study
    self.survey = survey
    self.by = by ?? data.study.perspectiveVariable
  }

  /// Whether every person on a list, or a random sample, was asked.
  var isSample: Bool { study.sources.survey?.selection != .openLink }

  var source: LocalizedText {
    let dates = study.dates
    let open =
      isSample
      ? LocalizedText("")
      : LocalizedText(
        de: ", offener Link, keine Zufallsauswahl", en: ", open link, no random sample")
    return LocalizedText(
      de: "Online-Befragung \(dates.fieldworkFrom) bis \(dates.fieldworkTo)\(open.de)",
      en: "Online survey \(dates.fieldworkFrom) to \(dates.fieldworkTo)\(open.en)")
  }

  /// The label of a column variable, in brackets for titles.
  var byLabel: LocalizedText {
    guard let by else { return LocalizedText("") }
    let label = survey.codebook[FigureID.make(by)]?.label ?? LocalizedText(by)
    return LocalizedText(de: " nach \(label.de)", en: " by \(label.en)")
  }

  /// The name of the total column: all respondents, with their number.
  var totalLabel: LocalizedText {
    isSample
      ? LocalizedText(
        de: "alle Befragten (n = \(survey.caseCount))",
        en: "all respondents (n = \(survey.caseCount))")
      : LocalizedText(
        de: "alle Befragten (n = \(survey.caseCount), keine Zufallsauswahl)",
        en: "all respondents (n = \(survey.caseCount), no random sample)")
  }

  /// Returns the estimated tables.
  func crosstabs(_ tables: [TableSpecification]) -> [Crosstab] {
    survey.tally(TallySpecification(tables: tables)).crosstabs(codebook: survey.codebook)
  }

  /// Returns the estimated tables with the ranks that resampling leaves.
  ///
  /// - Parameters:
  ///   - tables: The tables, all with the same columns.
  ///   - totalOnly: Whether only the total column gets ranks.
  ///   - lists: The rows that are ranked together, from the counted tables.
  func crosstabs(
    _ tables: [TableSpecification], totalOnly: Bool = false,
    ranking lists: ([Crosstab]) -> [[RankedRow]]
  ) -> [Crosstab] {
    var specification = TallySpecification(tables: tables)
    specification.comparisons.ranks = true
    let tally = survey.tally(specification)
    let crosstabs = tally.crosstabs(codebook: survey.codebook)
    return tally.withRankRanges(crosstabs, of: lists(crosstabs), totalOnly: totalOnly)
  }

  /// The note on ranks counts nobody.
  static let rankNoteOrigins: [String: [CellOrigin]] = ["rank_range": []]

  /// The note on ranks, for a table that has them.
  static let rankNote = TableNote(
    id: "rank_range",
    text: LocalizedText(
      de: "Rang „1 bis 2“: Werden die erhaltenen Antworten neu gezogen (1000 Ziehungen mit "
        + "Zurücklegen, Startwert 1), liegt der Rang in 95 % der Ziehungen in dieser Spanne. Das "
        + "sagt, wie beständig die Reihenfolge ist, nicht, wie sie bei anderen Menschen wäre.",
      en: "Rank “1 to 2”: when the answers received are drawn anew (1000 resamples with "
        + "replacement, seed 1), the rank lies in this range in 95% of them. That says how stable "
        + "the order is, not what it would be among other people."))

  /// The columns of a table by group: the groups, their mean, and the total last.
  func columns(of crosstab: Crosstab, _ statistic: Statistic) -> [TableColumn] {
    let groups = crosstab.columns.filter { !$0.isTotal }.map { TableColumn($0, statistic) }
    let total = Heading(id: Heading.totalID, label: totalLabel)
    guard groups.count > 1 else { return groups + [TableColumn(total, statistic)] }
    return groups + [TableColumn(Self.groupMean, statistic), TableColumn(total, statistic)]
  }

  /// The heading of the mean of the groups.
  static let groupMean = Heading(
    id: "_group_mean",
    label: LocalizedText(de: "Mittel der Gruppen", en: "mean of the groups"))

  /// Returns a row of cells with the mean of the groups before the total.
  ///
  /// The mean takes every group whose base is large enough to be shown, each with the same
  /// weight.
  func withGroupMean(_ cells: [Cell]) -> [Cell] {
    guard cells.count > 2, let total = cells.last else { return cells }
    let groups = cells.dropLast().filter {
      ($0.base?.unweighted ?? 0) >= study.thresholds.shownFrom
    }
    var mean = Cell(count: nil, base: total.base)
    let shares = groups.compactMap(\.proportion)
    if !shares.isEmpty { mean.proportion = shares.reduce(0, +) / Double(shares.count) }
    let means = groups.compactMap(\.mean)
    if !means.isEmpty { mean.mean = means.reduce(0, +) / Double(means.count) }
    return Array(cells.dropLast()) + [mean, total]
  }

  /// The note on cases without a value of the column variable.
  func columnNote() -> [TableNote] {
    guard let by, let column = survey.columns[by] else { return [] }
    let kinds = survey.codebook[FigureID.make(by)]?.missing ?? [:]
    let flags = column.dictionary.map { $0.isEmpty || kinds[$0] != nil }
    let missing = column.codes.count { flags[Int($0)] }
    guard missing > 0 else { return [] }
    return [
      TableNote(
        id: "without_column",
        text: LocalizedText(
          de: "{0} der {1} Befragten gehören zu keiner Spalte; sie zählen nur in der Gesamtspalte.",
          en: "{0} of {1} respondents belong to no column; they count in the total only."),
        counts: [missing, survey.caseCount])
    ]
  }

  /// The smallest and the largest base of each group over the rows of a table.
  func groupBases(of table: BaselineTable) -> [TableNote] {
    let groups = table.columns.indices.filter {
      !table.columns[$0].heading.isTotal && table.columns[$0].heading.id != Self.groupMean.id
    }
    guard !groups.isEmpty else { return [] }
    var counts: [Int] = []
    let texts = groups.map { group in
      let bases = table.cells.compactMap { $0[group].base?.unweighted }
      let (least, most) = (bases.min() ?? 0, bases.max() ?? 0)
      let place = counts.count
      counts += least == most ? [least] : [least, most]
      return table.columns[group].heading.label.with(
        de: " {\(place)}" + (least == most ? "" : " bis {\(place + 1)}"),
        en: " {\(place)}" + (least == most ? "" : " to {\(place + 1)}"))
    }
    return [
      TableNote(
        id: "group_bases",
        text: LocalizedText(
          de: "Basis (n) je nach Zeile: " + texts.map(\.de).joined(separator: " · "),
          en: "Base (n) depending on the row: " + texts.map(\.en).joined(separator: " · ")),
        counts: counts)
    ]
  }
}
