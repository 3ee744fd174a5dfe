import BefundModel

/// Gives a code to texts of "other" that study.yaml recodes.
enum OtherRecodeRule {
  static func apply(to draft: inout SurveyDraft) {
    for (variable, recode) in draft.source.otherRecodes {
      for record in draft.kept {
        let text = draft.raw.value(record, recode.from).lowercased()
        guard !text.isEmpty, let code = recode.map[text] else { continue }
        draft.set(record, variable, to: code)
      }
    }
  }
}
