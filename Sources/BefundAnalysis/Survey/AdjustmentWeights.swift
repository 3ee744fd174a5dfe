public import BefundModel
import BefundStatistics

/// Adjustment weights by raking, for the groups that study.yaml names.
public enum AdjustmentWeights {
  /// Cases of one level of a margin, and the level's share in the population.
  struct MarginLevels {
    var name: String
    var referenceDay: String?
    /// The level of each case.
    var levels: [String]
    /// The target share of each level, 0…1, in the order of the population file.
    var targets: [(level: String, share: Double)]
  }

  /// The level of cases that the population file cannot place: no answer, or no such category.
  static let outside = "_outside"

  /// Returns the weights of a study.
  ///
  /// Raking starts at weights of 1. Cases that a margin cannot place form a level of their own,
  /// which keeps its share in the sample.
  ///
  /// - Throws: `no-weighting`, `unknown-feature`, `target-without-cases`, `margin-too-old`,
  ///   `raking-failed` (65).
  public static func report(_ data: StudyData) throws -> WeightReport {
    guard let weighting = data.study.weighting, let survey = data.survey else {
      throw WeightFindings.noWeighting(data.study)
    }
    let rows = try rows(weighting, survey, data.study)
    let margins = try weighting.margins.map {
      try levels($0, rows: rows, survey: survey, data: data)
    }
    let raked = try rake(margins, count: rows.count, study: data.study)
    let scale = Double(rows.count) / raked.reduce(0, +)
    let weights = raked.map { $0 * scale }
    let summary = WeightSummary(weights)
    return WeightReport(
      groups: groupLabel(weighting, survey),
      margins: margins.map { describe($0, weights: weights) },
      ids: rows.map { $0 < survey.ids.count ? survey.ids[$0] : String($0 + 1) },
      weights: weights, designEffect: summary?.designEffect ?? 1,
      effectiveSize: summary?.effectiveSize ?? Double(rows.count), notes: notes(margins, data))
  }

  private static func rows(
    _ weighting: Weighting, _ survey: SurveyData, _ study: Study
  ) throws -> [Int] {
    guard let column = survey.columns[weighting.variable] else {
      throw WeightFindings.unknownVariable(weighting.variable, study)
    }
    let isIn = column.dictionary.map { weighting.values.contains($0) }
    let rows = column.codes.indices.filter { isIn[Int(column.codes[$0])] }
    if rows.isEmpty { throw WeightFindings.noCases(study) }
    return rows
  }

  private static func levels(
    _ margin: Weighting.Margin, rows: [Int], survey: SurveyData, data: StudyData
  ) throws -> MarginLevels {
    let population = data.population.filter {
      $0.feature == margin.feature && $0.isForWeighting
    }
    guard let first = population.first else {
      let known = data.population.filter(\.isForWeighting).map(\.feature)
      throw WeightFindings.unknownFeature(margin.feature, known: known, data.study)
    }
    try checkAge(first, margin, data.study)
    let categories = Set(population.map(\.category))
    let levels = try caseLevels(margin, rows: rows, survey: survey, study: data.study)
      .map { categories.contains($0) ? $0 : outside }
    let placed = Double(levels.count { $0 != outside }) / Double(levels.count)
    let total = population.reduce(0) { $0 + $1.count }
    var targets = population.map { (level: $0.category, share: $0.count / total * placed) }
    if placed < 1 { targets.append((outside, 1 - placed)) }
    for entry in population where entry.count > 0 && !levels.contains(entry.category) {
      throw WeightFindings.targetWithoutCases(entry.category, margin.feature, data.study)
    }
    return MarginLevels(
      name: margin.feature, referenceDay: first.referenceDay, levels: levels, targets: targets)
  }

