/// The two open questions and the free text beside the role.
extension SurveyBlock {
  /// How many of each role answer: what works well, what is missing most.
  private static let goodQuotas = [86, 49, 46, 13, 19, 18, 2]
  private static let missingQuotas = [100, 56, 55, 14, 24, 16, 3]

  mutating func assignOpenAnswers() {
    assignRoleTexts()
    let answered = indices { $0.lastPage >= 6 }
    let good = answering(Self.goodQuotas, among: answered)
    let missing = answering(Self.missingQuotas, among: answered)
    // 271 mentions in 233 answers, 341 mentions in 268 answers; 11 of them not assignable and
    // 4 answers left uncoded.
    write(good, mentions: 271, unassignable: 4, uncoded: 2, isGood: true)
    write(missing, mentions: 341, unassignable: 7, uncoded: 2, isGood: false)
  }

  private mutating func answering(_ quotas: [Int], among answered: [Int]) -> [Int] {
    Role.allCases.flatMap { role in
      random.choose(
        quotas[role.rawValue], of: answered.filter { people[$0].role == role })
    }
  }

  private mutating func write(
    _ answering: [Int], mentions: Int, unassignable: Int, uncoded: Int, isGood: Bool
  ) {
    let german = random.shuffled(answering.filter { people[$0].language == "de" })
    let uncodedSet = Set(german.prefix(uncoded))
    let vague = Array(german.dropFirst(uncoded).prefix(unassignable))
    let extras = Array(german.dropFirst(uncoded + unassignable))
    let more = mentions - answering.count
    let triples = more / 12
    var counts: [Int: Int] = [:]
    for (position, index) in extras.prefix(more - triples).enumerated() {
      counts[index] = position < triples ? 3 : 2
    }
    for index in answering {
      let answer: OpenAnswer
      if let number = vague.firstIndex(of: index) {
        answer = Self.unassignableAnswer(number, isGood)
      } else if people[index].language != "de", random.below(100) < 70,
        let foreign = ForeignAnswers.answer(people[index].language, isGood, &random)
      {
        answer = foreign
      } else {
        answer = self.answer(counts[index] ?? 1, isGood, isUncoded: uncodedSet.contains(index))
      }
      if isGood {
        people[index].good = answer
      } else {
        people[index].missing = answer
      }
    }
  }

  private static let topicWeights = [
    [0, 0, 0, 1, 2, 2, 2, 2, 3, 4, 5, 5, 5, 6, 7],
    [0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7],
  ]

  private mutating func answer(_ count: Int, _ isGood: Bool, isUncoded: Bool) -> OpenAnswer {
    var mentions: [OpenAnswer.Mention] = []
    var used: Set<Code> = []
    var sentences: [String] = []
    while mentions.count < count {
      let topic = random.pick(Self.topicWeights[isGood ? 0 : 1])
      let kind: Code.Kind = isGood ? .resource : random.below(3) == 0 ? .challenge : .need
      let code = random.code(topic: topic, kind: kind)
      guard used.insert(code).inserted else { continue }
      let sentence = Phrases.answer(code, &random)
      sentences.append(sentence)
      mentions.append(OpenAnswer.Mention(code: code, excerpt: Self.excerpt(sentence)))
    }
    return OpenAnswer(
      text: sentences.joined(separator: " "), mentions: mentions, isUncoded: isUncoded)
  }

  /// Returns at most 80 characters, cut at a word.
  static func excerpt(_ sentence: String) -> String {
    guard sentence.unicodeScalars.count > 80 else { return sentence }
    let words = sentence.split(separator: " ")
    var text = ""
    for word in words where text.unicodeScalars.count + word.unicodeScalars.count + 1 <= 78 {
      text += text.isEmpty ? word : " " + word
    }
    return text + " …"
  }

  private static let unassignable = [
    ["Eigentlich das meiste.", "Das Wetter im Mai.", "Ich bin gern hier.", "Die Weser."],
    [
      "Da gibt es vieles.", "Bessere Radwege.", "Mehr Parkplätze am Markt.", "Ein Freibad.",
      "Siehe meine Antworten oben.", "Etwas mehr Gelassenheit.", "Da müsste ich lange überlegen.",
    ],
  ]

  private static func unassignableAnswer(_ number: Int, _ isGood: Bool) -> OpenAnswer {
    let texts = unassignable[isGood ? 0 : 1]
    let text = texts[number % texts.count]
    return OpenAnswer(text: text, mentions: [OpenAnswer.Mention(code: nil, excerpt: text)])
  }

  /// Free texts of people who chose "other"; nine can be assigned to a role.
  private static let roleTexts: [(role: Role, texts: [String])] = [
    (.citizen, ["Lehrerin i. R.", "Lehrerin i. R.", "Schülerin", "Schülerin", "Rentner"]),
    (.volunteer, ["Flüchtlingspatin", "Flüchtlingspatin"]),
    (.professional, ["Erzieherin in Elternzeit"]),
    (.association, ["Vorstand im Kulturverein"]),
    (
      .other,
      [
        "Journalistin", "Nachbarin aus Porta Westfalica", "Student, nur am Wochenende hier",
        "beruflich in Minden", "früher in Minden gewohnt",
      ]
    ),
  ]

  private mutating func assignRoleTexts() {
    for (role, texts) in Self.roleTexts {
      let candidates = indices {
        $0.role == role && $0.language == "de" && $0.defects.isEmpty
      }
      for (index, text) in zip(random.shuffled(candidates), texts) {
        people[index].roleText = text
      }
    }
  }
}
