/// Up to 420 respondents who together meet the quotas of the study.
///
/// Large samples are a sequence of blocks, so that memory does not depend on their size. The first
/// block carries the planted irregularities.
struct SurveyBlock {
  static let size = 420

  var people: [Respondent]
  var random: SplitMix64
  let isFirst: Bool

  init(index: Int, seed: UInt64) {
    random = SplitMix64(seed: seed &+ UInt64(index) &* 0x5851_F42D, part: "survey")
    isFirst = index == 0
    people = Role.allCases.flatMap { role in
      Array(repeating: Respondent(role: role), count: role.quota)
    }
    assignOrigins()
    assignPersons()
    assignLanguages()
    assignPages()
    if isFirst { plantPersonDefects() }
    assignRatings()
    assignNeeds()
    assignChallenges()
    assignOpenAnswers()
    if isFirst { plantAnswerDefects() }
  }

  /// Returns the respondents of one role, or those that meet a condition.
  func indices(of role: Role) -> [Int] {
    people.indices.filter { people[$0].role == role }
  }

  func indices(where condition: (Respondent) -> Bool) -> [Int] {
    people.indices.filter { condition(people[$0]) }
  }

  /// Keeps as many respondents of each role as a smaller sample needs, in random order.
  func sample(of size: Int) -> [Respondent] {
    let quotas = Quota.largestRemainder(Role.quotas.map(Double.init), total: size)
    return Role.allCases.flatMap { role in
      indices(of: role).prefix(quotas[role.rawValue]).map { people[$0] }
    }
  }
}
