import BefundStatistics
import Testing

@Suite("Ratings")
struct RatingsTests {
  private let ratings = Ratings([[1, 2, nil, 3], [1, 1, 2, nil], [nil, 2, 2, nil]])

  @Test("count only units that both coders rated")
  func agreement() {
    #expect(ratings.agreement(of: 0, and: 1) == 0.5)
    #expect(ratings.agreement(of: 1, and: 2) == 0.5)
    #expect(ratings.agreement(of: 0, and: 2) == 1)
    #expect(RandomSample.agree(ratings.meanPairwiseAgreement, 0.6666666666666666))
  }

  @Test("know which units can be compared")
  func pairable() {
    #expect(ratings.pairableUnits == 3 && ratings.pairableValues == 7)
    #expect(ratings.coders == 3 && ratings.units == 4)
  }

  @Test("have no agreement without a unit in common")
  func none() {
    let apart = Ratings([[1, nil], [nil, 1]])
    #expect(apart.agreement(of: 0, and: 1) == nil)
    #expect(apart.meanPairwiseAgreement == nil)
    #expect(apart.chanceAgreement(of: 0, and: 1) == nil)
  }
}
