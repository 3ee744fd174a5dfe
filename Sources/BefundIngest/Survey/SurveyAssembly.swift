import BefundModel

/// Makes the cleaned survey from a draft: kept cases only, labels, derived variables.
enum SurveyAssembly {
  static func assemble(_ draft: SurveyDraft, _ study: Study) throws -> SurveyData {
    var data = SurveyData()
    let kept = draft.kept
    data.caseCount = kept.count
    data.ids = kept.map { draft.raw.value($0, draft.source.id) }
    data.rawCount = draft.raw.count
    data.replacedCount = draft.raw.replaced.count
    data.steps = draft.steps
    data.identifying = draft.identifying
    data.lastPage = draft.source.pages.map(\.number).max() ?? 0
    for entry in draft.entries {
      let name = entry.variable.name
      var variable = entry.variable
      variable.missing = draft.missing(of: variable)
      variable.values.removeAll { variable.missing[$0.value] != nil }
      guard let column = draft.columns[name] else { continue }
      data.codebook.add(variable)
      // What was replaced, and what only dropped records said, goes no further.
      data.columns[name] = column.selecting(kept)
    }
    addOther(&data, draft, study, kept)
    addTechnical(&data, draft, kept)
    for variable in study.variables { try DerivedVariables.add(variable, to: &data, study: study) }
    return data
  }

  /// The option "other" of each block: chosen where its text is not empty.
  private static func addOther(
    _ data: inout SurveyData, _ draft: SurveyDraft, _ study: Study, _ kept: [Int]
  ) {
    for block in study.needs {
      guard let name = block.other else { continue }
      let page = draft.source.pages.first { page in
        page.variables.contains { Wildcard.matches(name, pattern: $0) }
      }
      var column = CodedColumn(dictionary: ["", "Y", SurveyDraft.notAsked])
      column.codes = kept.map { record in
        if !draft.raw.value(record, name).isEmpty { return 1 }
        return page.map { draft.lastPage(record) < $0.number } == true ? 2 : 0
      }
      var variable = Variable(
        name: name, label: LocalizedText(de: "anderer Bedarf", en: "another need"),
        values: [ValueLabel(value: "Y", label: LocalizedText(de: "genannt", en: "named"))])
      variable.missing[SurveyDraft.notAsked] = .notAsked
      data.codebook.add(variable)
      data.columns[name] = column
    }
  }

  /// How a person came, and whether the last page was reached.
  private static func addTechnical(
    _ data: inout SurveyData, _ draft: SurveyDraft, _ kept: [Int]
  ) {
    var access = CodedColumn(dictionary: ["token", "link"])
    access.codes = kept.map { record in
      draft.source.token.map { !draft.raw.value(record, $0).isEmpty } == true ? 0 : 1
    }
    data.columns[SurveyData.accessColumn] = access
    data.codebook.add(
      Variable(
        name: SurveyData.accessColumn, label: LocalizedText(de: "Zugang", en: "access"),
        values: [
          ValueLabel(
            value: "token",
            label: LocalizedText(de: "mit persönlicher Einladung", en: "with an invitation")),
          ValueLabel(
            value: "link", label: LocalizedText(de: "über den offenen Link", en: "by the open link")
          ),
        ]))
    var complete = CodedColumn(dictionary: ["complete", "partial"])
    complete.codes = kept.map { record in
      draft.raw.value(record, draft.source.submitted).isEmpty
        && draft.lastPage(record) < data.lastPage ? 1 : 0
    }
    data.columns[SurveyData.completeColumn] = complete
    data.codebook.add(
      Variable(
        name: SurveyData.completeColumn,
        label: LocalizedText(de: "Vollständigkeit", en: "completeness"),
        values: [
          ValueLabel(value: "complete", label: LocalizedText(de: "vollständig", en: "complete")),
          ValueLabel(
            value: "partial", label: LocalizedText(de: "vorzeitig beendet", en: "ended early")),
        ]))
    if let language = data.columns[draft.source.language],
      let variable = data.codebook[FigureID.make(draft.source.language)]
    {
      data.columns[SurveyData.languageColumn] = language
      data.codebook.add(
        Variable(
          name: SurveyData.languageColumn, label: variable.label, values: variable.values,
          missing: variable.missing))
    }
  }
}
