import BefundModel
import BefundTables

/// The names of dimensions and categories in blocks.
enum BlockNames {
  static let group = "group"
  static let noGroup = "_none"
  static let answer = "answer"
  static let valid = "valid"
  static let invalid = "invalid"
  static let option = "option"
  static let value = "value"
}

extension SurveyView {
  /// The column variable as a dimension: its values, and those who belong to none.
  func groupPart(_ columns: [Heading]) -> PopulationBlock.Part {
    let ids = columns.filter { !$0.isTotal && $0.id != Self.groupMean.id }.map(\.id)
    var part = part(BlockNames.group, by, values: ids, rest: BlockNames.noGroup)
    part.variable = by
    return part
  }

  /// The headings of the columns: the values of the column variable that occur.
  func groupHeadings() -> [Heading] {
    guard let by else { return [] }
    return crosstabs([
      TableSpecification(id: by, stub: .single(SurveyData.completeColumn), column: by)
    ])[0].columns.filter { !$0.isTotal }
  }

  /// A variable as a dimension: some of its values, and one category for all others.
  func part(
    _ name: String, _ variable: String?, values: [String], rest: String,
    groups: [String: [String]] = [:], keepsRest: Bool = false
  ) -> PopulationBlock.Part {
    let column = variable.flatMap { survey.columns[$0] }
    let places = column?.dictionary.map { values.firstIndex(of: $0) ?? values.count } ?? []
    let codes =
      column.map { $0.codes.map { places[Int($0)] } }
      ?? Array(repeating: values.count, count: survey.caseCount)
    // A rest that nobody is in is known to be empty: no table tells of it.
    let hasRest = keepsRest || values.isEmpty || codes.contains(values.count)
    var part = PopulationBlock.Part(
      name, categories: values + (hasRest ? [rest] : []), groups: groups, codes: codes)
    part.occurring = keepsRest ? [] : values.indices.filter(Set(codes).contains).map { values[$0] }
    return part
  }

  /// The id of the block that holds nothing but the sizes of the groups.
  static let groupBlock = "groups"

  /// The number of all usable cases.
  var allCount: CellOrigin { .count(block: Self.groupBlock, Selection()) }

  /// The number of cases without a group.
  var noGroupCount: CellOrigin {
    .count(block: Self.groupBlock, Selection([BlockNames.group: BlockNames.noGroup]))
  }

  /// The selection of a column; the total selects everyone.
  static func selection(_ column: Heading) -> Selection {
    column.isTotal ? Selection() : Selection([BlockNames.group: column.id])
  }

  /// The origins of a row of shares by group: each cell's own, the mean of the groups with all.
  ///
  /// - Parameter origin: The origin of a cell from its selection.
  static func origins(
    _ columns: [TableColumn], _ origin: (Selection) -> CellOrigin
  ) -> [CellOrigin?] {
    let groups = columns.map(\.heading).filter { !$0.isTotal && $0.id != groupMean.id }
    return columns.map { column in
      column.heading.id == groupMean.id
        ? .derived(groups.map { origin(selection($0)) }) : origin(selection(column.heading))
    }
  }
}

/// The block of one topic's needs: group × answered × options.
struct NeedsBlock {
  let id: String
  let block: PopulationBlock
  private let hasInvalid: Bool

  init(_ view: SurveyView, _ need: NeedBlock, _ table: Crosstab, base: MultipleResponseBase) {
    id = "needs." + need.topic
    let names = need.allOptions(in: view.survey.codebook)
    var answered = [Bool](repeating: false, count: view.survey.caseCount)
    var chosen: [[Bool]] = []
    for name in names {
      let variable = view.survey.codebook[FigureID.make(name)]
      let marks = OptionMarks(of: variable)
      let rule = MissingRule(variable?.missing ?? [:])
      let column = view.survey.columns[name] ?? CodedColumn()
      let states = column.dictionary.map { marks.state(of: $0, missing: rule) }
      let needed: OptionState = base == .shown ? .empty : .notChosen
      var own = [Bool](repeating: false, count: view.survey.caseCount)
      for (row, code) in column.codes.enumerated() {
        own[row] = states[Int(code)] == .chosen
        let counts =
          base == .anyMention ? own[row] && name != need.none : states[Int(code)] >= needed
        if counts { answered[row] = true }
      }
      chosen.append(own)
    }
    hasInvalid = answered.contains(false)
    var parts = [view.groupPart(table.columns)]
    if hasInvalid {
      parts.append(
        PopulationBlock.Part(
          BlockNames.answer, categories: [BlockNames.valid, BlockNames.invalid],
          codes: answered.map { $0 ? 0 : 1 }))
    }
    var block = PopulationBlock(
      id: id, topic: need.topic, count: view.survey.caseCount, parts: parts,
      options: PopulationBlock.Options(
        BlockNames.option, categories: names,
        chosen: chosen.map { own in zip(own, answered).map { $0 && $1 } }))
    if hasInvalid { block.invalid = (BlockNames.answer, BlockNames.invalid) }
    self.block = block
  }

  /// Those of a selection who answered the block.
  func base(_ selection: Selection) -> Selection {
    selection.with(BlockNames.answer, hasInvalid ? BlockNames.valid : nil)
  }

