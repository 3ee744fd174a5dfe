public import BefundModel
public import BefundStatistics

/// What is asked of a table besides its shares and means; by default nothing.
public struct Comparisons: Hashable, Sendable {
  /// Whether independence is tested, and columns are compared with one another.
  public var tests = false
  /// The correction of the column comparisons within one row.
  public var adjustment = PValueAdjustment.holm
  /// The probability below which a difference gets a letter.
  public var alpha = 0.05
  /// Whether the options of a set are ranked, with the stability of their ranks.
  public var ranks = false
  /// The shares of cases whose quantiles are asked of the means' variables, 0…1.
  public var quantiles: [Double] = []
  /// How a quantile is read where the distribution jumps.
  public var quantileRule = WeightedQuantiles.Rule.math
  /// Whether columns are waves, whose differences are asked.
  public var waves = false
  /// The variable that names a person in every wave of a panel; without it waves are independent.
  public var panel: String?
  /// How standard errors are made.
  public var errors = ErrorMethod.linearized
  /// The seed of all resampling.
  public var seed: UInt64 = 1
  /// The number of resamples.
  public var replicates = 10_000

  /// Asks for nothing.
  public init() {}

  /// Whether the rows are needed one by one.
  var needsCases: Bool {
    tests || ranks || !quantiles.isEmpty || waves || errors == .jackknife
  }
}

/// How the standard errors of shares and means are made.
public enum ErrorMethod: String, CaseIterable, Hashable, Sendable {
  /// Taylor linearisation.
  case linearized
  /// The jackknife over primary sampling units: JK1, with strata JKn.
  case jackknife
}

/// A table of test statistics, ranks or quantiles that belongs to a crosstab.
public struct ComparisonTable: Sendable {
  /// What the table says; the raw value is the last part of its id.
  public enum Kind: String, Hashable, Sendable {
    /// Tests of independence, or of ranks.
    case tests = "test"
    /// Adjusted residuals of the cells.
    case residuals
    /// Pairs of columns.
    case pairs
    /// Ranks of options, with the range that resampling leaves.
    case ranks = "rank"
    /// Pairs of options within a column.
    case rankPairs = "rank_pairs"
    /// Quantiles.
    case quantiles
    /// Differences between waves.
    case waves
    /// Agreement of coders.
    case agreement
  }

  /// What the table says.
  public var kind: Kind
  /// The rows.
  public var rows: [TableRow] = []
  /// The columns.
  public var columns: [TableColumn] = []
  /// The cells, row by row.
  public var cells: [[Cell]] = []
  /// Counts for the notes, by id.
  public var counts: [String: Int] = [:]

  init(_ kind: Kind, columns: [TableColumn]) {
    self.kind = kind
    self.columns = columns
  }

  /// Removes the rows that satisfy a condition.
  public mutating func remove(where isRemoved: (TableRow) -> Bool) {
    let kept = rows.indices.filter { !isRemoved(rows[$0]) }
    rows = kept.map { rows[$0] }
    cells = kept.map { cells[$0] }
  }

  /// Removes the columns of that id that hold no figure in any row.
  mutating func dropEmptyColumns(_ ids: Set<String>) {
    let kept = columns.indices.filter { place in
      !ids.contains(columns[place].heading.id) || cells.contains { $0[place].figure != nil }
    }
    columns = kept.map { columns[$0] }
    cells = cells.map { row in kept.map { row[$0] } }
  }

  /// Adds a row of figures; `nil` is a figure that does not exist.
  mutating func add(_ row: TableRow, _ figures: [Double?]) {
    rows.append(row)
    cells.append(figures.map { Cell(figure: $0) })
  }
}
