import BefundModel

/// Drops records of persons who opened the survey and answered nothing.
enum OpenedOnlyCheck {
  static let id = "opened-only"
  static let text = FindingText(
    (de: "nur geöffnet, nichts beantwortet", en: "opened only, nothing answered"),
    why: (
      de: "keine Frage hat eine Antwort", en: "no question has an answer"
    ),
    fix: (de: "nichts zu tun: der Datensatz zählt nicht", en: "nothing to do: it does not count"))

  static func apply(to draft: inout SurveyDraft) {
    let texts = draft.entries.filter { $0.kind == "text" }.map(\.variable.name)
      .filter { $0 != draft.source.token }
    for record in draft.kept where draft.lastPage(record) == 0 {
      let isEmpty =
        draft.entries.filter { SurveyDraft.isCoded($0, in: draft.source) }.allSatisfy { entry in
          isTechnical(entry.variable.name, draft.source)
            || draft.columns[entry.variable.name].map { $0[record].isEmpty } ?? true
        } && texts.allSatisfy { draft.raw.value(record, $0).isEmpty }
      guard isEmpty else { continue }
      draft.report(id, record: record, draft.source.lastPage, text)
      draft.drop(
        record, id,
        LocalizedText(
          de: "nur geöffnete, leere Antworten", en: "answers opened only and left empty"))
    }
  }

  static func isTechnical(_ name: String, _ source: SurveySource) -> Bool {
    [source.id, source.lastPage, source.language].contains(name) || source.ignored.contains(name)
  }
}
