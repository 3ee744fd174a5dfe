import BefundModel

/// Lets an option win over the exclusive "no further need" chosen beside it.
enum ExclusiveOptionCheck {
  static let id = "exclusive-with-option"

  static func apply(to draft: inout SurveyDraft, needs: [NeedBlock]) {
    for block in needs {
      guard let none = block.none else { continue }
      let options = block.options.flatMap { draft.variables(matching: $0) }
        .filter { $0 != none && draft.columns[$0] != nil }
      var marks: [String: (String) -> Bool] = [:]
      for name in options + [none] { marks[name] = isChosen(name, draft) }
      guard let isNone = marks[none] else { continue }
      var hits: [Int] = []
      draft.forEachRecord(none, where: isNone) { record, _ in
        if options.contains(where: { name in
          guard let column = draft.columns[name], let isMark = marks[name] else { return false }
          return isMark(column[record])
        }) {
          hits.append(record)
        }
      }
      for record in hits {
        draft.report(id, record: record, none, text(of: none))
        draft.set(record, none, to: "")
      }
    }
  }

  /// Whether a value says that an option was chosen, as needs count it.
  private static func isChosen(_ name: String, _ draft: SurveyDraft) -> (String) -> Bool {
    let variable = draft.entries.first { $0.variable.name == name }?.variable
    let marks = OptionMarks(of: variable)
    let rule = MissingRule(variable.map { draft.missing(of: $0) } ?? [:])
    return { marks.state(of: $0, missing: rule) == .chosen }
  }

  private static func text(of name: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' ist zusammen mit einem Bedarf angekreuzt",
        en: "'\(name)' is ticked together with a need"
      ),
      why: (de: "beides zugleich kann nicht gelten", en: "both cannot hold at once"),
      fix: (de: "nichts zu tun: der Bedarf gilt", en: "nothing to do: the need counts"))
  }
}
