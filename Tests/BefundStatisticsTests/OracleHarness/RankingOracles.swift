import BefundStatistics

extension OracleKinds {
  private static let resamples = 10_000

  static func ranking(_ oracle: OracleCase) throws -> OracleValue {
    let names = (oracle.params["items"]?.elements ?? []).compactMap(\.text)
    let items = try names.map { try oracle.table.numbers($0) }
    let design = try oracle.sampleDesign()
    return .array(
      try oracle.expected.elements.map { row in
        let group = try oracle.members(of: row)
        let rows = group.indices.map { index in
          group[index] && design.weights[index] > 0 && items.allSatisfy { $0[index] != nil }
        }
        let values = items.map { $0.map { $0 ?? 0 } }
        return try ranking(row, names: names, values: values, rows: rows, design: design)
      })
  }

  private static func ranking(
    _ row: OracleValue, names: [String], values: [[Double]], rows: [Bool],
    design: SampleDesign
  ) throws -> OracleValue {
    let shares = values.compactMap { design.mean(of: $0, in: rows)?.estimate }
    guard shares.count == names.count else {
      throw OracleError.malformed("a group without a complete case")
    }
    func named(_ numbers: [Double]) -> OracleValue {
      .object(
        Dictionary(uniqueKeysWithValues: zip(names, numbers.map { OracleValue.number($0) })))
    }
    let cases = rows.indices.filter { rows[$0] }.map { index in values.map { $0[index] } }
    let ones = [Double](repeating: 1, count: cases.count)
    let bootstrap = RankBootstrap(
      names.indices.map { item in .init(cases.map { $0[item] == 1 }, weights: ones) },
      weights: ones,
      replicates: resamples, seed: 20_240_611)
    let pairs = try ColumnLetters.pairs(ofColumns: names.count).map { pair in
      try comparison(
        pair, names: names, values: values, rows: rows, design: design, bootstrap: bootstrap)
    }
    return .object([
      "group": row["group"] ?? .null, "n": .number(cases.count), "share": named(shares),
      "rank_competition_desc": named(Ranks.descending(shares)),
      "rank_mean_desc": named(Ranks.descending(shares, ties: .mean)),
      "rank_dense_desc": named(Ranks.descending(shares, ties: .dense)),
      "pairs": .array(pairs),
    ])
  }

  private static func comparison(
    _ pair: (first: Int, second: Int), names: [String], values: [[Double]], rows: [Bool],
    design: SampleDesign, bootstrap: RankBootstrap?
  ) throws -> OracleValue {
    let (a, b) = (values[pair.first], values[pair.second])
    let cases = rows.indices.filter { rows[$0] }
    guard
      let paired = PairedProportions(
        onlyFirst: cases.count { a[$0] == 1 && b[$0] == 0 },
        onlySecond: cases.count { a[$0] == 0 && b[$0] == 1 }, n: cases.count)
    else { throw OracleError.malformed("a group without a complete case") }
    let gap = design.mean(of: zip(a, b).map { $0 - $1 }, in: rows)
    let error = gap?.standardError
    let exact = RankProbability(paired)
    try check(bootstrap, pair: pair, against: exact)
    let t: Double? = {
      guard let gap, let error, error > 0 else { return nil }
      return gap.estimate / error
    }()
    return .object([
      "a": .string(names[pair.first]), "b": .string(names[pair.second]),
      "n10": .number(paired.onlyFirst), "n01": .number(paired.onlySecond),
      "mcnemar_exact_p": .number(paired.mcNemarProbability),
      "mcnemar_x2_no_cc": .optional(paired.mcNemarStatistic),
      "diff_weighted": .optional(gap?.estimate),
      "se_diff_weighted": standardError(gap), "t": .optional(t),
      "df": .optional(gap.map { Double($0.degreesOfFreedom) }),
      "bootstrap_exact_p_a_above_b": .number(exact.firstAbove),
      "bootstrap_exact_p_tie": .number(exact.tie),
    ])
  }

  /// Compares the seeded bootstrap with its limit, within four standard errors and two resamples.
  private static func check(
    _ bootstrap: RankBootstrap?, pair: (first: Int, second: Int), against exact: RankProbability
  ) throws {
    guard let bootstrap else { return }
    let drawn = [
      (bootstrap.probability(of: pair.first, above: pair.second), exact.firstAbove),
      (bootstrap.probabilityOfTie(pair.first, pair.second), exact.tie),
    ]
    for (got, wanted) in drawn {
      let n = Double(bootstrap.replicates)
      let slack = 4 * (max(0, wanted * (1 - wanted)) / n).squareRoot() + 2 / n
      if abs(got - wanted) > slack {
        throw OracleError.malformed("seeded bootstrap \(got) is far from its limit \(wanted)")
      }
    }
  }
}
