import BefundModel
import BefundTables

/// Interviews by what the list says of them.
extension InterviewMatrix {
  /// Some interviews that have something in common; without a name those of which it is not known.
  typealias Group = (name: String, members: Set<String>)

  /// The groups of the interviews in the order of the list, those of which nothing is known last.
  static func groups(_ data: InterviewData, by name: (Interview) -> String) -> [Group] {
    let members = Dictionary(grouping: data.interviews, by: name)
    var names: [String] = []
    for own in data.interviews.map(name) where !names.contains(own) { names.append(own) }
    let known = names.filter { !$0.isEmpty }
    return (known + (members[""] == nil ? [] : [""])).map { name in
      (name, Set((members[name] ?? []).map(\.id)))
    }
  }

  /// The columns of groups: how many of their interviews name something.
  static func columns(_ groups: [Group], _ study: Study) -> [TableColumn] {
    zip(FigureID.unique(groups.map(\.name)), groups).map { id, group in
      TableColumn(
        Heading(
          id: group.name.isEmpty ? "_unknown" : id,
          label: group.name.isEmpty
            ? LocalizedText(de: "ohne Angabe", en: "not known") : study.label(of: group.name)),
        .countOfBase)
    }
  }

  /// How many interviews of each group are among some.
  static func cells(_ interviews: Set<String>, _ groups: [Group]) -> [Cell] {
    groups.map { group in
      Cell(
        count: group.members.intersection(interviews).count,
        base: Base(unweighted: group.members.count))
    }
  }
}
