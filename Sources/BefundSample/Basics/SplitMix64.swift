/// A small deterministic random number generator.
///
/// Source: Steele, Lea, Flood (2014), _Fast Splittable Pseudorandom Number Generators_, OOPSLA.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Makes a generator for one named part, so that parts do not disturb each other.
  init(seed: UInt64, part: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in part.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    state = seed &* 0x9e37_79b9_7f4a_7c15 ^ hash
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Returns a whole number from 0 to `bound - 1`.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "A bound is positive")
    return Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  /// Returns a whole number within the closed range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Returns a number from 0 up to, not including, 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns a number with mean 0 and variance 1, roughly bell shaped.
  mutating func bell() -> Double {
    (unit() + unit() + unit() + unit() - 2) * 1.732_050_8
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var copy = elements
    shuffle(&copy)
    return copy
  }

  /// Returns `count` of the candidates; a higher weight makes a choice more likely.
  mutating func choose(
    _ count: Int, of candidates: [Int], weight: (Int) -> Double = { _ in 1 }
  ) -> [Int] {
    var keyed: [(key: Double, index: Int)] = []
    keyed.reserveCapacity(candidates.count)
    for index in candidates {
      keyed.append((unit() * weight(index), index))
    }
    keyed.sort { $0.key > $1.key }
    return keyed.prefix(max(0, count)).map(\.index)
  }

  /// Returns each value as often as its quota says, in random order.
  mutating func deck<Value>(_ quotas: [(value: Value, count: Int)]) -> [Value] {
    shuffled(quotas.flatMap { Array(repeating: $0.value, count: $0.count) })
  }
}
