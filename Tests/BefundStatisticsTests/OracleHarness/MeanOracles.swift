import BefundStatistics

extension OracleKinds {
  static func mean(_ oracle: OracleCase) throws -> OracleValue {
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let design = try oracle.sampleDesign()
    return .array(
      try oracle.expected.elements.map { row in
        let domain = OracleDomain(values, group: try oracle.members(of: row), design: design)
        let deviation = standardDeviation(of: domain.validValues, weights: domain.weights)
        return .object([
          "group": row["group"] ?? .null, "n": .number(domain.n),
          "sum_w": .number(domain.weights.reduce(0, +)),
          "mean": .optional(domain.mean?.estimate), "se": standardError(domain.mean),
          "sd": .optional(deviation),
          "df": .optional(domain.mean.map { Double($0.degreesOfFreedom) }),
          "ci_t": interval(domain.mean, level: oracle.level),
          "ci_z": normalInterval(domain.mean, level: oracle.level),
        ])
      })
  }

  private static func interval(_ mean: LinearizedRatio?, level: Double) -> OracleValue {
    if mean?.domainUnits == 1 { return .refusedForSingleUnit }
    guard let mean, let error = mean.standardError else { return .null }
    return bounds(
      .wald(
        estimate: mean.estimate, standardError: error,
        degreesOfFreedom: mean.degreesOfFreedom, level: level))
  }

  private static func normalInterval(_ mean: LinearizedRatio?, level: Double) -> OracleValue {
    if mean?.domainUnits == 1 { return .refusedForSingleUnit }
    guard let mean, let error = mean.standardError else { return .null }
    return bounds(.wald(estimate: mean.estimate, standardError: error, level: level))
  }

  static func net(_ oracle: OracleCase) throws -> OracleValue {
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let design = try oracle.sampleDesign()
    func ends(_ key: String) -> Set<Double> {
      Set((oracle.params[key]?.elements ?? []).compactMap(\.number))
    }
    guard let net = NetScore(positive: ends("positive"), negative: ends("negative")) else {
      throw OracleError.malformed("\(oracle.id): a value lies at both ends")
    }
    return .array(
      try oracle.expected.elements.map { row in
        let group = try oracle.members(of: row)
        func mean(_ score: (Double) -> Double) -> LinearizedRatio? {
          OracleDomain(values.map { $0.map(score) }, group: group, design: design).mean
        }
        let domain = OracleDomain(values, group: group, design: design)
        let result = mean(net.score)
        return .object([
          "group": row["group"] ?? .null, "n": .number(domain.n),
          "positive": .optional(mean { net.positive.contains($0) ? 1 : 0 }?.estimate),
          "negative": .optional(mean { net.negative.contains($0) ? 1 : 0 }?.estimate),
          "net": .optional(result?.estimate), "se": standardError(result),
          "df": .optional(result.map { Double($0.degreesOfFreedom) }),
          "ci_t": interval(result, level: oracle.level),
        ])
      })
  }

  static func quantile(_ oracle: OracleCase) throws -> OracleValue {
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let design = try oracle.sampleDesign()
    let probabilities = (oracle.params["probs"]?.elements ?? []).compactMap(\.number)
    return .array(
      try oracle.expected.elements.map { row in
        let domain = OracleDomain(values, group: try oracle.members(of: row), design: design)
        let sorted = WeightedQuantiles(values: domain.validValues, weights: domain.weights)
        func read(_ rule: WeightedQuantiles.Rule) -> OracleValue {
          .numbers(probabilities.map { sorted?.quantile($0, rule: rule) })
        }
        // R tests its own median, which rounding can shift by one case.
        let middle = probabilities.firstIndex(of: 0.5)
        let median =
          middle.flatMap { row["r_survey_math"]?.elements[$0].number }
          ?? sorted?.quantile(0.5)
        let interval = median.map {
          design.woodruffBounds(
            of: $0, values: domain.values, in: domain.rows, level: oracle.level)
        }
        return .object([
          "group": row["group"] ?? .null, "n": .number(domain.n), "math": read(.math),
          "school": read(.school),
          "median_ci_woodruff_mean": .numbers([interval?.lower, interval?.upper]),
        ])
      })
  }

