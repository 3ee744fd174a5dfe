import BefundStatistics

extension OracleKinds {
  static func columnProportions(_ oracle: OracleCase) throws -> OracleValue {
    let table = try ColumnProportionTable(oracle)
    let rows = (oracle.expected["rows"]?.elements ?? []).compactMap { $0["row"]?.label }
    let alpha = oracle.params["alpha"]?.number ?? 0.05
    var all: [Double?] = []
    let results = rows.map { row -> OracleValue in
      var pairs = table.comparisons(row: row)
      all += pairs.map(\.pooled?.probability)
      let letters = table.letters(pairs, alpha: alpha)
      addFamilies(to: &pairs)
      return .object([
        "row": .string(row),
        "family_size": .number(pairs.count { $0.pooled != nil }),
        "letters_pooled_holm_05": .object(letters.mapValues { .string($0) }),
        "pairs": .array(pairs.map { .object($0.got) }),
      ])
    }
    return .object([
      "rows": .array(results),
      "whole_table_family": .object([
        "p_holm": .numbers(PValueAdjustment.holm.adjusted(all)),
        "p_bh": .numbers(PValueAdjustment.benjaminiHochberg.adjusted(all)),
      ]),
    ])
  }

  /// Adds the adjusted probabilities of each test; the family is all pairs of one table row.
  private static func addFamilies(to pairs: inout [ColumnProportionTable.Pair]) {
    let suffixes: [(PValueAdjustment, String)] = [
      (.holm, "holm"), (.benjaminiHochberg, "bh"), (.bonferroni, "bonferroni"),
    ]
    for test in ["p_pooled", "p_pooled_neff", "p_design", "fisher_p"] {
      let family = pairs.map { $0.got[test]?.number }
      for (adjustment, suffix) in suffixes {
        for (index, value) in adjustment.adjusted(family).enumerated() {
          pairs[index].got["\(test)_\(suffix)"] = .optional(value)
        }
      }
    }
  }
}

/// The columns of a table of column proportions.
private struct ColumnProportionTable {
  struct Pair {
    let first: Int
    let second: Int
    let pooled: PooledProportionTest?
    var got: [String: OracleValue]
  }

  private let rowTexts: [String?]
  private let columnTexts: [String?]
  private let columns: [String]
  private let design: SampleDesign

  init(_ oracle: OracleCase) throws {
    rowTexts = try oracle.table.texts(try oracle.name("row"))
    columnTexts = try oracle.table.texts(try oracle.name("col"))
    columns = (oracle.params["column_letters"]?.members ?? [:])
      .sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.compactMap(\.value.label)
    design = try oracle.sampleDesign()
  }

  private func members(_ column: Int) -> [Bool] {
    rowTexts.indices.map {
      rowTexts[$0] != nil && columnTexts[$0] == columns[column] && design.weights[$0] > 0
    }
  }

  func comparisons(row: String) -> [Pair] {
    let values = rowTexts.map { $0 == row ? 1.0 : 0 }
    return ColumnLetters.pairs(ofColumns: columns.count).map { pair in
      let first = members(pair.first)
      let second = members(pair.second)
      return comparison(pair, values: values, first: first, second: second)
    }
  }

  private func comparison(
    _ pair: (first: Int, second: Int), values: [Double], first: [Bool], second: [Bool]
  ) -> Pair {
    func count(_ domain: [Bool]) -> (found: Int, n: Int) {
      let rows = values.indices.filter { domain[$0] }
      return (rows.count { values[$0] == 1 }, rows.count)
    }
    func share(_ domain: [Bool]) -> (proportion: Double, n: Double)? {
      let weights = values.indices.filter { domain[$0] }.map { design.weights[$0] }
      guard
        let summary = WeightSummary(weights), let mean = design.mean(of: values, in: domain)
      else { return nil }
      return (mean.estimate, summary.effectiveSize)
    }
    let (a, b) = (count(first), count(second))
    let pooled = PooledProportionTest(
      first: (Double(a.found) / Double(a.n), Double(a.n)),
      second: (Double(b.found) / Double(b.n), Double(b.n)))
    let effective = share(first).flatMap { one in
      share(second).flatMap { PooledProportionTest(first: one, second: $0) }
    }
    let designed = DomainDifference(of: values, first: first, second: second, design: design)
    return Pair(
      first: pair.first, second: pair.second, pooled: pooled,
      got: [
        "a": .string(columns[pair.first]), "b": .string(columns[pair.second]),
        "z_pooled": .optional(pooled?.z), "p_pooled": .optional(pooled?.probability),
        "fisher_p": .number(
          FisherExactTest.probability(a.found, a.n - a.found, b.found, b.n - b.found)),
        "z_pooled_neff": .optional(effective?.z),
        "p_pooled_neff": .optional(effective?.probability),
        "diff_weighted": .optional(designed?.difference),
        "se_diff_design": .optional(designed?.standardError),
        "t_design": .optional(designed?.t), "p_design": .optional(designed?.probability),
        "df_design": .optional(designed.map { Double($0.degreesOfFreedom) }),
      ])
  }

  func letters(_ pairs: [Pair], alpha: Double) -> [String: String] {
    let holm = PValueAdjustment.holm.adjusted(pairs.map(\.pooled?.probability))
    let comparisons = zip(pairs, holm).map { pair, probability in
      ColumnLetters.Comparison(
        first: pair.first, second: pair.second, difference: pair.pooled?.z ?? 0,
        probability: probability)
    }
    let smaller = ColumnLetters.smallerColumns(
      comparisons, columns: columns.count, alpha: alpha)
    return Dictionary(
      uniqueKeysWithValues: zip(columns, smaller).map { column, numbers in
        (column, numbers.map(ColumnLetters.letter(ofColumn:)).joined())
      })
  }
}
