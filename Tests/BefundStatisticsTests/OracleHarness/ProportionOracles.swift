import BefundStatistics

extension OracleKinds {
  static func proportion(_ oracle: OracleCase) throws -> OracleValue {
    let values = try indicator(oracle)
    let design = try oracle.sampleDesign()
    return .array(
      try oracle.expected.elements.map { row in
        let domain = OracleDomain(
          values, group: try oracle.members(of: row), design: design)
        var got = proportion(domain, level: oracle.level)
        got["group"] = row["group"]
        return .object(got)
      })
  }

  /// The variable as 0 and 1, by the definition `name operator number` where it has one.
  private static func indicator(_ oracle: OracleCase) throws -> [Double?] {
    let variable = try oracle.name("variable")
    guard
      let definition = oracle.params["definition"]?.text,
      let match = definition.wholeMatch(
        of: #/\s*(\w+)\s*(==|!=|>=|<=|>|<)\s*(-?[0-9.]+)\s*/#),
      let limit = Double(match.3)
    else { return try oracle.table.numbers(variable) }
    return try oracle.table.numbers(String(match.1)).map { value in
      value.map { value in
        let holds =
          switch match.2 {
          case "==": value == limit
          case "!=": value != limit
          case ">=": value >= limit
          case "<=": value <= limit
          case ">": value > limit
          default: value < limit
          }
        return holds ? 1 : 0
      }
    }
  }

  private static func proportion(
    _ domain: OracleDomain, level: Double
  ) -> [String: OracleValue] {
    let summary = WeightSummary(domain.weights)
    let mean = domain.mean
    let found = zip(domain.validValues, domain.weights).reduce(0) { $0 + $1.0 * $1.1 }
    var got: [String: OracleValue] = [
      "n": .number(domain.n), "x": .number(domain.validValues.reduce(0, +)),
      "sum_w": .number(summary?.sum ?? 0), "sum_wx": .number(found),
      "estimate": .optional(mean?.estimate), "deff_kish": .optional(summary?.designEffect),
      "neff_kish": .optional(summary?.effectiveSize), "se": standardError(mean),
      "df": .optional(mean.map { Double($0.degreesOfFreedom) }),
    ]
    let deviation = standardDeviation(of: domain.validValues, weights: domain.weights)
    got["neff_design"] = .optional(mean?.effectiveSizeOfProportion)
    got["deff_replace"] = .optional(
      mean?.designEffect(standardDeviation: deviation, n: domain.n))
    got["ci"] = designIntervals(mean, n: domain.n, level: level)
    got["degenerate"] = .bool({ if case .null? = got["ci"] { true } else { false } }())
    got["ci_textbook"] = textbookIntervals(
      mean?.estimate, n: domain.n, effective: summary?.effectiveSize, level: level)
    return got
  }

  private static func designIntervals(
    _ mean: LinearizedRatio?, n: Int, level: Double
  ) -> OracleValue {
    guard
      let mean, let error = mean.standardError, error > 0, mean.degreesOfFreedom > 0,
      mean.estimate > 0, mean.estimate < 1
    else { return .null }
    let p = mean.estimate
    let df = mean.degreesOfFreedom
    typealias Interval = ConfidenceInterval
    func kornGraubard(capped: Bool) -> Interval? {
      .kornGraubard(
        proportion: p, standardError: error, n: n, degreesOfFreedom: df, capped: capped,
        level: level)
    }
    return .object([
      "wald_t": bounds(
        .wald(estimate: p, standardError: error, degreesOfFreedom: df, level: level)),
      "wald_z": bounds(.wald(estimate: p, standardError: error, level: level)),
      "xlogit_t": bounds(
        .logit(proportion: p, standardError: error, degreesOfFreedom: df, level: level)),
      "asin_t": bounds(
        .arcsine(proportion: p, standardError: error, degreesOfFreedom: df, level: level)),
      "beta_kg": bounds(kornGraubard(capped: false)),
      "beta_kg_capped": bounds(kornGraubard(capped: true)),
      "wilson_svy": bounds(
        .wilsonWithDesign(
          proportion: p, standardError: error, degreesOfFreedom: df, level: level)),
    ])
  }

  private static func textbookIntervals(
    _ p: Double?, n: Int, effective: Double?, level: Double
  ) -> OracleValue {
    guard let p, let effective else { return .null }
    let count = Double(n)
    return .object([
      "wilson_n": bounds(.wilson(proportion: p, n: count, level: level)),
      "clopper_pearson_n": bounds(.clopperPearson(proportion: p, n: count, level: level)),
      "wilson_neff_kish": bounds(.wilson(proportion: p, n: effective, level: level)),
      "clopper_pearson_neff_kish": bounds(
        .clopperPearson(proportion: p, n: effective, level: level)),
    ])
  }

  static func zeroWeights(_ oracle: OracleCase) throws -> OracleValue {
    let design = try oracle.sampleDesign()
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let everyone = [Bool](repeating: true, count: oracle.table.rows)
    let domain = OracleDomain(values, group: everyone, design: design)
    return .object([
      "n_rows": .number(oracle.table.rows), "n_zero_weight": .number(design.zeroWeightRows),
      "n": .number(domain.n), "estimate": .optional(domain.mean?.estimate),
      "se_rows_dropped": .optional(domain.mean?.standardError),
      "df_rows_dropped": .optional(domain.mean.map { Double($0.degreesOfFreedom) }),
    ])
  }

  static func census(_ oracle: OracleCase) throws -> OracleValue {
    let design = try oracle.sampleDesign()
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let everyone = [Bool](repeating: true, count: oracle.table.rows)
    let mean = OracleDomain(values, group: everyone, design: design).mean
    let drawn = design.unitsPerStratum.reduce(0, +)
    let population = design.populations.reduce(0.0) { $0 + ($1 ?? .infinity) }
    return .object([
      "estimate": .optional(mean?.estimate), "se": .optional(mean?.standardError),
      "sampling_fraction": mean?.isCensus == true ? .number(Double(drawn) / population) : .null,
    ])
  }

  static func lonelyUnits(_ oracle: OracleCase) throws -> OracleValue {
    let design = try oracle.sampleDesign()
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let everyone = [Bool](repeating: true, count: oracle.table.rows)
    let domain = OracleDomain(values, group: everyone, design: design)
    func error(_ policy: LonelyUnitPolicy) -> OracleValue {
      .optional(
        design.mean(of: domain.values, in: domain.rows, lonelyUnit: policy)?.standardError)
    }
    return .object([
      "estimate": .optional(domain.mean?.estimate),
      "se": .object([
        "remove": error(.certainty), "certainty": error(.certainty),
        "adjust": error(.adjust), "average": error(.average), "fail": error(.error),
      ]),
    ])
  }

  static func allMissing(_ oracle: OracleCase) throws -> OracleValue {
    let design = try oracle.sampleDesign()
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let everyone = [Bool](repeating: true, count: oracle.table.rows)
    let domain = OracleDomain(values, group: everyone, design: design)
    return .object([
      "n": .number(domain.n), "n_missing": .number(values.count { $0 == nil }),
      "estimate": .optional(domain.mean?.estimate), "se": standardError(domain.mean),
      "ci": designIntervals(domain.mean, n: domain.n, level: oracle.level),
    ])
  }

  static func emptyGroup(_ oracle: OracleCase) throws -> OracleValue {
    let domain = OracleDomain(
      try oracle.table.numbers(try oracle.name("variable")),
      group: try oracle.members(of: oracle.expected), design: try oracle.sampleDesign())
    return .object([
      "group": oracle.expected["group"] ?? .null, "n": .number(domain.n),
      "estimate": .optional(domain.mean?.estimate), "se": standardError(domain.mean),
      "ci": designIntervals(domain.mean, n: domain.n, level: oracle.level),
    ])
  }
}
