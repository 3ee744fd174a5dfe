import BefundStatistics
import Testing

@Suite("Pooled proportion test")
struct PooledProportionTestTests {
  @Test("squares to Pearson's statistic")
  func pearson() throws {
    let test = try #require(PooledProportionTest(first: (0.6, 20), second: (0.3, 40)))
    let pearson = try #require(PearsonTest(ContingencyTable([[12, 8], [12, 28]])))
    #expect(RandomSample.agree(test.z * test.z, pearson.statistic))
    #expect(RandomSample.agree(test.probability, pearson.probability))
    #expect(test.z > 0)
  }

  @Test("has no value where all or none agree, or a base is empty")
  func none() {
    #expect(PooledProportionTest(first: (0, 20), second: (0, 40)) == nil)
    #expect(PooledProportionTest(first: (1, 20), second: (1, 40)) == nil)
    #expect(PooledProportionTest(first: (0.5, 0), second: (0.5, 40)) == nil)
  }
}
