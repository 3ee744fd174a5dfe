/// The variables of a linear program with their bounds: unknowns first, then rows, each sum once.
struct VariableTable {
  /// The sums of the rows.
  private(set) var forms: [LinearForm] = []
  /// What each row is divided by: its largest coefficient.
  private(set) var scales: [Double] = []
  /// The lower bound of each variable.
  private(set) var lower: [Double]
  /// The upper bound of each variable.
  private(set) var upper: [Double]

  private let unknownCount: Int
  private var rows: [LinearForm: Int] = [:]

  /// Collects the variables of facts and figures.
  init(_ reduction: Reduction, facts: [LinearRow], figures: [LinearForm]) {
    unknownCount = reduction.unknownCount
    lower = [Double](repeating: 0, count: unknownCount)
    upper = [Double](repeating: Double(AttackModel.cap), count: unknownCount)
    for fact in facts { add(fact) }
    for fact in facts { tighten(fact) }
    for pair in reduction.mentionPairs {
      upper[pair.mention] = min(upper[pair.mention], upper[pair.persons])
      let form = LinearForm(sum: [
        .init(unknown: pair.persons, coefficient: 1),
        .init(unknown: pair.mention, coefficient: -1),
      ])
      add(LinearRow(form, from: 0))
    }
    for form in figures { add(LinearRow(form)) }
  }

  /// The variable that holds a sum.
  func variable(of form: LinearForm) -> Int { form.single ?? rows[form] ?? 0 }

  private mutating func add(_ row: LinearRow) {
    if row.form.single == nil, rows[row.form] == nil {
      rows[row.form] = unknownCount + forms.count
      forms.append(row.form)
      scales.append(Double(row.form.terms.map { abs($0.coefficient) }.max() ?? 1))
      lower.append(-.infinity)
      upper.append(.infinity)
    }
    let variable = variable(of: row.form)
    let scale = variable < unknownCount ? 1 : scales[variable - unknownCount]
    if let least = row.lower { lower[variable] = max(lower[variable], Double(least) / scale) }
    if let most = row.upper { upper[variable] = min(upper[variable], Double(most) / scale) }
  }

  /// Bounds every summand of a sum that is bounded from above.
  private mutating func tighten(_ fact: LinearRow) {
    guard let most = fact.upper, most >= 0,
      fact.form.terms.allSatisfy({ $0.coefficient > 0 })
    else { return }
    for term in fact.form.terms {
      upper[term.unknown] = min(upper[term.unknown], Double(most / term.coefficient))
    }
  }
}
