public import BefundModel
import BefundStatistics

/// Adjustment weights by raking, for the groups that study.yaml names.
public enum AdjustmentWeights {
  /// Returns the weights of a study as a report.
  ///
  /// - Throws: What ``weights(_:)`` throws.
  public static func report(_ data: StudyData) throws -> WeightReport {
    try weights(data).report
  }

  /// Returns the weights of a study, as a report and for each case of the survey.
  ///
  /// Raking starts at weights of 1. Cases that a margin cannot place form a level of their own,
  /// which keeps its share in the sample.
  ///
  /// - Returns: `byCase` has one weight for each case, in the order of the survey; `nil` outside the
  ///   weighted groups. Their mean is 1.
  /// - Throws: `no-weighting`, `unknown-feature`, `target-without-cases`, `margin-too-old`,
  ///   `raking-failed` (65).
  public static func weights(
    _ data: StudyData
  ) throws -> (report: WeightReport, byCase: [Double?]) {
    guard let weighting = data.study.weighting, let survey = data.survey else {
      throw WeightFindings.noWeighting(data.study)
    }
    let rows = try rows(weighting, survey, data.study)
    let margins = try weighting.margins.map {
      try levels($0, rows: rows, survey: survey, data: data)
    }
    var question = MarginWeighting(
      margins: margins, base: Array(repeating: 1, count: rows.count))
    question.trimming = weighting.trimming
    let report: WeightReport
    do {
      report = try question.report(
        groups: groupLabel(weighting, survey),
        ids: rows.map { $0 < survey.ids.count ? survey.ids[$0] : String($0 + 1) },
        notes: notes(margins, data))
    } catch {
      throw WeightFindings.rakingFailed(data.study)
    }
    var byCase = [Double?](repeating: nil, count: survey.caseCount)
    for (row, weight) in zip(rows, report.weights) { byCase[row] = weight }
    return (report, byCase)
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
  ) throws -> MarginWeighting.MarginLevels {
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
      .map { categories.contains($0) ? $0 : MarginWeighting.outside }
    for entry in population where entry.count > 0 && !levels.contains(entry.category) {
      throw WeightFindings.targetWithoutCases(entry.category, margin.feature, data.study)
    }
    return MarginWeighting.MarginLevels(
      name: margin.feature, referenceDay: first.referenceDay, levels: levels,
      population: population.map { ($0.category, $0.count) },
      base: Array(repeating: 1, count: levels.count))
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

  private static func groupLabel(_ weighting: Weighting, _ survey: SurveyData) -> LocalizedText {
    let variable = survey.codebook[FigureID.make(weighting.variable)]
    let labels = weighting.values.map { variable?.label(of: $0) ?? LocalizedText($0) }
    return LocalizedText(
      de: labels.map(\.de).joined(separator: ", "), en: labels.map(\.en).joined(separator: ", "))
  }

  private static func notes(
    _ margins: [MarginWeighting.MarginLevels], _ data: StudyData
  ) -> [LocalizedText] {
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
