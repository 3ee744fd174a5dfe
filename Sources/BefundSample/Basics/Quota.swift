/// Shares turned into whole numbers.
enum Quota {
  /// Returns whole numbers near `parts`, scaled so that they add up to `total`.
  ///
  /// Largest remainder; ties go to the earlier part.
  static func largestRemainder(_ parts: [Double], total: Int) -> [Int] {
    let sum = parts.reduce(0, +)
    guard sum > 0 else { return parts.map { _ in 0 } }
    let exact = parts.map { $0 / sum * Double(total) }
    var whole = exact.map { Int($0.rounded(.down)) }
    let order = parts.indices.sorted {
      let left = exact[$0] - exact[$0].rounded(.down)
      let right = exact[$1] - exact[$1].rounded(.down)
      return left == right ? $0 < $1 : left > right
    }
    for index in order.prefix(total - whole.reduce(0, +)) {
      whole[index] += 1
    }
    return whole
  }

  /// Returns the whole number nearest to a share of a count.
  static func count(_ percent: Double, of base: Int) -> Int {
    Int((percent / 100 * Double(base)).rounded())
  }
}
