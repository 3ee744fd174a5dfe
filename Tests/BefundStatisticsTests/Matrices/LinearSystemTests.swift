import Testing

@testable import BefundStatistics

@Suite("Linear system")
struct LinearSystemTests {
  @Test("solves a small system")
  func solution() throws {
    let solution = try #require(LinearSystem.solution([[2, 1], [1, 3]], [[5], [10]]))
    #expect(RandomSample.agree(solution[0][0], 1) && RandomSample.agree(solution[1][0], 3))
  }

  @Test("knows a singular matrix, or leaves dependent rows out")
  func singular() throws {
    let matrix: [[Double]] = [[1, 1], [1, 1]]
    #expect(LinearSystem.solution(matrix, [[2], [2]]) == nil)
    let solution = try #require(
      LinearSystem.solution(matrix, [[2], [2]], skippingDependent: true))
    #expect(solution[0][0] + solution[1][0] == 2)
    #expect(LinearSystem.solution([[0]], [[1]]) == nil)
  }
}
