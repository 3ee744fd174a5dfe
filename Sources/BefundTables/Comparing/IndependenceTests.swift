import BefundModel
import BefundStatistics

/// Tests of independence of rows and columns, and the residuals behind them.
struct IndependenceTests {
  let sample: CaseSample
  let crosstab: Crosstab
  /// The columns without the total.
  let groups: [Heading]
  private let columnLevels: [Int?]

  /// Prepares the tests, or returns `nil` for a table without columns.
  init?(_ sample: CaseSample, _ crosstab: Crosstab) {
    guard let column = crosstab.specification.column else { return nil }
    self.sample = sample
    self.crosstab = crosstab
    groups = crosstab.columns.filter { !$0.isTotal }
    columnLevels = sample.levels(of: column, among: groups)
  }

  /// The tests of one variable's values against the columns, with the residuals of the cells.
  func single(_ name: String) -> [ComparisonTable] {
    let rows = crosstab.rows.filter { !$0.isMissing }
    let levels = sample.levels(of: name, among: rows)
    var table = Self.empty()
    let counts = add(to: &table, rowLevels: levels, rowCount: rows.count, section: nil)
    guard let residuals = Self.residuals(counts) else { return [table] }
    var cells = ComparisonTable(
      .residuals, columns: groups.map { TableColumn($0, .figure, decimals: 1) })
    for (row, figures) in zip(rows, residuals) { cells.add(TableRow(row), figures) }
    return [table, cells]
  }

  /// The residuals of the cells; rows and columns that hold nothing have none.
  private static func residuals(_ table: ContingencyTable) -> [[Double?]]? {
    let rows = table.rowTotals.indices.filter { table.rowTotals[$0] > 0 }
    let totals = table.columnTotals
    let columns = totals.indices.filter { totals[$0] > 0 }
    let full = ContingencyTable(rows.map { row in columns.map { table.counts[row][$0] } })
    guard let residuals = PearsonTest.adjustedResiduals(full) else { return nil }
    var result = table.counts.map { $0.map { _ in Double?.none } }
    for (i, row) in rows.enumerated() {
      for (j, column) in columns.enumerated() { result[row][column] = residuals[i][j] }
    }
    return result
  }

  /// The tests of each option, chosen or not, against the columns.
  func options(_ set: OptionSample) -> [ComparisonTable] {
    var table = Self.empty()
    for (row, chosen) in zip(crosstab.rows, set.chosen) {
      let levels = chosen.indices.map { set.isInBase[$0] ? (chosen[$0] ? 1 : 0) : nil }
      _ = add(to: &table, rowLevels: levels, rowCount: 2, section: row)
    }
    return [table]
  }

  private static func empty() -> ComparisonTable {
    ComparisonTable(
      .tests,
      columns: [
        TableColumn("statistic", de: "Prüfgröße", en: "statistic", .figure),
        TableColumn("df", de: "Freiheitsgrade", en: "df", .figure),
        TableColumn("df2", de: "Freiheitsgrade (Nenner)", en: "df (denominator)", .figure),
        TableColumn(Heading(id: "p", label: LocalizedText("p")), .probability),
      ])
  }

  /// Adds the tests of one pair of variables and returns the unweighted counts.
  private func add(
    to table: inout ComparisonTable, rowLevels: [Int?], rowCount: Int, section: Heading?
  ) -> ContingencyTable {
    let counts = counts(rowLevels, rowCount: rowCount)
    func add(_ id: String, de: String, en: String, _ figures: [Double?]) {
      let full = section.map { $0.id + "." + id } ?? id
      table.add(
        TableRow(Heading(id: full, label: LocalizedText(de: de, en: en)), section: section),
        figures)
    }
    let pearson = PearsonTest(counts)
    add(
      "pearson", de: "χ² nach Pearson, ungewichtet", en: "Pearson χ², unweighted",
      [pearson?.statistic, pearson.map { Double($0.degreesOfFreedom) }, nil, pearson?.probability])
    let fisher = FisherExactTest.probability(counts.counts.map { $0.map { Int($0) } })
    add(
      "fisher", de: "exakt nach Fisher, ungewichtet", en: "Fisher exact, unweighted",
      [nil, nil, nil, fisher])
    if fisher == nil, pearson != nil { table.counts["too_large", default: 0] += 1 }
    add(
      "cramers_v", de: "Cramérs V, ungewichtet", en: "Cramér's V, unweighted",
      [
        pearson?.cramersV, nil, nil, nil,
      ])
    table.counts["cases", default: 0] = max(table.counts["cases"] ?? 0, Int(counts.total))
    table.counts["small_cells", default: 0] += pearson?.cellsExpectedBelow5 ?? 0
    guard sample.isDesigned else { return counts }
    let designed = RaoScottTest(rows: rowLevels, columns: columnLevels, design: sample.design)
    add(
      "rao_scott", de: "F nach Rao und Scott, zweite Ordnung",
      en: "Rao–Scott F, second order",
      [
        designed?.f, designed?.numeratorDegrees, designed?.denominatorDegrees,
        designed?.probability,
      ]
    )
    add(
      "rao_scott_first_order", de: "χ² nach Rao und Scott, erste Ordnung",
      en: "Rao–Scott χ², first order",
      [
        designed?.pearsonStatistic, designed.map { Double($0.firstOrderDegrees) }, nil,
        designed?.firstOrderProbability,
      ])
    add(
      "cramers_v_weighted", de: "Cramérs V, gewichtet", en: "Cramér's V, weighted",
      [
        designed?.cramersV, nil, nil, nil,
      ])
    return counts
  }

  private func counts(_ rowLevels: [Int?], rowCount: Int) -> ContingencyTable {
    var counts = Array(
      repeating: [Double](repeating: 0, count: groups.count), count: rowCount)
    for (row, column) in zip(rowLevels, columnLevels) {
      if let row, let column { counts[row][column] += 1 }
    }
    return ContingencyTable(counts)
  }
}
