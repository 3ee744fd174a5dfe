import BefundStatistics

/// Random data for properties that hold whatever the numbers are.
struct RandomSample {
  let values: [Double]
  let weights: [Double]
  let strata: [String]
  let clusters: [String]
  let domain: [Bool]

  init(rows: Int, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    func draw(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &generator) }
    values = (0..<rows).map { _ in draw(0...10).rounded() }
    weights = (0..<rows).map { _ in draw(0.2...3) }
    strata = (0..<rows).map { "s\($0 % 3)" }
    clusters = (0..<rows).map { "c\($0 / 3 % 7)" }
    domain = (0..<rows).map { _ in draw(0...1) < 0.6 }
  }

  /// Whether two numbers agree to a relative difference.
  static func agree(_ a: Double?, _ b: Double?, to relative: Double = 1e-11) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= relative * max(abs(a), abs(b), 1e-300)
  }
}
