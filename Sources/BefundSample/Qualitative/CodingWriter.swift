/// Writes virtual transcripts: passages at growing positions, coded by one or two people.
struct CodingWriter {
  var codings: [Coding] = []
  /// The length of each transcript.
  private(set) var lengths = [Int](repeating: 0, count: Interviews.count)
  var random: SplitMix64

  private static let firstCoder = "K1"
  private static let secondCoder = "K2"

  /// How a passage is coded by the second coder.
  private enum Second {
    case none
    /// The same place with the same code, another subcode, another kind, or another topic.
    case sameCode, otherSub, otherKind, otherTopic
    /// Half of the place, and a place that the first coder left out.
    case partial, alone
  }

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "codings")
    let codes = CodingQuotas.codes(&random)
    let twice = secondPlan(codes)
    for interview in 0..<Interviews.count {
      write(codes[interview], of: interview, second: twice[interview])
    }
    for index in codings.indices {
      decorate(index)
    }
  }

  /// Of 100 passages that both coded, 71 agree on topic and kind, and 78 on the topic.
  private mutating func secondPlan(_ codes: [[Code]]) -> [[Second]] {
    let members = Interviews.codedTwice.sorted()
    let total = members.reduce(0) { $0 + codes[$1].count }
    var deck = random.deck([
      (Second.sameCode, 60), (.otherSub, 11), (.otherKind, 7), (.otherTopic, 22), (.partial, 12),
      (.none, total - 112),
    ])
    var plan = codes.map { $0.map { _ in Second.none } }
    for member in members {
      plan[member] = plan[member].map { _ in deck.popLast() ?? .none }
    }
    let alone = random.deck([(0, 4), (1, 4), (2, 3), (3, 3), (4, 3), (5, 3)])
    for place in alone {
      plan[members[place]].append(.alone)
    }
    return plan
  }

  /// A passage at its place in a transcript.
  private struct Place {
    var interview: Int
    var start: Int
    var paragraph: Int
    var passage: Phrases.Passage

    var body: String { passage.opener + passage.statement + " " + passage.closer }
    var all: Range<Int> { 0..<body.unicodeScalars.count }
    var withoutOpener: Range<Int> { passage.opener.unicodeScalars.count..<all.upperBound }
  }

  private mutating func write(_ codes: [Code], of interview: Int, second: [Second]) {
    var position = random.within(400...900)
    var paragraph = random.within(3...6)
    var doubles = Self.doubled[interview] ?? 0
    var number = 0
    var alone = second.dropFirst(codes.count).count
    while number < codes.count || alone > 0 {
      let code = codes[min(number, codes.count - 1)]
      let isDouble = doubles > 0 && number + 1 < codes.count && codes[number + 1] != code
      let other = isDouble ? codes[number + 1] : nil
      let place = Place(
        interview: interview, start: position, paragraph: paragraph,
        passage: Phrases.passage(code, and: other, &random))
      if alone > 0, number == codes.count || random.below(5) == 0 {
        alone -= 1
        let extra = Code(topic: code.topic, kind: code.kind, sub: random.below(3))
        add(place, place.all, extra, Self.secondCoder)
      } else {
        codeFirst(place, code, other, number < second.count ? second[number] : .none)
        doubles -= isDouble ? 1 : 0
        number += isDouble ? 2 : 1
      }
      position += place.all.upperBound + random.within(150...1900)
      paragraph += random.within(1...5)
    }
    lengths[interview] = position + random.within(300...2000)
  }

  /// Codes a place by the first coder, perhaps twice, and as planned by the second.
  private mutating func codeFirst(_ place: Place, _ code: Code, _ other: Code?, _ second: Second) {
    let range = random.below(3) == 0 ? place.withoutOpener : place.all
    add(place, range, code, Self.firstCoder)
    addSecond(second, place, range, code)
    if let other {
      add(place, range, other, Self.firstCoder)
      codings[codings.count - 1].isDoubleCoded = true
    }
  }

  /// Places with a second code of the first coder, by interview; 14 in all.
  private static let doubled = [0: 2, 2: 1, 5: 2, 6: 3, 9: 1, 11: 2, 15: 1, 19: 2]

  private mutating func addSecond(
    _ second: Second, _ place: Place, _ first: Range<Int>, _ code: Code
  ) {
    var other = code
    var range = first
    switch second {
    case .none, .alone: return
    case .sameCode: break
    case .otherSub: other.sub = (code.sub + 1 + random.below(2)) % 3
    case .otherKind:
      other.kind = Code.Kind.allCases[(code.kind.rawValue + 1 + random.below(3)) % 4]
    case .otherTopic: other.topic = (code.topic + 1 + random.below(7)) % Topic.count
    case .partial:
      let closing = place.passage.closer.unicodeScalars.count
      range = (first.upperBound - closing)..<first.upperBound
      other = random.code(topic: random.below(6), kind: code.kind)
    }
    // A third of the shared places lacks the final full stop.
    if second != .partial, random.below(3) == 0 {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    add(place, range, other, Self.secondCoder)
  }

  private mutating func add(_ place: Place, _ range: Range<Int>, _ code: Code, _ coder: String) {
    let scalars = Array(place.body.unicodeScalars)[range]
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    codings.append(
      Coding(
        interview: place.interview, coder: coder, code: code,
        range: (place.start + range.lowerBound)..<(place.start + range.upperBound),
        paragraphs: place.paragraph...place.paragraph,
        text: String(text)))
  }

  private mutating func decorate(_ index: Int) {
    codings[index].weight = random.below(4) == 0 ? random.within(1...10) * 10 : 0
    let day = Interviews.day(of: codings[index].interview) + (codings[index].coder == "K1" ? 0 : 1)
    codings[index].edited = SampleDate(2019, 5, day) + random.within(9 * 3600...18 * 3600)
    if random.below(40) == 0 {
      codings[index].comment = random.pick([
        "gutes Zitat", "mit Folgeinterview vergleichen", "eher allgemein", "siehe auch Protokoll",
      ])
    }
  }

  /// Adds a row coded at the topic only, a little after the place of another one.
  mutating func insertTopicOnly(after index: Int) {
    var coding = codings[index]
    let body = random.pick(Self.generalRemarks)
    let start = coding.range.upperBound + random.within(10...60)
    coding.isTopicOnly = true
    coding.text = body
    coding.range = start..<(start + body.unicodeScalars.count)
    coding.comment = ""
    codings.insert(coding, at: index + 1)
  }

  private static let generalRemarks = [
    "Dazu könnte ich stundenlang reden.", "Das Thema kommt in jedem Gespräch vor.",
    "Da hängt alles mit allem zusammen.", "Das ist und bleibt ein großes Feld.",
    "Dazu gibt es bei uns viele Meinungen.",
  ]
}
