/// Who the respondents are: origin, age, gender, district, language.
extension SurveyBlock {
  /// Rows are roles; columns are born abroad, both parents immigrated, German born abroad,
  /// background only, undetermined; all others are neither.
  private static let originQuotas: [[Int]] = [
    [40, 14, 2, 17, 9], [5, 3, 0, 6, 3], [7, 5, 1, 6, 4], [2, 1, 0, 2, 1],
    [20, 3, 0, 3, 1], [35, 0, 0, 0, 0], [0, 0, 0, 0, 1],
  ]
  /// Rows are roles; columns are the age groups 1…5 and no answer.
  private static let ageQuotas: [[Int]] = [
    [23, 49, 60, 35, 9, 5], [4, 14, 24, 25, 4, 0], [3, 26, 41, 3, 0, 1], [0, 4, 12, 6, 1, 0],
    [3, 11, 12, 4, 0, 1], [12, 16, 6, 1, 0, 0], [1, 1, 2, 0, 0, 1],
  ]
  /// Rows are roles; columns are female, male, diverse and no answer.
  private static let genderQuotas: [[Int]] = [
    [101, 71, 2, 7], [47, 22, 0, 2], [49, 24, 1, 0], [9, 14, 0, 0],
    [15, 15, 0, 1], [14, 20, 0, 1], [3, 1, 0, 1],
  ]

  mutating func assignOrigins() {
    let kinds: [Origin] = [
      .bornAbroad, .bothParents, .germanBornAbroad, .backgroundOnly, .undetermined,
    ]
    for role in Role.allCases {
      let quotas = Self.originQuotas[role.rawValue]
      let rest = role.quota - quotas.reduce(0, +)
      let deck = random.deck(Array(zip(kinds, quotas)) + [(.neither, rest)])
      for (index, origin) in zip(indices(of: role), deck) {
        people[index].origin = origin
      }
    }
  }

  mutating func assignPersons() {
    for role in Role.allCases {
      let ages = random.deck(Array(zip([1, 2, 3, 4, 5, -9], Self.ageQuotas[role.rawValue])))
      let genders = random.deck(Array(zip([1, 2, 3, -9], Self.genderQuotas[role.rawValue])))
      for (position, index) in indices(of: role).enumerated() {
        people[index].age = ages[position]
        people[index].gender = genders[position]
      }
    }
    let districts = random.deck([
      (1, 118), (2, 61), (3, 52), (4, 67), (5, 49), (6, 58), (-9, 15),
    ])
    for index in people.indices {
      people[index].district = districts[index]
    }
    var oneSided = 0
    var expelled = 0
    for index in people.indices {
      describeOrigin(of: index, &oneSided, &expelled)
    }
  }

  private mutating func describeOrigin(of index: Int, _ oneSided: inout Int, _ expelled: inout Int)
  {
    switch people[index].origin {
    case .bornAbroad: describeBornAbroad(index)
    case .germanBornAbroad:
      people[index].birthSelf = 2
      people[index].arrival = arrivalYear(of: people[index])
    case .bothParents:
      people[index].birthMother = 2
      people[index].birthFather = 2
      people[index].parentsArrival = 1
      people[index].citizenship = random.pick([1, 1, 2, 2, 4])
      people[index].parentsCitizenship = random.pick([2, 3, 3, 3])
    case .backgroundOnly: describeBackground(index)
    case .undetermined: describeUndetermined(index)
    case .neither:
      let age = people[index].age
      if age >= 4, expelled < 6 {
        expelled += 1
        (people[index].birthMother, people[index].birthFather) = (2, 2)
        people[index].parentsArrival = 3
      } else if age == 3, oneSided < 5 {
        oneSided += 1
        people[index].birthMother = 2
      }
    }
  }

