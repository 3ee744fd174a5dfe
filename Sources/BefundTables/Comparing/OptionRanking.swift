import BefundModel
import BefundStatistics

/// Ranks of a set's options within each column, with what resampling leaves of them.
///
/// Listwise: only cases that say something about every option.
struct OptionRanking {
  let sample: CaseSample
  let comparisons: Comparisons
  let options: [Heading]
  private let chosen: [[Bool]]
  private let incomplete: Int
  private let domains: [Domain]

  /// One column: its complete cases, and the ranks over their resamples.
  private struct Domain {
    var heading: Heading
    var rows: [Int]
    var weights: [Double]
    var bootstrap: RankBootstrap?
  }

  init(_ sample: CaseSample, _ crosstab: Crosstab, _ set: OptionSample, _ comparisons: Comparisons)
  {
    self.sample = sample
    self.comparisons = comparisons
    options = set.ranked.map { crosstab.rows[$0] }
    let chosen = set.ranked.map { set.chosen[$0] }
    self.chosen = chosen
    incomplete = set.isInBase.indices.count { set.isInBase[$0] && !set.isComplete[$0] }
    domains = zip(crosstab.columns, sample.columns(of: crosstab)).map { heading, members in
      let rows = members.indices.filter { members[$0] && set.isComplete[$0] }
      let weights = rows.map { sample.design.weights[$0] }
      let bootstrap = RankBootstrap(
        chosen.map { chosen in
          RankBootstrap.Option(rows.map { chosen[$0] }, weights: weights)
        }, weights: weights, replicates: comparisons.replicates, seed: comparisons.seed)
      return Domain(heading: heading, rows: rows, weights: weights, bootstrap: bootstrap)
    }
  }

  /// Returns the ranks and the pairs of options.
  func tables() -> [ComparisonTable] {
    var ranks = ComparisonTable(.ranks, columns: domains.flatMap { Self.columns($0.heading) })
    ranks.counts["incomplete"] = incomplete
    let columns = domains.map(cells)
    for (place, option) in options.enumerated() {
      ranks.rows.append(TableRow(option))
      ranks.cells.append(columns.flatMap { $0[place] })
    }
    return [ranks, pairs()]
  }

  private static func columns(_ heading: Heading) -> [TableColumn] {
    let rank = LocalizedText(de: "Rang", en: "rank")
    let range = LocalizedText(de: "Rang, 95 % der Ziehungen", en: "rank, 95% of resamples")
    return [
      TableColumn(heading, .percent),
      TableColumn(Heading(id: heading.id + "_rank", label: rank), .rank),
      TableColumn(Heading(id: heading.id + "_range", label: range), .text),
    ]
  }

  /// The share, the rank and the range of each option within some rows.
  private func cells(_ domain: Domain) -> [[Cell]] {
    let (rows, weights) = (domain.rows, domain.weights)
    let sum = weights.reduce(0, +)
    let sums = chosen.map { chosen in
      zip(rows, weights).reduce(0.0) { chosen[$1.0] ? $0 + $1.1 : $0 }
    }
    let shares = sums.map { sum > 0 ? $0 / sum : 0 }
    let ranks = rows.isEmpty ? [] : Ranks.descending(shares)
    return options.indices.map { option in
      var cell = Cell(
        count: rows.count { chosen[option][$0] },
        base: Base(
          unweighted: rows.count, weighted: sum,
          squaredWeights: weights.reduce(0) { $0 + $1 * $1 }))
      cell.weightedCount = sums[option]
      guard !rows.isEmpty else { return [cell, cell, Cell()] }
      cell.proportion = shares[option]
      var rank = cell
      rank.proportion = nil
      rank.rank = Int(ranks[option])
      var range = Cell(base: cell.base)
      range.text = domain.bootstrap.map { RankRange($0.rankRange(of: option)).heading }
      return [cell, rank, range]
    }
  }

  private func pairs() -> ComparisonTable {
    var table = ComparisonTable(.rankPairs, columns: Self.pairColumns)
    for domain in domains where !domain.rows.isEmpty {
      var isIn = [Bool](repeating: false, count: sample.cases.count)
      for row in domain.rows { isIn[row] = true }
      for pair in ColumnLetters.pairs(ofColumns: options.count) {
        let (a, b) = (options[pair.first], options[pair.second])
        table.add(
          TableRow(
            Heading(
              id: "\(domain.heading.id).\(a.id)-\(b.id)",
              label: LocalizedText(
                de: "\(a.label.de) – \(b.label.de)", en: "\(a.label.en) – \(b.label.en)")),
            section: domain.heading),
          figures(pair, domain, isIn))
      }
    }
    return table
  }

  private static let pairColumns: [TableColumn] = [
    TableColumn("only_first", de: "nur die erste", en: "only the first", .figure),
    TableColumn("only_second", de: "nur die zweite", en: "only the second", .figure),
    TableColumn("mcnemar_p", de: "p nach McNemar", en: "McNemar p", .probability),
    TableColumn(
      "difference", de: "Differenz (Prozentpunkte)", en: "difference (points)", .figure, decimals: 1
    ),
    TableColumn(
      "difference_error", de: "ihr Standardfehler", en: "its error", .figure, decimals: 1),
    TableColumn(Heading(id: "t", label: LocalizedText("t")), .figure),
    TableColumn("df", de: "Freiheitsgrade", en: "df", .figure),
    TableColumn(
      "above", de: "Anteil der Ziehungen mit der ersten vorn", en: "resamples with the first ahead",
      .figure, decimals: 3),
    TableColumn(
      "tie", de: "Anteil der Ziehungen mit Gleichstand", en: "resamples with a tie", .figure,
      decimals: 3),
  ]

  /// The figures of one pair; how often the first is ahead is exact without weights, and a share
  /// of the seeded resamples with them.
  private func figures(
    _ options: (first: Int, second: Int), _ domain: Domain, _ isIn: [Bool]
  ) -> [Double?] {
    let (a, b, rows) = (chosen[options.first], chosen[options.second], domain.rows)
    let pair = PairedProportions(
      onlyFirst: rows.count { a[$0] && !b[$0] }, onlySecond: rows.count { !a[$0] && b[$0] },
      n: rows.count)
    let gap = sample.design.mean(
      of: zip(a, b).map { ($0 ? 1 : 0) - ($1 ? 1 : 0) }, in: isIn)
    let error = gap?.standardError
    let t: Double? = if let gap, let error, error > 0 { gap.estimate / error } else { nil }
    let stability = pair.map { RankProbability($0) }
    let drawn = sample.tally.specification.weight == nil ? nil : domain.bootstrap
    return [
      pair.map { Double($0.onlyFirst) }, pair.map { Double($0.onlySecond) },
      pair?.mcNemarProbability, gap.map { $0.estimate * 100 }, error.map { $0 * 100 }, t,
      gap.map { Double($0.degreesOfFreedom) },
      drawn?.probability(of: options.first, above: options.second)
        ?? stability?.firstAbove,
      drawn?.probabilityOfTie(options.first, options.second) ?? stability?.tie,
    ]
  }
}
