import BefundModel

/// The rows of a batch that count, with their weights, columns and design groups.
struct RowSelection {
  /// The rows that satisfy all conditions and have a positive weight; `nil` for all rows.
  var rows: [Int]?
  /// The number of rows in the batch.
  var rowCount: Int
  /// The weight of each row; empty without weights.
  var weights: [Double]
  /// The design group of each row; empty when there is one group only.
  var groups: [Int]
  /// The number of design groups so far.
  var groupCount: Int

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    if let rows {
      for row in rows { body(row) }
    } else {
      for row in 0..<rowCount { body(row) }
    }
  }

  /// The number of selected rows.
  var count: Int { rows?.count ?? rowCount }
}

/// Cached answers of an equality for each code of a dictionary.
struct CodedCondition: Sendable {
  let condition: Condition
  let slot: Int
  private var answers: [Bool] = []

  init(condition: Condition, slot: Int) {
    self.condition = condition
    self.slot = slot
  }

  /// Returns the answer for each code.
  ///
  /// A missing value satisfies no condition but equality with itself.
  mutating func answers(for dictionary: [String], missing: MissingRule) -> [Bool] {
    while answers.count < dictionary.count {
      let value = dictionary[answers.count]
      let mayHold = condition.comparison == .equal || missing[value] == nil
      answers.append(mayHold && condition.holds(for: value))
    }
    return answers
  }
}