  /// The share of an option among those of a selection who answered.
  func share(_ option: String, _ selection: Selection) -> CellOrigin {
    .share(
      block: id, base(selection).with(BlockNames.option, option), of: base(selection))
  }

  /// What the note on the block's bases tells: shown, nothing ticked, base, mentions.
  func noteOrigins(_ need: NeedBlock) -> [CellOrigin] {
    let all = CellOrigin.count(block: id, Selection())
    let nobody = CellOrigin.count(
      block: id, Selection([BlockNames.answer: BlockNames.invalid]))
    let named = (block.options?.categories ?? []).filter { $0 != need.none }
    return [
      all, hasInvalid ? nobody : .publicFact, count(),
      .derived(named.map { share($0, Selection()) }),
    ]
  }

  /// The number of those who answered.
  func count(_ selection: Selection = Selection()) -> CellOrigin {
    .count(block: id, base(selection))
  }
}

/// The block of one topic's ratings: group × need for action and fulfilment.
struct GapTopicBlock {
  let id: String
  let block: PopulationBlock
  static let part = "gap"
  static let action = "action"

  init(_ view: SurveyView, topic: String, columns: [Heading]) {
    id = "gap." + topic
    let fulfilments = ["under", "met", "over"]
    let action = view.survey.columns[GapVariables.action(topic)] ?? CodedColumn()
    let fulfilment = view.survey.columns[GapVariables.fulfilment(topic)] ?? CodedColumn()
    let names = action.codes.indices.map { row -> String in
      guard fulfilments.contains(fulfilment[row]) else { return BlockNames.invalid }
      return (action[row] == "1" ? "action_" : "other_") + fulfilment[row]
    }
    // Who sees a need for action and yet no gap is impossible with the usual thresholds.
    let occurring = Set(names)
    let categories =
      fulfilments.flatMap { ["action_" + $0, "other_" + $0] }.filter {
        !$0.hasPrefix("action_") || $0 == "action_under" || occurring.contains($0)
      } + [BlockNames.invalid]
    func members(_ isIn: (String) -> Bool) -> [String] { categories.dropLast().filter(isIn) }
    var groups: [String: [String]] = [
      BlockNames.valid: Array(categories.dropLast()),
      Self.action: members { $0.hasPrefix("action_") },
    ]
    for name in fulfilments { groups[name] = members { $0.hasSuffix("_" + name) } }
    let places = Dictionary(uniqueKeysWithValues: categories.enumerated().map { ($1, $0) })
    let codes = names.map { places[$0] ?? 0 }
    var block = PopulationBlock(
      id: id, topic: topic, count: view.survey.caseCount,
      parts: [
        view.groupPart(columns),
        PopulationBlock.Part(Self.part, categories: categories, groups: groups, codes: codes),
      ])
    if codes.contains(categories.count - 1) { block.invalid = (Self.part, BlockNames.invalid) }
    self.block = block
  }

  /// Those of a selection with valid ratings.
  static func base(_ selection: Selection = Selection()) -> Selection {
    selection.with(part, BlockNames.valid)
  }

  /// The share of a category, such as ``action``, among those of a selection with valid ratings.
  static func share(
    _ topic: String, _ category: String, _ selection: Selection = Selection()
  ) -> CellOrigin {
    .share(
      block: "gap." + topic, selection.with(part, category), of: base(selection))
  }
}

/// The block of one rating item: group × value.
struct RatingBlock {
  let id: String
  let block: PopulationBlock
  private let scores: [String: Int]
  static let dontKnow = "dont_know"
  static let top = "top"
  static let judged = "judged"

  init(_ view: SurveyView, _ item: ChallengeItem, _ challenges: ChallengeBlock, columns: [Heading])
  {
    id = "challenges." + item.variable
    let values = (1...challenges.scaleMaximum).map(String.init)
    let column = view.survey.columns[item.variable] ?? CodedColumn()
    let kinds = view.survey.codebook[FigureID.make(item.variable)]?.missing ?? [:]
    let categories = values + [Self.dontKnow, BlockNames.invalid]
    let places = column.dictionary.map { value -> Int in
      if kinds[value] == .dontKnow { return values.count }
      return kinds[value] == nil
        ? values.firstIndex(of: value) ?? values.count + 1 : values.count + 1
    }
    let codes = column.codes.map { places[Int($0)] }
    var block = PopulationBlock(
      id: id, topic: item.topic, count: view.survey.caseCount,
      parts: [
        view.groupPart(columns),
        PopulationBlock.Part(
          BlockNames.value, categories: categories,
          groups: [
            BlockNames.valid: values, Self.top: challenges.top.map(String.init),
            Self.judged: values + [Self.dontKnow],
          ], codes: codes),
      ])
    if codes.contains(where: { $0 >= values.count }) {
      block.invalid = (BlockNames.value, BlockNames.invalid)
    }
    self.block = block
    scores = Dictionary(uniqueKeysWithValues: values.map { ($0, Int($0) ?? 0) })
  }

  /// The mean of a selection.
  func mean(_ selection: Selection = Selection()) -> CellOrigin {
    .mean(block: id, over: BlockNames.value, scores: scores, selection)
  }

  /// The share of a value, or a group of values, in a base, another group of values.
  func share(_ value: String, of base: String = BlockNames.valid) -> CellOrigin {
    .share(
      block: id, Selection([BlockNames.value: value]), of: Selection([BlockNames.value: base]))
  }
}
