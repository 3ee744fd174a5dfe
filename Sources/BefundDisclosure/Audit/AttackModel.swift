/// What somebody who reads a publication can work out: the data sets that fit it.
///
/// *Facts* always hold. *Figures* are the counts whose fate is open: a shown figure is a fact, a
/// hidden one is not. A change of what is shown changes bounds only, so one simplex serves all
/// questions.
struct AttackModel {
  /// One count that may be shown or hidden.
  struct Figure {
    /// The variable of the simplex that holds it.
    let variable: Int
    /// The sum of unknowns that it is.
    let form: LinearForm
    /// Its true value.
    let count: Int
    /// Whether it may be hidden at all.
    let isFirm: Bool
  }

  /// The figures.
  let figures: [Figure]
  /// The true data, or data that fit the facts.
  let truth: [Int]
  /// Whether each figure is shown.
  private(set) var isShown: [Bool]
  /// The data sets found so far.
  var pool: WitnessPool
  /// The linear program.
  var simplex: Simplex
  /// The rows of the simplex.
  let forms: [LinearForm]
  /// What each row is divided by, so that its coefficients are at most 1.
  let scales: [Double]
  /// The lower bounds of each variable when nothing is shown.
  let naturalLower: [Double]
  /// The upper bounds of each variable when nothing is shown.
  let naturalUpper: [Double]
  /// The figure of each variable.
  let figureOfVariable: [Int?]
  /// The point that searches start from.
  private(set) var start: [Double] = []
  /// How many questions were asked that needed a search.
  var searchCount = 0

  /// No unknown count is believed to be larger.
  static let cap = 1_000_000
  /// After how many pivots the table is made anew.
  private static let pivotsPerTable = 20_000

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - reduction: The unknowns.
  ///   - facts: Statements that always hold, over the unknowns left.
  ///   - figures: The sums whose fate is open, all different, and whether each must be shown.
  ///   - truth: The true data, or `nil` to search for any that fit the facts.
  /// - Throws: ``Contradiction`` when no data fit, or the true data do not.
  init(
    _ reduction: Reduction, facts: [LinearRow], figures: [(form: LinearForm, isFirm: Bool)],
    truth: [Int]?
  ) throws(Contradiction) {
    let variables = VariableTable(reduction, facts: facts, figures: figures.map(\.form))
    forms = variables.forms
    scales = variables.scales
    naturalLower = variables.lower
    naturalUpper = variables.upper
    simplex = Simplex(
      unknownCount: reduction.unknownCount, forms: variables.forms, scales: variables.scales)
    simplex.lower = naturalLower
    simplex.upper = naturalUpper
    let start = try Self.start(&simplex, truth: truth, variables)
    self.truth = start.data
    self.start = start.point
    var figureOfVariable = [Int?](repeating: nil, count: naturalLower.count)
    self.figures = figures.enumerated().map { number, figure in
      let variable = variables.variable(of: figure.form)
      figureOfVariable[variable] = number
      return Figure(
        variable: variable, form: figure.form, count: figure.form.value(start.data),
        isFirm: figure.isFirm)
    }
    self.figureOfVariable = figureOfVariable
    isShown = figures.map { _ in false }
    pool = WitnessPool(figureCounts: self.figures.map(\.count))
    if truth != nil { pool.add(start.data, moved: []) }
  }

  /// Returns a point that keeps all bounds.
  private static func start(
    _ simplex: inout Simplex, truth: [Int]?, _ variables: VariableTable
  ) throws(Contradiction) -> (data: [Int], point: [Double]) {
    if let truth {
      let point =
        truth.map(Double.init)
        + zip(variables.forms, variables.scales).map { Double($0.value(truth)) / $1 }
      for (variable, value) in point.enumerated() {
        guard value >= simplex.lower[variable] - Simplex.tolerance,
          value <= simplex.upper[variable] + Simplex.tolerance
        else { throw Contradiction() }
      }
      simplex.move(to: point)
      return (truth, point)
    }
    var none = [Double](repeating: 0, count: simplex.unknownCount)
    for column in 0..<simplex.unknownCount {
      simplex.shift(column: column, by: simplex.lower[column])
    }
    guard simplex.restoreBounds(&none).outcome == .optimal else { throw Contradiction() }
    let data = simplex.value.prefix(simplex.unknownCount).map { Int($0.rounded()) }
    return (data, simplex.value)
  }

  /// Sets which figures are shown.
  mutating func show(_ isShown: [Bool]) {
    for (number, figure) in figures.enumerated() where isShown[number] != self.isShown[number] {
      let count = Double(figure.count)
      simplex.lower[figure.variable] = isShown[number] ? count : naturalLower[figure.variable]
      simplex.upper[figure.variable] = isShown[number] ? count : naturalUpper[figure.variable]
    }
    self.isShown = isShown
    pool.select { isShown[$0] }
    renewTable()
    simplex.move(to: start)
    simplex.expelFixed()
  }

  /// Moves back to the point that searches start from.
  mutating func restart() { simplex.move(to: start) }

  /// Makes the table anew when many pivots may have worn it.
  private mutating func renewTable() {
    guard simplex.pivotCount > Self.pivotsPerTable else { return }
    var fresh = Simplex(unknownCount: simplex.unknownCount, forms: forms, scales: scales)
    fresh.lower = simplex.lower
    fresh.upper = simplex.upper
    fresh.continueWork(of: simplex)
    simplex = fresh
  }
}

/// Statements that no data fit, or that the true data do not fit.
public struct Contradiction: Error, Hashable, Sendable {}
