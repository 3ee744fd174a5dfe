import BefundModel

/// The variables that compare a person's importance and satisfaction, made for each topic.
enum GapVariables {
  /// Importance high and satisfaction low: `1` or `0`, among persons valid on both.
  static func action(_ topic: String) -> String { "_action_" + topic }
  /// Importance, among persons valid on both.
  static func importance(_ topic: String) -> String { "_importance_" + topic }
  /// Satisfaction, among persons valid on both.
  static func satisfaction(_ topic: String) -> String { "_satisfaction_" + topic }
  /// Importance minus satisfaction.
  static func difference(_ topic: String) -> String { "_gap_" + topic }
  /// `under`, `met` or `over`.
  static func fulfilment(_ topic: String) -> String { "_fulfilment_" + topic }

  /// Returns the survey with the variables of every pair added.
  static func adding(_ block: GapBlock, to survey: SurveyData) -> SurveyData {
    var result = survey
    for pair in block.pairs {
      let importance = numbers(survey, pair.importance)
      let satisfaction = numbers(survey, pair.satisfaction)
      var action = CodedColumn(dictionary: ["", "1", "0"])
      var fulfilment = CodedColumn(dictionary: ["", "under", "met", "over"])
      var difference = CodedColumn(dictionary: [""])
      var paired = [CodedColumn(dictionary: [""]), CodedColumn(dictionary: [""])]
      for row in 0..<survey.caseCount {
        guard let w = importance[row], let z = satisfaction[row] else {
          action.codes.append(0)
          fulfilment.codes.append(0)
          difference.codes.append(0)
          for place in paired.indices { paired[place].codes.append(0) }
          continue
        }
        let needsAction = w >= block.importantFrom && z <= block.dissatisfiedTo
        action.codes.append(needsAction ? 1 : 2)
        fulfilment.codes.append(w > z ? 1 : w == z ? 2 : 3)
        let code = difference.code(for: String(w - z))
        difference.codes.append(code)
        for (place, rating) in [w, z].enumerated() {
          let code = paired[place].code(for: String(rating))
          paired[place].codes.append(code)
        }
      }
      result.columns[self.action(pair.topic)] = action
      result.columns[self.fulfilment(pair.topic)] = fulfilment
      result.columns[self.difference(pair.topic)] = difference
      result.columns[self.importance(pair.topic)] = paired[0]
      result.columns[self.satisfaction(pair.topic)] = paired[1]
    }
    return result
  }

  /// The valid ratings as numbers.
  private static func numbers(_ survey: SurveyData, _ name: String) -> [Int?] {
    guard let column = survey.columns[name] else {
      return Array(repeating: nil, count: survey.caseCount)
    }
    let missing = survey.codebook[FigureID.make(name)]?.missing ?? [:]
    let values = column.dictionary.map { missing[$0] == nil ? Int($0) : nil }
    return column.codes.map { values[Int($0)] }
  }
}

extension SurveyView {
  /// The view with the gap variables, or `nil` when the study has no such ratings.
  func withGap() -> (view: SurveyView, block: GapBlock)? {
    guard let block = study.gap else { return nil }
    var data = StudyData(study: study)
    data.survey = GapVariables.adding(block, to: survey)
    return SurveyView(data, by: by).map { ($0, block) }
  }
}
