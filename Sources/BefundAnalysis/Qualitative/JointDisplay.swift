import BefundModel
import BefundTables

/// The joint display: survey, interviews and registrations side by side, topic by topic.
///
/// A topic has one row for each kind of statement, and one for each code of the code system. What both
/// sources say is compared by frequency alone; whether they agree is for analysts to judge.
public struct JointDisplay {
  let study: Study
  let interviews: InterviewData
  let view: SurveyView?
  let registrations: RegistrationData?
  private let codings: [Coding]
  /// Whether there are passages in their own words, so that examples have a column.
  private let hasQuotes: Bool
  /// The measure of the survey by its variable.
  private let measures: [String: Measure]
  /// The need for action by topic.
  private let action: [String: Measure]

  /// A share of a survey with its origin.
  private struct Measure {
    let cell: Cell
    let origin: CellOrigin?
  }

  init(
    _ study: Study, _ interviews: InterviewData, _ view: SurveyView?,
    _ registrations: RegistrationData?
  ) {
    self.study = study
    self.interviews = interviews
    self.view = view
    self.registrations = registrations
    codings = InterviewMatrix.codings(interviews)
    hasQuotes = codings.contains { $0.quote != nil }
    measures = view.map { Self.needs($0).merging(Self.challenges($0)) { first, _ in first } } ?? [:]
    action = view.map(Self.action) ?? [:]
  }

  // MARK: The survey

  private static func needs(_ view: SurveyView) -> [String: Measure] {
    let names = view.study.needs.map { $0.allOptions(in: view.survey.codebook) }
    let tables = view.crosstabs(
      zip(view.study.needs, names).map { block, names in
        TableSpecification(
          id: block.topic, stub: .options(names, exclusive: Set([block.none ?? ""])))
      })
    var measures: [String: Measure] = [:]
    for (block, table) in zip(view.study.needs, tables) {
      let source = NeedsBlock(view, block, table, base: .answered)
      for (row, cells) in zip(table.rows, table.cells) {
        measures[row.id] = cells.last.map {
          Measure(cell: $0, origin: source.share(row.id, Selection()))
        }
      }
    }
    return measures
  }

  private static func challenges(_ view: SurveyView) -> [String: Measure] {
    guard let block = view.study.challenges else { return [:] }
    let tables = view.crosstabs(
      block.items.map { TableSpecification(id: $0.variable, stub: .single($0.variable)) })
    var measures: [String: Measure] = [:]
    for (item, table) in zip(block.items, tables) {
      let chosen = block.top.reduce(0) { $0 + (table.cell(String($1))?.count ?? 0) }
      let base = table.cells.first?.last?.base?.unweighted ?? 0
      measures[item.variable] = Measure(
        cell: .share(chosen, of: base),
        origin: RatingBlock(view, item, block, columns: []).share(RatingBlock.top))
    }
    return measures
  }

  private static func action(_ view: SurveyView) -> [String: Measure] {
    guard let (view, block) = view.withGap() else { return [:] }
    let tables = view.crosstabs(
      block.pairs.map {
        TableSpecification(id: $0.topic, stub: .single(GapVariables.action($0.topic)))
      })
    return Dictionary(
      uniqueKeysWithValues: zip(block.pairs, tables).map { pair, table in
        let base = table.cells.first?.last?.base?.unweighted ?? 0
        let cell = table.cell("1") ?? .share(0, of: base)
        return (
          pair.topic,
          Measure(cell: cell, origin: GapTopicBlock.share(pair.topic, GapTopicBlock.action))
        )
      })
  }

  // MARK: The table

  /// Returns the table: topics as sections, kinds and codes as rows; `nil` without codes.
  func table() -> BaselineTable? {
    guard !interviews.codes.isEmpty else { return nil }
    var lines: [Line] = []
    for topic in InterviewMatrix.codedTopics(interviews, study) {
      for (kind, label) in InterviewMatrix.kindLabels {
        lines.append(summary(topic, kind, label))
        lines += interviews.codes.filter { $0.topic == topic.id && $0.kind == kind }.map {
          line($0, topic)
        }
      }
    }
    var table = BaselineTable(
      id: "joint", fileName: "gegenueberstellung",
      title: LocalizedText(
        de: "Befragung und Interviews gegenübergestellt",
        en: "Survey and interviews side by side"),
      unit: .persons, base: base, source: source, method: method,
      stubHead: LocalizedText(de: "Thema und Aussage", en: "topic and statement"),
      rows: lines.map(\.row), columns: parts.map(\.column), cells: lines.map(\.cells))
    table.origins = lines.map(\.origins)
    table.marksSmallBases = false
    table.notes = InterviewMatrix.turningNotes(interviews, study)
    return table
  }

  private struct Line {
    let row: TableRow
    let cells: [Cell]
    let origins: [CellOrigin?]
  }

  /// What stands side by side in a row.
  private struct Entry {
    let heading: Heading
    let topic: Topic
    /// The survey's share, where it asked.
    let measure: Measure?
    let asked: SurveyQuestion
    /// The codings of the main coder.
    let codings: [Coding]
    /// What the number of interviews tells; `nil` for internal rows.
    var origin: CellOrigin?
    var wishes: Cell?
    let verdict: TriangulationVerdict?
    var example: Quote?
  }

