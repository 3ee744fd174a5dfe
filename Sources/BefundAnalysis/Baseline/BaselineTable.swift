public import BefundModel
public import BefundTables

/// One table of the baseline: rows × columns, unrounded and unprotected.
public struct BaselineTable: Sendable {
  /// The id, the first part of its figures' keys.
  public var id: String
  /// The name of its file, without ending.
  public var fileName: String
  /// The title.
  public var title: LocalizedText
  /// What is counted.
  public var unit: CountUnit
  /// Who is in the base.
  public var base: LocalizedText
  /// Where the data come from.
  public var source: LocalizedText
  /// How the figures are made.
  public var method: LocalizedText
  /// The heading above the rows.
  public var stubHead: LocalizedText
  /// The rows.
  public var rows: [TableRow]
  /// The columns.
  public var columns: [TableColumn]
  /// The cells, row by row.
  public var cells: [[Cell]]
  /// What each cell tells about persons, row by row; without an origin a cell is internal.
  public var origins: [[CellOrigin?]] = []
  /// What the counts of each note tell about persons, by the note's id.
  ///
  /// A note that is not named here is internal; one without counts is named with none.
  public var noteOrigins: [String: [CellOrigin]] = [:]
  /// The notes below the table.
  public var notes: [TableNote] = []
  /// The variable in the columns, or `nil`.
  public var columnVariable: String?
  /// Whether the rows are sorted by size.
  public var isRanked = false
  /// The place of each row in codebook order, for a table sorted by size.
  public var codebookPlaces: [Int] = []
  /// Whether the source is a list or a sample, so that intervals are printed.
  public var printsIntervals = false
  /// Whether small bases carry signs: true for surveys of persons, false for full lists.
  public var marksSmallBases = true

  /// Creates a table.
  public init(
    id: String, fileName: String, title: LocalizedText, unit: CountUnit, base: LocalizedText,
    source: LocalizedText, method: LocalizedText, stubHead: LocalizedText, rows: [TableRow],
    columns: [TableColumn], cells: [[Cell]]
  ) {
    self.id = id
    self.fileName = fileName
    self.title = title
    self.unit = unit
    self.base = base
    self.source = source
    self.method = method
    self.stubHead = stubHead
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  /// The origins of a section's cells in the total column.
  func totalOrigins(ofSection id: String) -> [CellOrigin] {
    guard let total = columns.firstIndex(where: \.heading.isTotal), !origins.isEmpty else {
      return []
    }
    return rows.indices.filter { rows[$0].section?.id == id }.compactMap { origins[$0][total] }
  }

  /// Returns a cell by the ids of its row and column, or `nil`.
  public func cell(_ row: String, _ column: String) -> Cell? {
    guard let r = rows.firstIndex(where: { $0.heading.id == row }),
      let c = columns.firstIndex(where: { $0.heading.id == column })
    else { return nil }
    return cells[r][c]
  }
}

/// All tables of a study with what its text needs to know, unrounded and unprotected.
public struct Baseline: Sendable {
  /// The tables in the order of the report.
  public var tables: [BaselineTable]
  /// The study.
  public var study: Study
  /// The persons behind the tables' figures, in the blocks that are protected together.
  public var blocks: [PopulationBlock] = []

  /// Creates a baseline.
  public init(study: Study, tables: [BaselineTable]) {
    self.study = study
    self.tables = tables
  }

  /// The table of that id, or `nil`.
  public subscript(id: String) -> BaselineTable? { tables.first { $0.id == id } }
}
