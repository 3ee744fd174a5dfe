/// Weights held between two bounds.
///
/// What clipping takes away or adds is spread evenly over the weights inside the bounds.
///
/// Source: R survey ≥ 4.2, `trimWeights`.
public struct WeightTrimming: Hashable, Sendable {
  /// How often the excess is spread.
  public enum Mode: Hashable, Sendable {
    /// Once: spreading can push weights beyond a bound again.
    case once

    /// Until all weights lie inside; clipped weights take no further share.
    case strict
  }

  /// The weights after trimming.
  public let weights: [Double]

  /// The number of weights that were clipped.
  public let clipped: Int

  /// Whether the weights still add up to what they were; not where nothing could take the excess.
  public let preservesSum: Bool

  /// Trims weights.
  ///
  /// - Parameters:
  ///   - weights: The weights before trimming.
  ///   - lower: The lower bound, absolute.
  ///   - upper: The upper bound, absolute, at least `lower`.
  ///   - mode: How often the excess is spread.
  public init(_ weights: [Double], lower: Double = 0, upper: Double = .infinity, mode: Mode) {
    precondition(lower <= upper, "The lower bound is not above the upper one")
    let sum = weights.reduce(0, +)
    var current = weights
    var settled = [Bool](repeating: false, count: weights.count)
    while true {
      let outside = current.map { $0 < lower || $0 > upper }
      guard outside.contains(true) else { break }
      let free = current.indices.filter { !outside[$0] && !settled[$0] }
      let held = current.map { max(lower, min($0, upper)) }
      let excess = zip(current, held).reduce(0) { $0 + ($1.0 - $1.1) }
      for index in outside.indices where outside[index] { settled[index] = true }
      current = held
      guard !free.isEmpty else { break }
      for index in free { current[index] += excess / Double(free.count) }
      if mode == .once { break }
    }
    self.weights = current
    clipped = settled.count { $0 }
    preservesSum = (current.reduce(0, +) - sum).magnitude <= 1e-9 * sum.magnitude
  }
}
