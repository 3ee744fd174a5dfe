import BefundModel
import BefundTables

/// The wishes for workshops and a distribution of the places by time of receipt.
enum WorkshopPlaces {
  static func table(_ live: [Registration], _ study: Study) -> BaselineTable {
    let capacity = study.sources.registrations?.workshopCapacity
    let topics = study.topics.filter { $0.room == nil }
    let places = assign(live, topics: topics.map(\.id), capacity: capacity)
    func persons(_ rows: [Registration]) -> Int { Registrations.persons(rows) }
    var lines: [(TableRow, [Int?])] = topics.map { topic in
      (
        TableRow(InterviewMatrix.heading(topic)),
        [
          live.count { $0.firstWish == topic.id },
          persons(live.filter { $0.firstWish == topic.id }), capacity,
          persons(places.filter { $0.topic == topic.id }.map(\.row)),
        ]
      )
    }
    let none = live.filter { $0.firstWish == nil }
    lines.append(
      (
        TableRow(Registrations.heading("none", "egal", "no preference")),
        [none.count, persons(none), nil, persons(places.filter { $0.topic == nil }.map(\.row))]
      ))
    var table = Registrations.counts(
      "workshops", file: "workshop_belegung",
      LocalizedText(
        de: "Wünsche und Plätze in den Workshops", en: "Wishes and places in workshops"),
      study, head: LocalizedText(de: "Workshop", en: "workshop"),
      columns: [
        Registrations.heading(
          "first_wish", "Erstwunsch (Anmeldungen)", "first wish (registrations)"),
        Registrations.heading(
          "first_wish_persons", "Erstwunsch (Personen)", "first wish (persons)"),
        Registrations.heading("capacity", "Plätze", "places"),
        Registrations.heading("assigned", "zugeteilt (Personen)", "assigned (persons)"),
      ], lines: lines)
    table.method = LocalizedText(
      de: "Vorschlag: nach Eingang der Anmeldung, Erstwunsch, dann Zweitwunsch, dann der Workshop "
        + "mit den meisten freien Plätzen; die letzte Zeile zählt, wer keinen Platz fand",
      en: "proposal: by time of receipt, first wish, then second wish, then the workshop with "
        + "most free places; the last row counts those who found no place")
    return table
  }

  /// Returns the workshop of each registration, in the order of receipt.
  ///
  /// A registration without a time of day comes after those of its day that have one. Persons of
  /// one registration stay together; `nil` means that no workshop had enough places.
  static func assign(
    _ rows: [Registration], topics: [String], capacity: Int?
  ) -> [(row: Registration, topic: String?)] {
    var free = Dictionary(uniqueKeysWithValues: topics.map { ($0, capacity ?? .max) })
    let order = rows.enumerated().sorted {
      key($0.element, $0.offset) < key($1.element, $1.offset)
    }.map(\.element)
    return order.map { row in
      let wishes = [row.firstWish, row.secondWish].compactMap { $0 }
      let emptiest = topics.enumerated().max {
        (free[$0.element] ?? 0, $1.offset) < (free[$1.element] ?? 0, $0.offset)
      }?.element
      let topic = (wishes + [emptiest].compactMap { $0 }).first {
        (free[$0] ?? 0) >= row.persons
      }
      if let topic, let left = free[topic], left != .max { free[topic] = left - row.persons }
      return (row, topic)
    }
  }

  private static func key(_ row: Registration, _ place: Int) -> (String, Int, Int) {
    (row.receivedDay ?? "9999", row.receivedMinute ?? 24 * 60, place)
  }
}
