import BefundStatistics
import Testing

@Suite("Cohen's kappa")
struct CohenKappaTests {
  @Test("is 0.4 for 20, 5, 10 and 15 by hand")
  func hand() throws {
    // p_o = 35/50, p_e = 25/50 · 30/50 + 25/50 · 20/50 = ½
    let kappa = try #require(CohenKappa([[20, 5], [10, 15]]))
    #expect(RandomSample.agree(kappa.kappa, 0.4))
  }

  /// By hand from equation 13 of Fleiss, Cohen and Everitt (1969) for two categories.
  @Test("has the standard errors of Fleiss, Cohen and Everitt")
  func standardErrors() throws {
    let kappa = try #require(CohenKappa([[20, 5], [10, 15]]))
    // Σ p (w − (w̄_i + w̄_j)(1 − κ))² with w̄_i = 0.6 or 0.4 and w̄_j = 0.5:
    // 0.4 · 0.34² + 0.1 · 0.66² + 0.2 · 0.54² + 0.3 · 0.46² = 0.2116;
    // less (0.4 − 0.5 · 0.6)² = 0.01; over 50 · (1 − 0.5)²
    #expect(RandomSample.agree(kappa.standardError, (0.2016 / 12.5).squareRoot()))
  }

  @Test("gives the same for all weightings of two categories")
  func twoCategories() {
    let table = [[20, 5], [10, 15]]
    let plain = CohenKappa(table)?.kappa
    #expect(RandomSample.agree(plain, CohenKappa(table, weighting: .linear)?.kappa))
    #expect(RandomSample.agree(plain, CohenKappa(table, weighting: .quadratic)?.kappa))
  }

  @Test("weights over the declared categories, used or not")
  func declaredCategories() throws {
    let short = try #require(CohenKappa([[5, 2], [1, 4]], weighting: .linear))
    let long = try #require(
      CohenKappa([[5, 0, 2], [0, 0, 0], [1, 0, 4]], weighting: .linear))
    #expect(RandomSample.agree(short.kappa, long.kappa))
    let beside = try #require(
      CohenKappa([[5, 2, 0], [1, 4, 0], [0, 0, 0]], weighting: .quadratic))
    #expect(RandomSample.agree(beside.kappa, short.kappa))
  }

  @Test("is exactly 1 without spread for perfect agreement")
  func perfect() throws {
    let kappa = try #require(CohenKappa([[3, 0, 0], [0, 4, 0], [0, 0, 5]]))
    #expect(kappa.kappa == 1 && kappa.standardError == 0)
    #expect(kappa.interval().lower == 1)
  }

  @Test("has no value for one category or no unit")
  func none() {
    #expect(CohenKappa([[6, 0], [0, 0]]) == nil)
    #expect(CohenKappa([[0, 0], [0, 0]]) == nil)
    #expect(CohenKappa([]) == nil)
  }

  @Test("counts units by category")
  func table() {
    let ratings = Ratings([[1, 2, 2, nil], [1, 1, 2, 2]])
    #expect(
      ratings.table(of: 0, and: 1, categories: [1, 2, 3]) == [[1, 0, 0], [1, 1, 0], [0, 0, 0]])
    #expect(RandomSample.agree(ratings.chanceAgreement(of: 0, and: 1), 0.4444444444444444))
  }
}
