import BefundModel

/// Lets an option win over the exclusive "no further need" chosen beside it.
enum ExclusiveOptionCheck {
  static let id = "exclusive-with-option"

  static func apply(to draft: inout SurveyDraft, needs: [NeedBlock]) {
    for block in needs {
      guard let none = block.none else { continue }
      let options = block.options.flatMap { draft.variables(matching: $0) }
        .filter { $0 != none && draft.columns[$0] != nil }
      var hits: [Int] = []
      draft.forEachRecord(none, where: { OptionText.isMark($0) }) { record, _ in
        if options.contains(where: { OptionText.isMark(draft.columns[$0]?[record] ?? "") }) {
          hits.append(record)
        }
      }
      for record in hits {
        draft.report(id, record: record, none, text(of: none))
        draft.set(record, none, to: "")
      }
    }
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

/// The marks of a ticked option in a LimeSurvey export.
enum OptionText {
  static func isMark(_ value: String) -> Bool { ["Y", "1", "Ja", "Yes"].contains(value) }
}
