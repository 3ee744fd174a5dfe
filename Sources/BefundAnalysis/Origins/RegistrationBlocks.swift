import BefundModel

/// The blocks behind the tables of a registration list.
enum RegistrationBlocks {
  static let list = "registrations.list"
  static let time = "registrations.time"
  static let conference = "registrations.conference"
  static let channels = "registrations.channels"
  static let groups = "registrations.groups"
  static let children = "registrations.children"
  /// The dimension of the groups that registered persons belong to.
  static let group = "registered_group"

  static func blocks(_ data: RegistrationData, _ study: Study) -> [PopulationBlock] {
    let live = data.rows.filter { $0.state == .live }
    return [
      rows(
        list, data.rows, "state", known: Registration.State.allCases.map(\.rawValue),
        { $0.state.rawValue }), time(live),
      conference(data, live), channelBlock(data), groupBlock(live), childrenBlock(live),
    ] + services(live)
  }

  /// Rows, each once, by one property.
  static func rows(
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
    return PopulationBlock.Part(
      name, categories: categories.isEmpty ? ["none"] : categories,
      codes: values.map { categories.firstIndex(of: $0) ?? 0 })
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

  /// Registered persons who came or not, and those who came without registration.
  private static func conference(
    _ data: RegistrationData, _ live: [Registration]
  ) -> PopulationBlock {
    let values =
      perPerson(live) { $0.attended == true ? "attended" : "absent" }
      + Array(repeating: "walk_ins", count: data.walkIns ?? 0)
    var own = part("came", values, known: ["attended", "absent", "walk_ins"])
    own.groups = [
      "registered": ["attended", "absent"].filter { own.categories.contains($0) },
      "present": ["attended", "walk_ins"].filter { own.categories.contains($0) },
    ]
    return PopulationBlock(
      id: conference, unit: .registrations, count: values.count, parts: [own])
  }

  private static func channelBlock(_ data: RegistrationData) -> PopulationBlock {
    PopulationBlock(
      id: channels, unit: .registrations, count: data.rows.count,
      parts: [
        part("channel", data.rows.map(\.channel)),
        part(
          "state", data.rows.map { $0.state == .live ? "live" : "other" },
          known: ["live", "other"]),
      ])
  }

  private static func groupBlock(_ live: [Registration]) -> PopulationBlock {
    let groups = perPerson(live, \.group)
    return PopulationBlock(
      id: Self.groups, unit: .registrations, count: groups.count,
      parts: [
        part(Self.group, groups),
        part(
          "came", perPerson(live) { $0.attended == true ? "attended" : "absent" },
          known: ["attended", "absent"]),
      ])
  }

  /// Registrations without children, with a known number of them, with an unknown one.
  private static func childrenBlock(_ live: [Registration]) -> PopulationBlock {
    rows(children, live, "children", known: ["none", "known", "unknown"]) { row in
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
      rows("registrations." + kind.id, live, kind.id, kind.value)
    }
  }
}
