import BefundStatistics
import Testing

@Suite("Rao–Scott test")
struct RaoScottTestTests {
  private let rows = (0..<60).map { ($0 * $0 / 3) % 2 }
  private let columns = (0..<60).map { ($0 * 7 / 4) % 3 }

  @Test("comes close to Pearson's test without weights, strata or clusters")
  func simpleSample() throws {
    let design = try SampleDesign(weights: [Double](repeating: 1, count: 60))
    let test = try #require(RaoScottTest(rows: rows, columns: columns, design: design))
    var counts = [[0.0, 0, 0], [0, 0, 0]]
    for (row, column) in zip(rows, columns) { counts[row][column] += 1 }
    let pearson = try #require(PearsonTest(ContingencyTable(counts)))
    #expect(RandomSample.agree(test.pearsonStatistic, pearson.statistic))
    #expect(RandomSample.agree(test.cramersV, pearson.cramersV))
    #expect(abs(test.firstOrderProbability - pearson.probability) < 0.02)
    #expect(test.n == 60 && test.firstOrderDegrees == 2)
  }

  @Test("does not depend on the numbering of rows and columns")
  func numbering() throws {
    let design = try SampleDesign(weights: RandomSample(rows: 60, seed: 3).weights)
    let one = RaoScottTest(rows: rows, columns: columns, design: design)
    let other = RaoScottTest(
      rows: rows.map { 9 - $0 }, columns: columns.map { 5 * (2 - $0) }, design: design)
    #expect(RandomSample.agree(one?.f, other?.f))
    #expect(RandomSample.agree(one?.probability, other?.probability))
  }

  @Test("has no value with one column, or where no case is valid")
  func none() throws {
    let design = try SampleDesign(weights: [Double](repeating: 1, count: 60))
    let one = rows.map { _ in 4 }
    #expect(RaoScottTest(rows: rows, columns: one, design: design) == nil)
    let missing = [Int?](repeating: nil, count: 60)
    #expect(RaoScottTest(rows: rows, columns: missing, design: design) == nil)
  }
}
