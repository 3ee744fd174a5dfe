/// The severity of sixteen challenges, from 1 to 5.
extension SurveyBlock {
  static let challengeCount = 16

  private static let itemMeans = [
    3.9, 3.6, 4.3, 3.7, 3.3, 3.6, 3.5, 3.5, 3.3, 3.5, 4.0, 3.4, 3.7, 3.1, 3.0, 2.8,
  ]
  private static let roleMeans = [3.285, 3.7, 3.8, 3.1, 3.9, 3.6, 3.4]
  /// "Don't know" of 408 respondents who saw the page.
  private static let unknownCounts = [
    16, 21, 14, 26, 18, 17, 29, 31, 38, 126, 24, 33, 15, 22, 27, 47,
  ]
  private static let refusedCounts = [1, 0, 2, 1, 1, 0, 2, 1, 0, 2, 1, 1, 0, 1, 2, 1]

  mutating func assignChallenges() {
    let shown = indices { $0.lastPage >= 5 }
    for item in 0..<Self.challengeCount {
      leaveOut(item, shown)
    }
    let targets = challengeTargets(shown)
    for role in Role.allCases {
      let members = shown.filter { people[$0].role == role }
      let tendency = members.map { _ in random.bell() }
      var carry = 0.0
      for item in 0..<Self.challengeCount {
        let pairs = zip(members, tendency).filter { people[$0.0].challenges[item] == 0 }
        let fixed = members.map { people[$0].challenges[item] }.filter { $0 > 0 }
        let mean = targets[role.rawValue][item]
        let exact = mean * Double(pairs.count + fixed.count) + carry
        let goal = Int(exact.rounded())
        carry = exact - Double(goal)
        let sum = goal - fixed.reduce(0, +)
        draw(item, pairs.map { (index: $0.0, tendency: $0.1) }, mean: mean, sum: sum)
      }
    }
    for index in people.indices {
      for item in 0..<Self.challengeCount where people[index].challenges[item] == Self.notValid {
        people[index].challenges[item] = 0
      }
    }
  }

  /// Stands in a cell whose text is planted, so that it does not count as valid.
  static let notValid = -99

  private mutating func leaveOut(_ item: Int, _ shown: [Int]) {
    let open = shown.filter { people[$0].challenges[item] == 0 }
    let count = Self.unknownCounts[item] + Self.refusedCounts[item]
    let chosen = random.choose(count, of: open)
    for (position, index) in chosen.enumerated() {
      people[index].challenges[item] = position < Self.unknownCounts[item] ? -8 : -9
    }
  }

  /// The means that are fixed for one role and item.
  private static let fixedMeans: [(role: Role, item: Int, mean: Double)] = [
    (.volunteer, 10, 4.6), (.refugee, 0, 4.4),
  ]

  /// Means by role and item that meet the means of the roles and of the items.
  private func challengeTargets(_ shown: [Int]) -> [[Double]] {
    let counts = challengeCounts(shown)
    var means = Self.roleMeans.map { role in
      Self.itemMeans.map { item in clamp(item + role - 3.51) }
    }
    for _ in 0..<60 {
      for fixed in Self.fixedMeans { means[fixed.role.rawValue][fixed.item] = fixed.mean }
      for item in 0..<Self.challengeCount {
        let n = means.indices.reduce(0) { $0 + counts[$1][item] }
        let sum = means.indices.reduce(0) { $0 + counts[$1][item] * means[$1][item] }
        let shift = Self.itemMeans[item] - sum / n
        for role in means.indices { means[role][item] = clamp(means[role][item] + shift) }
      }
      for fixed in Self.fixedMeans { means[fixed.role.rawValue][fixed.item] = fixed.mean }
      for role in means.indices {
        let n = counts[role].reduce(0, +)
        let sum = zip(counts[role], means[role]).reduce(0) { $0 + $1.0 * $1.1 }
        let shift = (Self.roleMeans[role] - sum / n) * 16 / 15
        for item in 0..<Self.challengeCount where !Self.isFixed(role, item) {
          means[role][item] = clamp(means[role][item] + shift)
        }
      }
    }
    return means
  }

  private static func isFixed(_ role: Int, _ item: Int) -> Bool {
    fixedMeans.contains { $0.role.rawValue == role && $0.item == item }
  }

  /// The number of answers by role and item.
  private func challengeCounts(_ shown: [Int]) -> [[Double]] {
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: Self.challengeCount), count: Role.allCases.count)
    for index in shown {
      for item in 0..<Self.challengeCount where people[index].challenges[item] >= 0 {
        counts[people[index].role.rawValue][item] += 1
      }
    }
    return counts
  }

  private func clamp(_ mean: Double) -> Double {
    min(4.9, max(1.3, mean))
  }

  /// Draws the answers of one role to one item so that they add up to `sum`.
  private mutating func draw(
    _ item: Int, _ members: [(index: Int, tendency: Double)], mean: Double, sum: Int
  ) {
    var total = 0
    for member in members {
      let value = mean + 0.45 * member.tendency + 0.95 * random.bell()
      let rounded = min(5, max(1, Int(value.rounded())))
      people[member.index].challenges[item] = rounded
      total += rounded
    }
    while total != sum, !members.isEmpty {
      let index = random.pick(members).index
      let step = total < sum ? 1 : -1
      let value = people[index].challenges[item] + step
      guard (1...5).contains(value) else { continue }
      people[index].challenges[item] = value
      total += step
    }
  }
}
