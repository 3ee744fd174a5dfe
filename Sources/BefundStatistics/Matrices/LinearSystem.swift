/// A symmetric system of linear equations.
enum LinearSystem {
  /// Solves `matrix · X = right` by Gaussian elimination, or returns `nil` where it is singular.
  ///
  /// - Parameters:
  ///   - matrix: The rows of a square matrix.
  ///   - right: The rows of the right-hand side, one column per solution.
  ///   - skippingDependent: Whether rows that depend on others get a solution of 0.
  static func solution(
    _ matrix: [[Double]], _ right: [[Double]], skippingDependent: Bool = false
  ) -> [[Double]]? {
    var a = matrix
    var b = right
    let n = a.count
    let scale = a.indices.map { a[$0][$0].magnitude }.max() ?? 0
    guard scale > 0 else { return n == 0 ? [] : nil }
    var pivots = [Bool](repeating: false, count: n)
    var remaining = Set(0..<n)
    // Pivots from the diagonal keep the order; the matrices here are positive semidefinite.
    while let pivot = remaining.max(by: { (a[$0][$0].magnitude, $1) < (a[$1][$1].magnitude, $0) }) {
      remaining.remove(pivot)
      guard a[pivot][pivot].magnitude > 1e-13 * scale else {
        guard skippingDependent else { return nil }
        continue
      }
      pivots[pivot] = true
      for row in 0..<n where row != pivot && a[row][pivot] != 0 {
        let factor = a[row][pivot] / a[pivot][pivot]
        for column in 0..<n { a[row][column] -= factor * a[pivot][column] }
        for column in b[row].indices { b[row][column] -= factor * b[pivot][column] }
      }
    }
    return (0..<n).map { row in
      b[row].map { pivots[row] ? $0 / a[row][row] : 0 }
    }
  }
}
