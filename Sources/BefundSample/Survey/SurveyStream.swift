/// The survey as a sequence of chunks, so that any number of respondents fits into memory.
struct SurveyStream {
  /// What one step adds to the three files of the survey.
  struct Chunk {
    var survey: [UInt8]
    var supplement: [UInt8]
    var mentions: [UInt8]
  }

  static let surveyName = "befragung.csv"
  static let supplementName = "befragung_nachtrag.csv"
  static let mentionsName = "offene_nennungen.csv"

  /// Ids that an administrator deleted.
  private static let deletedIds: Set<Int> = [41, 150, 287, 402]
  private static let testCount = 12
  /// Records beside the usable ones and the tests: nine only opened, six superseded.
  private static let extraCount = 15

  let respondents: Int
  let seed: UInt64
  private var block = 0
  private var id = 0
  private var rowNumber = 0
  private var tokenNumber: UInt32 = 0
  var random: SplitMix64
  var survey = SurveyFile(surveyName)
  var supplement = SurveyFile(supplementName)
  var mentions = TableFile(mentionsName)

  init(respondents: Int, seed: UInt64) {
    self.respondents = respondents
    self.seed = seed
    random = SplitMix64(seed: seed, part: "rows")
  }

  var defects: [PlantedDefect] {
    survey.defects + supplement.defects + mentions.defects
  }

  /// Returns the next chunk, or `nil` after the last respondent.
  mutating func next() -> Chunk? {
    let done = block * SurveyBlock.size
    guard done < respondents else { return nil }
    let content = SurveyBlock(index: block, seed: seed)
    let size = min(SurveyBlock.size, respondents - done)
    if block == 0 {
      survey.appendMark()
      survey.append(SurveyColumns.all)
      mentions.append(["antwort_id", "frage", "code", "codierer", "auszug"])
      writeTests()
      writeFirst(content.people)
    } else {
      let people = size < SurveyBlock.size ? content.sample(of: size) : content.people
      writeLater(people)
    }
    block += 1
    return Chunk(
      survey: survey.drain(), supplement: supplement.drain(), mentions: mentions.drain())
  }

  // MARK: Rows

  mutating func nextId() -> Int {
    id += 1
    while Self.deletedIds.contains(id) { id += 1 }
    return id
  }

  /// Returns eight hexadecimal digits that never repeat.
  mutating func nextToken() -> String {
    tokenNumber &+= 1
    var x = tokenNumber &* 0x9E37_79B1
    x = (x ^ (x >> 16)) &* 0x85EB_CA6B
    x ^= x >> 13
    let digits = String(x, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Returns the start of the next record within the forty days of fieldwork.
  mutating func nextStart() -> SampleDate {
    let total = Double(respondents + Self.extraCount)
    let position = (Double(rowNumber) + random.unit()) / total * 40 * 54_000
    rowNumber += 1
    let (day, second) = (Int(position) / 54_000, Int(position) % 54_000)
    return SampleDate(2019, 3, 18) + (day * 86_400 + 27_000 + second)
  }

  mutating func row(_ person: Respondent, start: SampleDate, token: String) -> SurveyRow {
    let end = start + person.duration
    return SurveyRow(
      id: nextId(), person: person, lastPage: person.lastPage, start: start, end: end,
      submitted: person.lastPage == 7 ? end.isoTime : "", token: token,
      seed: random.within(100_000_000...999_999_999))
  }

  mutating func write(_ row: SurveyRow) {
    if row.lastPage < 7 && row.lastPage > 0 && !row.person.isDropped {
      survey.plant("partial-answer")
    }
    survey.append(row)
  }

  mutating func writeLater(_ people: [Respondent]) {
    let tokens = Set(random.choose(people.count * 138 / 420, of: Array(people.indices)))
    for index in random.shuffled(Array(people.indices)) {
      let token = tokens.contains(index) ? nextToken() : ""
      let row = row(people[index], start: nextStart(), token: token)
      write(row)
      writeMentions(of: row)
    }
  }

  mutating func writeMentions(of row: SurveyRow) {
    for (question, answer) in [("O1", row.person.good), ("O2", row.person.missing)] {
      guard let answer, row.lastPage >= 6 else { continue }
      for mention in answer.mentions {
        if answer.isUncoded { mentions.plant("uncoded-answer", field: 3) }
        if mention.code == nil { mentions.plant("unassignable-mention", field: 3) }
        let code = answer.isUncoded ? "" : mention.code?.id ?? "nicht zuordenbar"
        mentions.append([
          String(row.id), question, code, row.id % 3 == 0 ? "K2" : "K1", mention.excerpt,
        ])
      }
    }
  }

  // MARK: Test answers

  private mutating func writeTests() {
    let words = ["test", "asdf", "Test Test", "test 123", "bla"]
    for number in 0..<Self.testCount {
      var person = Respondent(randomised: &random)
      person.language = number == 7 ? "en" : "de"
      person.lastPage = number % 3 == 2 ? random.within(2...6) : 7
      person.good = OpenAnswer(text: random.pick(words), mentions: [])
      person.missing = OpenAnswer(text: random.pick(words), mentions: [])
      person.defects = [("test-answer", nil)]
      person.isDropped = true
      let start = SampleDate(2019, 3, 11 + number / 3, 9 + number % 3 * 2, number * 4)
      survey.append(row(person, start: start, token: ""))
    }
  }
}

extension Respondent {
  /// Makes someone who answers at random.
  init(randomised random: inout SplitMix64) {
    self.init()
    role = random.pick([.citizen, .volunteer, .professional])
    age = random.within(2...4)
    gender = random.within(1...2)
    district = random.within(1...6)
    duration = random.within(120...700)
    participation = random.within(1...3)
    for topic in 0..<Topic.count {
      importance[topic] = random.within(1...5)
      satisfaction[topic] = random.within(1...5)
      needs[topic] = 1 << UInt8(random.below(5))
    }
    for item in 0..<SurveyBlock.challengeCount {
      challenges[item] = 1 + (item + random.below(3)) % 5
    }
  }
}
