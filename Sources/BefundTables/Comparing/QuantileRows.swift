import BefundModel
import BefundStatistics

/// Quantiles of number variables by column, with Woodruff's interval.
struct QuantileRows {
  let sample: CaseSample
  let comparisons: Comparisons

  /// Returns the table: variables × probabilities in the rows, the crosstab's columns.
  func table(_ crosstab: Crosstab) -> ComparisonTable {
    let domains = sample.columns(of: crosstab)
    var table = ComparisonTable(
      .quantiles, columns: crosstab.columns.map { TableColumn($0, .figure) })
    for row in crosstab.rows {
      let numbers = sample.numbers(of: row.id)
      let valid = domains.map { domain in zip(domain, numbers).map { $0 && $1 != nil } }
      let values = numbers.map { $0 ?? 0 }
      for probability in comparisons.quantiles {
        table.rows.append(
          TableRow(Self.heading(row, probability), section: crosstab.rows.count > 1 ? row : nil))
        table.cells.append(valid.map { cell(values, $0, probability) })
      }
    }
    return table
  }

  private static func heading(_ row: Heading, _ probability: Double) -> Heading {
    let tenths = (probability * 1_000_000).rounded() / 10_000
    let number = tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    let name: LocalizedText =
      probability == 0.5
      ? LocalizedText("Median")
      : LocalizedText(
        de: "\(number.replacing(".", with: ","))-%-Quantil", en: "\(number)% quantile")
    return Heading(id: "\(row.id).q\(number)", label: name)
  }

  private func cell(_ values: [Double], _ domain: [Bool], _ probability: Double) -> Cell {
    let rows = values.indices.filter { domain[$0] }
    let weights = rows.map { sample.design.weights[$0] }
    var cell = Cell(
      count: rows.count,
      base: Base(
        unweighted: rows.count, weighted: weights.reduce(0, +),
        squaredWeights: weights.reduce(0) { $0 + $1 * $1 }))
    cell.weightedCount = cell.base?.weighted
    guard
      let sorted = WeightedQuantiles(values: rows.map { values[$0] }, weights: weights)
    else { return cell }
    cell.figure = sorted.quantile(probability, rule: comparisons.quantileRule)
    let bounds = sample.design.woodruffBounds(
      of: sorted.quantile(probability), values: values, in: domain)
    if rows.count > 1, let lower = bounds.lower, let upper = bounds.upper {
      cell.interval = ConfidenceInterval(lower: lower, upper: upper, level: 0.95)
    }
    return cell
  }
}
