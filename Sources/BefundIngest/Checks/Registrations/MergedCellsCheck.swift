import BefundModel

/// Fills the organisation below a cell that was merged over several rows.
enum MergedCellsCheck {
  static let id = "merged-cells"

  static func apply(to draft: inout RegistrationDraft) {
    var last = (organisation: "", type: "")
    for row in 0..<draft.table.rowCount {
      let own = draft.value(row, .organisation)
      let type = draft.value(row, .organisationType)
      let isMerged =
        own.isEmpty && !type.isEmpty && type == last.type && !last.organisation.isEmpty
      draft.organisations.append(isMerged ? last.organisation : own)
      if isMerged {
        draft.report(
          id, row: row, .organisation,
          FindingText(
            (
              de: "'\(draft.name(.organisation))' ist leer, wie unter einer verbundenen Zelle",
              en: "'\(draft.name(.organisation))' is empty, as below a merged cell"
            ),
            why: (
              de: "die Art der Organisation ist dieselbe wie in der Zeile darüber",
              en: "the kind of organisation is that of the row above"
            ),
            fix: (
              de: "nichts zu tun: aus der Zeile darüber übernommen",
              en: "nothing to do: taken from the row above"
            )))
      } else {
        last = (own, type)
      }
    }
  }
}
