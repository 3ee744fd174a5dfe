import BefundModel

/// The rows of a file that a question needs one by one: for tests, rankings and replicates.
///
/// Only the asked columns are kept: two bytes for a code, eight for a number.
struct CaseTable: Sendable {
  /// Per coded variable the code of each row.
  private(set) var codes: [[UInt16]]
  /// Per number variable the value of each row; NaN where there is none.
  private(set) var numbers: [[Double]]
  /// Whether each row satisfies the conditions and has a positive weight.
  private(set) var isSelected: [Bool] = []

  init(coded: Int, numbers: Int) {
    codes = Array(repeating: [], count: coded)
    self.numbers = Array(repeating: [], count: numbers)
  }

  /// The number of rows, those outside the selection included: they belong to the design.
  var count: Int { isSelected.count }

  mutating func add(_ batch: CodedBatch, _ selection: RowSelection) {
    for slot in codes.indices { codes[slot] += batch.codes[slot].prefix(batch.rowCount) }
    for slot in numbers.indices { numbers[slot] += batch.numbers[slot].prefix(batch.rowCount) }
    var flags = [Bool](repeating: selection.rows == nil, count: batch.rowCount)
    for row in selection.rows ?? [] { flags[row] = true }
    isSelected += flags
  }

  /// Appends the rows of another table whose codes are renumbered.
  mutating func append(_ other: CaseTable, maps: CodeMaps) {
    for slot in codes.indices {
      let map = maps.codes[slot].map { UInt16($0) }
      codes[slot] += other.codes[slot].map { map[Int($0)] }
    }
    for slot in numbers.indices { numbers[slot] += other.numbers[slot] }
    isSelected += other.isSelected
  }
}
