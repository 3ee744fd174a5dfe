import BefundModel
import BefundTables

/// Orders of topics that rest on one talkative interview.
extension InterviewMatrix {
  /// What the interview with the most passages does to the order of the topics.
  static func turningNotes(_ data: InterviewData, _ study: Study) -> [TableNote] {
    func name(_ topic: String) -> LocalizedText {
      study.topic(topic).map { heading($0).label } ?? LocalizedText(topic)
    }
    return turns(data, study).map { turn in
      TableNote(
        id: "turn_\(turn.first)_\(turn.second)",
        text: LocalizedText(
          de: "Nach Textstellen steht \(name(turn.first).de) ({0}) vor \(name(turn.second).de) "
            + "({1}), nach Interviews ist es umgekehrt ({2} und {3}). Das liegt allein an "
            + "Interview \(turn.interview): ohne es sind es {4} und {5} Stellen, in {6} und {7} "
            + "Interviews.",
          en: "By passages \(name(turn.first).en) ({0}) stands before \(name(turn.second).en) "
            + "({1}), by interviews it is the other way round ({2} and {3}). This is due to "
            + "interview \(turn.interview) alone: without it there are {4} and {5} passages, in {6} "
            + "and {7} interviews."),
        counts: turn.counts)
    }
  }

  /// One pair of topics whose order by passages rests on one interview.
  struct Turn: Equatable {
    var interview: String
    var first: String
    var second: String
    /// Passages of both, interviews of both, and the same two pairs without the interview.
    var counts: [Int]
  }

  /// Returns the pairs of topics that stand in another order by interviews than by passages
  /// only because of the interview with the most passages.
  static func turns(_ data: InterviewData, _ study: Study) -> [Turn] {
    let all = codings(data)
    let perInterview = Dictionary(all.map { ($0.interview, 1) }, uniquingKeysWith: +)
    guard
      let largest = perInterview.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
    else { return [] }
    func passages(_ topic: String, without interview: String? = nil) -> Int {
      all.count { $0.topic == topic && $0.interview != interview }
    }
    func interviews(_ topic: String, without interview: String? = nil) -> Int {
      Set(all.filter { $0.topic == topic && $0.interview != interview }.map(\.interview)).count
    }
    var turns: [Turn] = []
    for a in study.topics.map(\.id) {
      for b in study.topics.map(\.id) where a != b {
        let counts = [
          passages(a), passages(b), interviews(a), interviews(b), passages(a, without: largest),
          passages(b, without: largest), interviews(a, without: largest),
          interviews(b, without: largest),
        ]
        if counts[0] > counts[1], counts[2] < counts[3], counts[4] < counts[5] {
          turns.append(Turn(interview: largest, first: a, second: b, counts: counts))
        }
      }
    }
    return turns
  }
}
