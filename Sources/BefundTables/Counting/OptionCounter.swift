import BefundModel

/// Counts the options of a multiple-response set and its three bases by another variable.
struct OptionCounter: Sendable {
  /// The rows of the base grid.
  enum BaseRow: Int { case shown, answered, anyMention, all }

  let slots: [Int]
  let isExclusive: [Bool]
  let columnSlot: Int?
  /// Chosen, by option.
  private(set) var options: CountGrid
  /// Persons, by ``BaseRow``.
  private(set) var bases: CountGrid
  /// Mentions of options that are not exclusive, as weighted sums by column.
  private(set) var mentions: CountGrid

  private let marks: [OptionMarks]
  private let missing: [MissingRule]
  private var states: [[OptionState]]

  init(
    slots: [Int], isExclusive: [Bool], columnSlot: Int?, isWeighted: Bool, marks: [OptionMarks],
    missing: [MissingRule]
  ) {
    self.slots = slots
    self.isExclusive = isExclusive
    self.columnSlot = columnSlot
    self.marks = marks
    self.missing = missing
    options = CountGrid(isWeighted: isWeighted)
    bases = CountGrid(isWeighted: isWeighted)
    mentions = CountGrid(isWeighted: isWeighted)
    states = slots.map { _ in [] }
  }

  mutating func add(_ batch: CodedBatch, _ selection: RowSelection) {
    let columns = columnSlot.map { batch.dictionaries[$0].count } ?? 1
    options.reserve(groups: selection.groupCount, columns: columns, rows: slots.count)
    bases.reserve(groups: selection.groupCount, columns: columns, rows: 4)
    mentions.reserve(groups: selection.groupCount, columns: columns, rows: 1)
    var flags = [UInt8](repeating: 0, count: batch.rowCount)
    for option in slots.indices { count(option, batch, selection, flags: &flags) }
    countBases(batch, selection, flags: flags)
  }

  private mutating func count(
    _ option: Int, _ batch: CodedBatch, _ selection: RowSelection, flags: inout [UInt8]
  ) {
    let dictionary = batch.dictionaries[slots[option]]
    while states[option].count < dictionary.count {
      let value = dictionary[states[option].count]
      states[option].append(marks[option].state(of: value, missing: missing[option]))
    }
    let bits = states[option].map { state -> UInt8 in
      let mention: UInt8 = state == .chosen && !isExclusive[option] ? 8 : 0
      return switch state {
      case .missing: 0
      case .empty: 1
      case .notChosen: 3
      case .chosen: 7 | mention
      }
    }
    let codes = batch.codes[slots[option]]
    selection.forEach { row in flags[row] |= bits[Int(codes[row])] }
    let heads = columnSlot.map { batch.codes[$0] }
    let groups = selection.groups
    let grid = options.shape
    options.add(selection) { row in
      guard bits[Int(codes[row])] & 4 != 0 else { return -1 }
      return grid.place(
        groups.isEmpty ? 0 : groups[row], heads.map { Int($0[row]) } ?? 0, option)
    }
    guard !isExclusive[option] else { return }
    let sums = mentions.shape
    mentions.add(selection) { row in
      guard bits[Int(codes[row])] & 4 != 0 else { return -1 }
      return sums.place(groups.isEmpty ? 0 : groups[row], heads.map { Int($0[row]) } ?? 0, 0)
    }
  }

  private mutating func countBases(
    _ batch: CodedBatch, _ selection: RowSelection, flags: [UInt8]
  ) {
    let heads = columnSlot.map { batch.codes[$0] }
    let groups = selection.groups
    let grid = bases.shape
    let masks: [(BaseRow, UInt8)] = [(.shown, 1), (.answered, 2), (.anyMention, 8), (.all, 0)]
    for (base, mask) in masks {
      bases.add(selection) { row in
        guard mask == 0 || flags[row] & mask != 0 else { return -1 }
        return grid.place(
          groups.isEmpty ? 0 : groups[row], heads.map { Int($0[row]) } ?? 0, base.rawValue)
      }
    }
  }

  /// Adds the counts of another counter whose codes and groups are renumbered.
  mutating func merge(_ other: OptionCounter, maps: CodeMaps) {
    let columns = columnSlot.map { maps.codes[$0] } ?? [0]
    options.merge(
      other.options, groups: maps.groups, columns: columns, rows: Array(slots.indices))
    bases.merge(other.bases, groups: maps.groups, columns: columns, rows: [0, 1, 2, 3])
    mentions.merge(other.mentions, groups: maps.groups, columns: columns, rows: [0])
  }
}