  /// Returns the category of each case, as the population file would write it.
  private static func caseLevels(
    _ margin: Weighting.Margin, rows: [Int], survey: SurveyData, study: Study
  ) throws -> [String] {
    var parts: [[String]] = rows.map { _ in [] }
    for name in margin.variables {
      guard let column = survey.columns[name] else {
        throw WeightFindings.unknownVariable(name, study)
      }
      let variable = survey.codebook[FigureID.make(name)]
      let words = column.dictionary.map { value in
        margin.categories["\(name)=\(value)"] ?? margin.categories[value]
          ?? variable?.label(of: value).de ?? value
      }
      for (place, row) in rows.enumerated() { parts[place].append(words[Int(column.codes[row])]) }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  /// Refuses a margin more than a year from fieldwork unless study.yaml accepts it.
  private static func checkAge(
    _ population: PopulationMargin, _ margin: Weighting.Margin, _ study: Study
  ) throws {
    guard let day = population.referenceDay, isOld(day, study), !margin.acceptsOlder else {
      return
    }
    throw WeightFindings.tooOld(margin.feature, day: day, study)
  }

  /// Whether a day lies more than a year from the fieldwork.
  static func isOld(_ day: String, _ study: Study) -> Bool {
    func months(_ day: String) -> Double? {
      let parts = day.split(separator: "-").compactMap { Double($0) }
      return parts.count == 3 ? parts[0] * 12 + parts[1] + parts[2] / 31 : nil
    }
    guard let own = months(day), let from = months(study.dates.fieldworkFrom),
      let to = months(study.dates.fieldworkTo)
    else { return false }
    return own < from - 12 || own > to + 12
  }

  private static func rake(
    _ margins: [MarginLevels], count: Int, study: Study
  ) throws -> [Double] {
    do {
      return try Raking.weights(
        base: Array(repeating: 1, count: count),
        margins: margins.map { margin in
          Margin(
            name: margin.name, levels: margin.levels,
            targets: Dictionary(
              uniqueKeysWithValues: margin.targets.map { ($0.level, $0.share * Double(count)) }))
        })
    } catch {
      throw WeightFindings.rakingFailed(study)
    }
  }

  private static func describe(_ margin: MarginLevels, weights: [Double]) -> WeightReport.Margin {
    let sum = weights.reduce(0, +)
    return WeightReport.Margin(
      name: margin.name, referenceDay: margin.referenceDay,
      levels: margin.targets.map { target in
        let places = margin.levels.indices.filter { margin.levels[$0] == target.level }
        let label =
          target.level == outside
          ? LocalizedText(
            de: "ohne Angabe oder nicht im Rand", en: "no answer or not in the margin")
          : LocalizedText(target.level)
        return WeightReport.Level(
          label: label, cases: places.count, target: target.share,
          before: Double(places.count) / Double(weights.count),
          after: places.reduce(0) { $0 + weights[$1] } / sum)
      })
  }

  private static func groupLabel(_ weighting: Weighting, _ survey: SurveyData) -> LocalizedText {
    let variable = survey.codebook[FigureID.make(weighting.variable)]
    let labels = weighting.values.map { variable?.label(of: $0) ?? LocalizedText($0) }
    return LocalizedText(
      de: labels.map(\.de).joined(separator: ", "), en: labels.map(\.en).joined(separator: ", "))
  }

  private static func notes(_ margins: [MarginLevels], _ data: StudyData) -> [LocalizedText] {
    var notes = [
      LocalizedText(
        de: "Anpassungsgewichte gleichen nur die genannten Merkmale an. Sie machen aus einem "
          + "offenen Link keine Zufallsauswahl.",
        en: "Adjustment weights match the named features only. They do not turn an open link "
          + "into a random sample.")
    ]
    for margin in margins {
      guard let day = margin.referenceDay, isOld(day, data.study) else { continue }
      notes.append(
        LocalizedText(
          de: "Der Rand '\(margin.name)' ist vom \(day), mehr als ein Jahr von der Befragung.",
          en: "The margin '\(margin.name)' is of \(day), more than a year from the survey."))
    }
    return notes
  }
}
