import BefundStatistics
import Testing

@Suite("Design effect")
struct DesignEffectTests {
  @Test("is 1 without weights, strata or clusters")
  func simpleSample() throws {
    let values: [Double] = [1, 0, 0, 1, 1, 0, 0]
    let ones = [Double](repeating: 1, count: 7)
    let design = try SampleDesign(weights: ones)
    let mean = try #require(design.mean(of: values, in: ones.map { _ in true }))
    let deviation = standardDeviation(of: values, weights: ones)
    #expect(RandomSample.agree(mean.designEffect(standardDeviation: deviation, n: 7), 1))
    #expect(RandomSample.agree(mean.effectiveSizeOfProportion, 6))
  }

  @Test("needs values that vary")
  func noVariation() throws {
    let design = try SampleDesign(weights: [1, 1])
    let mean = try #require(design.mean(of: [1, 1], in: [true, true]))
    #expect(mean.designEffect(standardDeviation: 0, n: 2) == nil)
    #expect(mean.effectiveSizeOfProportion == nil)
  }

  @Test("takes the standard deviation with n − 1")
  func deviation() {
    // Mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, divided by 7
    let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    let ones = [Double](repeating: 1, count: 8)
    let expected = (32.0 / 7).squareRoot()
    #expect(RandomSample.agree(standardDeviation(of: values, weights: ones), expected))
    #expect(standardDeviation(of: [3], weights: [1]) == nil)
    #expect(standardDeviation(of: [3, 4], weights: [1, 0]) == nil)
  }
}
