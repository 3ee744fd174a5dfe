public import BefundModel
import BefundTables

/// One cell that may be shown: its figures, unrounded, and its sign.
///
/// There is no public initialiser. A renderer can only show what a ``Release`` gave it.
public struct ReleasedCell: Hashable, Sendable {
  /// The number of cases with the row's value; for a mean, the number of valid answers.
  public let count: Int?
  /// The number of cases in the base, each counted once.
  public let base: Int?
  /// The sum of the weights of the cases with the row's value.
  public let weightedCount: Double?
  /// The sum of the weights of the base.
  public let weightedBase: Double?
  /// Kish's effective size of the base.
  public let effectiveBase: Double?
  /// The share of the base, 0…1.
  public let proportion: Double?
  /// The standard error of the proportion or mean.
  public let standardError: Double?
  /// The lower bound of the interval of the proportion or mean.
  public let lower: Double?
  /// The upper bound of the interval of the proportion or mean.
  public let upper: Double?
  /// The mean.
  public let mean: Double?
  /// The standard deviation.
  public let standardDeviation: Double?
  /// The median.
  public let median: Double?
  /// The rank, 1 for the largest.
  public let rank: Int?
  /// The ranks that hold 95 % of resamples, among the table's or the section's rows.
  public let rankRange: RankRange?
  /// A statistic, quantile or difference in percentage points.
  public let figure: Double?
  /// The letters of the columns whose share is significantly smaller.
  public let letters: String?
  /// A text in place of a figure.
  public let text: Heading?
  /// The sign that stands in place of the figure or around it.
  public let sign: Sign?

  /// The number of persons that decides on signs and sentences: the base, or the size of the
  /// group where bases are not published; `nil` where nothing is shown.
  public let size: Int?

  /// Creates a cell that shows nothing but its sign.
  static let secret = ReleasedCell(Cell(), sign: .secret, size: nil)

  /// Creates a cell that shows what its column prints, rounded, with count and base or without.
  init(
    rounded cell: Cell, _ column: TableColumn, keepsBase: Bool, sign: Sign?, size: Int?
  ) {
    var shown = keepsBase ? Cell(count: cell.count, base: cell.base) : Cell()
    let decimals = column.decimals
    shown.proportion = cell.proportion.map { Self.rounded($0 * 100, decimals) / 100 }
    shown.mean = cell.mean.map { Self.rounded($0, decimals) }
    if column.statistic == .rank {
      shown.proportion = nil
      shown.mean = nil
    }
    shown.rank = cell.rank
    shown.rankRange = cell.rankRange
    shown.text = cell.text
    self.init(shown, sign: sign, size: size)
  }

  /// Creates a cell of rounded counts: a share of a rounded count and a rounded base, if its column
  /// prints one; secret, if the rounded base is too small for a figure.
  init(
    _ cell: Cell, _ column: TableColumn, roundedTo multiple: Int, _ thresholds: BaseThresholds,
    marks marksSmallBases: Bool
  ) {
    let count = cell.count?.rounded(toMultipleOf: multiple)
    let base = cell.base?.unweighted.rounded(toMultipleOf: multiple)
    if let base, base == 0 || marksSmallBases && base < thresholds.shownFrom {
      self = .secret
      return
    }
    var shown = Cell(count: count, base: base.map { Base(unweighted: $0) })
    if cell.proportion != nil, let count, let base {
      shown.proportion = min(1, Double(count) / Double(base))
    }
    self.init(
      shown, sign: marksSmallBases ? base.flatMap(thresholds.sign(forBase:)) : nil, size: base)
  }

  /// Halves away from zero, as they are printed.
  private static func rounded(_ value: Double, _ decimals: Int) -> Double {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = value.magnitude * power
    let result = (scaled + 0.5 + scaled * 1e-11).rounded(.down) / power
    return value < 0 ? -result : result
  }

  init(_ cell: Cell, sign: Sign?) { self.init(cell, sign: sign, size: cell.base?.unweighted) }

  private init(_ cell: Cell, sign: Sign?, size: Int?) {
    self.size = size
    count = cell.count
    base = cell.base?.unweighted
    weightedCount = cell.weightedCount
    weightedBase = cell.base?.weighted
    effectiveBase = cell.base?.effective
    proportion = cell.proportion
    standardError = cell.standardError
    lower = cell.lower
    upper = cell.upper
    mean = cell.mean
    standardDeviation = cell.standardDeviation
    median = cell.median
    rank = cell.rank
    rankRange = cell.rankRange
    figure = cell.figure
    letters = cell.letters
    text = cell.text
    self.sign = sign
  }

  /// Returns the value of a statistic: counts as they are, shares and their bounds in percent.
  public func value(_ statistic: Statistic) -> Double? {
    let scale = proportion == nil ? 1.0 : 100
    return switch statistic {
    case .count, .countOfBase: count.map(Double.init)
    case .base: base.map(Double.init)
    case .percent, .weightedPercent: proportion.map { $0 * 100 }
    case .lower: lower.map { $0 * scale }
    case .upper: upper.map { $0 * scale }
    case .mean: mean
    case .standardDeviation: standardDeviation
    case .median: median
    case .rank: rank.map(Double.init)
    case .figure, .probability: figure
    case .text: nil
    }
  }
}

extension Cell {
  /// Returns what a public cell may hold: the figure that its column prints, with what it is made of.
  ///
  /// The origin of a cell, and so the verdict on it, speaks of that figure alone. A mean beside a printed
  /// base would be told without having been protected.
  func told(by statistic: Statistic) -> Cell {
    var told = Cell()
    if ![.count, .figure, .probability].contains(statistic) { told.base = base }
    switch statistic {
    case .count, .countOfBase: told.count = count
    case .base: break
    case .percent, .weightedPercent, .lower, .upper:
      told.count = count
      told.weightedCount = weightedCount
      told.proportion = proportion
      told.standardError = standardError
      told.interval = interval
      told.rankRange = rankRange
    case .mean:
      told.count = count
      told.mean = mean
      told.rankRange = rankRange
    case .standardDeviation: told.standardDeviation = standardDeviation
    case .median: told.median = median
    case .rank:
      told.rank = rank
      told.rankRange = rankRange
    case .figure, .probability: told.figure = figure
    case .text: told.text = text
    }
    return told
  }
}
