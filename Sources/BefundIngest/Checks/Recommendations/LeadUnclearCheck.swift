import BefundModel

/// Reports recommendations whose lead is a question mark or several at once.
enum LeadUnclearCheck {
  static let id = "lead-unclear"
  static let text = FindingText(
    (
      de: "unklar, wer die Federführung hat", en: "it is unclear who is to lead"
    ),
    why: (
      de: "es steht ein Fragezeichen da, oder mehrere sind genannt",
      en: "there is a question mark, or several are named"
    ),
    fix: (
      de: "klären, wer den Hut aufhat; bis dahin gilt die Federführung als unklar",
      en: "settle who is to lead; until then the lead counts as unclear"
    ))

  /// Returns the lead that a cell names.
  static func lead(of text: String) -> Recommendation.Lead {
    if text.isEmpty { return .none }
    let isList = text.contains { "?/|,;+&".contains($0) }
    let words = text.lowercased().split(separator: " ")
    let isChoice = words.contains("oder") || words.contains("od.") || words.contains("or")
    return isList || isChoice ? .unclear : .named(text)
  }
}
