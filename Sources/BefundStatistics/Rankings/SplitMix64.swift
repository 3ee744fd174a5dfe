/// A small random number generator whose numbers depend only on its seed.
///
/// The same seed gives the same resamples on every machine and in every version. Not for secrets.
///
/// Source: Steele, Lea and Flood (2014), _OOPSLA_, 453–472.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns a whole number from 0 to `bound` − 1, by multiplication and rejection.
  ///
  /// Written out here so that a change of the standard library cannot change resamples.
  ///
  /// Source: Lemire (2019), _ACM Transactions on Modeling and Computer Simulation_ 29:3.
  mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "There is something to choose from")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }
}
