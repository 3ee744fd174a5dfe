import BefundModel
import BefundTables

/// The registrations: persons, punctuality, capacity, channels, groups, wishes, services.
enum Registrations {
  static func tables(_ data: RegistrationData, _ study: Study) -> [BaselineTable] {
    let live = data.rows.filter { $0.state == .live }
    return [
      overview(data, live, study), channels(data, study), groups(live, study),
      WorkshopPlaces.table(live, study), services(live, study),
    ]
  }

  static func persons(_ rows: [Registration]) -> Int { rows.reduce(0) { $0 + $1.persons } }

  static func heading(_ id: String, _ de: String, _ en: String) -> Heading {
    Heading(id: id, label: LocalizedText(de: de, en: en))
  }

  /// A table of counts with one or two columns.
  static func counts(
    _ id: String, file: String, _ title: LocalizedText, _ study: Study,
    head: LocalizedText, columns: [Heading], lines: [(TableRow, [Int?])]
  ) -> BaselineTable {
    var table = BaselineTable(
      id: id, fileName: file, title: title, unit: .registeredPersons, base: LocalizedText(""),
      source: LocalizedText(
        de: "Anmeldeliste, Stand \(study.dates.data)",
        en: "registration list as of \(study.dates.data)"),
      method: LocalizedText(""), stubHead: head, rows: lines.map(\.0),
      columns: columns.map { TableColumn($0, .count) },
      cells: lines.map { line in line.1.map { Cell(count: $0) } })
    table.marksSmallBases = false
    return table
  }

  private static func overview(
    _ data: RegistrationData, _ live: [Registration], _ study: Study
  ) -> BaselineTable {
    let list = heading("list", "Liste", "list")
    let people = heading("persons", "angemeldete Personen", "registered persons")
    func rows(_ state: Registration.State) -> Int { data.rows.count { $0.state == state } }
    var lines: [(TableRow, [Int?])] = [
      (
        TableRow(heading("rows", "Zeilen der Liste", "rows of the list"), section: list),
        [data.rows.count]
      ),
      (
        TableRow(heading("duplicates", "− doppelt", "− duplicates"), section: list),
        [rows(.duplicate)]
      ),
      (
        TableRow(heading("cancelled", "− storniert", "− cancelled"), section: list),
        [rows(.cancelled)]
      ),
      (
        TableRow(heading("waiting", "− Warteliste", "− waiting list"), section: list),
        [rows(.waiting)]
      ),
      (
        TableRow(heading("live", "gültige Anmeldungen", "valid registrations"), section: list),
        [live.count]
      ),
      (TableRow(heading("persons", "Personen", "persons"), section: people), [persons(live)]),
    ]
    let onTime = live.filter { $0.isOnTime == true }
    let late = live.filter { $0.isOnTime == false }
    let unknown = live.filter { $0.isOnTime == nil }
    lines.append(
      (
        TableRow(heading("on_time", "davon rechtzeitig", "on time"), section: people),
        [persons(onTime)]
      ))
    lines.append(
      (TableRow(heading("late", "davon zu spät", "late"), section: people), [persons(late)]))
    if !unknown.isEmpty {
      lines.append(
        (
          TableRow(heading("time_unknown", "Eingang unklar", "time unknown"), section: people),
          [persons(unknown)]
        ))
    }
    if let capacity = study.sources.registrations?.hallCapacity {
      lines.append(
        (
          TableRow(heading("capacity", "Plätze im Saal", "places in the hall"), section: people),
          [capacity]
        ))
      lines.append(
        (
          TableRow(
            heading("over_capacity", "über der Zahl der Plätze", "above the number of places"),
            section: people), [max(0, persons(live) - capacity)]
        ))
    }
    lines += presence(data, live)
    var table = counts(
      "registrations", file: "anmeldungen_uebersicht",
      LocalizedText(de: "Anmeldungen im Überblick", en: "Registrations at a glance"), study,
      head: LocalizedText(""), columns: [heading(Heading.totalID, "Anzahl", "number")],
      lines: lines)
    table.notes = deadlineNotes(live, study)
    return table
  }

  private static func presence(
    _ data: RegistrationData, _ live: [Registration]
  ) -> [(TableRow, [Int?])] {
    let section = heading("presence", "Konferenz", "conference")
    let attended = live.filter { $0.attended == true }
    var lines: [(TableRow, [Int?])] = [
      (
        TableRow(
          heading("attended", "erschienen (angemeldet)", "present (registered)"), section: section),
        [persons(attended)]
      )
    ]
    if let walkIns = data.walkIns {
      lines.append(
        (
          TableRow(
            heading("walk_ins", "erschienen ohne Anmeldung", "present without registration"),
            section: section), [walkIns]
        ))
      lines.append(
        (
          TableRow(heading("present", "anwesend zusammen", "present in all"), section: section),
          [persons(attended) + walkIns]
        ))
    }
    lines.append(
      (
        TableRow(
          heading("absent", "angemeldet, nicht erschienen", "registered, not present"),
          section: section), [persons(live) - persons(attended)]
      ))
    return lines
  }

