/// The rank test of several groups in a weighted or designed sample.
///
/// Every case gets its estimated rank in the population as a score; the weighted means of the
/// scores are compared between groups with their covariances under the design.
///
/// Source: Lumley and Scott (2013), _Biometrika_ 100:831–842; R survey, `svyranktest`.
public struct DesignRankTest: Hashable, Sendable {
  /// Wald's statistic of the differences between the mean scores.
  public let chiSquare: Double

  /// The number of groups less one.
  public let degreesOfFreedom: Int

  /// The degrees of freedom of the design less ``degreesOfFreedom``.
  public let denominatorDegrees: Int

  /// The probability of a statistic at least as large if the groups do not differ.
  public let probability: Double

  /// For two groups the signed statistic: the second mean less the first one, in standard errors.
  public let t: Double?

  /// Tests a sample.
  ///
  /// - Parameters:
  ///   - values: The value of each case.
  ///   - groups: The group number of each case, or `nil` where value or group is missing.
  ///   - design: The design of the whole sample.
  /// - Returns: `nil` for fewer than two groups, without variance or degrees of freedom.
  public init?(
    values: [Double], groups: [Int?], design: SampleDesign,
    lonelyUnit: LonelyUnitPolicy = .error
  ) {
    let rows = values.indices.filter { groups[$0] != nil && design.weights[$0] > 0 }
    let names = Set(rows.compactMap { groups[$0] }).sorted()
    guard names.count > 1 else { return nil }
    let scores = Self.scores(values, rows: rows, weights: design.weights)
    var domain = [Bool](repeating: false, count: values.count)
    for row in rows { domain[row] = true }
    let groupMeans = names.map { name in
      Self.mean(of: scores, rows: rows.filter { groups[$0] == name }, weights: design.weights)
    }
    let reference = groupMeans[0]
    let contrasts = groupMeans.dropFirst().map { $0.mean - reference.mean }
    let columns = groupMeans.dropFirst().map { group in
      zip(group.influence, reference.influence).map { $0 - $1 }
    }
    guard
      let covariance = design.covariance(
        ofTotals: columns, in: domain, lonelyUnit: lonelyUnit),
      let solution = LinearSystem.solution(covariance, contrasts.map { [$0] })
    else { return nil }
    let statistic = zip(contrasts, solution).reduce(0) { $0 + $1.0 * $1.1[0] }
    let degrees = contrasts.count
    let rest = design.degreesOfFreedom(in: domain) - degrees
    guard let f = FisherF(numerator: Double(degrees), denominator: Double(rest)) else {
      return nil
    }
    chiSquare = statistic
    degreesOfFreedom = degrees
    denominatorDegrees = rest
    probability = f.upperTail(statistic / Double(degrees))
    t = degrees == 1 ? contrasts[0] / covariance[0][0].squareRoot() : nil
  }

  /// The weighted mean of the scores of some rows, with its linearised values.
  private static func mean(
    of scores: [Double], rows: [Int], weights: [Double]
  ) -> (mean: Double, influence: [Double]) {
    let sum = rows.reduce(0.0) { $0 + weights[$1] }
    let mean = rows.reduce(0.0) { $0 + weights[$1] * scores[$1] } / sum
    var influence = [Double](repeating: 0, count: scores.count)
    for row in rows { influence[row] = weights[row] * (scores[row] - mean) / sum }
    return (mean, influence)
  }

  /// Returns the share of the population below each case, with its own weight counted one half.
  ///
  /// Ties get the plain mean of their shares in file order, as in R survey.
  private static func scores(_ values: [Double], rows: [Int], weights: [Double]) -> [Double] {
    let order = rows.enumerated()
      .sorted { (values[$0.element], $0.offset) < (values[$1.element], $1.offset) }
      .map(\.element)
    var sum = CompensatedSum()
    var middles: [Double] = []
    for row in order {
      sum.add(weights[row])
      middles.append(sum.value - weights[row] / 2)
    }
    var scores = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let mean = middles[start..<end].reduce(0, +) / Double(end - start)
      for row in order[start..<end] { scores[row] = mean / sum.value }
      start = end
    }
    return scores
  }
}
