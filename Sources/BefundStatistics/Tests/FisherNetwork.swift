/// The tables with given margins, built column by column.
///
/// A node is what the rows still lack after some columns. The probability of a table is a product
/// over its columns, so all tables that pass a node share what comes after it. Where even the most
/// probable rest keeps a table below the limit, all its rests count at once; where even the least
/// probable rest lifts it above, none does.
///
/// Source: Mehta and Patel (1983), _JASA_ 78:427–434.
struct FisherNetwork {
  /// What can follow a node, as sums and extremes of products of 1 / Π x!.
  private struct Rest {
    var sum = 0.0
    var largest = -Double.infinity
    var smallest = Double.infinity
  }

  private let columns: [Int]
  private let rows: [Int]
  private let limit: Double
  private let logFactorials: [Double]
  private var effort: Int
  private var rests: [[Int]: Rest] = [:]

  /// Prepares the network of a table, with the shorter side as the rows.
  init(_ counts: [[Int]], effort: Int) {
    let isWide = counts[0].count >= counts.count
    let table = isWide ? counts : counts[0].indices.map { c in counts.map { $0[c] } }
    rows = table.map { $0.reduce(0, +) }
    let totals = table[0].indices.map { c in table.reduce(0) { $0 + $1[c] } }
    columns = totals.sorted()
    self.effort = effort
    var logs = [0.0]
    for k in 1...max(1, rows.reduce(0, +)) { logs.append(logs[k - 1] + Elementary.log(Double(k))) }
    logFactorials = logs
    let observed = table.joined().reduce(0) { $0 - logs[$1] }
    limit = observed + FisherExactTest.tolerance
  }

  /// Returns the share of tables that are no more probable than the observed one, or `nil` where
  /// the effort does not suffice.
  mutating func probability() -> Double? {
    let start = rows.sorted()
    guard let all = rest(after: start, columns: columns.count) else { return nil }
    var stage: [[Int]: [Int: Double]] = [start: [0: 1]]
    var extreme = 0.0
    for count in stride(from: columns.count, to: 1, by: -1) {
      var next: [[Int]: [Int: Double]] = [:]
      for (node, ways) in stage {
        let pasts = Pasts(ways)
        guard let columns = fillings(of: node, total: columns[count - 1]) else { return nil }
        for column in columns {
          guard let rest = rest(after: column.node, columns: count - 1) else { return nil }
          let decided = pasts.firstIndex(above: limit - column.mass - rest.largest)
          let dropped = pasts.firstIndex(above: limit - column.mass - rest.smallest)
          let share = Elementary.exp(pasts.offset + column.mass + rest.sum - all.sum)
          extreme += pasts.sums[decided] * share
          effort -= 1 + dropped - decided
          guard effort > 0 else { return nil }
          for index in decided..<dropped {
            let past = pasts.keys[index] + Pasts.key(column.mass)
            next[column.node, default: [:]][past, default: 0] += pasts.ways[index]
          }
        }
      }
      stage = next
    }
    return min(1, extreme)
  }

  /// The sum and the extremes over all ways to fill the first `count` columns.
  private mutating func rest(after node: [Int], columns count: Int) -> Rest? {
    if count == 1 {
      let value = node.reduce(0) { $0 - logFactorials[$1] }
      return Rest(sum: value, largest: value, smallest: value)
    }
    let key = node + [count]
    if let known = rests[key] { return known }
    var result = Rest(sum: -.infinity)
    guard let columns = fillings(of: node, total: columns[count - 1]) else { return nil }
    for column in columns {
      effort -= 1
      guard effort > 0 else { return nil }
      guard let next = rest(after: column.node, columns: count - 1) else { return nil }
      result.sum = Self.logSum(result.sum, column.mass + next.sum)
      result.largest = max(result.largest, column.mass + next.largest)
      result.smallest = min(result.smallest, column.mass + next.smallest)
    }
    rests[key] = result
    return result
  }

  /// All ways to fill one column, with the node that each leads to; `nil` beyond the effort.
  private func fillings(of node: [Int], total: Int) -> [(node: [Int], mass: Double)]? {
    var found: [(node: [Int], mass: Double)] = []
    var column = node
    func fill(_ row: Int, left: Int, mass: Double) {
      guard found.count <= effort else { return }
      if row == node.count {
        if left == 0 { found.append((column.sorted(), mass)) }
        return
      }
      let below = node[(row + 1)...].reduce(0, +)
      for x in stride(from: max(0, left - below), through: min(node[row], left), by: 1) {
        column[row] = node[row] - x
        fill(row + 1, left: left - x, mass: mass - logFactorials[x])
      }
    }
    fill(0, left: total, mass: 0)
    return found.count <= effort ? found : nil
  }

  private static func logSum(_ a: Double, _ b: Double) -> Double {
    let (high, low) = a > b ? (a, b) : (b, a)
    guard low > -.infinity else { return high }
    return high + Elementary.log(1 + Elementary.exp(low - high))
  }
}

/// The products that lead to a node, smallest first, equal ones merged.
private struct Pasts {
  /// The logarithms, in units of 10⁻¹¹: rounding makes equal products meet.
  let keys: [Int]

  /// The number of ways to each product.
  let ways: [Double]

  /// For each place the sum of the products before it, divided by exp(``offset``).
  let sums: [Double]

  /// The largest logarithm.
  let offset: Double

  init(_ counts: [Int: Double]) {
    let sorted = counts.sorted { $0.key < $1.key }
    keys = sorted.map(\.key)
    ways = sorted.map(\.value)
    let offset = Self.logarithm(keys.last ?? 0)
    var sums = [0.0]
    for (key, ways) in sorted {
      sums.append(sums[sums.count - 1] + ways * Elementary.exp(Self.logarithm(key) - offset))
    }
    self.sums = sums
    self.offset = offset
  }

  static func key(_ logarithm: Double) -> Int { Int((logarithm * 1e11).rounded()) }

  private static func logarithm(_ key: Int) -> Double { Double(key) / 1e11 }

  /// The first place whose logarithm lies above a limit.
  func firstIndex(above limit: Double) -> Int {
    let bound = Self.key(limit)
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] > bound { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
