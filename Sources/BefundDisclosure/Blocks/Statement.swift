/// A finite decimal number, exact: `units / 10^decimals`.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits as a whole number.
  public let units: Int
  /// How many of them stand behind the decimal sign.
  public let decimals: Int

  /// Creates a number from its digits; zeros at the end of the decimals are dropped.
  public init(units: Int, decimals: Int) {
    var (units, decimals) = (units, decimals)
    while decimals > 0, units.isMultiple(of: 10) {
      units /= 10
      decimals -= 1
    }
    self.units = units
    self.decimals = decimals
  }

  /// Creates the number that a `Double` is printed as, such as 18.8; `nil` for one without
  /// a finite short form.
  public init?(_ value: Double) {
    guard value.isFinite, abs(value) < 1e9 else { return nil }
    let text = "\(value)"
    guard !text.contains("e") else { return nil }
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    guard fraction.count <= 8, let units = Int(parts[0] + fraction) else { return nil }
    self.init(units: units, decimals: fraction.count)
  }

  /// Returns the digits with that many decimals, or `nil` when there are more.
  public func units(withDecimals wanted: Int) -> Int? {
    guard wanted >= decimals, wanted <= 12 else { return nil }
    let product = units.multipliedReportingOverflow(by: Self.power(wanted - decimals))
    return product.overflow || abs(product.partialValue) > 1 << 50 ? nil : product.partialValue
  }

  /// Returns 10 to the power of `exponent`.
  static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

/// How a rounded count came about.
public enum RoundingMode: String, CaseIterable, Hashable, Sendable {
  /// To the nearest multiple, halves up.
  case nearest
  /// To one of the two neighbouring multiples.
  case random
  /// To the next multiple above.
  case up
  /// To the next multiple below.
  case down
}

/// What a publication states about one cell.
public enum Statement: Hashable, Sendable {
  /// The exact count.
  case count(Int)
  /// A sign in place of the count; what a reader may conclude from it.
  case symbol(least: Int?, most: Int?)
  /// A share of another cell in percent, with so many decimals, halves away from zero.
  case percent(ExactDecimal, decimals: Int, of: CellAddress)
  /// The count rounded to a multiple of `base`.
  case rounded(Int, to: Int, RoundingMode)
  /// A bound, such as "fewer than 5".
  case bound(least: Int?, most: Int?)
  /// A mean of scores over the categories of a dimension.
  case mean(ExactDecimal, decimals: Int, over: String, scores: [String: Int])

  /// Whether the cell must be audited: its count is not given, or only a bound from above.
  public var isHidden: Bool {
    switch self {
    case .symbol: true
    case .bound(_, let most): most != nil
    default: false
    }
  }
}

/// Why a statement cannot be used.
public enum StatementProblem: Error, Hashable, Sendable {
  /// Its address means no count.
  case address(AddressProblem)
  /// The printed number has more decimals than it says.
  case decimals
}

extension CountSpace {
  /// Returns a statement about a cell as linear rows.
  ///
  /// A ratio printed as `v` with `D` decimals says, with `u = 2·10^D` and `p = u·v`,
  ///
  /// ```
  /// p − 1  ≤  u · numerator / denominator  <  p + 1
  /// ```
  ///
  /// which is two rows with whole coefficients: halves are rounded away from zero.
  ///
  /// - Throws: ``StatementProblem``.
  public func rows(
    _ statement: Statement, at address: CellAddress, filter: CellAddress = CellAddress()
  ) throws(StatementProblem) -> [LinearRow] {
    let form = try checkedForm(address.filtered(by: filter))
    switch statement {
    case .count(let count): return [LinearRow(form, from: count, to: count)]
    case .symbol(let least, let most), .bound(let least, let most):
      return least == nil && most == nil ? [] : [LinearRow(form, from: least, to: most)]
    case .rounded(let value, let base, let mode):
      return [Self.rounded(form, value: value, base: base, mode: mode)]
    case .percent(let value, let decimals, let of):
      let base = try checkedForm(of.filtered(by: filter))
      let share = ExactDecimal(units: value.units, decimals: value.decimals + 2)
      return try Self.ratio(form, base, printedAs: share, decimals: decimals + 2)
    case .mean(let value, let decimals, let over, let scores):
      var parts: [(factor: Int, form: LinearForm)] = []
      for (category, score) in scores.sorted(by: { $0.key < $1.key }) {
        let cell = CellAddress([over: category]).filtered(by: address.filtered(by: filter))
        parts.append((score, try checkedForm(cell)))
      }
      return try Self.ratio(
        .combination(parts), .combination(parts.map { (1, $0.form) }), printedAs: value,
        decimals: decimals)
    }
  }

  private func checkedForm(_ address: CellAddress) throws(StatementProblem) -> LinearForm {
    do { return try form(of: address) } catch { throw .address(error) }
  }

  private static func rounded(
    _ form: LinearForm, value: Int, base: Int, mode: RoundingMode
  ) -> LinearRow {
    switch mode {
    case .nearest:
      LinearRow(
        .combination([(2, form)]), from: 2 * value - base, to: 2 * value + base - 1)
    case .random: LinearRow(form, from: value - base + 1, to: value + base - 1)
    case .up: LinearRow(form, from: value - base + 1, to: value)
    case .down: LinearRow(form, from: value, to: value + base - 1)
    }
  }

  private static func ratio(
    _ numerator: LinearForm, _ denominator: LinearForm, printedAs value: ExactDecimal,
    decimals: Int
  ) throws(StatementProblem) -> [LinearRow] {
    guard let units = value.units(withDecimals: decimals) else { throw .decimals }
    let unit = 2 * ExactDecimal.power(decimals)
    let printed = 2 * units
    return [
      LinearRow(.combination([(unit, numerator), (1 - printed, denominator)]), from: 0),
      LinearRow(.combination([(unit, numerator), (-1 - printed, denominator)]), to: -1),
    ]
  }
}
