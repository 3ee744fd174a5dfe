import BefundModel

/// Marks the questions on pages that a person did not reach as not asked.
enum NotAskedRule {
  static func apply(to draft: inout SurveyDraft) {
    for page in draft.source.pages {
      let names = page.variables.flatMap { draft.variables(matching: $0) }
      for record in draft.kept where draft.lastPage(record) < page.number {
        for name in names where draft.columns[name]?[record].isEmpty == true {
          draft.set(record, name, to: SurveyDraft.notAsked)
        }
      }
    }
  }
}
