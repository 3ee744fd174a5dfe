import BefundStatistics

extension OracleKinds {
  static func crosstab(_ oracle: OracleCase) throws -> OracleValue {
    let rows = (oracle.expected["rows"]?.elements ?? []).compactMap(\.label)
    let columns = (oracle.expected["cols"]?.elements ?? []).compactMap(\.label)
    let rowTexts = try oracle.table.texts(try oracle.name("row"))
    let columnTexts = try oracle.table.texts(try oracle.name("col"))
    let design = try oracle.sampleDesign()
    let rowNumbers = rowTexts.map { $0.flatMap { rows.firstIndex(of: $0) } }
    let columnNumbers = columnTexts.map { $0.flatMap { columns.firstIndex(of: $0) } }
    var counts = rows.map { _ in columns.map { _ in 0.0 } }
    var weighted = counts
    for index in rowTexts.indices where design.weights[index] > 0 {
      guard let row = rowNumbers[index], let column = columnNumbers[index] else { continue }
      counts[row][column] += 1
      weighted[row][column] += design.weights[index]
    }
    var got = unweighted(ContingencyTable(counts))
    got["rows"] = .array(levels(rowTexts, like: rows))
    got["cols"] = .array(levels(columnTexts, like: columns))
    let rGaveUp =
      oracle.expected["fisher_exact_p"]?.isNull == true && max(rows.count, columns.count) > 2
    // R gives up on large tables for want of memory; that is no statement about the number.
    got["fisher_exact_p"] =
      rGaveUp
      ? .null : .optional(FisherExactTest.probability(counts.map { $0.map { Int($0) } }))
    got["counts"] = .array(counts.map { .numbers($0) })
    got["weighted_counts_unscaled"] = .array(weighted.map { .numbers($0) })
    let test = RaoScottTest(rows: rowNumbers, columns: columnNumbers, design: design)
    for (key, value) in designed(test) { got[key] = value }
    return .object(got)
  }

  /// All levels of a column: numbers by size, texts by their characters.
  static func sortedLevels(_ texts: [String?]) -> [String] {
    let levels = Set(texts.compactMap { $0 })
    guard levels.allSatisfy({ Double($0) != nil }) else { return levels.sorted() }
    return levels.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
  }

  /// The levels of a column, in the order of the case where both have the same ones.
  private static func levels(_ texts: [String?], like wanted: [String]) -> [OracleValue] {
    let levels = sortedLevels(texts)
    return (Set(levels) == Set(wanted) ? wanted : levels).map { .string($0) }
  }

  private static func unweighted(_ table: ContingencyTable) -> [String: OracleValue] {
    let pearson = PearsonTest(table)
    let residuals = PearsonTest.adjustedResiduals(table)
    return [
      "n": .number(table.total),
      "pearson": .object([
        "x2": .optional(pearson?.statistic),
        "df": .optional(pearson.map { Double($0.degreesOfFreedom) }),
        "p": .optional(pearson?.probability),
        "min_expected": .optional(pearson?.smallestExpected),
        "cells_expected_below_5": .optional(pearson.map { Double($0.cellsExpectedBelow5) }),
        "cramers_v": .optional(pearson?.cramersV),
      ]),
      "yates_x2_2x2": .optional(PearsonTest.yatesStatistic(table)),
      "adjusted_residuals_unweighted": residuals.map {
        .array($0.map { .numbers($0) })
      } ?? .null,
    ]
  }

  private static func designed(_ test: RaoScottTest?) -> [String: OracleValue] {
    [
      "cramers_v_weighted": .optional(test?.cramersV),
      "x2_weighted_scaled_to_n": .optional(test?.pearsonStatistic),
      "rao_scott_F": .object([
        "F": .optional(test?.f), "ndf": .optional(test?.numeratorDegrees),
        "ddf": .optional(test?.denominatorDegrees), "p": .optional(test?.probability),
      ]),
      "rao_scott_first_order": .object([
        "x2_scaled_to_n": .optional(test?.pearsonStatistic),
        "df": .optional(test.map { Double($0.firstOrderDegrees) }),
        "p": .optional(test?.firstOrderProbability),
      ]),
    ]
  }

