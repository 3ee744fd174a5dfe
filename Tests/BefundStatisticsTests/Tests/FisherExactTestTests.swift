import BefundStatistics
import Testing

@Suite("Fisher's exact test")
struct FisherExactTestTests {
  @Test("gives the lady who got three of four cups right 34 in 70")
  func tea() {
    #expect(RandomSample.agree(FisherExactTest.probability(3, 1, 1, 3), 34.0 / 70))
    #expect(RandomSample.agree(FisherExactTest.probability(4, 0, 0, 4), 2.0 / 70))
  }

  @Test("is 1 where a row or column is empty")
  func emptyMargin() {
    #expect(FisherExactTest.probability(0, 0, 3, 4) == 1)
    #expect(FisherExactTest.probability(0, 5, 0, 4) == 1)
  }

  @Test("keeps its digits far out in the tail")
  func tail() {
    // Two tables of C(40, 20) share the extreme: 2 / 137846528820
    let probability = FisherExactTest.probability(20, 0, 0, 20)
    #expect(RandomSample.agree(probability, 2.0 / 137_846_528_820))
  }

  /// Tables that are small enough to list all others with the same margins.
  static let tables: [[[Int]]] = [
    [[3, 1, 2], [0, 4, 1]], [[2, 0, 1], [1, 3, 0], [0, 1, 4]],
    [[5, 2, 0, 1], [1, 3, 2, 2], [0, 1, 4, 2]], [[1, 2], [3, 0], [0, 4], [2, 2]],
  ]

  @Test("agrees with a list of all tables", arguments: tables)
  func list(table: [[Int]]) {
    let masses = TableList(table).masses
    let observed = TableList.mass(table)
    let extreme = masses.filter { $0 <= observed * (1 + 1e-7) }.reduce(0, +)
    let probability = FisherExactTest.probability(table)
    #expect(RandomSample.agree(probability, extreme / masses.reduce(0, +), to: 1e-10))
  }

  @Test("gives up on tables that ask for more effort, and has none for one column")
  func none() {
    let large = (0..<6).map { row in (0..<6).map { 20 + (row * $0) % 7 } }
    #expect(FisherExactTest.probability(large, effort: 1000) == nil)
    #expect(FisherExactTest.probability([[3], [4]]) == nil)
  }
}

/// All tables with the margins of one, by brute force.
private struct TableList {
  private(set) var masses: [Double] = []

  init(_ table: [[Int]]) {
    let rows = table.map { $0.reduce(0, +) }
    let columns = table[0].indices.map { c in table.reduce(0) { $0 + $1[c] } }
    fill([], cell: 0, rows: rows, columns: columns)
  }

  static func mass(_ table: [[Int]]) -> Double {
    table.joined().reduce(1.0) { product, x in
      x < 2 ? product : (2...x).reduce(product) { $0 / Double($1) }
    }
  }

  private mutating func fill(_ cells: [Int], cell: Int, rows: [Int], columns: [Int]) {
    let width = columns.count
    if cell == rows.count * width {
      masses.append(Self.mass([cells]))
      return
    }
    let (row, column) = (cell / width, cell % width)
    let inRow = rows[row] - (0..<column).reduce(0) { $0 + cells[row * width + $1] }
    let inColumn = columns[column] - (0..<row).reduce(0) { $0 + cells[$1 * width + column] }
    for x in 0...min(inRow, inColumn) {
      if column == width - 1 && x != inRow { continue }
      if row == rows.count - 1 && x != inColumn { continue }
      fill(cells + [x], cell: cell + 1, rows: rows, columns: columns)
    }
  }
}
