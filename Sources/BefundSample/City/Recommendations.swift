/// The recommendations of the workshops: 90, in 93 rows.
struct Recommendations {
  static let fileName = "empfehlungen.csv"
  private static let columns = [
    "emp_id", "phase", "workshop", "tisch", "text", "ebene", "punkte", "bedarf_code",
    "umsetzbarkeit", "wirkung", "kosten", "zeitrahmen", "federfuehrung", "beteiligte", "status",
    "massnahme_id",
  ]

  private struct Card {
    var id = ""
    var phase: String
    var topic: Int
    var table: Int
    var text = ""
    var level = ""
    var dots = 0
    var need = ""
    var feasibility = 2
    var effect = 2
    var cost = ""
    var time = ""
    var lead = ""
    var partners = ""
    var status = ""
    var measure = ""
    var defects: [(id: String, field: Int?)] = []
    var original: String?

    var fields: [String] {
      [
        id, phase, Topic.id(topic), String(table), text, level, String(dots), need,
        String(feasibility), String(effect), cost, time, lead, partners, status, measure,
      ]
    }
  }

  private var cards: [Card] = []
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "recommendations")
    makeCards()
    describe()
    assignLeads()
    bundle()
    addDuplicates()
  }

  private mutating func makeCards() {
    var used: Set<String> = []
    for room in Room.all {
      let dots = share(room.dotsUsed, over: room.cards, largest: room.dotsUsed == 184 ? 52 : nil)
      for number in 0..<room.cards {
        var card = Card(phase: room.phase, topic: room.topic, table: number % 5 + 1)
        card.dots = dots[number]
        let code = freshCode(room.topic, &used, &card.text)
        let need = code.topic == room.topic ? code.sub : random.below(3)
        card.need = Code(topic: code.topic, kind: .need, sub: need).id
        cards.append(card)
      }
    }
    for index in cards.indices {
      cards[index].id = "E-" + (index < 9 ? "0" : "") + String(index + 1)
    }
  }

  /// Topics that a room works on beside its own: T5, T6 and T8 with T3, T7 with T1.
  private static let guests = [[0, 0, 6], [1], [2, 2, 4, 5, 7], [3]]

  /// Chooses a text that no card has yet.
  private mutating func freshCode(
    _ topic: Int, _ used: inout Set<String>, _ text: inout String
  ) -> Code {
    var code = Code(topic: topic, kind: .recommendation, sub: 0)
    for _ in 0..<400 {
      code = Code(
        topic: random.pick(Self.guests[topic]), kind: .recommendation, sub: random.below(3))
      text = random.pick(code.statements + [code.name])
      if used.insert(text).inserted { return code }
      text = random.pick(RecommendationTexts.openers) + text
      if used.insert(text).inserted { return code }
    }
    return code
  }

  /// Splits the dots of a room over its cards; no card has more than 52.
  private mutating func share(_ total: Int, over count: Int, largest: Int?) -> [Int] {
    var weights = (0..<count).map { _ in 0.2 + random.unit() }
    if count <= 3 { weights = weights.map { $0 + 2 } }
    guard let largest else {
      let parts = Quota.largestRemainder(weights, total: total)
      return parts
    }
    let rest = Quota.largestRemainder(Array(weights.dropFirst()), total: total - largest)
    return [largest] + rest
  }

  private mutating func describe() {
    let levels = random.deck([("Steuerung", 31), ("praktisch", 56), ("unklar", 3)])
    let states = random.deck([("Idee", 45), ("priorisiert", 30), ("konkretisiert", 15)])
    for index in cards.indices {
      cards[index].level = levels[index]
      cards[index].status = states[index]
      cards[index].feasibility = random.pick([1, 2, 2, 3, 3])
      cards[index].effect = random.pick([1, 2, 2, 3, 3])
      cards[index].cost = random.pick(["gering", "mittel", "mittel", "hoch"])
      cards[index].time = random.pick(["kurz", "kurz", "mittel", "lang"])
      if random.below(3) > 0 {
        cards[index].partners = random.pick(RecommendationTexts.partners)
      }
    }
  }

  private mutating func assignLeads() {
    let filled = random.choose(48, of: Array(cards.indices))
    for (number, index) in filled.enumerated() {
      cards[index].lead =
        number < 3
        ? ["?", "Stadt/Verein", "?"][number]
        : random.pick(RecommendationTexts.leads)
      if number < 3 { cards[index].defects.append(("lead-unclear", 13)) }
    }
  }

  /// Joins 58 cards into 22 measures; a measure stays within one room's topic.
  private mutating func bundle() {
    let sizes = [[4, 3, 3, 2, 2, 2], [3, 3, 3, 2, 2], [4, 3, 3, 2, 2, 2, 2], [3, 3, 3, 2]]
    var number = 0
    for topic in 0..<4 {
      var open = random.shuffled(cards.indices.filter { cards[$0].topic == topic })
      for size in sizes[topic] {
        number += 1
        for _ in 0..<size {
          guard let index = open.popLast() else { break }
          cards[index].measure = "M" + (number < 10 ? "0" : "") + String(number)
        }
      }
    }
  }

  /// Three tables wrote down what another table had; the extra cards got no dots.
  private mutating func addDuplicates() {
    let index = cards.firstIndex { $0.phase == "Auftakt" && $0.topic == 2 } ?? 0
    cards[index].text = "Ein Begegnungscafé im Stadtteil einrichten"
    cards[index].need = Code(topic: 2, kind: .need, sub: 0).id
    let texts = ["Begegnungscafé", "Cafe der Begegnung", "BegegnungsCafé"]
    for (number, text) in texts.enumerated() {
      var copy = cards[index]
      copy.original = copy.id
      copy.id = "E-9\(number + 1)"
      copy.text = text
      copy.table = number + 2
      copy.dots = 0
      copy.defects = [("duplicate-recommendation", 1)]
      cards.append(copy)
    }
  }

  var file: SampleFile {
    var file = TableFile(Self.fileName)
    file.append(Self.columns)
    for card in cards {
      for defect in card.defects { file.plant(defect.id, field: defect.field) }
      file.append(card.fields)
    }
    return file.file
  }

  /// The rows of `dubletten.csv` that concern recommendations.
  var confirmedDuplicates: [[String]] {
    cards.compactMap { card in
      card.original.map {
        [
          Self.fileName, card.id, $0, "gleiche Karte an mehreren Tischen", "Moderation",
          "2019-06-03",
        ]
      }
    }
  }
}
