import BefundModel
import BefundStatistics

/// Differences between a wave and the one before it.
///
/// Independent waves without weights: Newcombe's interval, z and Fisher. With weights or a design:
/// the difference of two linearised means. A panel: the mean of each person's difference; shares
/// with McNemar's test.
struct WaveDifferences {
  let sample: CaseSample
  let groups: [Heading]
  private let members: [[Bool]]
  /// The name of the person in each row of a panel.
  private let persons: [String?]?

  /// What one row of the table compares: the value of each case, `nil` outside the base.
  struct Row {
    var heading: Heading
    var values: [Double?]
    var isShare: Bool
    /// Whether the values are +1, 0 and −1: a mean in percentage points.
    var isScore = false
  }

  init?(_ sample: CaseSample, _ crosstab: Crosstab, panel: String?) {
    guard crosstab.specification.column != nil else { return nil }
    self.sample = sample
    groups = crosstab.columns.filter { !$0.isTotal }
    members = Array(sample.columns(of: crosstab).prefix(groups.count))
    persons = panel.map { sample.texts(of: $0) }
  }

  /// Returns the table: rows × neighbouring waves, difference with interval, tests.
  func table(_ rows: [Row]) -> ComparisonTable {
    let isShare = rows.allSatisfy(\.isShare)
    var table = ComparisonTable(.waves, columns: Self.columns(isShare: isShare))
    for wave in groups.indices.dropFirst() {
      for row in rows {
        let difference = difference(row, wave - 1, wave)
        table.counts["pairs"] = max(table.counts["pairs"] ?? 0, difference.pairs ?? 0)
        table.counts["repeated"] = max(table.counts["repeated"] ?? 0, difference.repeated)
        table.rows.append(
          TableRow(
            Heading(
              id: "\(row.heading.id).\(groups[wave - 1].id)-\(groups[wave].id)",
              label: row.heading.label),
            section: section(wave)))
        table.cells.append(difference.cells(scale: isShare ? 100 : 1))
      }
    }
    return table
  }

  private func section(_ wave: Int) -> Heading {
    let (before, after) = (groups[wave - 1], groups[wave])
    return Heading(
      id: "\(before.id)-\(after.id)",
      label: LocalizedText(
        de: "von \(before.label.de) bis \(after.label.de)",
        en: "from \(before.label.en) to \(after.label.en)"))
  }

  private static func columns(isShare: Bool) -> [TableColumn] {
    let unit =
      isShare
      ? LocalizedText(de: "Veränderung (Prozentpunkte)", en: "change (points)")
      : LocalizedText(de: "Veränderung", en: "change")
    return [
      TableColumn(Heading(id: "difference", label: unit), .figure, decimals: isShare ? 1 : 2),
      TableColumn(
        "lower", de: "untere Grenze (95 %)", en: "lower bound (95%)", .figure,
        decimals: isShare ? 1 : 2),
      TableColumn(
        "upper", de: "obere Grenze (95 %)", en: "upper bound (95%)", .figure,
        decimals: isShare ? 1 : 2),
      TableColumn("statistic", de: "z oder t", en: "z or t", .figure),
      TableColumn(Heading(id: "p", label: LocalizedText("p")), .probability),
      TableColumn("p_exact", de: "p, exakt", en: "p, exact", .probability),
    ]
  }

  private struct Difference {
    var estimate: Double?
    var interval: ConfidenceInterval?
    var statistic: Double?
    var probability: Double?
    var exact: Double?
    /// The number of persons in both waves of a panel.
    var pairs: Int?
    /// The answers that a person repeats within a wave; the last one counts.
    var repeated = 0

    func cells(scale: Double) -> [Cell] {
      [
        Cell(figure: estimate.map { $0 * scale }), Cell(figure: interval.map { $0.lower * scale }),
        Cell(figure: interval.map { $0.upper * scale }), Cell(figure: statistic),
        Cell(figure: probability), Cell(figure: exact),
      ]
    }
  }

