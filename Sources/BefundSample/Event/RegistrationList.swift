/// The registration list of the conference: 243 rows, 221 live ones, 230 persons.
struct RegistrationList {
  static let fileName = "anmeldungen.csv"
  static let columns = [
    "lfd_nr", "eingang", "kanal", "person_id", "organisation", "organisationstyp", "gruppe",
    "personen", "workshop_wunsch_1", "workshop_wunsch_2", "dolmetschen", "kinder_betreuung",
    "verpflegung", "barriere", "foto_ok", "status", "erschienen", "bemerkung",
  ]

  var rows: [Registration]
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "registrations")
    rows = []
    makeRows()
    assignChannels()
    assignPeople()
    assignWishes()
    assignServices()
    assignAttendance()
    assignDuplicates()
    assignRemarks()
    assignDateForms()
  }

  func indices(where condition: (Registration) -> Bool) -> [Int] {
    rows.indices.filter { condition(rows[$0]) }
  }

  /// Live rows of one person each.
  var singles: [Int] {
    indices { $0.isLive && $0.persons == 1 }
  }

  // MARK: Rows in the order of their arrival

  private mutating func makeRows() {
    let deadline = SampleDate(2019, 5, 11)
    let beforeDeadline: [Registration.Standing] =
      Array(repeating: .onTime, count: 194) + Array(repeating: .duplicate, count: 9)
      + Array(repeating: .cancelled, count: 7)
    for standing in random.shuffled(beforeDeadline) {
      let time = standing == .duplicate ? nearDeadline() : early()
      rows.append(Registration(standing: standing, received: time))
    }
    let afterDeadline: [Registration.Standing] =
      Array(repeating: .late, count: 25) + Array(repeating: .waiting, count: 6)
    for standing in random.shuffled(afterDeadline) {
      let time = deadline + (random.within(0...5) * 86_400 + random.within(8 * 60...19 * 60) * 60)
      rows.append(Registration(standing: standing, received: time))
    }
    rows.append(Registration(standing: .onTime, received: SampleDate(2019, 5, 10, 23, 58)))
    rows.append(Registration(standing: .late, received: SampleDate(2019, 5, 11, 0, 4)))
    rows.sort { $0.received < $1.received }
    for (position, extra) in [(8, 2), (40, 3), (71, 2), (102, 2), (133, 3), (160, 2)] {
      let onTime = indices { $0.standing == .onTime }
      rows[onTime[position]].persons = extra
    }
    let late = indices { $0.standing == .late }
    rows[late[12]].persons = 2
  }

  /// Returns a time within office hours, more often towards the deadline.
  private mutating func early() -> SampleDate {
    let day = 25 - Int(random.unit() * random.unit() * 25)
    return SampleDate(2019, 4, 15) + (day * 86_400 + random.within(8 * 60...20 * 60) * 60)
  }

  /// Returns a time in the last eleven days, when there are enough rows to repeat.
  private mutating func nearDeadline() -> SampleDate {
    let day = random.below(11)
    return SampleDate(2019, 4, 29) + (day * 86_400 + random.within(8 * 60...20 * 60) * 60)
  }

  private mutating func assignChannels() {
    let deck = random.deck([
      ("E-Mail", 139), ("Telefon", 78), ("persönlich im Büro", 19), ("Post/Fax", 7),
    ])
    for index in rows.indices {
      rows[index].channel = deck[index]
    }
    // Someone who writes at midnight writes a mail.
    for index in rows.indices
    where rows[index].received.hour == 23 || rows[index].received.hour == 0 {
      let other = rows.indices.first { rows[$0].channel == "E-Mail" && $0 < 200 }
      if rows[index].channel != "E-Mail", let other {
        rows[other].channel = rows[index].channel
        rows[index].channel = "E-Mail"
      }
    }
  }

  private static let organisations: [(type: String, group: String, names: [String])] = [
    ("Stadtverwaltung", "Hauptamt", ["Fachbereich A", "Fachbereich B", "Fachbereich C"]),
    ("Politik/Rat", "Politik", ["Fraktion A", "Fraktion B", "Fraktion C", "Fraktion D"]),
    ("Integrationsrat", "Politik", ["Integrationsrat"]),
    (
      "Wohlfahrtsverband", "Hauptamt",
      ["Wohlfahrtsverband A", "Wohlfahrtsverband B", "Wohlfahrtsverband C", "Wohlfahrtsverband D"]
    ),
    (
      "Verein/MSO", "MSO", ["Kulturverein A", "Kulturverein B", "Frauenverein C", "Elternverein D"]
    ),
    ("Ehrenamtsgruppe", "Ehrenamt", ["Helferkreis A", "Helferkreis B", "Patenprojekt C"]),
    ("Bildungsträger", "Hauptamt", ["Bildungsträger A", "Bildungsträger B", "Bildungsträger C"]),
    ("Schule/Kita", "Hauptamt", ["Grundschule A", "Gesamtschule B", "Kita C", "Kita D"]),
    ("Jobcenter/Agentur", "Hauptamt", ["Jobcenter", "Agentur"]),
    ("Kirche/Religionsgemeinschaft", "Ehrenamt", ["Gemeinde A", "Gemeinde B", "Gemeinde C"]),
    ("Wirtschaft", "Wirtschaft", ["Betrieb A", "Betrieb B", "Betrieb C"]),
  ]

  private mutating func assignPeople() {
    // The order follows the table of organisations; the rest are private persons.
    let counts = [19, 14, 8, 16, 24, 21, 12, 16, 6, 9, 7]
    var deck = zip(Self.organisations.indices, counts).flatMap { Array(repeating: $0, count: $1) }
    deck += Array(repeating: -1, count: rows.count - deck.count)
    random.shuffle(&deck)
    var refugees = 33
    for index in rows.indices {
      rows[index].personId = personId(index)
      guard deck[index] >= 0 else {
        if refugees > 0, random.below(2) == 0 {
          refugees -= 1
          rows[index].group = "Geflüchtete"
        }
        continue
      }
      let organisation = Self.organisations[deck[index]]
      rows[index].organisationType = organisation.type
      rows[index].organisation = random.pick(organisation.names)
      rows[index].group = organisation.group
    }
  }

  private func personId(_ index: Int) -> String {
    let digits = String(1001 + (index * 467) % 997)
    return "P-" + digits
  }

  // MARK: Wishes

  private mutating func assignWishes() {
    var open = ["T1": 74, "T2": 41, "T3": 68, "T4": 33, "egal": 14]
    let several = indices { $0.isLive && $0.persons > 1 }
    for (index, wish) in zip(several, ["T1", "T3", "T3", "T1", "T2", "T3", "T1"]) {
      rows[index].firstWish = wish
      open[wish, default: 0] -= rows[index].persons
    }
    let deck = random.deck(open.sorted { $0.key < $1.key }.map { (value: $0.key, count: $0.value) })
    for (index, wish) in zip(singles, deck) {
      rows[index].firstWish = wish
    }
    for index in rows.indices where !rows[index].isLive {
      rows[index].firstWish = random.pick(["T1", "T2", "T3", "T4"])
    }
    for index in rows.indices where rows[index].firstWish != "egal" && random.below(10) < 7 {
      rows[index].secondWish = random.pick(
        ["T1", "T2", "T3", "T4"].filter { $0 != rows[index].firstWish })
    }
    write("T1 od. T3", for: "T1", count: 4)
    write("Arbeit", for: "T4", count: 3)
  }

  private mutating func write(_ text: String, for wish: String, count: Int) {
    let candidates = singles.filter { rows[$0].firstWish == wish && rows[$0].firstWishText == nil }
    for index in random.choose(count, of: candidates) {
      rows[index].firstWishText = text
      rows[index].secondWish = ""
    }
  }
}