  /// A kind of statement as a whole; for needs the survey's need for action stands beside it.
  private func summary(
    _ topic: Topic, _ kind: CodingKind, _ label: LocalizedText
  ) -> Line {
    let own = codings.filter { $0.topic == topic.id && $0.kind == kind }
    return line(
      Entry(
        heading: Heading(
          id: FigureID.make(topic.id + "_" + kind.rawValue),
          label: label.with(de: " insgesamt", en: ", all")),
        topic: topic, measure: kind == .need ? action[topic.id] : nil,
        asked: asked(topic, kind), codings: own,
        origin: InterviewMatrix.origin(topic.id, kind),
        wishes: kind == .need ? wishes(topic) : nil, verdict: verdict(topic.id, kind, nil),
        example: AnchorExamples.example(own, topic.id, kind)))
  }

  /// Whether the survey asked for a kind of statement as a whole, or for some of its codes.
  private func asked(_ topic: Topic, _ kind: CodingKind) -> SurveyQuestion {
    if kind == .need, action[topic.id] != nil { return .whole }
    let codes = interviews.codes.filter { $0.topic == topic.id && $0.kind == kind }
    return codes.contains { $0.surveyVariable.map { measures[$0] != nil } ?? false }
      ? .inParts : .nothing
  }

  private func line(_ code: CodeEntry, _ topic: Topic) -> Line {
    let measure = code.surveyVariable.flatMap { measures[$0] }
    return line(
      Entry(
        heading: Heading(id: FigureID.make(code.id), label: study.label(of: code.name)),
        topic: topic, measure: measure, asked: measure == nil ? .nothing : .whole,
        codings: codings.filter { $0.code == code.id },
        verdict: verdict(topic.id, code.kind, code.id)))
  }

  private func verdict(
    _ topic: String, _ kind: CodingKind, _ code: String?
  ) -> TriangulationVerdict? {
    interviews.verdicts.first { $0.topic == topic && $0.kind == kind && $0.code == code }
  }

  // MARK: Its columns

  /// One column: its heading, and what it shows of a row and what that tells.
  private struct Part {
    let column: TableColumn
    let cell: (Entry) -> Cell
    /// What the cell tells; `nil` where it stays internal.
    let origin: (Entry, _ interviews: CellOrigin) -> CellOrigin?
  }

  /// The columns; those of registrations, verdicts and quotes where there are any.
  private var parts: [Part] {
    let all = interviews.interviews.count
    func unasked(_ entry: Entry) -> CellOrigin? { entry.asked == .whole ? nil : .publicFact }
    func share(_ entry: Entry) -> Cell { entry.measure?.cell ?? Cell() }
    func count(_ entry: Entry) -> Int { Set(entry.codings.map(\.interview)).count }
    var parts = [
      Part(column: Column.survey, cell: share) { entry, _ in
        entry.measure?.origin ?? unasked(entry)
      },
      Part(column: Column.base, cell: share) { entry, _ in
        entry.measure?.origin.flatMap(Self.baseOrigin) ?? unasked(entry)
      },
      Part(column: Column.interviews) {
        Cell(count: count($0), base: Base(unweighted: all))
      } origin: { _, interviews in
        interviews
      },
      Part(column: Column.passages) {
        Cell(count: $0.codings.count)
      } origin: { _, _ in
        nil
      },
    ]
    if registrations != nil {
      parts.append(
        Part(column: Column.wishes) {
          $0.wishes ?? Cell()
        } origin: { _, _ in
          nil
        })
    }
    parts.append(
      Part(column: Column.statement) { entry in
        var cell = Cell()
        cell.text = Self.statement(
          share(entry).proportion, count(entry), all, study.thresholds, asked: entry.asked)
        return cell
      } origin: { entry, interviews in
        guard let measure = entry.measure else { return .derived([interviews]) }
        return measure.origin.map { .derived([$0, interviews]) }
      })
    if !interviews.verdicts.isEmpty {
      parts.append(
        Part(column: Column.verdict) {
          Self.cell($0.verdict)
        } origin: { _, _ in
          .publicFact
        })
    }
    if hasQuotes {
      parts.append(
        Part(column: Column.quote) {
          AnchorExamples.cell($0.example)
        } origin: { entry, _ in
          AnchorExamples.origin(entry.example)
        })
    }
    return parts
  }

  /// The row of an entry.
  ///
  /// Interviews by code are internal, and so is their row: the survey's share has a table of its own.
  private func line(_ entry: Entry) -> Line {
    let section =
      view.map { Needs.section(entry.topic.id, $0) } ?? InterviewMatrix.heading(entry.topic)
    let parts = parts
    return Line(
      row: TableRow(entry.heading, section: section), cells: parts.map { $0.cell(entry) },
      origins: parts.map { part in entry.origin.flatMap { part.origin(entry, $0) } })
  }

  private static func baseOrigin(_ origin: CellOrigin) -> CellOrigin? {
    guard case .share(let block, _, let base) = origin else { return nil }
    return .count(block: block, base)
  }

  /// The registrations that wish for the topic's workshop first.
  private func wishes(_ topic: Topic) -> Cell? {
    guard let registrations, topic.room == nil else { return nil }
    return Cell(
      count: registrations.rows.count { $0.state == .live && $0.firstWish == topic.id })
  }
}