  static func rankTest(_ oracle: OracleCase) throws -> OracleValue {
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let groups = try oracle.table.texts(try oracle.name("by"))
    let valid = values.indices.filter { values[$0] != nil && groups[$0] != nil }
    let levels = sortedLevels(valid.map { groups[$0] })
    func members(_ level: String) -> [Double] {
      valid.filter { groups[$0] == level }.compactMap { values[$0] }
    }
    let kruskal = KruskalWallisTest(groups: levels.map(members))
    let numbers = groups.indices.map { row in
      values[row] == nil ? nil : groups[row].flatMap { levels.firstIndex(of: $0) }
    }
    let design = DesignRankTest(
      values: values.map { $0 ?? 0 }, groups: numbers, design: try oracle.sampleDesign())
    let pairs = ColumnLetters.pairs(ofColumns: levels.count).map { pair -> OracleValue in
      let test = MannWhitneyTest(
        first: members(levels[pair.first]), second: members(levels[pair.second]))
      return .object([
        "a": .string(levels[pair.first]), "b": .string(levels[pair.second]),
        "U_a": .optional(test?.u), "p_no_cc": .optional(test?.probability),
        "p_cc": .optional(test?.probabilityWithContinuityCorrection),
        "prob_superiority": .optional(test?.probabilityOfSuperiority),
        "cliffs_delta": .optional(test?.cliffsDelta),
      ])
    }
    return .object([
      "kruskal_wallis": .object([
        "H": .optional(kruskal?.statistic),
        "df": .optional(kruskal.map { Double($0.degreesOfFreedom) }),
        "p": .optional(kruskal?.probability), "n": .optional(kruskal.map { Double($0.n) }),
      ]),
      // For two groups R reports the signed t in the place of the chi-square.
      "svyranktest_kw": .object([
        "chisq": .optional(design?.t ?? design?.chiSquare),
        "df": .optional(design.map { Double($0.degreesOfFreedom) }),
        "ddf": .optional(design.map { Double($0.denominatorDegrees) }),
        "p": .optional(design?.probability),
      ]),
      "mann_whitney": .array(pairs),
    ])
  }

  static func waveDifference(_ oracle: OracleCase) throws -> OracleValue {
    .array(
      try oracle.expected.elements.map { row in
        func count(_ key: String) -> Int { Int(row[key]?.number ?? 0) }
        guard
          let pair = IndependentProportions(
            first: (count("x1"), count("n1")), second: (count("x2"), count("n2")))
        else { throw OracleError.malformed("\(oracle.id): an empty base") }
        let level = oracle.level
        var got: [String: OracleValue] = [
          "x1": .number(count("x1")), "n1": .number(count("n1")),
          "x2": .number(count("x2")), "n2": .number(count("n2")),
          "p1": .number(pair.first), "p2": .number(pair.second),
          "diff": .number(pair.difference), "z_pooled": .optional(pair.pooledTest?.z),
          "p_pooled": .optional(pair.pooledTest?.probability),
          "ci_newcombe_score_hybrid": bounds(pair.newcombe(level: level)),
          "ci_wald_unpooled": bounds(pair.wald(level: level)),
          "ci_agresti_caffo": bounds(pair.agrestiCaffo(level: level)),
          "fisher_p": .number(pair.fisherProbability),
        ]
        for (name, p) in [("1", pair.first), ("2", pair.second)] {
          let n = Double(count("n" + name))
          got["ci\(name)_wilson"] = bounds(.wilson(proportion: p, n: n, level: level))
          got["ci\(name)_jeffreys"] = bounds(.jeffreys(proportion: p, n: n, level: level))
          got["ci\(name)_agresti_coull"] = bounds(
            .agrestiCoull(proportion: p, n: n, level: level))
          got["ci\(name)_clopper_pearson"] = bounds(
            .clopperPearson(proportion: p, n: n, level: level))
        }
        return .object(got)
      })
  }
}
