import BefundModel
import BefundStatistics

/// How far coders agree: percent, kappa for pairs, Fleiss' kappa, Krippendorff's alpha.
///
/// A row is a unit; each coder's variable holds the category that the coder gave to it. Texts
/// stand for their place in the declared order, numbers for themselves.
struct CoderComparison {
  private let coders: [String]
  private let ratings: Ratings
  private let categories: [Double]
  private let comparisons: Comparisons
  /// Whether the categories have an order, and whether they are numbers.
  private let isOrdered: Bool
  private let isNumeric: Bool
  /// How many judgements name none of the declared categories.
  private let undeclared: Int

  /// - Parameters:
  ///   - declared: The categories in order; without any, those that occur, in the order of a
  ///     bare file.
  init(_ sample: CaseSample, coders: [String], declared: [String], _ comparisons: Comparisons) {
    self.coders = coders
    self.comparisons = comparisons
    let texts = coders.map { sample.texts(of: $0) }
    let words =
      declared.isEmpty
      ? ValueOrder.sorted(Set(texts.joined().compactMap { $0 })) : declared
    let numbers = words.map { DecimalText.number($0) }
    isNumeric = !numbers.contains { $0 == nil }
    isOrdered = isNumeric || !declared.isEmpty
    var values: [String: Double] = [:]
    for (place, word) in words.enumerated() where values[word] == nil {
      values[word] = isNumeric ? numbers[place] ?? 0 : Double(place + 1)
    }
    // In numbers 1 and 1.0 are one category.
    let isNumeric = isNumeric
    let known = values
    func value(_ text: String) -> Double? {
      if let value = known[text] { return value }
      guard isNumeric, let number = DecimalText.number(text) else { return nil }
      return known.values.contains(number) ? number : nil
    }
    categories = Array(Set(values.values)).sorted()
    ratings = Ratings(texts.map { $0.map { text in text.flatMap(value) } })
    undeclared = texts.joined().count { text in text.map { value($0) == nil } ?? false }
  }

  func table() -> ComparisonTable {
    var table = ComparisonTable(.agreement, columns: Self.columns)
    table.counts["units"] = ratings.pairableUnits
    table.counts["values"] = ratings.pairableValues
    table.counts["categories"] = categories.count
    table.counts["undeclared"] = undeclared
    row(
      "agreement", de: "Übereinstimmung, Mittel der Paare", en: "agreement, mean of pairs",
      [ratings.meanPairwiseAgreement], &table)
    for pair in ratings.pairs { addKappas(pair, &table) }
    if let fleiss = FleissKappa(ratings, categories: categories) {
      row(
        "fleiss", de: "Kappa nach Fleiss", en: "Fleiss' kappa",
        [fleiss.kappa, nil, nil, nil, Double(fleiss.completeUnits)], &table)
    }
    for level in KrippendorffAlpha.Level.allCases where applies(level) { addAlpha(level, &table) }
    return table
  }

  /// Words without a declared order have a nominal scale, with one an ordinal scale.
  private func applies(_ level: KrippendorffAlpha.Level) -> Bool {
    level == .nominal || isNumeric || (isOrdered && level != .ratio)
  }

  private static let columns: [TableColumn] = [
    TableColumn("value", de: "Wert", en: "value", .figure),
    TableColumn(
      "se", de: "Standardfehler", en: "standard error", .figure,
      decimals: 3),
    TableColumn("lower", de: "untere Grenze (95 %)", en: "lower (95%)", .figure),
    TableColumn("upper", de: "obere Grenze (95 %)", en: "upper (95%)", .figure),
    TableColumn("n", de: "Einheiten", en: "units", .figure),
  ]

  private func row(
    _ id: String, de: String, en: String, _ figures: [Double?], _ table: inout ComparisonTable
  ) {
    table.add(
      TableRow(Heading(id: id, label: LocalizedText(de: de, en: en))),
      figures + Array(repeating: nil, count: Self.columns.count - figures.count))
  }

  private func addKappas(_ pair: (first: Int, second: Int), _ table: inout ComparisonTable) {
    let counts = ratings.table(of: pair.first, and: pair.second, categories: categories)
    let names = "\(coders[pair.first]) – \(coders[pair.second])"
    let id = "\(coders[pair.first])-\(coders[pair.second])"
    let n = Double(counts.joined().reduce(0, +))
    row(
      "agreement.\(id)", de: "Übereinstimmung \(names)", en: "agreement \(names)",
      [ratings.agreement(of: pair.first, and: pair.second), nil, nil, nil, n], &table)
    let kinds: [(String, CohenKappa.Weighting, String, String)] = [
      ("kappa", .unweighted, "Kappa nach Cohen", "Cohen's kappa"),
      ("kappa_linear", .linear, "Kappa, linear gewichtet", "kappa, linear weights"),
      ("kappa_quadratic", .quadratic, "Kappa, quadratisch gewichtet", "kappa, quadratic weights"),
    ]
    for (name, weighting, de, en) in kinds where isOrdered || weighting == .unweighted {
      let kappa = CohenKappa(counts, weighting: weighting)
      let interval = kappa?.interval()
      row(
        "\(name).\(id)", de: "\(de) \(names)", en: "\(en) \(names)",
        [kappa?.kappa, kappa?.standardError, interval?.lower, interval?.upper, n], &table)
    }
  }

  private func addAlpha(_ level: KrippendorffAlpha.Level, _ table: inout ComparisonTable) {
    let alpha = KrippendorffAlpha(ratings, level: level)
    let interval = KrippendorffAlpha.interval(
      ratings, level: level, replicates: min(comparisons.replicates, 1000),
      seed: comparisons.seed)
    let names: (de: String, en: String) =
      switch level {
      case .nominal: ("nominal", "nominal")
      case .ordinal: ("ordinal", "ordinal")
      case .interval: ("Intervall", "interval")
      case .ratio: ("Verhältnis", "ratio")
      }
    row(
      "alpha_\(level.rawValue)", de: "Alpha nach Krippendorff, \(names.de)",
      en: "Krippendorff's alpha, \(names.en)",
      [alpha?.alpha, nil, interval?.lower, interval?.upper, Double(ratings.pairableUnits)],
      &table)
  }
}
