/// A mean with calibrated weights, and the standard error that credits the calibration.
///
/// The linearised values are reduced by their regression on the calibration variables, fitted
/// with the design weights: what the margins explain has no sampling error.
///
/// ```
/// u_i = (y_i − m) / W         v_i = w_i ( u_i − x_i'β )
/// ```
///
/// Source: Deville and Särndal (1992), _JASA_ 87:376–382; R survey, `svymean` of a design from
/// `calibrate` or `postStratify`.
public struct CalibratedMean: Hashable, Sendable {
  /// The mean with the calibrated weights, in the unit of the values.
  public let estimate: Double

  /// The standard error, or `nil` where a stratum with a single unit leaves none.
  public let standardError: Double?

  /// Computes the mean of a domain, or `nil` for an empty one.
  ///
  /// - Parameters:
  ///   - values: One value per row; values outside the domain are not looked at.
  ///   - domain: Whether each row belongs to the domain and has a valid answer.
  ///   - design: The design with its original weights.
  ///   - weights: The calibrated weights.
  ///   - margins: The margins that the weights were calibrated to.
  /// - Throws: ``StatisticsError`` for margins that do not fit the cases.
  public init?(
    of values: [Double], in domain: [Bool], design: SampleDesign, weights: [Double],
    margins: [Margin], lonelyUnit: LonelyUnitPolicy = .error
  ) throws(StatisticsError) {
    let table = try MarginTable(margins, base: design.weights)
    let rows = weights.indices.filter { domain[$0] }
    let sum = rows.reduce(0.0) { $0 + weights[$1] }
    guard sum > 0 else { return nil }
    let mean = rows.reduce(0.0) { $0 + weights[$1] * values[$1] } / sum
    let linearized = weights.indices.map { domain[$0] ? (values[$0] - mean) / sum : 0 }
    let residuals = table.residuals(of: linearized, weights: design.weights)
    let totals = zip(weights, residuals).map { $0 * $1 }
    estimate = mean
    standardError = design.covariance(ofTotals: [totals], lonelyUnit: lonelyUnit)
      .map { max(0, $0[0][0]).squareRoot() }
  }
}

extension MarginTable {
  /// Returns what a weighted regression on the calibration variables leaves.
  fileprivate func residuals(of values: [Double], weights: [Double]) -> [Double] {
    let columns = values.indices.map { variables(ofCase: $0) }
    let size = populationTotals.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var right = [[Double]](repeating: [0], count: size)
    for row in values.indices {
      for a in columns[row] {
        right[a][0] += weights[row] * values[row]
        for b in columns[row] { matrix[a][b] += weights[row] }
      }
    }
    let solution = LinearSystem.solution(matrix, right, skippingDependent: true)
    let coefficients = solution ?? right.map { _ in [0] }
    return values.indices.map { row in
      columns[row].reduce(values[row]) { $0 - coefficients[$1][0] }
    }
  }
}