  private static func deadlineNotes(_ live: [Registration], _ study: Study) -> [TableNote] {
    guard let deadline = study.dates.registrationDeadline else { return [] }
    func moment(_ row: Registration) -> String? {
      guard let day = row.receivedDay, let minute = row.receivedMinute else { return nil }
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(day) \(two(minute / 60)):\(two(minute % 60))"
    }
    let last = live.filter { $0.isOnTime == true }.compactMap(moment).max()
    let first = live.filter { $0.isOnTime == false }.compactMap(moment).min()
    let zone = study.dates.timeZone
    let text = deadline.replacing("T", with: " ")
    return [
      TableNote(
        id: "deadline",
        text: LocalizedText(
          de: "Frist: \(text) (\(zone))."
            + (last.map { " Letzte rechtzeitige Anmeldung: \($0)." } ?? "")
            + (first.map { " Erste verspätete: \($0)." } ?? ""),
          en: "Deadline: \(text) (\(zone))." + (last.map { " Last on time: \($0)." } ?? "")
            + (first.map { " First late: \($0)." } ?? "")))
    ]
  }

  private static func channels(_ data: RegistrationData, _ study: Study) -> BaselineTable {
    let names = ordered(data.rows.map(\.channel))
    var table = counts(
      "registrations_channels", file: "anmeldungen_kanaele",
      LocalizedText(de: "Anmeldungen nach Kanal", en: "Registrations by channel"), study,
      head: LocalizedText(de: "Kanal", en: "channel"),
      columns: [
        heading(Heading.totalID, "Zeilen der Liste", "rows of the list"),
        heading("live", "gültige Anmeldungen", "valid registrations"),
      ],
      lines: names.map { name in
        let own = data.rows.filter { $0.channel == name }
        return (
          TableRow(Heading(id: FigureID.make(name), label: LocalizedText(name))),
          [own.count, own.count { $0.state == .live }]
        )
      })
    table.unit = .registrations
    return table
  }

  private static func groups(_ live: [Registration], _ study: Study) -> BaselineTable {
    counts(
      "registrations_groups", file: "anmeldungen_gruppen",
      LocalizedText(de: "Angemeldete Personen nach Gruppe", en: "Registered persons by group"),
      study, head: LocalizedText(de: "Gruppe", en: "group"),
      columns: [
        heading(Heading.totalID, "angemeldet", "registered"),
        heading("attended", "erschienen", "present"),
      ],
      lines: ordered(live.map(\.group)).map { name in
        let own = live.filter { $0.group == name }
        return (
          TableRow(Heading(id: FigureID.make(name), label: LocalizedText(name))),
          [persons(own), persons(own.filter { $0.attended == true })]
        )
      })
  }

  private static func services(_ live: [Registration], _ study: Study) -> BaselineTable {
    let languages = heading(
      "interpreting", "Dolmetschen (Anmeldungen)", "interpreting (registrations)")
    let food = heading("catering", "Verpflegung (Anmeldungen)", "catering (registrations)")
    let care = heading("childcare", "Kinderbetreuung", "childcare")
    let access = heading(
      "accessibility", "Barrierefreiheit (Anmeldungen)", "accessibility (registrations)")
    func lines(_ section: Heading, _ values: [String]) -> [(TableRow, [Int?])] {
      ordered(values).map { name in
        (
          TableRow(
            Heading(id: FigureID.make(section.id + "." + name), label: LocalizedText(name)),
            section: section), [values.count { $0 == name }]
        )
      }
    }
    let children = live.compactMap(\.children).reduce(0, +)
    var all = lines(languages, live.compactMap(\.interpreting))
    all += [
      (
        TableRow(
          heading("childcare.children", "Kinder (bekannte Zahl)", "children (known number)"),
          section: care), [children]
      ),
      (
        TableRow(
          heading(
            "childcare.unknown", "Anmeldungen mit unbekannter Zahl",
            "registrations with unknown number"), section: care),
        [live.count { $0.children == nil }]
      ),
    ]
    all += lines(food, live.map(\.catering).filter { !$0.isEmpty })
    all += lines(access, live.map(\.accessibility).filter { !$0.isEmpty })
    var table = counts(
      "registrations_services", file: "anmeldungen_bedarfe",
      LocalizedText(
        de: "Dolmetschen, Kinderbetreuung, Verpflegung", en: "Interpreting, childcare, catering"),
      study, head: LocalizedText(""), columns: [heading(Heading.totalID, "Anzahl", "number")],
      lines: all)
    table.unit = .registrations
    return table
  }

  /// The distinct values, the most frequent first, ties in the order of Unicode.
  static func ordered(_ values: [String]) -> [String] {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
