/// The existing offers: 60, in 62 rows.
struct Offers {
  static let fileName = "angebote.csv"
  private static let columns = [
    "angebot_id", "titel", "traeger", "traegertyp", "themen", "zielgruppe", "art",
    "finanzierung", "beginn", "ende", "plaetze", "auslastung", "bezirk", "sprachen",
    "laeuft_gut", "quelle",
  ]

  private struct Offer {
    var id = ""
    var title: String
    var holder = ""
    var holderType = ""
    var topics: [Int]
    var audience = ""
    var kind = ""
    var funding = ""
    var begin = ""
    var end = ""
    var places = ""
    var usage = ""
    var district = ""
    var languages = ""
    var worksWell = ""
    var source = ""
    var defects: [(id: String, field: Int?)] = []
    var original: String?

    var fields: [String] {
      [
        id, title, holder, holderType, topics.map(Topic.id).joined(separator: "|"), audience,
        kind, funding, begin, end, places, usage, district, languages, worksWell, source,
      ]
    }
  }

  private var offers: [Offer] = []
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "offers")
    makeTopics()
    describe()
    plantDefects()
  }

  /// Topics of 60 offers; twelve have two, so that T1 has 21, T2 4, T3 19, T4 9, T5 6, T6 8,
  /// T7 3 and T8 2.
  private mutating func makeTopics() {
    let pairs = [
      [0, 2], [0, 2], [0, 2], [0, 3], [0, 3], [2, 5], [2, 5], [2, 4], [5, 6], [1, 2], [2, 7],
      [0, 4],
    ]
    var open = [21, 4, 19, 9, 6, 8, 3, 2]
    for topic in pairs.joined() { open[topic] -= 1 }
    let singles = open.indices.flatMap { Array(repeating: [$0], count: open[$0]) }
    var numbers = [Int](repeating: 0, count: Topic.count)
    for topics in random.shuffled(pairs + singles) {
      let titles = OfferTexts.titles[topics[0]]
      let number = numbers[topics[0]]
      numbers[topics[0]] += 1
      offers.append(Offer(title: titles[number % titles.count], topics: topics))
    }
  }

  private mutating func describe() {
    let kinds = random.deck([("professionell", 27), ("Projekt", 18), ("Ehrenamt", 15)])
    let works = random.deck([("ja", 34), ("teilweise", 15), ("nein", 4), ("k. A.", 7)])
    for index in offers.indices {
      let kind = kinds[index]
      let holder = random.pick(OfferTexts.holders[kind] ?? [("Verein A", "Verein/MSO")])
      let number = index + 1
      offers[index].id = "AN-" + (number < 10 ? "0" : "") + String(number)
      offers[index].holder = holder.name
      offers[index].holderType = holder.type
      offers[index].kind = kind
      offers[index].worksWell = works[index]
      offers[index].audience = random.pick(OfferTexts.audiences[offers[index].topics[0]])
      offers[index].funding = random.pick(OfferTexts.funding[kind] ?? ["Spenden"])
      offers[index].begin = SampleDate(2014 + random.below(5), random.within(1...12), 1).iso
      offers[index].end =
        kind == "Projekt" ? random.pick(["2019-12-31", "2020-06-30", "2020-12-31"]) : ""
      offers[index].places = String(random.within(4...30) * 2)
      offers[index].usage = random.pick(["65", "70", "75", "80", "87,5", "90", "92,5", "95", "100"])
      offers[index].district = random.pick(OfferTexts.districts)
      offers[index].languages = random.pick([
        "de", "de|ar", "de|en|ar", "de|tr|ru", "de|ar|fa", "de|en",
      ])
      offers[index].source = random.pick(["Befragung", "Interview", "Recherche"])
    }
  }

  private mutating func plantDefects() {
    let housing = offers.indices.filter { offers[$0].topics == [1] }
    let others = random.shuffled(offers.indices.filter { !offers[$0].topics.contains(1) })
    let expired = housing.prefix(1) + others.prefix(4)
    for (index, end) in zip(
      expired, ["2018-12-31", "2018-06-30", "2019-03-31", "2018-12-31", "2017-12-31"])
    {
      offers[index].begin = "2016-01-01"
      offers[index].end = end
      offers[index].defects.append(("expired-offer", 10))
    }
    for (index, text) in zip(
      others.dropFirst(4), ["120 %", "ca. 80", "0,9", "120 %", "ca. 80", "0,9"])
    {
      offers[index].usage = text
      offers[index].defects.append(("utilisation-as-text", 12))
    }
    for index in others.dropFirst(10).prefix(6) {
      offers[index].places = "offen"
      offers[index].defects.append(("places-as-text", 11))
    }
    for (number, index) in others.dropFirst(16).prefix(2).enumerated() {
      var copy = offers[index]
      copy.original = copy.id
      copy.id = "AN-6\(number + 1)"
      copy.holder = copy.holderType == "Bildungsträger" ? "Wohlfahrtsverband D" : "Bildungsträger D"
      copy.holderType = copy.holderType == "Bildungsträger" ? "Wohlfahrtsverband" : "Bildungsträger"
      copy.defects = [("duplicate-offer", 1)]
      offers.append(copy)
    }
    for index in others.dropFirst(20).prefix(8) {
      offers[index].defects.append(("mixed-line-ends", nil))
    }
  }

  var file: SampleFile {
    var file = TableFile(Self.fileName, encoding: .windows1252, lineEnd: "\r\n")
    file.append(Self.columns)
    for offer in offers {
      for defect in offer.defects { file.plant(defect.id, field: defect.field) }
      let isMixed = offer.defects.contains { $0.id == "mixed-line-ends" }
      file.append(offer.fields, lineEnd: isMixed ? "\n" : nil)
    }
    return file.file
  }

  /// The rows of `dubletten.csv` that concern offers.
  var confirmedDuplicates: [[String]] {
    offers.compactMap { offer in
      offer.original.map {
        [
          Self.fileName, offer.id, $0, "gleiches Angebot unter zwei Trägern", "Integrationsbüro",
          "2019-05-14",
        ]
      }
    }
  }
}
