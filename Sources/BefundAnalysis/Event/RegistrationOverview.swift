import BefundModel

/// The registrations at a glance: from the rows of the list to persons present.
enum RegistrationOverview {
  /// One line: id, label and number.
  private typealias Line = (id: String, de: String, en: String, count: Int)

  static func table(
    _ data: RegistrationData, _ live: [Registration], _ study: Study
  ) -> BaselineTable {
    var lines = section(
      "list", "Liste", "list", list(data, live))
    lines += section("people", "angemeldete Personen", "registered persons", people(live, study))
    lines += section("conference", "Konferenz", "conference", presence(data, live))
    var table = Registrations.counts(
      "registrations", file: "anmeldungen_uebersicht",
      LocalizedText(de: "Anmeldungen im Überblick", en: "Registrations at a glance"), study,
      head: LocalizedText(""),
      columns: [Registrations.heading(Heading.totalID, "Anzahl", "number")], lines: lines)
    table.notes = deadlineNotes(live, study)
    table.origins = table.rows.map { [origin($0.heading.id)] }
    return table
  }

  /// What a line tells: a state of the list, a time of receipt, who came; places are no persons.
  private static func origin(_ line: String) -> CellOrigin? {
    let time = RegistrationBlocks.time
    func list(_ state: Registration.State) -> CellOrigin {
      .count(block: RegistrationBlocks.rows, Selection(["state": state.rawValue]))
    }
    switch line {
    case "rows": return .count(block: RegistrationBlocks.rows, Selection())
    case "duplicates": return list(.duplicate)
    case "cancelled": return list(.cancelled)
    case "waiting": return list(.waiting)
    case "live": return list(.live)
    case "persons": return .count(block: time, Selection())
    case "on_time", "late", "time_unknown":
      return .count(block: time, Selection(["time": line]))
    case "capacity": return .publicFact
    case "over_capacity", "free": return .derived([.count(block: time, Selection())])
    case "attended", "walk_ins", "present", "absent":
      return .count(
        block: RegistrationBlocks.people, Selection([RegistrationBlocks.person: line]))
    default: return nil
    }
  }

  private static func section(
    _ id: String, _ de: String, _ en: String, _ lines: [Line]
  ) -> [(TableRow, [Int?])] {
    let heading = Registrations.heading(id, de, en)
    return lines.map { line in
      (TableRow(Registrations.heading(line.id, line.de, line.en), section: heading), [line.count])
    }
  }

  private static func list(_ data: RegistrationData, _ live: [Registration]) -> [Line] {
    func rows(_ state: Registration.State) -> Int { data.rows.count { $0.state == state } }
    return [
      ("rows", "Zeilen der Liste", "rows of the list", data.rows.count),
      ("duplicates", "− doppelt", "− duplicates", rows(.duplicate)),
      ("cancelled", "− storniert", "− cancelled", rows(.cancelled)),
      ("waiting", "− Warteliste", "− waiting list", rows(.waiting)),
      ("live", "gültige Anmeldungen", "valid registrations", live.count),
    ]
  }

  private static func people(_ live: [Registration], _ study: Study) -> [Line] {
    func persons(_ isOnTime: Bool?) -> Int {
      Registrations.persons(live.filter { $0.isOnTime == isOnTime })
    }
    let all = Registrations.persons(live)
    var lines: [Line] = [("persons", "Personen", "persons", all)]
    if study.dates.registrationDeadline != nil {
      lines.append(("on_time", "davon rechtzeitig", "on time", persons(true)))
      lines.append(("late", "davon zu spät", "late", persons(false)))
      if persons(nil) > 0 {
        lines.append(("time_unknown", "Eingang unklar", "time unknown", persons(nil)))
      }
    }
    if let capacity = study.sources.registrations?.hallCapacity {
      lines.append(("capacity", "Plätze im Saal", "places in the hall", capacity))
      lines.append(
        all > capacity
          ? (
            "over_capacity", "Personen über der Zahl der Plätze",
            "persons above the number of places", all - capacity
          ) : ("free", "freie Plätze", "free places", capacity - all))
    }
    return lines
  }

  /// Who came; no line when nobody noted it.
  private static func presence(_ data: RegistrationData, _ live: [Registration]) -> [Line] {
    var lines: [Line] = []
    let attended = Registrations.persons(live.filter { $0.attended == true })
    let isKnown = live.contains { $0.attended != nil }
    if isKnown {
      lines.append(
        ("attended", "erschienen (angemeldet)", "present (registered)", attended))
    }
    if let walkIns = data.walkIns {
      lines.append(
        ("walk_ins", "erschienen ohne Anmeldung", "present without registration", walkIns))
      if isKnown {
        lines.append(("present", "anwesend zusammen", "present in all", attended + walkIns))
      }
    }
    if isKnown {
      lines.append(
        (
          "absent", "angemeldet, nicht erschienen", "registered, not present",
          Registrations.persons(live) - attended
        ))
    }
    return lines
  }

  /// The deadline, with the last registration on time and the first late one.
  private static func deadlineNotes(_ live: [Registration], _ study: Study) -> [TableNote] {
    guard let deadline = study.dates.registrationDeadline else { return [] }
    let last = live.filter { $0.isOnTime == true }.compactMap(moment).max()
    let first = live.filter { $0.isOnTime == false }.compactMap(moment).min()
    let text = deadline.replacing("T", with: " ") + " (\(study.dates.timeZone))"
    let german =
      (last.map { " Letzte rechtzeitige Anmeldung: \($0)." } ?? "")
      + (first.map { " Erste verspätete: \($0)." } ?? "")
    let english =
      (last.map { " Last on time: \($0)." } ?? "")
      + (first.map { " First late: \($0)." } ?? "")
    return [
      TableNote(
        id: "deadline",
        text: LocalizedText(de: "Frist: \(text).\(german)", en: "Deadline: \(text).\(english)"))
    ]
  }

  private static func moment(_ row: Registration) -> String? {
    guard let day = row.receivedDay, let minute = row.receivedMinute else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(minute / 60)):\(two(minute % 60))"
  }
}
