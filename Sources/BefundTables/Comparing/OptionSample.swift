import BefundModel

/// The options of a multiple-response set, case by case.
struct OptionSample {
  /// Per option whether each case chose it.
  let chosen: [[Bool]]
  /// The places of the options that are ranked: those asked for, and none that is exclusive.
  let ranked: [Int]
  /// Whether each case belongs to the base of the table.
  let isInBase: [Bool]
  /// Whether each case of the base says something about every option.
  ///
  /// An empty field says "not chosen" where the option's column knows no mark for it.
  let isComplete: [Bool]

  init(_ sample: CaseSample, _ table: TableSpecification, options: [String], exclusive: Set<String>)
  {
    let tally = sample.tally
    let count = sample.cases.count
    var chosen: [[Bool]] = []
    var ranked: [Int] = []
    var best = [OptionState](repeating: .missing, count: count)
    var mentions = [Bool](repeating: false, count: count)
    var complete = sample.cases.isSelected
    for name in options {
      let slot = tally.specification.codedVariables.firstIndex(of: name) ?? 0
      let rule = tally.specification.missingRule(of: name)
      let marks = tally.specification.marks(of: name)
      let states = tally.dictionaries[slot].map { marks.state(of: $0, missing: rule) }
      let saysNo = states.contains(.notChosen)
      let codes = sample.cases.codes[slot]
      chosen.append(codes.map { states[Int($0)] == .chosen })
      let isRanked = table.asked?.contains(name) != false && !exclusive.contains(name)
      if isRanked { ranked.append(chosen.count - 1) }
      for row in 0..<count {
        let state = states[Int(codes[row])]
        best[row] = max(best[row], state)
        if state == .chosen, !exclusive.contains(name) { mentions[row] = true }
        if isRanked, state == .missing || (state == .empty && saysNo) { complete[row] = false }
      }
    }
    self.chosen = chosen
    self.ranked = ranked
    isInBase = sample.cases.isSelected.indices.map { row in
      guard sample.cases.isSelected[row] else { return false }
      return switch table.base {
      case .shown: best[row] >= .empty
      case .answered: best[row] >= .notChosen
      case .anyMention, .mentions: mentions[row]
      }
    }
    isComplete = zip(isInBase, complete).map { $0 && $1 }
  }
}
