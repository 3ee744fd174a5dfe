import BefundModel

/// The blocks behind the tables of a registration list.
enum RegistrationBlocks {
  /// The rows of the list, by state and channel.
  static let rows = "registrations.rows"
  static let time = "registrations.time"
  /// Registered persons by group and whether they came, and those who came without registration.
  static let people = "registrations.people"
  static let children = "registrations.children"
  /// The dimension of ``people``.
  static let person = "person"

  /// The persons of a group who registered.
  static func registered(_ group: String) -> String { "registered " + group }

  /// The persons of a group who registered and came, or did not.
  static func came(_ group: String, _ hasCome: Bool) -> String {
    (hasCome ? "attended " : "absent ") + group
  }

  static func blocks(_ data: RegistrationData, _ study: Study) -> [PopulationBlock] {
    let live = data.rows.filter { $0.state == .live }
    return [rowBlock(data), time(live), peopleBlock(data, live), childrenBlock(live)]
      + services(live)
  }

  /// Rows, each once, by one property.
  static func block(
    _ id: String, _ rows: [Registration], _ part: String, known: [String] = [],
    _ value: (Registration) -> String
  ) -> PopulationBlock {
    PopulationBlock(
      id: id, unit: .registrations, count: rows.count,
      parts: [Self.part(part, rows.map(value), known: known)])
  }

  /// A dimension whose categories are those that are known, and the values that occur.
  private static func part(
    _ name: String, _ values: [String], known: [String] = []
  ) -> PopulationBlock.Part {
    let categories = known + Set(values).subtracting(known).sorted()
    var part = PopulationBlock.Part(
      name, categories: categories.isEmpty ? ["none"] : categories,
      codes: values.map { categories.firstIndex(of: $0) ?? 0 })
    part.occurring = Set(values).subtracting(known).sorted()
    return part
  }

  /// The value of each person of a row.
  private static func perPerson(
    _ rows: [Registration], _ value: (Registration) -> String
  ) -> [String] {
    rows.flatMap { Array(repeating: value($0), count: $0.persons) }
  }

  static func onTime(_ row: Registration) -> String {
    row.isOnTime.map { $0 ? "on_time" : "late" } ?? "time_unknown"
  }

  private static func time(_ live: [Registration]) -> PopulationBlock {
    let values = perPerson(live, onTime)
    return PopulationBlock(
      id: time, unit: .registrations, count: values.count,
      parts: [part("time", values, known: ["on_time", "late"])])
  }

  private static func rowBlock(_ data: RegistrationData) -> PopulationBlock {
    PopulationBlock(
      id: rows, unit: .registrations, count: data.rows.count,
      parts: [
        part("channel", data.rows.map(\.channel)),
        part(
          "state", data.rows.map(\.state.rawValue),
          known: Registration.State.allCases.map(\.rawValue)),
      ])
  }

  private static func peopleBlock(
    _ data: RegistrationData, _ live: [Registration]
  ) -> PopulationBlock {
    let values =
      live.flatMap { row in
        Array(repeating: came(row.group, row.attended == true), count: row.persons)
      } + Array(repeating: "walk_ins", count: data.walkIns ?? 0)
    let groups = Registrations.ordered(live.map(\.group)).sorted()
    var own = part(
      person, values, known: groups.flatMap { [came($0, true), came($0, false)] } + ["walk_ins"])
    for group in groups { own.groups[registered(group)] = [came(group, true), came(group, false)] }
    own.groups["registered"] = groups.flatMap { [came($0, true), came($0, false)] }
    own.groups["attended"] = groups.map { came($0, true) }
    own.groups["absent"] = groups.map { came($0, false) }
    own.groups["present"] = groups.map { came($0, true) } + ["walk_ins"]
    var block = PopulationBlock(
      id: people, unit: .registrations, count: values.count, parts: [own])
    block.inclusions = groups.map { group in
      (
        part: Selection([person: came(group, true)]),
        whole: Selection([person: registered(group)])
      )
    }
    return block
  }

  /// Registrations without children, with a known number of them, with an unknown one.
  private static func childrenBlock(_ live: [Registration]) -> PopulationBlock {
    block(children, live, "children", known: ["none", "known", "unknown"]) { row in
      row.children.map { $0 > 0 ? "known" : "none" } ?? "unknown"
    }
  }

  /// One block for each kind of service, over all live registrations.
  static let serviceKinds: [(id: String, value: @Sendable (Registration) -> String)] = [
    ("interpreting", { $0.interpreting ?? "" }), ("catering", { $0.catering }),
    ("accessibility", { $0.accessibility }),
  ]

  private static func services(_ live: [Registration]) -> [PopulationBlock] {
    serviceKinds.map { kind in
      block("registrations." + kind.id, live, kind.id, kind.value)
    }
  }
}
