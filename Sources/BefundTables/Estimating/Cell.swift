public import BefundModel
public import BefundStatistics

/// The figures of one cell, unrounded.
///
/// A figure that does not apply, or has an empty base, is `nil`.
public struct Cell: Hashable, Sendable {
  /// The number of cases with the row's value; for a mean, the number of valid answers.
  public var count: Int?
  /// The cases that the figures are computed from.
  public var base: Base?
  /// The sum of the weights of the cases with the row's value.
  public var weightedCount: Double?
  /// The share of the base, 0…1.
  public var proportion: Double?
  /// The linearised standard error of the proportion or mean.
  public var standardError: Double?
  /// The confidence interval of the proportion or mean.
  public var interval: ConfidenceInterval?
  /// The mean.
  public var mean: Double?
  /// The standard deviation, with n − 1.
  public var standardDeviation: Double?
  /// The median: the smallest value that at least half of the base does not exceed.
  public var median: Double?
  /// The rank within the column, 1 for the largest; ties share a rank.
  public var rank: Int?
  /// The ranks that hold 95 % of resamples: of a rank's cell among all rows of the table, of
  /// another cell among the rows of its section.
  public var rankRange: RankRange?
  /// A figure that is neither share nor mean: a statistic, its degrees of freedom, a probability,
  /// a quantile, a difference in percentage points.
  public var figure: Double?
  /// The letters of the columns whose share is significantly smaller, as in "AC".
  public var letters: String?
  /// A text in place of a figure, as an id with its label.
  public var text: Heading?

  /// Creates a cell.
  public init(count: Int? = nil, base: Base? = nil) {
    self.count = count
    self.base = base
  }

  /// Creates the cell of a statistic; NaN and infinity are no figures.
  public init(figure: Double?) {
    self.figure = figure.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The lower bound of the interval.
  public var lower: Double? { interval?.lower }

  /// The upper bound of the interval.
  public var upper: Double? { interval?.upper }

  /// Creates the cell of an unweighted share of all cases of a base, each drawn by itself; an empty base
  /// has no share.
  public static func share(_ count: Int, of base: Int) -> Cell {
    var cell = Cell(count: count, base: Base(unweighted: base))
    cell.weightedCount = Double(count)
    if base > 0 {
      let p = Double(count) / Double(base)
      cell.proportion = p
      if base > 1 { cell.standardError = (p * (1 - p) / Double(base - 1)).squareRoot() }
      cell.interval = IntervalMethod.automatic.interval(
        proportion: p, base: Base(unweighted: base), ratio: nil, isDesigned: false)
    }
    return cell
  }
}
