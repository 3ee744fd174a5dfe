import BefundStatistics
import Testing

@Suite("Fleiss' kappa")
struct FleissKappaTests {
  /// Ten units, fourteen coders, five categories; κ = 0.210 in the usual textbook example.
  static let counts = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
  ]

  @Test("agrees with the textbook example")
  func textbook() throws {
    let units = Self.counts.map { unit in
      unit.indices.flatMap { [Double](repeating: Double($0), count: unit[$0]) }
    }
    let ratings = Ratings((0..<14).map { coder in units.map { $0[coder] } })
    let kappa = try #require(FleissKappa(ratings, categories: [0, 1, 2, 3, 4]))
    #expect(abs((kappa.kappa ?? 0) - 0.210) < 0.0005)
    #expect(kappa.completeUnits == 10 && kappa.coders == 14)
    #expect(RandomSample.agree(kappa.categoryShares.reduce(0, +), 1))
  }

  @Test("looks at complete units only")
  func incompleteUnits() throws {
    let ratings = Ratings([[1, 2, 1, nil], [1, 2, 2, 2]])
    let kappa = try #require(FleissKappa(ratings, categories: [1, 2]))
    #expect(kappa.completeUnits == 3)
  }

  @Test("has no value where one category is used, and none without a complete unit")
  func none() throws {
    let same = try #require(FleissKappa(Ratings([[1, 1], [1, 1]]), categories: [1, 2]))
    #expect(same.kappa == nil && same.z == nil && same.standardErrorUnderChance == nil)
    #expect(same.categoryKappas == [nil, nil] && same.randolphKappa == 1)
    #expect(FleissKappa(Ratings([[1, nil], [nil, 1]]), categories: [1]) == nil)
    #expect(FleissKappa(Ratings([[1, 2]]), categories: [1, 2]) == nil)
  }
}
