public import BefundModel

/// How many cases had one missing value.
public struct MissingCount: Hashable, Sendable {
  /// The variable.
  public var variable: String
  /// The value in the file; empty for an empty field.
  public var value: String
  /// The kind of missing.
  public var kind: MissingValue
  /// The number of cases.
  public var count: Int
}

/// The three bases of a multiple-response set, over all columns.
public struct OptionBases: Hashable, Sendable {
  /// Persons to whom the set was shown.
  public var shown: Int
  /// Persons who answered it.
  public var answered: Int
  /// Persons with a mention that is not exclusive.
  public var anyMention: Int
  /// All persons.
  public var all: Int
  /// Mentions of options that are not exclusive.
  public var mentions: Int
}

/// A counted and estimated table: rows × columns of ``Cell``, unrounded and unprotected.
public struct Crosstab: Sendable {
  /// The declaration.
  public var specification: TableSpecification
  /// The rows.
  public var rows: [Heading]
  /// The columns; the total stands last.
  public var columns: [Heading]
  /// The cells, row by row.
  public var cells: [[Cell]]
  /// The cases that are missing on the rows' variables.
  public var missing: [MissingCount] = []
  /// The bases of a multiple-response set.
  public var optionBases: OptionBases?
  /// The selected cases without a value in the column variable; they are in the total only.
  public var withoutColumn = 0
  /// Whether weights were applied.
  public var isWeighted: Bool
  /// Whether columns were compared and cells may carry letters.
  public var hasLetters = false
  /// The interval method of shares.
  public var interval: IntervalMethod

  /// Returns a cell by the ids of its row and column.
  public func cell(_ row: String, _ column: String = Heading.totalID) -> Cell? {
    guard let r = rows.firstIndex(where: { $0.id == row }),
      let c = columns.firstIndex(where: { $0.id == column })
    else { return nil }
    return cells[r][c]
  }
}