  private mutating func describeBornAbroad(_ index: Int) {
    let isRefugee = people[index].role == .refugee
    people[index].birthSelf = 2
    people[index].birthMother = 2
    people[index].birthFather = 2
    people[index].arrival = arrivalYear(of: people[index])
    people[index].citizenship = isRefugee ? 4 : random.pick([2, 2, 3, 4, 4])
    people[index].parentsCitizenship =
      people[index].citizenship == 3 ? random.pick([2, 3]) : random.pick([3, 3, 3, 2])
    let recent = people[index].arrival >= 2010
    people[index].parentsArrival =
      isRefugee || recent ? random.pick([3, 3, 2]) : random.pick([1, 2, 3])
    people[index].german = recent ? random.within(2...4) : random.within(1...3)
  }

  /// Rows: one parent born abroad, both parents born here, or one of two came since 1950.
  private mutating func describeBackground(_ index: Int) {
    people[index].parentsCitizenship = 2
    switch random.below(10) {
    case 0:
      people[index].parentsCitizenship = 3
    case 1:
      people[index].birthMother = 2
      people[index].birthFather = 2
      people[index].parentsArrival = 2
    case 2...6: people[index].birthFather = 2
    default: people[index].birthMother = 2
    }
  }

  private mutating func describeUndetermined(_ index: Int) {
    people[index].parentsCitizenship = -8
    switch random.below(6) {
    case 0, 1, 2:
      people[index].birthSelf = -9
      people[index].birthMother = random.pick([-9, -8, 1])
      people[index].birthFather = random.pick([-9, -8])
      people[index].citizenship = random.pick([-9, 1])
    case 3:
      people[index].birthMother = 2
      people[index].birthFather = 2
      people[index].parentsArrival = -8
    case 4:
      people[index].birthSelf = -8
      people[index].birthMother = -8
      people[index].birthFather = -8
    default:
      people[index].birthMother = -8
      people[index].birthFather = -9
    }
  }

  /// Returns a year that fits the age group and the role.
  private mutating func arrivalYear(of person: Respondent) -> Int {
    if person.role == .refugee {
      return random.pick([2014, 2015, 2015, 2015, 2016, 2016, 2017, 2018])
    }
    let earliest = [1: 2003, 2: 1994, 3: 1979, 4: 1961, 5: 1955][person.age] ?? 2003
    return random.within(earliest...2018)
  }

  /// Languages of 420 respondents by role; the others answer in German.
  private static let languageQuotas: [(role: Role, languages: [(value: String, count: Int)])] = [
    (.refugee, [("ar", 16), ("fa", 5), ("en", 4), ("tr", 2)]),
    (.association, [("tr", 4), ("ru", 3), ("ar", 3), ("en", 2)]),
    (.citizen, [("ar", 4), ("tr", 8), ("ru", 9), ("fa", 1), ("en", 8)]),
    (.volunteer, [("ru", 1), ("en", 2)]),
    (.professional, [("en", 1)]),
  ]

  mutating func assignLanguages() {
    for (role, quotas) in Self.languageQuotas {
      let candidates = indices { $0.role == role && $0.origin == .bornAbroad }
      for (index, language) in zip(random.shuffled(candidates), random.deck(quotas)) {
        people[index].language = language
        if language == "ar" || language == "fa" {
          people[index].german = random.within(2...5)
        }
      }
    }
    for index in people.indices where people[index].origin == .germanBornAbroad {
      people[index].german = 1
    }
  }

  /// How far 32 respondents came: quotas by role of the last pages 4, 5 and 6.
  mutating func assignPages() {
    let quotas: [(Role, [Int])] = [
      (.citizen, [4, 4, 4]), (.citizen, [2, 1, 1]), (.volunteer, [2, 1, 1]),
      (.professional, [1, 2, 1]), (.politician, [0, 1, 0]), (.association, [1, 1, 0]),
      (.refugee, [2, 1, 2]),
    ]
    for (role, counts) in quotas {
      let deck = random.deck(Array(zip([4, 5, 6], counts)))
      let candidates = indices { $0.role == role && $0.lastPage == 7 }
      for (index, page) in zip(random.shuffled(candidates), deck) {
        people[index].lastPage = page
      }
    }
    let wishes = random.deck([(1, 121), (2, 183), (3, 116)])
    for index in people.indices {
      people[index].participation = wishes[index]
      people[index].duration = people[index].lastPage * random.within(55...190)
    }
  }
}
