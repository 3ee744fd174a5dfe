/// The chi-square test of independence for weighted and designed samples.
///
/// Pearson's statistic of the weighted shares, divided by what the design makes of its variance:
///
/// ```
/// Δ = (C'D⁻¹C/n)⁻¹ C'D⁻¹VD⁻¹C        F = X² / tr Δ        d = (tr Δ)² / tr Δ²
/// ```
///
/// `F` is referred to the F distribution with `d` and `d · ν` degrees of freedom. `D` holds the
/// observed shares, `V` their covariances under the design, and the columns of `C` span the
/// interaction.
///
/// Source: Rao and Scott (1984), _Annals of Statistics_ 12:46–60; R survey, `svychisq`.
public struct RaoScottTest: Hashable, Sendable {
  /// The number of rows of the file that are valid on both variables, unweighted.
  public let n: Int

  /// Pearson's statistic of the weighted shares times ``n``.
  public let pearsonStatistic: Double

  /// Cramér's V of the weighted shares, from 0 to 1.
  public let cramersV: Double

  /// The second-order statistic, to be read from the F distribution.
  public let f: Double

  /// The degrees of freedom of the numerator, not necessarily whole.
  public let numeratorDegrees: Double

  /// The degrees of freedom of the denominator, not necessarily whole.
  public let denominatorDegrees: Double

  /// The probability of a statistic at least as large under independence, second order.
  public let probability: Double

  /// The degrees of freedom of the first-order test, (rows − 1) · (columns − 1).
  public let firstOrderDegrees: Int

  /// The probability of the first-order test: X² divided by the mean of Δ's eigenvalues.
  public let firstOrderProbability: Double

  /// Tests two variables of a sample.
  ///
  /// - Parameters:
  ///   - rows: The row number of each case, or `nil` where it has no valid answer.
  ///   - columns: The column number of each case, or `nil`.
  ///   - design: The design of the whole sample; cases without both answers stay in it as zeros.
  ///   - lonelyUnit: What a stratum with a single unit adds.
  /// - Returns: `nil` where fewer than two rows or columns hold anything, or the design leaves no
  ///   variance or no degrees of freedom.
  public init?(
    rows: [Int?], columns: [Int?], design: SampleDesign, lonelyUnit: LonelyUnitPolicy = .error
  ) {
    let cells = WeightedCells(rows: rows, columns: columns, design: design)
    guard cells.rows > 1, cells.columns > 1 else { return nil }
    guard
      let pearson = PearsonTest(cells.scaledTable),
      let covariance = design.covariance(
        ofTotals: cells.influences(design), in: cells.domain, lonelyUnit: lonelyUnit),
      let delta = cells.delta(covariance)
    else { return nil }
    let trace = delta.indices.reduce(0.0) { $0 + delta[$1][$1] }
    let squares = delta.indices.reduce(0.0) { sum, a in
      delta.indices.reduce(sum) { $0 + delta[a][$1] * delta[$1][a] }
    }
    guard trace > 0, squares > 0 else { return nil }
    let degrees = trace * trace / squares
    let nu = Double(design.degreesOfFreedom(in: cells.domain))
    let scale = trace / Double(delta.count)
    guard
      let distribution = FisherF(numerator: degrees, denominator: degrees * nu),
      let first = ChiSquare(degreesOfFreedom: Double(delta.count))
    else { return nil }
    n = cells.n
    pearsonStatistic = pearson.statistic
    cramersV = pearson.cramersV
    f = pearson.statistic / trace
    numeratorDegrees = degrees
    denominatorDegrees = degrees * nu
    probability = distribution.upperTail(f)
    firstOrderDegrees = delta.count
    firstOrderProbability = first.upperTail(pearson.statistic / scale)
  }
}

/// The weighted shares of the cells of a table, rows and columns without a case left out.
private struct WeightedCells {
  let rows: Int
  let columns: Int
  let domain: [Bool]
  let n: Int
  private let cellOfCase: [Int?]
  private let shares: [Double]
  private let weight: Double

  init(rows: [Int?], columns: [Int?], design: SampleDesign) {
    let valid = design.weights.indices.map {
      rows[$0] != nil && columns[$0] != nil && design.weights[$0] > 0
    }
    let used = valid.indices.filter { valid[$0] }
    let rowNames = Set(used.compactMap { rows[$0] }).sorted()
    let columnNames = Set(used.compactMap { columns[$0] }).sorted()
    let width = columnNames.count
    var cells = [Int?](repeating: nil, count: valid.count)
    var sums = [Double](repeating: 0, count: rowNames.count * width)
    for index in used {
      guard
        let row = rowNames.firstIndex(where: { $0 == rows[index] }),
        let column = columnNames.firstIndex(where: { $0 == columns[index] })
      else { continue }
      cells[index] = row * width + column
      sums[row * width + column] += design.weights[index]
    }
    let total = sums.reduce(0, +)
    self.rows = rowNames.count
    self.columns = width
    domain = valid
    n = used.count
    cellOfCase = cells
    weight = total
    shares = sums.map { $0 / total }
  }

  /// The weighted shares times the number of cases.
  var scaledTable: ContingencyTable {
    ContingencyTable(
      (0..<rows).map { row in
        (0..<columns).map { shares[row * columns + $0] * Double(n) }
      })
  }

  /// The linearised values of the shares, one column per cell.
  func influences(_ design: SampleDesign) -> [[Double]] {
    shares.indices.map { cell in
      cellOfCase.indices.map { index in
        guard let own = cellOfCase[index] else { return 0 }
        return design.weights[index] * ((own == cell ? 1 : 0) - shares[cell]) / weight
      }
    }
  }

  /// The matrix Δ, or `nil` where empty cells leave no test.
  func delta(_ covariance: [[Double]]) -> [[Double]]? {
    let inverse = shares.map { $0 > 0 ? 1 / $0 : 0 }
    let contrasts = contrasts
    let denominator = contrasts.map { a in
      contrasts.map { b in
        zip(inverse, zip(a, b)).reduce(0) { $0 + $1.0 * $1.1.0 * $1.1.1 } / Double(n)
      }
    }
    let scaled = contrasts.map { zip($0, inverse).map { $0 * $1 } }
    let numerator = scaled.map { a in
      let product = covariance.map { row in zip(row, a).reduce(0) { $0 + $1.0 * $1.1 } }
      return scaled.map { b in zip(product, b).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    return LinearSystem.solution(denominator, numerator)
  }

  /// Contrasts of the interaction: every cell against the last row and the last column.
  private var contrasts: [[Double]] {
    (0..<rows - 1).flatMap { row in
      (0..<columns - 1).map { column in
        var contrast = [Double](repeating: 0, count: rows * columns)
        contrast[row * columns + column] = 1
        contrast[row * columns + columns - 1] = -1
        contrast[(rows - 1) * columns + column] = -1
        contrast[rows * columns - 1] = 1
        return contrast
      }
    }
  }
}
