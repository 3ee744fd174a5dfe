import BefundModel
import BefundStatistics

/// Rank tests of number variables between the columns of a table.
struct RankTests {
  let sample: CaseSample
  let groups: [Heading]
  let comparisons: Comparisons
  private let levels: [Int?]

  init?(_ sample: CaseSample, _ crosstab: Crosstab, _ comparisons: Comparisons) {
    guard let column = crosstab.specification.column else { return nil }
    self.sample = sample
    self.comparisons = comparisons
    groups = crosstab.columns.filter { !$0.isTotal }
    levels = sample.levels(of: column, among: groups)
  }

  /// Returns the tests over all columns and the pairs of columns.
  func tables(_ rows: [Heading]) -> [ComparisonTable] {
    var tests = ComparisonTable(.tests, columns: Self.testColumns)
    var pairs = ComparisonTable(.pairs, columns: Self.pairColumns)
    for row in rows {
      let values = sample.numbers(of: row.id)
      addTests(to: &tests, row, values)
      addPairs(to: &pairs, row, values)
    }
    pairs.counts["family"] = ColumnLetters.pairs(ofColumns: groups.count).count
    return [tests, pairs]
  }

  private static let testColumns: [TableColumn] = [
    TableColumn("statistic", de: "Prüfgröße", en: "statistic", .figure),
    TableColumn("df", de: "Freiheitsgrade", en: "df", .figure),
    TableColumn("df2", de: "Freiheitsgrade (Nenner)", en: "df (denominator)", .figure),
    TableColumn(Heading(id: "p", label: LocalizedText("p")), .probability),
    TableColumn(Heading(id: "n", label: LocalizedText("n")), .figure),
  ]

  private static let pairColumns: [TableColumn] = [
    TableColumn(Heading(id: "u", label: LocalizedText("U")), .figure, decimals: 1),
    TableColumn(Heading(id: "p", label: LocalizedText("p")), .probability),
    TableColumn(
      "p_continuity", de: "p, mit Stetigkeitskorrektur", en: "p, continuity correction",
      .probability),
    TableColumn("p_adjusted", de: "p, korrigiert", en: "p, adjusted", .probability),
    TableColumn("superiority", de: "Anteil größer", en: "probability of superiority", .figure),
    TableColumn("cliffs_delta", de: "Cliffs Delta", en: "Cliff's delta", .figure),
  ]

  private func values(_ numbers: [Double?], in group: Int) -> [Double] {
    zip(numbers, levels).compactMap { $1 == group ? $0 : nil }
  }

  private func addTests(to table: inout ComparisonTable, _ row: Heading, _ numbers: [Double?]) {
    let kruskal = KruskalWallisTest(groups: groups.indices.map { values(numbers, in: $0) })
    table.add(
      TableRow(
        Heading(
          id: row.id + ".kruskal_wallis",
          label: LocalizedText(
            de: "Kruskal–Wallis, ungewichtet", en: "Kruskal–Wallis, unweighted")),
        section: row),
      [
        kruskal?.statistic, kruskal.map { Double($0.degreesOfFreedom) }, nil,
        kruskal?.probability, kruskal.map { Double($0.n) },
      ])
    guard sample.isDesigned else { return }
    let designed = DesignRankTest(
      values: numbers.map { $0 ?? 0 },
      groups: zip(numbers, levels).map { $0 == nil ? nil : $1 }, design: sample.design)
    table.add(
      TableRow(
        Heading(
          id: row.id + ".design_rank_test",
          label: LocalizedText(
            de: "Rangtest mit Stichprobenplan", en: "rank test with the design")),
        section: row),
      [
        designed?.t ?? designed?.chiSquare, designed.map { Double($0.degreesOfFreedom) },
        designed.map { Double($0.denominatorDegrees) }, designed?.probability,
        kruskal.map { Double($0.n) },
      ])
  }

  private func addPairs(to table: inout ComparisonTable, _ row: Heading, _ numbers: [Double?]) {
    let pairs = ColumnLetters.pairs(ofColumns: groups.count)
    let tests = pairs.map { pair in
      MannWhitneyTest(
        first: values(numbers, in: pair.first), second: values(numbers, in: pair.second))
    }
    let adjusted = comparisons.adjustment.adjusted(tests.map { $0?.probability })
    for (place, pair) in pairs.enumerated() {
      let (a, b) = (groups[pair.first], groups[pair.second])
      let test = tests[place]
      table.add(
        TableRow(
          Heading(
            id: "\(row.id).\(a.id)-\(b.id)",
            label: LocalizedText(
              de: "\(a.label.de) – \(b.label.de)", en: "\(a.label.en) – \(b.label.en)")),
          section: row),
        [
          test?.u, test?.probability, test?.probabilityWithContinuityCorrection,
          adjusted[place], test?.probabilityOfSuperiority, test?.cliffsDelta,
        ])
    }
  }
}
