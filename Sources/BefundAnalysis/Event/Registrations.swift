import BefundModel
import BefundTables

/// The registrations: persons, punctuality, capacity, channels, groups, wishes, services.
enum Registrations {
  static func tables(_ data: RegistrationData, _ study: Study) -> [BaselineTable] {
    let live = data.rows.filter { $0.state == .live }
    return [
      RegistrationOverview.table(data, live, study), channels(data, study), groups(live, study),
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
      lines: zip(FigureID.unique(names), names).map { id, name in
        let own = data.rows.filter { $0.channel == name }
        return (
          TableRow(Heading(id: id, label: study.label(of: name))),
          [own.count, own.count { $0.state == .live }]
        )
      })
    table.unit = .registrations
    table.origins = names.map { name in
      let own = Selection(["channel": name])
      return [
        .count(block: RegistrationBlocks.rows, own),
        .count(block: RegistrationBlocks.rows, own.with("state", "live")),
      ]
    }
    return table.sortedBySize()
  }

  private static func groups(_ live: [Registration], _ study: Study) -> BaselineTable {
    let names = ordered(live.map(\.group))
    var table = counts(
      "registrations_groups", file: "anmeldungen_gruppen",
      LocalizedText(de: "Angemeldete Personen nach Gruppe", en: "Registered persons by group"),
      study, head: LocalizedText(de: "Gruppe", en: "group"),
      columns: [
        heading(Heading.totalID, "angemeldet", "registered"),
        heading("attended", "erschienen", "present"),
      ],
      lines: zip(FigureID.unique(names), names).map { id, name in
        let own = live.filter { $0.group == name }
        return (
          TableRow(Heading(id: id, label: study.label(of: name))),
          [persons(own), persons(own.filter { $0.attended == true })]
        )
      })
    table.origins = names.map { name in
      func count(_ persons: String) -> CellOrigin {
        .count(block: RegistrationBlocks.people, Selection([RegistrationBlocks.person: persons]))
      }
      return [
        count(RegistrationBlocks.registered(name)), count(RegistrationBlocks.came(name, true)),
      ]
    }
    return table.sortedBySize()
  }

  private static func services(_ live: [Registration], _ study: Study) -> BaselineTable {
    let languages = heading(
      "interpreting", "Dolmetschen (Anmeldungen)", "interpreting (registrations)")
    let food = heading("catering", "Verpflegung (Anmeldungen)", "catering (registrations)")
    let care = heading("childcare", "Kinderbetreuung", "childcare")
    let access = heading(
      "accessibility", "Barrierefreiheit (Anmeldungen)", "accessibility (registrations)")
    var origins: [CellOrigin?] = []
    func lines(_ section: Heading, _ values: [String]) -> [(TableRow, [Int?])] {
      origins += ordered(values).map { name in
        .count(block: "registrations." + section.id, Selection([section.id: name]))
      }
      let names = ordered(values)
      return zip(FigureID.unique(names.map { section.id + "." + $0 }), names).map { id, name in
        (
          TableRow(Heading(id: id, label: study.label(of: name)), section: section),
          [values.count { $0 == name }]
        )
      }
    }
    let children = live.compactMap(\.children).reduce(0, +)
    var all = lines(languages, live.compactMap(\.interpreting))
    // The sum of children is no number of registrations, so no block can state it.
    origins += [
      nil, .count(block: RegistrationBlocks.children, Selection(["children": "unknown"])),
    ]
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
    table.origins = origins.map { [$0] }
    table.unit = .registrations
    return table.sortedBySize()
  }

  /// The distinct values, the most frequent first, ties in the order of Unicode.
  static func ordered(_ values: [String]) -> [String] {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

extension BaselineTable {
  /// Returns the table marked as sorted by size within its sections; by name it is where the order
  /// would give something away.
  fileprivate func sortedBySize() -> BaselineTable {
    var result = self
    var sections: [String] = []
    for row in rows {
      let id = row.section?.id ?? ""
      if !sections.contains(id) { sections.append(id) }
    }
    let keys = rows.map { (sections.firstIndex(of: $0.section?.id ?? "") ?? 0, $0.heading.id) }
    let order = rows.indices.sorted { keys[$0] < keys[$1] }
    result.isRanked = true
    result.codebookPlaces = rows.indices.map { order.firstIndex(of: $0) ?? $0 }
    return result
  }
}
