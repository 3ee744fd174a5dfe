@testable import BefundDisclosure
import Testing

@Suite("Simplex")
struct SimplexTests {
  /// A problem with rows of whole coefficients and bounds; `nil` is no bound.
  static func problem(
    _ rows: [[Int]], rowBounds: [(Double?, Double?)], bounds: [(Double, Double)]
  ) -> Simplex {
    let forms = rows.map { row in
      LinearForm(sum: row.enumerated().map { .init(unknown: $0.offset, coefficient: $0.element) })
    }
    var simplex = Simplex(
      unknownCount: bounds.count, forms: forms, scales: forms.map { _ in 1 })
    for (variable, bound) in bounds.enumerated() {
      simplex.lower[variable] = bound.0
      simplex.upper[variable] = bound.1
    }
    for (row, bound) in rowBounds.enumerated() {
      simplex.lower[bounds.count + row] = bound.0 ?? -.infinity
      simplex.upper[bounds.count + row] = bound.1 ?? .infinity
    }
    return simplex
  }

  static func form(_ coefficients: [Int]) -> LinearForm {
    LinearForm(
      sum: coefficients.enumerated().map { .init(unknown: $0.offset, coefficient: $0.element) })
  }

  /// Maximizes after a search for a first point.
  static func maximum(_ simplex: Simplex, _ objective: [Int]) -> (Simplex.Outcome, Double) {
    var simplex = simplex
    var gradient = [Double](repeating: 0, count: simplex.unknownCount)
    for column in 0..<simplex.unknownCount {
      simplex.shift(column: column, by: simplex.lower[column])
    }
    guard simplex.restoreBounds(&gradient).outcome == .optimal else { return (.infeasible, 0) }
    let form = form(objective)
    let outcome = simplex.maximize(form, goal: .infinity, gradient: &gradient)
    let value = form.terms.reduce(0.0) {
      $0 + Double($1.coefficient) * simplex.value[$1.unknown]
    }
    return (outcome, value)
  }

  @Test("solves the factory problem: 3x + 5y is at most 36")
  func factory() {
    // x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18; the optimum is (2, 6), found by drawing the region.
    let simplex = Self.problem(
      [[1, 0], [0, 2], [3, 2]], rowBounds: [(nil, 4), (nil, 12), (nil, 18)],
      bounds: [(0, 100), (0, 100)])
    let (outcome, value) = Self.maximum(simplex, [3, 5])
    #expect(outcome == .optimal)
    #expect(abs(value - 36) < 1e-9)
  }

  @Test("starts from a point inside the region and comes to the same optimum")
  func insideStart() {
    var simplex = Self.problem(
      [[1, 0], [0, 2], [3, 2]], rowBounds: [(nil, 4), (nil, 12), (nil, 18)],
      bounds: [(0, 100), (0, 100)])
    simplex.move(to: [1, 1, 1, 2, 5])
    var gradient: [Double] = []
    let outcome = simplex.maximize(Self.form([3, 5]), goal: .infinity, gradient: &gradient)
    #expect(outcome == .optimal)
    #expect(abs(simplex.value[0] - 2) < 1e-9 && abs(simplex.value[1] - 6) < 1e-9)
    simplex.move(to: [1, 1, 1, 2, 5])
    #expect(simplex.maximize(Self.form([-1, 0]), goal: .infinity, gradient: &gradient) == .optimal)
    #expect(abs(simplex.value[0]) < 1e-9)
  }

  @Test("does not cycle on Beale's example")
  func beale() {
    // Beale (1955), times 100: max 75 x1 − 15000 x2 + 2 x3 − 600 x4, optimum 5 at (4, 0, 100, 0)
    // after scaling the first two rows by 100: 25 x1 − 6000 x2 − 4 x3 + 900 x4 ≤ 0, and so on.
    let simplex = Self.problem(
      [[25, -6000, -4, 900], [50, -9000, -2, 300], [0, 0, 1, 0]],
      rowBounds: [(nil, 0), (nil, 0), (nil, 1)],
      bounds: [(0, 1e6), (0, 1e6), (0, 1e6), (0, 1e6)])
    let (outcome, value) = Self.maximum(simplex, [75, -15_000, 2, -600])
    #expect(outcome == .optimal)
    #expect(abs(value - 5) < 1e-6)
  }

  @Test("keeps equalities, redundant ones too")
  func equalities() {
    // x + y + z = 10 twice, x − y = 2: max z is 8 at (2, 0, 8).
    let simplex = Self.problem(
      [[1, 1, 1], [2, 2, 2], [1, -1, 0]], rowBounds: [(10, 10), (20, 20), (2, 2)],
      bounds: [(0, 100), (0, 100), (0, 100)])
    let (outcome, value) = Self.maximum(simplex, [0, 0, 1])
    #expect(outcome == .optimal)
    #expect(abs(value - 8) < 1e-9)
  }

  @Test("tells that no point exists, and that nothing bounds the objective")
  func noOptimum() {
    let impossible = Self.problem(
      [[1, 1], [1, 1]], rowBounds: [(nil, 3), (4, nil)], bounds: [(0, 9), (0, 9)])
    #expect(Self.maximum(impossible, [1, 0]).0 == .infeasible)
    let endless = Self.problem(
      [[1, -1]], rowBounds: [(nil, 3)], bounds: [(0, .infinity), (0, .infinity)])
    #expect(Self.maximum(endless, [1, 1]).0 == .unbounded)
  }

  @Test("branch and bound finds the whole optimum where the linear one is broken")
  func wholeNumbers() throws {
    // Three cells, each pair sums to at most 3: the linear optimum of the sum is 4.5, the whole
    // one 4, such as (2, 1, 1).
    let space = CountSpace([Dimension(name: "g", categories: ["A", "B", "C"])])
    let pairs = [[0, 1], [0, 2], [1, 2]].map { LinearRow(LinearForm(unknowns: $0), to: 3) }
    let total = LinearForm(unknowns: [0, 1, 2])
    let reduction = Reduction(space, forms: pairs.map(\.form) + [total])
    var model = try AttackModel(reduction, facts: pairs, figures: [], truth: [1, 1, 1])
    model.show([])
    let most = model.maximum(of: total)
    #expect(most.best == 4 && most.bound == 4 && most.isProven)
    let atLeastFive = model.maximum(of: total, goal: 5)
    #expect(atLeastFive.best == 4 && atLeastFive.bound < 5 && atLeastFive.isProven)
  }

  @Test("the dual names the shown figures that hold a bound")
  func support() throws {
    let space = CountSpace([Dimension(name: "g", categories: ["A", "B", "C"])])
    let total = LinearForm(unknowns: [0, 1, 2])
    let cells = [0, 1, 2].map { LinearForm(unknowns: [$0]) }
    let reduction = Reduction(space, forms: cells + [total])
    var model = try AttackModel(
      reduction, facts: [], figures: cells.map { ($0, false) } + [(total, false)],
      truth: [3, 8, 0])
    model.show([false, true, true, true])
    // C is 0 and cannot fall, so it is no reason for the upper bound of A, only for the lower.
    #expect(model.maximum(of: cells[0], goal: 7).support == [1, 3])
    #expect(model.minimum(of: cells[0], goal: 0).support == [1, 2, 3])
  }
}
