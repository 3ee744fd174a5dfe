/// What the shares of one unknown base tell about it.
///
/// A whole percentage fits only some bases, and several shares of one base together may fit a
/// single one. Its distance from the size of the group then tells how many gave no valid answer.
struct BaseGuess {
  /// The group's size, which every table prints.
  let size: Int
  /// The shares that are printed: count, true base, decimals.
  let shares: [(address: CellAddress, count: Int, base: Int, decimals: Int)]

  /// Returns the fewest shares to hide so that those without an answer may be none, or `threshold`
  /// and more; none where that is so already.
  func sharesToHide(threshold: Int) -> [CellAddress] {
    let farthest = min(size - 1, threshold + 5)
    let guesses = [size] + (threshold...max(threshold, farthest)).map { size - $0 }
    let choices = guesses.filter { $0 > 0 }.map { guess in
      shares.filter { !Self.fits(guess, $0.count, $0.base, $0.decimals) }
    }
    let fewest = choices.min { one, other in
      (one.count, one.reduce(0) { $0 + $1.count }) < (
        other.count, other.reduce(0) { $0 + $1.count }
      )
    }
    return (fewest ?? []).map(\.address)
  }

  /// Whether some count of a base is printed like `count` of `base`.
  static func fits(_ guess: Int, _ count: Int, _ base: Int, _ decimals: Int) -> Bool {
    let scale = 100 * ExactDecimal.power(decimals)
    func printed(_ count: Int, of base: Int) -> Int { (2 * scale * count + base) / (2 * base) }
    let wanted = printed(count, of: base)
    let nearest = (2 * wanted * guess + scale) / (2 * scale)
    return (max(0, nearest - 1)...nearest + 1).contains {
      $0 <= guess && printed($0, of: guess) == wanted
    }
  }
}
