/// Whole data sets that a reader cannot rule out, kept to prove later questions without a search.
///
/// A data set fits a publication when every figure in which it differs from the true data is
/// hidden. Two data sets that fit prove that a count is not known; that is all a proof of
/// safety needs.
struct WitnessPool {
  /// One data set.
  struct Witness {
    let data: [Int]
    /// The figures that have another value than the true one.
    let moved: [Int]
  }

  private(set) var witnesses: [Witness] = []
  private var valid: [Int] = []
  private let figureCounts: [Int]
  private var seen: Set<[Int]> = []

  /// How many are kept; the oldest give way, except the true data.
  private static let capacity = 1_500

  init(figureCounts: [Int]) { self.figureCounts = figureCounts }

  /// Adds a data set that fits what is shown now.
  mutating func add(_ data: [Int], moved: [Int]) {
    guard seen.insert(data).inserted else { return }
    if witnesses.count >= Self.capacity {
      for witness in witnesses[1...Self.capacity / 3] { seen.remove(witness.data) }
      witnesses.removeSubrange(1...Self.capacity / 3)
      valid = [0]
    }
    witnesses.append(Witness(data: data, moved: moved))
    valid.append(witnesses.count - 1)
  }

  /// Chooses the data sets that fit when some figures are shown.
  mutating func select(_ isShown: (Int) -> Bool) {
    valid = witnesses.indices.filter { !witnesses[$0].moved.contains(where: isShown) }
  }

  /// Returns the smallest and largest value of a sum among the data sets that fit.
  func range(of form: LinearForm, within limits: ClosedRange<Int>? = nil) -> ClosedRange<Int>? {
    var range: ClosedRange<Int>?
    for place in valid {
      let value = form.value(witnesses[place].data)
      range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
      if let limits, let found = range, found.lowerBound <= limits.lowerBound,
        found.upperBound >= limits.upperBound
      {
        return found
      }
    }
    return range
  }
}
