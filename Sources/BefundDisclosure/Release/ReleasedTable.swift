import BefundAnalysis
public import BefundModel
import BefundTables

/// One table that may be shown, with everything a renderer needs.
public struct ReleasedTable: Sendable {
  /// The id, the first part of the keys.
  public let id: String
  /// The name of its file, without ending.
  public let fileName: String
  /// The title.
  public let title: LocalizedText
  /// What is counted.
  public let unit: CountUnit
  /// Who is in the base.
  public let base: LocalizedText
  /// Where the data come from.
  public let source: LocalizedText
  /// How the figures are made.
  public let method: LocalizedText
  /// The heading above the rows.
  public let stubHead: LocalizedText
  /// The rows.
  public let rows: [TableRow]
  /// The columns.
  public let columns: [TableColumn]
  /// The cells, row by row.
  public let cells: [[ReleasedCell]]
  /// The notes.
  public let notes: [TableNote]
  /// The variable in the columns, or `nil`.
  public let columnVariable: String?
  /// Whether intervals are printed.
  public let printsIntervals: Bool
  /// From which base figures are shown, and shown without brackets.
  public let thresholds: BaseThresholds

  /// - Parameter edition: The protection of the public edition; `nil` shows everything.
  init(
    _ table: BaselineTable, thresholds: BaseThresholds, genderForm: GenderForm,
    edition: PublicEdition? = nil
  ) {
    id = table.id
    fileName = table.fileName
    title = genderForm.apply(to: table.title)
    unit = table.unit
    base = genderForm.apply(to: table.base)
    source = genderForm.apply(to: table.source)
    method = genderForm.apply(to: table.method)
    stubHead = genderForm.apply(to: table.stubHead)
    rows = table.rows.map { row in
      TableRow(
        genderForm.apply(to: row.heading), section: row.section.map(genderForm.apply(to:)))
    }
    columns = table.columns.map { column in
      var column = column
      column.heading = genderForm.apply(to: edition?.heading(column.heading) ?? column.heading)
      return column
    }
    notes =
      table.notes.map { note in
        TableNote(id: note.id, text: genderForm.apply(to: note.text), counts: note.counts)
      } + (edition?.rounding.map { [Self.roundingNote($0, edition?.sensitiveRounding)] } ?? [])
    columnVariable = table.columnVariable
    printsIntervals = table.printsIntervals
    self.thresholds = thresholds
    cells = table.cells.indices.map { row in
      table.columns.indices.map { column in
        Self.cell(table, row, column, thresholds: thresholds, edition: edition)
      }
    }
  }

  /// Returns one cell, as far as the edition shows it.
  private static func cell(
    _ table: BaselineTable, _ row: Int, _ place: Int, thresholds: BaseThresholds,
    edition: PublicEdition?
  ) -> ReleasedCell {
    let column = table.columns[place]
    let sign = sign(
      of: table.cells[row][place], in: column, marksSmallBases: table.marksSmallBases,
      thresholds: thresholds)
    guard let edition else { return ReleasedCell(table.cells[row][place], sign: sign) }
    let cell = table.cells[row][place].told(by: column.statistic)
    let size = edition.size(ofColumn: column.heading)
    let verdict = edition.verdict(table.origins[row][place])
    if verdict == .hidden || table.marksSmallBases && (size ?? .max) < thresholds.shownFrom {
      return .secret
    }
    if verdict == .roundedCount, let rounding = edition.rounding(of: table.origins[row][place]) {
      return ReleasedCell(
        cell, column, roundedTo: rounding, thresholds, marks: table.marksSmallBases)
    }
    if verdict == .full, column.statistic != .mean {
      return sign == .tooFew || sign == .nearZero ? .secret : ReleasedCell(cell, sign: sign)
    }
    let keepsBase = verdict >= .roundedWithBase
    let base = keepsBase ? cell.base?.unweighted : size
    let roundedSign = sign == .tooFew || sign == .nearZero || sign == .nothing
    if roundedSign { return .secret }
    return ReleasedCell(
      rounded: cell, column, keepsBase: keepsBase,
      sign: sign == .senseless
        ? .senseless : table.marksSmallBases ? base.flatMap(thresholds.sign(forBase:)) : nil,
      size: base)
  }

  private static func roundingNote(_ base: Int, _ sensitive: Int?) -> TableNote {
    let topics = sensitive.map {
      LocalizedText(de: " (empfindliche Themen: \($0))", en: " (sensitive topics: \($0))")
    }
    return TableNote(
      id: "rounding",
      text: LocalizedText(
        de: "Anzahlen sind auf Vielfache von \(base)\(topics?.de ?? "") gerundet, Anteile daraus "
          + "gebildet",
        en: "counts are rounded to multiples of \(base)\(topics?.en ?? ""), shares are made from "
          + "these"))
  }

  private init(_ table: ReleasedTable, rows places: [Int], section: String) {
    id = table.id
    fileName = table.fileName
    title = table.title
    unit = table.unit
    base = table.base
    source = table.source
    method = table.method
    stubHead = table.stubHead
    rows = places.map { table.rows[$0] }
    columns = table.columns
    notes = table.notes.filter { !$0.id.hasPrefix("bases_") || $0.id == "bases_" + section }
    columnVariable = table.columnVariable
    printsIntervals = table.printsIntervals
    thresholds = table.thresholds
    cells = places.map { table.cells[$0] }
  }

  private static func sign(
    of cell: Cell, in column: TableColumn, marksSmallBases: Bool, thresholds: BaseThresholds
  ) -> Sign? {
    switch column.statistic {
    case .text:
      guard cell.text != nil else { return .senseless }
      return marksSmallBases
        ? cell.base.flatMap { thresholds.sign(forBase: $0.unweighted) } : nil
    case .figure, .probability: return cell.figure == nil ? .senseless : nil
    case .count, .base:
      guard let count = column.statistic == .count ? cell.count : cell.base?.unweighted else {
        return .senseless
      }
      return count == 0 ? .nothing : nil
    case .countOfBase:
      guard let count = cell.count else { return .senseless }
      return count == 0 ? .nothing : nil
    default: break
    }
    guard let n = cell.base?.unweighted else { return .senseless }
    if n == 0 { return .nothing }
    if marksSmallBases, n < thresholds.shownFrom { return .tooFew }
    if column.statistic == .percent || column.statistic == .weightedPercent {
      if cell.count == 0 { return .nothing }
      if let share = cell.proportion, share != 0, (share * 100).magnitude < 0.5 {
        return .nearZero
      }
    }
    if column.statistic == .rank, cell.rank == nil { return .senseless }
    return marksSmallBases ? thresholds.sign(forBase: n) : nil
  }

  /// Returns the table with the rows of one section only, or `nil` when it has none.
  public func section(_ id: String) -> ReleasedTable? {
    let places = rows.indices.filter { rows[$0].section?.id == id }
    return places.isEmpty ? nil : ReleasedTable(self, rows: places, section: id)
  }

  /// Returns a cell by the ids of its row and column, or `nil`.
  public func cell(_ row: String, _ column: String) -> ReleasedCell? {
    guard let r = rows.firstIndex(where: { $0.heading.id == row }),
      let c = columns.firstIndex(where: { $0.heading.id == column })
    else { return nil }
    return cells[r][c]
  }
}