  /// The later wave less the earlier one.
  private func difference(_ row: Row, _ before: Int, _ after: Int) -> Difference {
    if let persons { return paired(row, before, after, persons) }
    func domain(_ wave: Int) -> [Bool] {
      zip(members[wave], row.values).map { $0 && $1 != nil }
    }
    let (earlier, later) = (domain(before), domain(after))
    if row.isShare, !row.isScore, !sample.isDesigned { return newcombe(row, earlier, later) }
    guard
      let result = DomainDifference(
        of: row.values.map { $0 ?? 0 }, first: later, second: earlier, design: sample.design)
    else { return Difference() }
    var difference = Difference(
      estimate: result.difference, statistic: result.t, probability: result.probability)
    if let error = result.standardError, error > 0, result.degreesOfFreedom > 0 {
      difference.interval = .wald(
        estimate: result.difference, standardError: error,
        degreesOfFreedom: result.degreesOfFreedom)
    }
    return difference
  }

  private func newcombe(_ row: Row, _ earlier: [Bool], _ later: [Bool]) -> Difference {
    func count(_ domain: [Bool]) -> (successes: Int, n: Int) {
      let rows = domain.indices.filter { domain[$0] }
      return (rows.count { row.values[$0] == 1 }, rows.count)
    }
    guard
      let pair = IndependentProportions(first: count(later), second: count(earlier))
    else { return Difference() }
    return Difference(
      estimate: pair.difference, interval: pair.newcombe(), statistic: pair.pooledTest?.z,
      probability: pair.pooledTest?.probability, exact: pair.fisherProbability)
  }

  /// The persons who answered in both waves, each with both values.
  private func paired(
    _ row: Row, _ before: Int, _ after: Int, _ persons: [String?]
  ) -> Difference {
    var repeated = 0
    func answers(_ wave: Int) -> [String: Double] {
      var answers: [String: Double] = [:]
      for index in persons.indices where members[wave][index] {
        guard let person = persons[index], let value = row.values[index] else { continue }
        if answers[person] != nil { repeated += 1 }
        answers[person] = value
      }
      return answers
    }
    let (earlier, later) = (answers(before), answers(after))
    let pairs = earlier.keys.sorted().compactMap { person in
      later[person].map { (before: earlier[person] ?? 0, after: $0) }
    }
    guard !pairs.isEmpty else { return Difference(pairs: 0, repeated: repeated) }
    var difference = row.isShare && !row.isScore ? mcNemar(pairs) : meanDifference(pairs)
    difference.repeated = repeated
    return difference
  }

  private func mcNemar(_ pairs: [(before: Double, after: Double)]) -> Difference {
    guard
      let pair = PairedProportions(
        onlyFirst: pairs.count { $0.after == 1 && $0.before == 0 },
        onlySecond: pairs.count { $0.after == 0 && $0.before == 1 }, n: pairs.count)
    else { return Difference(pairs: pairs.count) }
    return Difference(
      estimate: pair.difference, interval: pairs.count > 1 ? pair.wald() : nil, statistic: nil,
      probability: nil, exact: pair.mcNemarProbability, pairs: pairs.count)
  }

  private func meanDifference(_ pairs: [(before: Double, after: Double)]) -> Difference {
    let gaps = pairs.map { $0.after - $0.before }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    var result = Difference(estimate: mean, pairs: pairs.count)
    guard
      let deviation = standardDeviation(of: gaps, weights: gaps.map { _ in 1 }), deviation > 0
    else { return result }
    let error = deviation / Double(gaps.count).squareRoot()
    result.statistic = mean / error
    result.probability =
      StudentT(degreesOfFreedom: Double(gaps.count - 1))?.twoSidedTail(mean / error)
    result.interval = .wald(
      estimate: mean, standardError: error, degreesOfFreedom: gaps.count - 1)
    return result
  }
}
