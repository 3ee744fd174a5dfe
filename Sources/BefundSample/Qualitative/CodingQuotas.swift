/// How often each topic is coded in each interview, and with which kinds.
enum CodingQuotas {
  /// Rows are topics; columns are need, challenge, resource, recommendation.
  static let kinds = [
    [44, 39, 21, 26], [31, 36, 6, 13], [30, 28, 29, 20], [29, 33, 11, 15],
    [10, 12, 4, 4], [12, 17, 22, 9], [11, 19, 5, 8], [6, 8, 2, 4],
  ]
  private static let talkative = [12, 4, 11, 20, 3, 6, 5, 0]
  /// Segments and interviews of the six that were coded twice.
  private static let twice = [34, 23, 27, 19, 8, 15, 13, 7]
  private static let twiceInterviews = [6, 6, 6, 4, 3, 4, 4, 2]
  /// Interviews of the other 17.
  private static let otherInterviews = [16, 14, 15, 12, 5, 9, 8, 5]

  /// Returns the codes of every interview's segments, in random order.
  static func codes(_ random: inout SplitMix64) -> [[Code]] {
    var interviews = [[Code]](repeating: [], count: Interviews.count)
    let twiceMembers = Interviews.codedTwice.sorted()
    let others = (0..<Interviews.count).filter {
      !Interviews.codedTwice.contains($0) && $0 != Interviews.talkative
    }
    for topic in 0..<Topic.count {
      var kindDeck = random.deck(Array(zip(Code.Kind.allCases, kinds[topic])))
      var places = Array(repeating: Interviews.talkative, count: talkative[topic])
      let sizes = interviews.map(\.count)
      places += spread(twice[topic], over: twiceInterviews[topic], of: twiceMembers, sizes, &random)
      let rest = kindDeck.count - places.count
      places += spread(rest, over: otherInterviews[topic], of: others, sizes, &random)
      for place in places {
        guard let kind = kindDeck.popLast() else { break }
        interviews[place].append(random.code(topic: topic, kind: kind))
      }
    }
    return interviews.map { random.shuffled($0) }
  }

  /// Returns `count` places in exactly `width` of the members, fuller ones less often.
  private static func spread(
    _ count: Int, over width: Int, of members: [Int], _ sizes: [Int], _ random: inout SplitMix64
  ) -> [Int] {
    let chosen = random.choose(width, of: members) { 1 / Double(8 + sizes[$0]) }
    var places = chosen
    while places.count < count {
      places.append(random.pick(chosen))
    }
    return places
  }
}
