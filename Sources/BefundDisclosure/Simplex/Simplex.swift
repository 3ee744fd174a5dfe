/// A dense simplex with bounded variables that starts from any point.
///
/// Variables 0..<n are the unknowns; variable n + i is the value of row i, `Σ a[i,j]·x[j]`. Every
/// variable has a lower and an upper bound. Basic variables are homogeneous sums of the nonbasic
/// ones,
///
/// ```
/// x[basis[i]] = Σ_j table[i][j] · x[nonbasic[j]]
/// ```
///
/// so any data set can be set as the current point, whatever the basis: the true data need no
/// search for a first solution, and a basis serves one objective after the other. A nonbasic
/// variable may stand between its bounds until an objective wants it moved. Ties go to the
/// largest pivot and then to the smallest number, so a run can be repeated exactly.
///
/// Source: Dantzig (1963), _Linear Programming and Extensions_, chapters 5 and 18; Bland (1977),
/// _Mathematics of Operations Research_ 2:103–107.
struct Simplex {
  /// The number of unknowns.
  let unknownCount: Int
  /// The number of rows.
  let rowCount: Int
  /// The coefficients, row by row.
  private(set) var table: [Double]
  /// The variable that is basic in each row.
  private(set) var basis: [Int]
  /// The variable of each column.
  private(set) var nonbasic: [Int]
  /// Where each variable is: its row, or −1 − column.
  private(set) var place: [Int]
  /// The value of each variable.
  private(set) var value: [Double]
  /// The lower bound of each variable.
  var lower: [Double]
  /// The upper bound of each variable.
  var upper: [Double]
  /// How many pivots were made.
  private(set) var pivotCount = 0
  /// How many coefficients were changed: a measure of time that does not depend on the machine.
  private(set) var work = 0

  /// How far a number may be off before it counts as another one.
  static let tolerance = 1e-9
  /// Coefficients below this are what rounding left of 0.
  private static let noise = 1e-12
  /// How large a pivot must be.
  static let pivotTolerance = 1e-7

  /// Creates the problem of some rows over unknowns; every value is 0 and every bound infinite.
  ///
  /// - Parameter scales: What each row is divided by.
  init(unknownCount: Int, forms: [LinearForm], scales: [Double]) {
    self.unknownCount = unknownCount
    rowCount = forms.count
    table = [Double](repeating: 0, count: unknownCount * forms.count)
    for (row, form) in forms.enumerated() {
      for term in form.terms {
        table[row * unknownCount + term.unknown] = Double(term.coefficient) / scales[row]
      }
    }
    basis = (0..<forms.count).map { unknownCount + $0 }
    nonbasic = Array(0..<unknownCount)
    place = (0..<unknownCount).map { -1 - $0 } + (0..<forms.count)
    let count = unknownCount + forms.count
    value = [Double](repeating: 0, count: count)
    lower = [Double](repeating: -.infinity, count: count)
    upper = [Double](repeating: .infinity, count: count)
  }

  /// Sets the current point; `point` holds the value of every variable.
  mutating func move(to point: [Double]) { value = point }

  /// Puts a variable exactly onto a value that it has but for rounding.
  mutating func snap(_ variable: Int, to exact: Double) {
    if exact.isFinite { value[variable] = exact }
  }

  /// Whether the bounds of a variable leave it no freedom.
  func isFixed(_ variable: Int) -> Bool { upper[variable] - lower[variable] < Self.tolerance }

  /// The column of a nonbasic variable, or `nil`.
  func column(of variable: Int) -> Int? { place[variable] < 0 ? -1 - place[variable] : nil }

  /// Moves a nonbasic variable and everything that depends on it.
  mutating func shift(column: Int, by step: Double) {
    guard step != 0 else { return }
    value[nonbasic[column]] += step
    for row in 0..<rowCount {
      let rate = table[row * unknownCount + column]
      if rate != 0 { value[basis[row]] += rate * step }
    }
  }

  /// Exchanges the basic variable of a row with the nonbasic one of a column.
  ///
  /// - Parameter gradient: The change of the objective for each column, kept up to date.
  mutating func pivot(row: Int, column: Int, gradient: inout [Double]) {
    pivotCount += 1
    let columns = normalizeRow(row, column: column)
    eliminate(column, with: row, columns)
    let factor = gradient[column]
    if factor != 0 {
      gradient[column] = 0
      for j in columns { gradient[j] += factor * table[row * unknownCount + j] }
    }
    let leaving = basis[row]
    let entering = nonbasic[column]
    basis[row] = entering
    nonbasic[column] = leaving
    place[entering] = row
    place[leaving] = -1 - column
  }

  /// Adds a row to every other one that has the column.
  private mutating func eliminate(_ column: Int, with row: Int, _ columns: [Int]) {
    let width = unknownCount
    let rows = rowCount
    let isSparse = columns.count * 4 < width
    let effort = isSparse ? columns.count : width
    var touched = 0
    table.withUnsafeMutableBufferPointer { buffer in
      guard let table = buffer.baseAddress else { return }
      let source = table + row * width
      for other in 0..<rows where other != row {
        let target = table + other * width
        let factor = target[column]
        target[column] = 0
        if abs(factor) < Self.noise { continue }
        touched += 1
        if isSparse {
          for j in columns { target[j] += factor * source[j] }
        } else {
          var j = 0
          while j < width {
            target[j] += factor * source[j]
            j &+= 1
          }
        }
      }
    }
    work += rows + width + touched * effort
  }

  /// Takes over the measure of work of the table that this one replaces.
  mutating func continueWork(of other: Simplex) { work += other.work }

  /// Solves a row for the variable of a column and returns the columns that are not 0 in it.
  private mutating func normalizeRow(_ row: Int, column: Int) -> [Int] {
    let start = row * unknownCount
    let scale = -1 / table[start + column]
    var columns: [Int] = []
    for j in 0..<unknownCount where table[start + j] != 0 {
      if abs(table[start + j]) < Self.noise {
        table[start + j] = 0
      } else {
        table[start + j] *= scale
        columns.append(j)
      }
    }
    table[start + column] = -scale
    return columns
  }

  /// Returns how a weighted sum of variables changes with each nonbasic variable.
  func gradient(of form: LinearForm) -> [Double] {
    var gradient = [Double](repeating: 0, count: unknownCount)
    for term in form.terms {
      let factor = Double(term.coefficient)
      let row = place[term.unknown]
      if row < 0 {
        gradient[-1 - row] += factor
      } else {
        let start = row * unknownCount
        for j in 0..<unknownCount { gradient[j] += factor * table[start + j] }
      }
    }
    return gradient
  }

  /// Takes fixed variables out of the basis where another variable can stand in for them.
  ///
  /// A fixed variable in the basis blocks every step at length 0; outside it never moves.
  mutating func expelFixed() {
    var none = [Double](repeating: 0, count: unknownCount)
    for row in 0..<rowCount where isFixed(basis[row]) {
      var best: (column: Int, size: Double)?
      for column in 0..<unknownCount where !isFixed(nonbasic[column]) {
        let size = abs(table[row * unknownCount + column])
        if size > max(Self.pivotTolerance, (best?.size ?? 0) + Self.tolerance) {
          best = (column, size)
        }
      }
      if let best { pivot(row: row, column: best.column, gradient: &none) }
    }
  }
}
