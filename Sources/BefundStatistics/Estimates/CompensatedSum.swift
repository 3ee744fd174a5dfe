/// A sum with about twice the digits of a `Double`.
///
/// The variance of a mean far from 0 is a small difference of large sums; with plain sums the
/// difference would be rounding noise. Only the rounded ``value`` ever leaves this module.
///
/// Source: Dekker (1971), _Numerische Mathematik_ 18:224–242; Ogita, Rump and Oishi (2005),
/// _SIAM Journal on Scientific Computing_ 26:1955–1988.
struct CompensatedSum: Hashable, Sendable {
  /// The rounded sum.
  private(set) var high: Double

  /// What rounding took from ``high``.
  private(set) var low: Double

  init(_ value: Double = 0) {
    high = value
    low = 0
  }

  /// The sum, rounded once.
  var value: Double { high + low }

  /// Adds a number.
  mutating func add(_ x: Double) {
    let sum = high + x
    let share = sum - high
    low += (high - (sum - share)) + (x - share)
    high = sum
  }

  /// Adds a product, with the part that rounding the product would lose.
  mutating func add(_ a: Double, times b: Double) {
    let product = a * b
    low += (-product).addingProduct(a, b)
    add(product)
  }

  /// Adds another sum.
  mutating func add(_ other: CompensatedSum) {
    add(other.high)
    low += other.low
  }

  /// Adds the multiple of another sum.
  mutating func add(_ other: CompensatedSum, times factor: Double) {
    add(other.high, times: factor)
    low += other.low * factor
  }

  /// Returns the square, with the same digits.
  var squared: CompensatedSum {
    let whole = value
    let rest = (high - whole) + low
    var result = CompensatedSum()
    result.add(whole, times: whole)
    result.low += 2 * whole * rest
    return result
  }
}
