/// A correction of probabilities for the number of tests in a family.
public enum PValueAdjustment: String, Hashable, Sendable, CaseIterable {
  /// Each probability times the number of tests.
  ///
  /// Source: Dunn (1961), _JASA_ 56:52–64.
  case bonferroni

  /// Step-down; never less powerful than ``bonferroni``, and with the same guarantee.
  ///
  /// Source: Holm (1979), _Scandinavian Journal of Statistics_ 6:65–70.
  case holm

  /// Step-up; controls the expected share of false discoveries.
  ///
  /// Source: Benjamini and Hochberg (1995), _JRSS B_ 57:289–300.
  case benjaminiHochberg

  /// Returns the adjusted probabilities of one family, in the order given.
  ///
  /// A test without a probability stays without one and does not count in the family.
  public func adjusted(_ probabilities: [Double?]) -> [Double?] {
    let known = probabilities.indices.filter { probabilities[$0] != nil }
    let ascending = known.sorted {
      (probabilities[$0] ?? 0, $0) < (probabilities[$1] ?? 0, $1)
    }
    let sorted = adjustedAscending(ascending.compactMap { probabilities[$0] })
    var result = [Double?](repeating: nil, count: probabilities.count)
    for (index, value) in zip(ascending, sorted) { result[index] = value }
    return result
  }

  private func adjustedAscending(_ sorted: [Double]) -> [Double] {
    let m = Double(sorted.count)
    var result = sorted
    switch self {
    case .bonferroni:
      for index in sorted.indices { result[index] = min(1, m * sorted[index]) }
    case .holm:
      var largest = 0.0
      for index in sorted.indices {
        largest = max(largest, min(1, (m - Double(index)) * sorted[index]))
        result[index] = largest
      }
    case .benjaminiHochberg:
      var smallest = 1.0
      for index in sorted.indices.reversed() {
        smallest = min(smallest, m / Double(index + 1) * sorted[index])
        result[index] = smallest
      }
    }
    return result
  }
}
