public import BefundModel
public import BefundTables

/// Which part of a baseline is asked for.
public enum BaselineView: String, CaseIterable, Hashable, Sendable {
  /// Cleaning and response.
  case response
  /// Needs.
  case needs
  /// Challenges.
  case challenges
  /// Importance against satisfaction.
  case gap
  /// Perspectives side by side.
  case perspectives
  /// Interviews.
  case interviews
  /// The codes of the interviews one by one, what occurs together, saturation, agreement.
  case codes
  /// Registrations.
  case registrations
}

extension StudyData {
  /// Returns the tables of one part, or of all.
  ///
  /// - Parameters:
  ///   - views: The parts, in the order of the report.
  ///   - by: The variable in the columns; by default the perspectives.
  ///   - base: The base of the needs.
  /// - Throws: `unknown-variable` when `by` names none.
  public func baseline(
    _ views: [BaselineView] = BaselineView.allCases, by: String? = nil,
    base: MultipleResponseBase = .answered
  ) throws -> Baseline {
    let column = try by.map { try columnVariable($0) }
    let view = SurveyView(self, by: column)
    let usesAction = views.contains(.needs) || views.contains(.perspectives)
    let action = usesAction ? view.flatMap { Topics.action($0) } : nil
    var baseline = Baseline(
      study: study,
      tables: views.flatMap { tables($0, view, action: action, base: base) })
    baseline.blocks = blocks(views, view, base: base)
    return baseline
  }

  /// The persons behind the tables of some parts, each block once.
  private func blocks(
    _ views: [BaselineView], _ view: SurveyView?, base: MultipleResponseBase
  ) -> [PopulationBlock] {
    func asks(_ parts: BaselineView...) -> Bool { parts.contains { views.contains($0) } }
    var blocks: [PopulationBlock] = []
    if let view {
      let columns = view.groupHeadings()
      blocks.append(
        PopulationBlock(
          id: SurveyView.groupBlock, count: view.survey.caseCount,
          parts: [view.groupPart(columns)]))
      if asks(.response) { blocks += [Cleaning.block(view)] + Response.blocks(view) }
      if asks(.needs, .interviews) { blocks += Needs.blocks(view, base: base) }
      if asks(.needs, .gap, .perspectives, .interviews) {
        blocks += Topics.blocks(view, columns: columns)
      }
      if asks(.gap) { blocks += FulfilmentGap.blocks(view) }
      if asks(.challenges, .interviews) { blocks += Challenges.blocks(view, columns: columns) }
    }
    if asks(.interviews, .perspectives), let interviews {
      blocks += InterviewMatrix.blocks(interviews, study)
    }
    if asks(.registrations), let registrations {
      blocks += RegistrationBlocks.blocks(registrations, study)
    }
    return blocks
  }

  /// The tables of one part; `action` is the need for action by group, which several parts share.
  private func tables(
    _ part: BaselineView, _ view: SurveyView?, action: BaselineTable?,
    base: MultipleResponseBase
  ) -> [BaselineTable] {
    switch part {
    case .response: view.map { [Cleaning.table($0), Response.table($0)] } ?? []
    case .needs:
      view.map { view in
        let needs = Needs.byGroup(view, base: base)
        return [
          action.map { Topics.overview(view, action: $0, needs: needs, base: base) }, action,
          needs,
          needs.map { Needs.ranked(view, from: $0, base: base) },
          base == .answered ? WeightedNeeds.table(self, view) : nil,
        ].compactMap { $0 }
      } ?? []
    case .challenges:
      view.map { [Challenges.byGroup($0), Challenges.detail($0)].compactMap { $0 } } ?? []
    case .gap: view.map { [FulfilmentGap.table($0)].compactMap { $0 } } ?? []
    case .perspectives:
      view.flatMap { view in
        action.flatMap { Perspectives.table(view, action: $0, interviews: interviews) }
      }.map { [$0] } ?? []
    case .interviews:
      interviews.map {
        [
          InterviewMatrix.table($0, study), InterviewMatrix.byOrganisation($0, study),
          JointDisplay(study, $0, view, registrations).table(), AnchorExamples.table($0, study),
        ].compactMap { $0 }
      } ?? []
    case .codes:
      interviews.map {
        [
          CodeTables.table($0, study), Cooccurrence.table($0, study),
          Saturation.table($0, study),
        ].compactMap { $0 } + AgreementTables.tables($0, study)
      } ?? []
    case .registrations: registrations.map { Registrations.tables($0, study) } ?? []
    }
  }

  /// The name of the column variable, exactly or by its id.
  private func columnVariable(_ name: String) throws -> String {
    if let variable = survey?.codebook[FigureID.make(name)] { return variable.name }
    let names = survey?.codebook.variables.map(\.name) ?? []
    throw Diagnostic.unknownVariable(name, names: names, file: study.path)
  }
}
