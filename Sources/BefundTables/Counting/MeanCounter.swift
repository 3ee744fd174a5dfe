import BefundModel

/// The sums that the mean of one variable and its linearised error need.
struct MeanSums: Hashable, Sendable {
  var count = 0
  var w = 0.0
  var wy = 0.0
  var wyy = 0.0
  var ww = 0.0
  var wwy = 0.0
  var wwyy = 0.0

  mutating func add(_ y: Double, weight: Double) {
    count += 1
    let product = weight * y
    w += weight
    wy += product
    wyy += product * y
    ww += weight * weight
    wwy += weight * product
    wwyy += product * product
  }

  static func += (a: inout MeanSums, b: MeanSums) {
    a.count += b.count
    a.w += b.w
    a.wy += b.wy
    a.wyy += b.wyy
    a.ww += b.ww
    a.wwy += b.wwy
    a.wwyy += b.wwyy
  }
}

/// Sums one number variable by the values of another.
struct MeanCounter: Sendable {
  let numberSlot: Int
  let columnSlot: Int?
  private let missing: [Double]
  private(set) var sums: [[MeanSums]] = []
  /// Rows with a number that is a code for missing, and rows without a number.
  private(set) var missingCounts: [Double: Int] = [:]
  private(set) var withoutNumber = 0

  init(numberSlot: Int, columnSlot: Int?, missing: [Double]) {
    self.numberSlot = numberSlot
    self.columnSlot = columnSlot
    self.missing = missing
  }

  private mutating func reserve(groups: Int, columns: Int) {
    while sums.count < groups { sums.append([]) }
    for group in sums.indices where sums[group].count < columns {
      sums[group] += Array(repeating: MeanSums(), count: columns - sums[group].count)
    }
  }

  mutating func add(_ batch: CodedBatch, _ selection: RowSelection) {
    reserve(
      groups: selection.groupCount,
      columns: columnSlot.map { batch.dictionaries[$0].count } ?? 1)
    let values = batch.numbers[numberSlot]
    let heads = columnSlot.map { batch.codes[$0] }
    selection.forEach { row in
      let value = values[row]
      guard value.isFinite else {
        withoutNumber += 1
        return
      }
      guard !missing.contains(value) else {
        missingCounts[value, default: 0] += 1
        return
      }
      let group = selection.groups.isEmpty ? 0 : selection.groups[row]
      let weight = selection.weights.isEmpty ? 1 : selection.weights[row]
      sums[group][heads.map { Int($0[row]) } ?? 0].add(value, weight: weight)
    }
  }

  /// Adds the sums of another counter whose codes and groups are renumbered.
  mutating func merge(_ other: MeanCounter, maps: CodeMaps) {
    let columns = columnSlot.map { maps.codes[$0] } ?? [0]
    reserve(groups: (maps.groups.max() ?? 0) + 1, columns: (columns.max() ?? 0) + 1)
    for (group, row) in other.sums.enumerated() {
      for (column, cell) in row.enumerated() where column < columns.count {
        sums[maps.groups[group]][columns[column]] += cell
      }
    }
    missingCounts.merge(other.missingCounts, uniquingKeysWith: +)
    withoutNumber += other.withoutNumber
  }
}
