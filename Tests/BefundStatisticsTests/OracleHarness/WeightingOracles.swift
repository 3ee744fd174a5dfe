import BefundStatistics

extension OracleKinds {
  /// The margins of a case, in the order of their names: raked weights do not depend on it.
  static func margins(_ oracle: OracleCase) throws -> [Margin] {
    let named: [String: OracleValue] =
      if let name = oracle.params["margin"]?.text, let target = oracle.params["target"] {
        [name: target]
      } else {
        oracle.params["margins"]?.members ?? [:]
      }
    return try named.sorted { $0.key < $1.key }.map { name, targets in
      Margin(
        name: name, levels: try oracle.table.texts(name).map { $0 ?? "" },
        targets: targets.members.compactMapValues(\.number))
    }
  }

  static func raking(_ oracle: OracleCase) throws -> OracleValue {
    let design = try oracle.sampleDesign()
    let margins = try margins(oracle)
    let weights = try Raking.weights(base: design.weights, margins: margins)
    let total = margins.first?.total ?? 0
    let scale = total / design.weights.reduce(0, +)
    let scaled = design.weights.map { $0 * scale }
    let newton = try? Calibration.weights(base: scaled, margins: margins, distance: .raking)
    let agrees = newton.map { zip($0, weights).allSatisfy { abs($0 / $1 - 1) < 1e-7 } } ?? false
    var got: [String: OracleValue] = [
      "ids": .array(
        try oracle.table.raw(try oracle.name("id")).map { $0.map { .string($0) } ?? .null }),
      "weights": .numbers(weights), "summary": summary(weights),
      "ipf_agrees_with_calibrate_raking": .bool(agrees),
    ]
    if let wanted = oracle.expected["estimate"] {
      got["estimate"] = try estimate(
        wanted, oracle: oracle, design: design, weights: weights, margins: margins)
    }
    if let trim = oracle.expected["trim"] { got["trim"] = trimmed(weights, trim) }
    if let bounded = oracle.expected["bounded_logit_calibration"] {
      got["bounded_logit_calibration"] = try boundedCalibration(
        bounded, base: scaled, margins: margins)
    }
    return .object(got)
  }

  private static func estimate(
    _ wanted: OracleValue, oracle: OracleCase, design: SampleDesign, weights: [Double],
    margins: [Margin]
  ) throws -> OracleValue {
    let values = try oracle.table.numbers(wanted["variable"]?.text ?? "")
    let valid = values.map { $0 != nil }
    let mean = try CalibratedMean(
      of: values.map { $0 ?? 0 }, in: valid, design: design, weights: weights,
      margins: margins)
    let naive = try oracle.sampleDesign(weights: weights)
    return .object([
      "variable": wanted["variable"] ?? .null, "mean": .optional(mean?.estimate),
      "se_calibrated": .optional(mean?.standardError),
      "se_naive_weights_as_given": .optional(
        naive.mean(of: values.map { $0 ?? 0 }, in: valid)?.standardError),
    ])
  }

  private static func trimmed(_ weights: [Double], _ wanted: OracleValue) -> OracleValue {
    let multiples = (wanted["bounds_as_multiples_of_mean"]?.elements ?? []).compactMap(\.number)
    guard multiples.count == 2 else { return .null }
    let mean = weights.reduce(0, +) / Double(weights.count)
    let (lower, upper) = (multiples[0] * mean, multiples[1] * mean)
    var got = trimmed(weights, lower: lower, upper: upper)
    got["lower"] = .number(lower)
    got["upper"] = .number(upper)
    got["bounds_as_multiples_of_mean"] = .numbers(multiples)
    return .object(got)
  }

  private static func trimmed(
    _ weights: [Double], lower: Double, upper: Double
  ) -> [String: OracleValue] {
    let once = WeightTrimming(weights, lower: lower, upper: upper, mode: .once)
    let strict = WeightTrimming(weights, lower: lower, upper: upper, mode: .strict)
    return [
      "once": .object([
        "weights": .numbers(once.weights), "summary": summary(once.weights),
        "sum_preserved": .bool(once.preservesSum),
      ]),
      "strict": .object([
        "weights": .numbers(strict.weights), "summary": summary(strict.weights),
        "sum_preserved": .bool(strict.preservesSum),
      ]),
    ]
  }

  private static func boundedCalibration(
    _ wanted: OracleValue, base: [Double], margins: [Margin]
  ) throws -> OracleValue {
    let bounds = (wanted["g_bounds"]?.elements ?? []).compactMap(\.number)
    guard bounds.count == 2 else { return .null }
    let weights = try Calibration.weights(
      base: base, margins: margins, distance: .logit(lower: bounds[0], upper: bounds[1]))
    return .object([
      "g_bounds": .numbers(bounds), "weights": .numbers(weights), "summary": summary(weights),
    ])
  }

  static func postStratification(_ oracle: OracleCase) throws -> OracleValue {
    let design = try oracle.sampleDesign()
    let name = try oracle.name("variable")
    let margin = Margin(
      name: name, levels: try oracle.table.texts(name).map { $0 ?? "" },
      targets: (oracle.params["target"]?.members ?? [:]).compactMapValues(\.number))
    let weights = try PostStratification.weights(base: design.weights, margin: margin)
    let values = try oracle.table.numbers(try oracle.name("y"))
    let mean = try CalibratedMean(
      of: values.map { $0 ?? 0 }, in: values.map { $0 != nil }, design: design,
      weights: weights, margins: [margin])
    return .object([
      "ids": .array(
        try oracle.table.raw(try oracle.name("id")).map { $0.map { .string($0) } ?? .null }),
      "weights": .numbers(weights), "summary": summary(weights),
      "mean": .optional(mean?.estimate), "se": .optional(mean?.standardError),
    ])
  }

  static func trimming(_ oracle: OracleCase) throws -> OracleValue {
    let weights = (oracle.params["weights"]?.elements ?? []).compactMap(\.number)
    return .object(
      trimmed(
        weights, lower: oracle.params["lower"]?.number ?? -.infinity,
        upper: oracle.params["upper"]?.number ?? .infinity))
  }
}
