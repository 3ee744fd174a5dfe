import BefundStatistics

extension OracleKinds {
  static func agreement(_ oracle: OracleCase) throws -> OracleValue {
    let coders = (oracle.params["coders"]?.elements ?? []).compactMap(\.text)
    let declared = oracle.params["categories_in_order"]?.elements ?? []
    let labels = declared.compactMap(\.label)
    // Labels stand for their place in the order; numbers for themselves.
    let categories = declared.enumerated().map { $1.number ?? Double($0 + 1) }
    let ratings = Ratings(
      try coders.map { coder in
        try oracle.table.raw(coder).map { text in
          text.flatMap { labels.firstIndex(of: $0) }.map { categories[$0] }
        }
      })
    let pairs = ratings.pairs.map { pair in
      kappas(pair, coders: coders, ratings: ratings, categories: categories)
    }
    return .object([
      "cohen_pairs": .array(pairs),
      "mean_pairwise_agreement": .optional(ratings.meanPairwiseAgreement),
      "fleiss": fleiss(FleissKappa(ratings, categories: categories)),
      "krippendorff_alpha": alphas(ratings),
    ])
  }

  private static func kappas(
    _ pair: (first: Int, second: Int), coders: [String], ratings: Ratings,
    categories: [Double]
  ) -> OracleValue {
    let table = ratings.table(of: pair.first, and: pair.second, categories: categories)
    func kappa(_ weighting: CohenKappa.Weighting) -> OracleValue {
      let kappa = CohenKappa(table, weighting: weighting)
      let interval = kappa?.interval()
      let isPerfect = kappa?.kappa == 1
      func spread(_ value: Double?) -> OracleValue {
        isPerfect ? .upToRoundingNoise(value ?? 0) : .optional(value)
      }
      return .object([
        "kappa": .optional(kappa?.kappa), "se": spread(kappa?.standardError),
        "se_null": .optional(kappa?.standardErrorUnderChance),
        "ci95": .array([spread(interval?.lower), spread(interval?.upper)]),
        "se_statsmodels": spread(kappa?.standardError),
      ])
    }
    return .object([
      "a": .string(coders[pair.first]), "b": .string(coders[pair.second]),
      "n": .number(table.joined().reduce(0, +)),
      "table": .array(table.map { .numbers($0.map { Double($0) }) }),
      "observed_agreement": .optional(ratings.agreement(of: pair.first, and: pair.second)),
      "expected_agreement": .optional(
        ratings.chanceAgreement(of: pair.first, and: pair.second)),
      "unweighted": kappa(.unweighted), "linear": kappa(.linear),
      "quadratic": kappa(.quadratic),
    ])
  }

  private static func fleiss(_ kappa: FleissKappa?) -> OracleValue {
    guard let kappa else { return .null }
    return .object([
      "units_complete": .number(kappa.completeUnits), "raters": .number(kappa.coders),
      "kappa": .optional(kappa.kappa), "se_null": .optional(kappa.standardErrorUnderChance),
      "z": .optional(kappa.z), "category_shares": .numbers(kappa.categoryShares),
      "kappa_by_category": .numbers(kappa.categoryKappas),
      "se_null_by_category": .number(kappa.categoryStandardError),
      "randolph": .optional(kappa.randolphKappa),
    ])
  }

  private static func alphas(_ ratings: Ratings) -> OracleValue {
    var got: [String: OracleValue] = [
      "units_pairable": .number(ratings.pairableUnits),
      "values_pairable": .number(ratings.pairableValues),
    ]
    for level in KrippendorffAlpha.Level.allCases {
      got[level.rawValue] = .optional(KrippendorffAlpha(ratings, level: level)?.alpha)
    }
    return .object(got)
  }
}
