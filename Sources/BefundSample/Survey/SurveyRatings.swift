/// Importance and satisfaction of the eight topics.
extension SurveyBlock {
  /// Targets of one topic: means, share with need for action in percent, and "don't know".
  private struct Target {
    var importance: Double
    var satisfaction: Double
    var needForAction: Double
    var refugees: Double?
    var unknownImportance: Int
    var unknownSatisfaction: Int
  }

  private static let targets = [
    Target(
      importance: 4.5, satisfaction: 2.6, needForAction: 44, refugees: 63,
      unknownImportance: 3, unknownSatisfaction: 7),
    Target(
      importance: 4.6, satisfaction: 2.1, needForAction: 58, refugees: 71,
      unknownImportance: 2, unknownSatisfaction: 5),
    Target(
      importance: 4.2, satisfaction: 3.2, needForAction: 19,
      unknownImportance: 2, unknownSatisfaction: 6),
    Target(
      importance: 4.3, satisfaction: 2.7, needForAction: 37,
      unknownImportance: 3, unknownSatisfaction: 11),
    Target(
      importance: 4.0, satisfaction: 3.0, needForAction: 22,
      unknownImportance: 3, unknownSatisfaction: 12),
    Target(
      importance: 3.9, satisfaction: 3.7, needForAction: 9,
      unknownImportance: 4, unknownSatisfaction: 9),
    Target(
      importance: 4.0, satisfaction: 2.8, needForAction: 31,
      unknownImportance: 4, unknownSatisfaction: 10),
    Target(
      importance: 4.0, satisfaction: 3.0, needForAction: 24,
      unknownImportance: 5, unknownSatisfaction: 14),
  ]

  /// How much more often a role sees a need for action than the average.
  private static let tilt = [0.94, 1.02, 1.08, 0.8, 1.2, 1.15, 0.9]

  mutating func assignRatings() {
    for topic in 0..<Topic.count {
      assignRatings(of: topic, Self.targets[topic])
    }
  }

  private mutating func assignRatings(of topic: Int, _ target: Target) {
    let others = indices { $0.role != .refugee }
    let unknownImportance = Set(random.choose(target.unknownImportance, of: others))
    let unknownSatisfaction = Set(random.choose(target.unknownSatisfaction, of: others))
    let urgent = needForAction(target, without: unknownImportance.union(unknownSatisfaction))
    for index in people.indices {
      let isUrgent = urgent.contains(index)
      people[index].importance[topic] =
        unknownImportance.contains(index)
        ? -8 : isUrgent ? random.within(4...5) : random.within(3...5)
      people[index].satisfaction[topic] =
        unknownSatisfaction.contains(index)
        ? -8 : isUrgent ? random.within(1...2) : random.within(3...4)
    }
    settle(topic, \.importance, mean: target.importance, urgent: urgent)
    settle(topic, \.satisfaction, mean: target.satisfaction, urgent: urgent)
  }

  /// Chooses who sees a need for action: the share of all, and that of refugees if it is given.
  private mutating func needForAction(_ target: Target, without unknown: Set<Int>) -> Set<Int> {
    let valid = people.indices.filter { !unknown.contains($0) }
    var count = Quota.count(target.needForAction, of: valid.count)
    var chosen: [Int] = []
    var rest = valid
    if let share = target.refugees {
      let refugees = valid.filter { people[$0].role == .refugee }
      chosen = random.choose(Quota.count(share, of: refugees.count), of: refugees)
      rest = valid.filter { people[$0].role != .refugee }
      count -= chosen.count
    }
    let byRole = Role.allCases.map { role in rest.filter { people[$0].role == role } }
    let weights = zip(byRole, Self.tilt).map { Double($0.count) * $1 }
    for (members, quota) in zip(byRole, Quota.largestRemainder(weights, total: count)) {
      chosen += random.choose(quota, of: members)
    }
    return Set(chosen)
  }

  /// Moves single ratings by one until the mean is met; the need for action stays as it is.
  private mutating func settle(
    _ topic: Int, _ scale: WritableKeyPath<Respondent, [Int]>, mean: Double, urgent: Set<Int>
  ) {
    let isImportance = scale == \Respondent.importance
    let others = people.map { isImportance ? $0.satisfaction[topic] : $0.importance[topic] }
    var values = people.map { $0[keyPath: scale][topic] }
    let valid = values.indices.filter { values[$0] > 0 }
    let target = Int((mean * Double(valid.count)).rounded())
    var sum = valid.reduce(0) { $0 + values[$1] }
    while sum != target {
      let index = random.pick(valid)
      let step = sum < target ? 1 : -1
      let value = values[index] + step
      let (importance, satisfaction) =
        isImportance ? (value, others[index]) : (others[index], value)
      let isUrgent = importance >= 4 && (1...2).contains(satisfaction)
      guard (1...5).contains(value), isUrgent == urgent.contains(index) else { continue }
      values[index] = value
      sum += step
    }
    for index in valid {
      people[index][keyPath: scale][topic] = values[index]
    }
  }
}
