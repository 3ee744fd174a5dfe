import BefundStatistics
import Testing

/// Numbers from SciPy 1.17.1, except where a fraction is exact.
@Suite("Distributions")
struct DistributionTests {
  private func agree(_ a: Double?, _ b: Double) -> Bool {
    RandomSample.agree(a, b, to: 1e-12)
  }

  @Test("agree with SciPy for the normal distribution")
  func normal() {
    #expect(agree(StandardNormal.quantile(0.975), 1.959963984540054))
    #expect(agree(StandardNormal.upperTail(6), 9.865876450376946e-10))
    #expect(StandardNormal.lowerTail(0) == 0.5)
    #expect(agree(StandardNormal.twoSidedTail(-6), 1.9731752900753892e-09))
  }

  @Test("agree with SciPy for Student's t")
  func studentT() {
    #expect(agree(StudentT(degreesOfFreedom: 10)?.quantile(0.975), 2.228138851986274))
    #expect(agree(StudentT(degreesOfFreedom: 7.5)?.upperTail(2.5), 0.019410129136812764))
    #expect(StudentT(degreesOfFreedom: 3)?.lowerTail(0) == 0.5)
    #expect(StudentT(degreesOfFreedom: 0) == nil)
  }

  @Test("agree with SciPy for chi-square")
  func chiSquare() {
    #expect(agree(ChiSquare(degreesOfFreedom: 3)?.quantile(0.95), 7.814727903251179))
    #expect(agree(ChiSquare(degreesOfFreedom: 4)?.upperTail(11.3), 0.02339148655316566))
    #expect(ChiSquare(degreesOfFreedom: 2)?.lowerTail(-1) == 0)
    #expect(ChiSquare(degreesOfFreedom: -1) == nil)
  }

  @Test("agree with SciPy for F")
  func fisherF() {
    #expect(agree(FisherF(numerator: 3, denominator: 10)?.quantile(0.95), 3.7082648190468435))
    #expect(agree(FisherF(numerator: 3.5, denominator: 40.25)?.upperTail(2.2), 0.0940477399151669))
    #expect(FisherF(numerator: 1, denominator: 0) == nil)
  }

  @Test("agree with SciPy for beta")
  func beta() {
    #expect(agree(BetaDistribution(a: 15, b: 134)?.quantile(0.025), 0.05784401008344857))
    #expect(agree(BetaDistribution(a: 2.5, b: 4)?.lowerTail(0.3), 0.3521975859067672))
    #expect(BetaDistribution(a: 0, b: 1) == nil)
  }

  @Test("agree with SciPy for the binomial distribution")
  func binomial() {
    let binomial = Binomial(trials: 10, probability: 0.2)
    #expect(agree(binomial?.mass(3), 0.20132659200000016))
    #expect(agree(binomial?.lowerTail(3), 0.8791261183999999))
    #expect(binomial?.lowerTail(-1) == 0)
    #expect(binomial?.upperTail(10) == 0)
    #expect(Binomial(trials: -1, probability: 0.5) == nil)
  }

  @Test("give the lady tasting tea her one chance in seventy")
  func hypergeometric() {
    let tea = Hypergeometric(total: 8, marked: 4, draws: 4)
    #expect(agree(tea?.mass(4), 0.014285714285714285))
    #expect(tea?.mass(5) == 0)
    #expect(tea?.support == 0...4)
    #expect(
      agree(Hypergeometric(total: 50, marked: 12, draws: 10)?.lowerTail(3), 0.8209435227940288))
    #expect(Hypergeometric(total: 3, marked: 4, draws: 1) == nil)
  }

  @Test("invert their own tails", arguments: [0.001, 0.025, 0.3, 0.5, 0.8, 0.999])
  func inversion(probability: Double) throws {
    let beta = try #require(BetaDistribution(a: 3.2, b: 7.7))
    let x = try #require(beta.quantile(probability))
    #expect(agree(beta.lowerTail(x), probability))
    #expect(agree(1 - beta.upperTail(x), probability))
    let f = try #require(FisherF(numerator: 2.5, denominator: 17))
    #expect(agree(f.lowerTail(f.quantile(probability)), probability))
  }
}
