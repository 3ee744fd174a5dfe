/// A row or a column of a table: its id and what is printed.
public struct Heading: Hashable, Sendable {
  /// The id of the total column.
  public static let totalID = "_total"

  /// The value or the variable's name.
  public var id: String
  /// What is printed.
  public var label: LocalizedText
  /// Whether the row stands for a kind of missing.
  public var isMissing: Bool

  /// Creates a heading.
  public init(id: String, label: LocalizedText, isMissing: Bool = false) {
    self.id = id
    self.label = label
    self.isMissing = isMissing
  }

  /// Whether this is the total column.
  public var isTotal: Bool { id == Self.totalID }
}

/// A row of a baseline table.
public struct TableRow: Hashable, Sendable {
  /// The row's id and label.
  public var heading: Heading
  /// The heading of the section that the row belongs to.
  public var section: Heading?

  /// Creates a row.
  public init(_ heading: Heading, section: Heading? = nil) {
    self.heading = heading
    self.section = section
  }
}

/// A column of a baseline table.
public struct TableColumn: Hashable, Sendable {
  /// The column's id and label.
  public var heading: Heading
  /// The figure that is printed.
  public var statistic: Statistic
  /// The number of decimals that are printed.
  public var decimals: Int
  /// The letter that stands for the column where columns are compared, as in "B".
  public var letter: String?

  /// Creates a column; decimals are those of the statistic unless given.
  public init(_ heading: Heading, _ statistic: Statistic, decimals: Int? = nil) {
    self.heading = heading
    self.statistic = statistic
    self.decimals = decimals ?? statistic.decimals
  }

  /// Creates a column from its id and its label in each language.
  public init(
    _ id: String, de: String, en: String, _ statistic: Statistic, decimals: Int? = nil
  ) {
    self.init(
      Heading(id: id, label: LocalizedText(de: de, en: en)), statistic, decimals: decimals)
  }
}

/// A note below a table; its counts are figures with keys like any other.
public struct TableNote: Hashable, Sendable {
  /// The id, which the keys of its counts use.
  public var id: String
  /// The text, with `{0}`, `{1}` … where the counts go.
  public var text: LocalizedText
  /// The counts.
  public var counts: [Int]

  /// Creates a note.
  public init(id: String, text: LocalizedText, counts: [Int] = []) {
    self.id = id
    self.text = text
    self.counts = counts
  }
}
