import BefundStatistics

/// What computes the numbers of each kind of case.
enum OracleKinds {
  typealias Computation = @Sendable (OracleCase) throws -> OracleValue

  /// Kinds without a computation yet; their cases are named, not passed.
  static let pending: Set<String> = []

  static let computations: [String: Computation] = [
    "proportion": proportion,
    "proportion_zero_weight": zeroWeights,
    "proportion_census": census,
    "lonely_psu": lonelyUnits,
    "all_missing": allMissing,
    "empty_group": emptyGroup,
    "error": error,
    "mean": mean,
    "net": net,
    "quantile": quantile,
    "replicate": replicate,
    "crosstab_test": crosstab,
    "column_proportions": columnProportions,
    "rank_test": rankTest,
    "wave_difference": waveDifference,
    "raking": raking,
    "poststratify": postStratification,
    "trim": trimming,
    "ranking": ranking,
    "agreement": agreement,
    "multiple_response": multipleResponse,
    "missing_counts": missingCounts,
  ]

  static func bounds(_ interval: ConfidenceInterval?) -> OracleValue {
    interval.map { .numbers([$0.lower, $0.upper]) } ?? .null
  }

  static func standardError(_ ratio: LinearizedRatio?, factor: Double = 1) -> OracleValue {
    if ratio?.domainUnits == 1 { return .refusedForSingleUnit }
    return .optional(ratio?.standardError.map { factor * $0 })
  }

  static func summary(_ weights: [Double]) -> OracleValue {
    guard let summary = WeightSummary(weights) else { return .null }
    return .object([
      "n": .number(summary.count), "sum": .number(summary.sum),
      "sum_sq": .number(summary.sumOfSquares), "min": .number(summary.smallest),
      "max": .number(summary.largest), "deff_kish": .number(summary.designEffect),
      "neff_kish": .number(summary.effectiveSize),
    ])
  }
}

/// A domain of a case: the rows of a group with a valid value and a weight above 0.
struct OracleDomain {
  let values: [Double]
  let rows: [Bool]
  let design: SampleDesign

  init(_ values: [Double?], group: [Bool], design: SampleDesign) {
    self.values = values.map { $0 ?? 0 }
    rows = values.indices.map { values[$0] != nil && group[$0] && design.weights[$0] > 0 }
    self.design = design
  }

  var n: Int { rows.count { $0 } }
  var validValues: [Double] { values.indices.filter { rows[$0] }.map { values[$0] } }
  var weights: [Double] { values.indices.filter { rows[$0] }.map { design.weights[$0] } }
  var mean: LinearizedRatio? { design.mean(of: values, in: rows) }
}
