public import BefundModel
public import BefundStatistics

/// Weighting of cases to known margins: raking or bounded calibration, then trimming.
public struct MarginWeighting: Sendable {
  /// The level of cases that a margin cannot place: no answer, or no such category.
  public static let outside = "_outside"

  /// One margin: the level of each case, and each level's share in the population.
  public struct MarginLevels: Sendable {
    /// The name.
    public var name: String
    /// The day of the population figures.
    public var referenceDay: String?
    /// The level of each case.
    public var levels: [String]
    /// The target share of each level, 0…1, in the order of the population file.
    public var targets: [(level: String, share: Double)]

    /// Creates a margin.
    public init(
      name: String, referenceDay: String? = nil, levels: [String],
      targets: [(level: String, share: Double)]
    ) {
      self.name = name
      self.referenceDay = referenceDay
      self.levels = levels
      self.targets = targets
    }
  }

  /// The margins.
  public var margins: [MarginLevels]
  /// The base weight of each case; 1 without a design.
  public var base: [Double]
  /// The bounds of the factor on each base weight; without them the factors are free.
  public var bounds: (lower: Double, upper: Double)?
  /// The bounds of the weights, as multiples of their mean.
  public var trimming: Weighting.Trimming?
  /// What the weights add up to; the number of cases unless the population is asked for.
  public var total: Double

  /// Creates a weighting whose weights have the mean 1.
  ///
  /// Cases with a base weight of 0 are no part of the sample and keep 0.
  public init(margins: [MarginLevels], base: [Double]) {
    self.margins = margins
    self.base = base
    total = Double(base.count { $0 > 0 })
  }

  /// The cases that belong to the sample.
  private var sampled: [Int] { base.indices.filter { base[$0] > 0 } }

  /// The margins with targets that add up to the total.
  public var targets: [Margin] {
    margins.map { margin in
      Margin(
        name: margin.name, levels: margin.levels,
        targets: Dictionary(
          margin.targets.map { ($0.level, $0.share * total) }, uniquingKeysWith: { a, _ in a }))
    }
  }

  /// Returns the weights before and after trimming; both add up to ``total``.
  ///
  /// - Throws: ``StatisticsError`` for margins that do not fit the cases or each other.
  public func weights() throws(StatisticsError) -> (untrimmed: [Double], trimmed: WeightTrimming?) {
    let scale = total / base.reduce(0, +)
    let scaled = base.map { $0 * scale }
    let weights: [Double]
    if let bounds {
      weights = try Calibration.weights(
        base: scaled, margins: targets,
        distance: .logit(lower: bounds.lower, upper: bounds.upper))
    } else {
      weights = try Raking.weights(base: scaled, margins: targets)
    }
    guard let trimming else { return (weights, nil) }
    let own = sampled.map { weights[$0] }
    let mean = own.reduce(0, +) / Double(own.count)
    let trimmed = WeightTrimming(
      own, lower: trimming.lower * mean, upper: trimming.upper * mean,
      mode: trimming.isStrict ? .strict : .once)
    return (weights, trimmed)
  }

  /// Returns what the weights do, with their margins before and after.
  ///
  /// - Throws: ``StatisticsError``, as ``weights()``.
  public func report(
    groups: LocalizedText, ids: [String], notes: [LocalizedText]
  ) throws(StatisticsError) -> WeightReport {
    let (untrimmed, trimmed) = try weights()
    var weights = untrimmed
    for (place, row) in sampled.enumerated() {
      if let trimmed { weights[row] = trimmed.weights[place] }
    }
    let summary = WeightSummary(sampled.map { weights[$0] })
    var report = WeightReport(
      groups: groups, margins: margins.map { describe($0, weights: weights) }, ids: ids,
      weights: weights, designEffect: summary?.designEffect ?? 1,
      effectiveSize: summary?.effectiveSize ?? Double(weights.count), notes: notes)
    if let trimming, let trimmed {
      report.trimming = WeightReport.Trimming(
        bounds: trimming, clipped: trimmed.clipped, keepsSum: trimmed.preservesSum,
        untrimmedDesignEffect: WeightSummary(sampled.map { untrimmed[$0] })?.designEffect ?? 1)
    }
    report.zeroWeightCases = base.count - sampled.count
    report.bounds = bounds.map { [$0.lower, $0.upper] }
    return report
  }

  private func describe(_ margin: MarginLevels, weights: [Double]) -> WeightReport.Margin {
    let sum = weights.reduce(0, +)
    let baseSum = base.reduce(0, +)
    return WeightReport.Margin(
      name: margin.name, referenceDay: margin.referenceDay,
      levels: margin.targets.map { target in
        let places = sampled.filter { margin.levels[$0] == target.level }
        let label =
          target.level == Self.outside
          ? LocalizedText(
            de: "ohne Angabe oder nicht im Rand", en: "no answer or not in the margin")
          : LocalizedText(target.level)
        return WeightReport.Level(
          label: label, cases: places.count, target: target.share,
          before: places.reduce(0) { $0 + base[$1] } / baseSum,
          after: places.reduce(0) { $0 + weights[$1] } / sum)
      })
  }
}

extension MarginWeighting.MarginLevels {
  /// Creates a margin in which cases outside form a level that keeps its share of the base.
  ///
  /// - Parameters:
  ///   - population: The levels with their numbers in the population, in order.
  ///   - base: The base weight of each case.
  public init(
    name: String, referenceDay: String? = nil, levels: [String],
    population: [(level: String, count: Double)], base: [Double]
  ) {
    let all = base.reduce(0, +)
    let outside = zip(levels, base).reduce(0) {
      $1.0 == MarginWeighting.outside ? $0 + $1.1 : $0
    }
    let placed = 1 - outside / all
    let total = population.reduce(0) { $0 + $1.count }
    self.init(
      name: name, referenceDay: referenceDay, levels: levels,
      targets: population.map { ($0.level, $0.count / total * placed) }
        + (outside > 0 ? [(MarginWeighting.outside, 1 - placed)] : []))
  }
}