  static func replicate(_ oracle: OracleCase) throws -> OracleValue {
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let design = try oracle.sampleDesign()
    return .array(
      try oracle.expected.elements.map { row in
        let domain = OracleDomain(values, group: try oracle.members(of: row), design: design)
        let jackknife = try Jackknife(of: domain.values, in: domain.rows, design: design)
        return .object([
          "group": row["group"] ?? .null, "mean": .optional(jackknife?.estimate),
          "se": .optional(jackknife?.standardError),
          "se_mse": .optional(jackknife?.standardErrorAroundEstimate),
          "replicates": .optional(jackknife.map { Double($0.replicates) }),
        ])
      })
  }

  static func multipleResponse(_ oracle: OracleCase) throws -> OracleValue {
    let names = (oracle.params["options"]?.elements ?? []).compactMap(\.text)
    let set = MultipleResponse(options: try names.map { try oracle.table.numbers($0) })
    let design = try oracle.sampleDesign()
    return .array(
      try oracle.expected.elements.map { row in
        try multipleResponse(set, names: names, row: row, oracle: oracle, design: design)
      })
  }

  private static func multipleResponse(
    _ set: MultipleResponse, names: [String], row: OracleValue, oracle: OracleCase,
    design: SampleDesign
  ) throws -> OracleValue {
    let group = try oracle.members(of: row)
    let answered = zip(group, set.answered).map { $0 && $1 }
    let mentioned = zip(answered, set.mentionsPerCase).map { $0 && $1 > 0 }
    let w = design.weights
    func sum(_ rows: [Bool], _ value: (Int) -> Double) -> Double {
      rows.indices.reduce(0) { rows[$1] ? $0 + value($1) : $0 }
    }
    let mentions = design.mean(of: set.mentionsPerCase, in: answered)
    let options = names.indices.map { option -> OracleValue in
      let cases = set.shareOfCases(option, base: answered, design: design)
      let responses = set.shareOfMentions(option, base: answered, design: design)
      let mentioning = set.shareOfCases(option, base: mentioned, design: design)
      func percent(_ ratio: LinearizedRatio?) -> OracleValue {
        .optional(ratio.map { 100 * $0.estimate })
      }
      return .object([
        "option": .string(names[option]),
        "n": .number(sum(answered) { set.mentions[option][$0] }),
        "w": .number(sum(answered) { set.mentions[option][$0] * w[$0] }),
        "pct_cases_answered": percent(cases), "pct_cases_any_mention": percent(mentioning),
        "pct_responses": percent(responses),
        "se_pct_cases_answered": standardError(cases, factor: 100),
        "se_pct_responses": standardError(responses, factor: 100),
      ])
    }
    return .object([
      "group": row["group"] ?? .null, "n_cases_all": .number(group.count { $0 }),
      "n_cases_answered": .number(answered.count { $0 }),
      "n_cases_any_mention": .number(mentioned.count { $0 }),
      "n_responses": .number(sum(answered) { set.mentionsPerCase[$0] }),
      "w_cases_answered": .number(sum(answered) { w[$0] }),
      "w_cases_any_mention": .number(sum(mentioned) { w[$0] }),
      "w_responses": .number(sum(answered) { w[$0] * set.mentionsPerCase[$0] }),
      "mean_mentions_per_answering_case": .optional(mentions?.estimate),
      "options": .array(options),
    ])
  }

  static func missingCounts(_ oracle: OracleCase) throws -> OracleValue {
    let codes = (oracle.params["codes"]?.members ?? [:]).compactMapValues(\.number)
    return .array(
      try oracle.expected.elements.map { row in
        let group = try oracle.members(of: row)
        let answers = try oracle.table.raw(row["variable"]?.text ?? "")
        let counts = MissingCounts(
          zip(answers, group).filter(\.1).map { $0.0.flatMap(Double.init) },
          codes: Set(codes.values))
        var got: [String: OracleValue] = [
          "group": row["group"] ?? .null, "variable": row["variable"] ?? .null,
          "n_rows": .number(counts.cases), "valid": .number(counts.valid),
          "blank": .number(counts.blank),
        ]
        for (name, code) in codes { got[name] = .optional(counts.byCode[code].map(Double.init)) }
        return .object(got)
      })
  }
}
