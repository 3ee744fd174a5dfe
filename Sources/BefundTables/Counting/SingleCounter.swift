import BefundModel

/// Counts the values of one variable by the values of another.
struct SingleCounter: Sendable {
  let rowSlot: Int
  let columnSlot: Int?
  private(set) var grid: CountGrid

  init(rowSlot: Int, columnSlot: Int?, isWeighted: Bool) {
    self.rowSlot = rowSlot
    self.columnSlot = columnSlot
    grid = CountGrid(isWeighted: isWeighted)
  }

  mutating func add(_ batch: CodedBatch, _ selection: RowSelection) {
    grid.reserve(
      groups: selection.groupCount,
      columns: columnSlot.map { batch.dictionaries[$0].count } ?? 1,
      rows: batch.dictionaries[rowSlot].count)
    let columns = grid.columns
    let rows = grid.rows
    let groups = selection.groups
    batch.codes[rowSlot].withUnsafeBufferPointer { values in
      guard let columnSlot else {
        grid.add(selection) { row in
          (groups.isEmpty ? 0 : groups[row] &* rows) &+ Int(values[row])
        }
        return
      }
      batch.codes[columnSlot].withUnsafeBufferPointer { heads in
        grid.add(selection) { row in
          let group = groups.isEmpty ? 0 : groups[row]
          return (group &* columns &+ Int(heads[row])) &* rows &+ Int(values[row])
        }
      }
    }
  }

  /// Adds the counts of another counter whose codes and groups are renumbered.
  mutating func merge(_ other: SingleCounter, maps: CodeMaps) {
    let rows = maps.codes[rowSlot]
    let columns = columnSlot.map { maps.codes[$0] } ?? [0]
    grid.merge(other.grid, groups: maps.groups, columns: columns, rows: rows)
  }
}

/// How the codes and groups of one tally are numbered in another.
struct CodeMaps {
  /// Per coded slot: the new code of each old one.
  var codes: [[Int]]
  /// The new number of each design group.
  var groups: [Int]
}

extension CountGrid {
  mutating func merge(_ other: CountGrid, groups: [Int], columns: [Int], rows: [Int]) {
    reserve(
      groups: (groups.max() ?? 0) + 1, columns: (columns.max() ?? 0) + 1,
      rows: (rows.max() ?? 0) + 1)
    for group in 0..<min(other.groups, groups.count) {
      for column in 0..<min(other.columns, columns.count) {
        for row in 0..<min(other.rows, rows.count) {
          add(other[group, column, row], groups[group], columns[column], rows[row])
        }
      }
    }
  }
}
