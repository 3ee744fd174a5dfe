import BefundStatistics
import Testing

@Suite("Difference of domains")
struct DomainDifferenceTests {
  @Test("adds the variances of domains that share no unit, up to the centring of units")
  func independentDomains() throws {
    let design = try SampleDesign(
      weights: [Double](repeating: 1, count: 8),
      strata: ["a", "a", "a", "a", "b", "b", "b", "b"])
    let values: [Double] = [1, 0, 0, 1, 1, 1, 1, 0]
    let first = values.indices.map { $0 < 4 }
    let second = first.map { !$0 }
    let difference = try #require(
      DomainDifference(of: values, first: first, second: second, design: design))
    let a = try #require(design.mean(of: values, in: first)?.variance)
    let b = try #require(design.mean(of: values, in: second)?.variance)
    #expect(difference.difference == -0.25)
    #expect(RandomSample.agree(difference.standardError, (a + b).squareRoot()))
    #expect(difference.degreesOfFreedom == 6)
  }

  @Test("has no t where every domain is of one mind")
  func noError() throws {
    let design = try SampleDesign(weights: [1, 1, 1, 1])
    let first = [true, true, false, false]
    let difference = try #require(
      DomainDifference(
        of: [1, 1, 0, 0], first: first, second: first.map { !$0 }, design: design))
    #expect(difference.standardError == 0)
    #expect(difference.t == nil && difference.probability == nil)
  }

  @Test("has no value for an empty domain")
  func emptyDomain() throws {
    let design = try SampleDesign(weights: [1, 1])
    #expect(
      DomainDifference(
        of: [1, 0], first: [true, true], second: [false, false], design: design) == nil)
  }
}
