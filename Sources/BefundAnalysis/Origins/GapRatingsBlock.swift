import BefundModel

/// The block of one topic's pairs of ratings: importance × satisfaction, without groups.
///
/// It states the means and the number of respondents, nothing that ``GapTopicBlock`` may hide.
struct GapRatingsBlock {
  let block: PopulationBlock
  private static let part = "ratings"

  init(_ view: SurveyView, topic: String) {
    let importance = view.survey.columns[GapVariables.importance(topic)] ?? CodedColumn()
    let satisfaction = view.survey.columns[GapVariables.satisfaction(topic)] ?? CodedColumn()
    let scale = Self.scale
    var categories: [String] = []
    var groups: [String: [String]] = [:]
    for (first, second) in scale.flatMap({ first in scale.map { (first, $0) } }) {
      let name = Self.name(first, second)
      categories.append(name)
      groups[BlockNames.valid, default: []].append(name)
    }
    let codes = importance.codes.indices.map { row -> Int in
      guard let first = Int(importance[row]), let second = Int(satisfaction[row]),
        let place = categories.firstIndex(of: Self.name(first, second))
      else { return categories.count }
      return place
    }
    var block = PopulationBlock(
      id: Self.id(topic), topic: topic, count: view.survey.caseCount,
      parts: [
        PopulationBlock.Part(
          Self.part, categories: categories + [BlockNames.invalid], groups: groups, codes: codes)
      ])
    if codes.contains(categories.count) { block.invalid = (Self.part, BlockNames.invalid) }
    self.block = block
  }

  private static let scale = 1...5

  private static func id(_ topic: String) -> String { "ratings." + topic }

  private static func name(_ importance: Int, _ satisfaction: Int) -> String {
    "\(importance)_\(satisfaction)"
  }

  /// What the means of a topic are made from: importance, satisfaction, and their difference.
  enum Score {
    case importance
    case satisfaction
    case difference
  }

  /// The mean of a score.
  static func mean(_ topic: String, _ score: Score) -> CellOrigin {
    var scores: [String: Int] = [:]
    for (first, second) in scale.flatMap({ first in scale.map { (first, $0) } }) {
      scores[name(first, second)] =
        switch score {
        case .importance: first
        case .satisfaction: second
        case .difference: first - second
        }
    }
    return .mean(block: id(topic), over: part, scores: scores, Selection())
  }
}
