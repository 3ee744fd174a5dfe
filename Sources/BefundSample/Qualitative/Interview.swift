/// One expert interview.
struct Interview {
  var id: String
  var date: SampleDate
  var organisationType: String
  var perspective: String
  var persons: Int
  var minutes: Int
  /// The length of the transcript in Unicode scalars; known once it is written.
  var scalars: Int
  var form: String
  var isCodedTwice: Bool
}

/// The 24 interviews of May 2019.
enum Interviews {
  static let count = 24
  /// Positions of the interviews that a second coder worked on.
  static let codedTwice: Set<Int> = [1, 4, 8, 12, 17, 21]
  /// The position of the most talkative interview.
  static let talkative = 6

  private static let kinds: [(type: String, count: Int, perspective: String)] = [
    ("Integrationsrat", 4, "Politiker*innen"), ("Wohlfahrtsverband", 5, "Expert*innen"),
    ("Verein/MSO", 4, "Expert*innen"), ("Ehrenamtsgruppe", 4, "Ehrenamtliche"),
    ("Bildungsträger", 4, "Expert*innen"), ("Jobcenter", 2, "Expert*innen"),
    ("Stadtverwaltung", 1, "Expert*innen"),
  ]
  /// Sorted, so that the median of 61 can be seen.
  private static let minutes = [
    34, 38, 41, 44, 47, 49, 52, 54, 56, 58, 60, 61, 61, 63, 65, 68, 70, 73, 76, 79, 83, 88, 92, 97,
  ]

  static func all(seed: UInt64) -> [Interview] {
    var random = SplitMix64(seed: seed, part: "interviews")
    var kindDeck = kinds.indices.flatMap { Array(repeating: $0, count: kinds[$0].count) }
    random.shuffle(&kindDeck)
    var minuteDeck = random.shuffled(minutes.filter { $0 != 97 })
    minuteDeck.insert(97, at: talkative)
    let forms = random.deck([("persönlich", 17), ("Telefon", 7)])
    let groups = random.choose(2, of: (0..<count).filter { forms[$0] == "persönlich" })
    return (0..<count).map { index in
      let kind = kinds[kindDeck[index]]
      return Interview(
        id: id(index), date: SampleDate(2019, 5, day(of: index)),
        organisationType: kind.type, perspective: kind.perspective,
        persons: index == groups[0] ? 2 : index == groups[1] ? 3 : 1, minutes: minuteDeck[index],
        scalars: 0, form: forms[index], isCodedTwice: codedTwice.contains(index))
    }
  }

  /// Returns the working day in May that an interview was held on, two a day.
  static func day(of index: Int) -> Int {
    [2, 3, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17][index / 2]
  }

  static func id(_ index: Int) -> String {
    index < 9 ? "I-0\(index + 1)" : "I-\(index + 1)"
  }

  static func file(_ interviews: [Interview]) -> SampleFile {
    var file = TableFile("interviews.csv")
    file.append([
      "interview_id", "datum", "organisationstyp", "perspektive", "personen", "dauer_min",
      "zeichen", "form", "doppelcodiert",
    ])
    for interview in interviews {
      file.append([
        interview.id, interview.date.iso, interview.organisationType, interview.perspective,
        String(interview.persons), String(interview.minutes), String(interview.scalars),
        interview.form, interview.isCodedTwice ? "ja" : "nein",
      ])
    }
    return file.file
  }
}
