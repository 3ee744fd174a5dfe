/// How often one of two options is mentioned more often than the other when cases are resampled.
public struct RankProbability: Hashable, Sendable {
  /// The probability that the first option is mentioned by more cases than the second one.
  public let firstAbove: Double

  /// The probability that both are mentioned by the same number of cases.
  public let tie: Double

  /// Computes the probabilities over all bootstrap samples of the size of the sample, exactly.
  ///
  /// The numbers of cases that differ in a resample of `n` cases follow a trinomial distribution
  /// with the observed shares; equal weights.
  ///
  /// Source: the limit of the bootstrap of Efron (1979), _Annals of Statistics_ 7:1–26, for many
  /// resamples.
  public init(_ pair: PairedProportions) {
    let n = pair.n
    let first = Double(pair.onlyFirst) / Double(n)
    let second = Double(pair.onlySecond) / Double(n)
    let rest = first < 1 ? min(1, second / (1 - first)) : 0
    var above = 0.0
    var tie = 0.0
    let wins = Binomial(trials: n, probability: first)
    for count in 0...n {
      let probability = wins?.mass(count) ?? 0
      guard
        probability > 0, let losses = Binomial(trials: n - count, probability: rest)
      else { continue }
      above += probability * losses.lowerTail(count - 1)
      tie += probability * losses.mass(count)
    }
    firstAbove = above
    self.tie = tie
  }
}
