import BefundModel
import BefundStatistics

extension CrosstabBuilder {
  /// Fills the rows with the values of one variable.
  func fill(_ result: inout Crosstab, single name: String) {
    guard let counter = tally.singles[place] else { return }
    let dictionary = tally.dictionaries[counter.rowSlot]
    let rule = tally.specification.missingRule(of: name)
    let missing = dictionary.indices.filter { rule[dictionary[$0]] != nil }
    let valid = Set(dictionary.filter { rule[$0] == nil })
    var rows = ValueOrder.headings(
      of: valid, variable: codebook[FigureID.make(name)], decimal: tally.specification.decimal)
    if table.includesMissing {
      rows += ValueOrder.sorted(missing.map { dictionary[$0] }).map { value in
        Heading(
          id: value.isEmpty ? "_missing" : value,
          label: value.isEmpty
            ? LocalizedText(de: "keine Angabe", en: "no answer") : LocalizedText(value),
          isMissing: true)
      }
    }
    let counted =
      table.includesMissing
      ? Array(dictionary.indices) : dictionary.indices.filter { !missing.contains($0) }
    func sums(_ group: Int, _ columns: [Int], _ rows: [Int]) -> CellSums {
      var sums = CellSums()
      for column in columns { for row in rows { sums += counter.grid[group, column, row] } }
      return sums
    }
    result.rows = rows
    result.cells = rows.map { row in
      let value = row.id == "_missing" ? "" : row.id
      let codes = dictionary.indices.filter { dictionary[$0] == value }
      return columns.map { column in
        share(
          base: { sums($0, column.codes, counted) }, cell: { sums($0, column.codes, codes) })
      }
    }
    let total = columns.last?.codes ?? []
    result.missing = self.missing(of: name, counter, total: total)
    result.withoutColumn = groups.reduce(0) {
      $0 + sums($1, withoutColumnCodes, counted).count
    }
  }

  /// Fills the rows with the options of a set.
  func fill(_ result: inout Crosstab, options names: [String]) {
    guard let counter = tally.options[place] else { return }
    let baseRow: OptionCounter.BaseRow =
      switch table.base {
      case .shown: .shown
      case .answered: .answered
      case .anyMention, .mentions: .anyMention
      }
    func sums(_ grid: CountGrid, _ group: Int, _ columns: [Int], _ row: Int) -> CellSums {
      columns.reduce(into: CellSums()) { $0 += grid[group, $1, row] }
    }
    result.rows = names.map { name in
      Heading(id: name, label: codebook[FigureID.make(name)]?.label ?? ownText(of: name))
    }
    result.cells = names.indices.map { option in
      columns.map { column in
        guard table.base != .mentions else {
          return shareOfMentions(
            option, counter,
            all: groups.reduce(into: CellSums()) {
              $0 += sums(counter.mentions, $1, column.codes, 0)
            },
            own: groups.reduce(into: CellSums()) {
              $0 += sums(counter.options, $1, column.codes, option)
            })
        }
        return share(
          base: { sums(counter.bases, $0, column.codes, baseRow.rawValue) },
          cell: { sums(counter.options, $0, column.codes, option) })
      }
    }
    func total(_ grid: CountGrid, _ row: Int) -> Int {
      groups.reduce(0) { $0 + sums(grid, $1, columns.last?.codes ?? [], row).count }
    }
    result.optionBases = OptionBases(
      shown: total(counter.bases, OptionCounter.BaseRow.shown.rawValue),
      answered: total(counter.bases, OptionCounter.BaseRow.answered.rawValue),
      anyMention: total(counter.bases, OptionCounter.BaseRow.anyMention.rawValue),
      all: total(counter.bases, OptionCounter.BaseRow.all.rawValue),
      mentions: total(counter.mentions, 0))
    result.withoutColumn = groups.reduce(0) {
      $0 + sums(counter.bases, $1, withoutColumnCodes, baseRow.rawValue).count
    }
  }

  /// The share of an option in all mentions; an exclusive option is no mention.
  ///
  /// Mentions of one person depend on one another, so their share has no error from these sums.
  private func shareOfMentions(
    _ option: Int, _ counter: OptionCounter, all: CellSums, own: CellSums
  ) -> Cell {
    guard !counter.isExclusive[option] else { return Cell() }
    var cell = Cell(count: own.count, base: Base(all))
    cell.weightedCount = own.weight
    if all.weight > 0 { cell.proportion = own.weight / all.weight }
    return cell
  }

  /// The one text that an option's column holds besides marks, else the variable's name.
  private func ownText(of name: String) -> LocalizedText {
    guard let slot = Self.slot(name, tally) else { return LocalizedText(name) }
    let rule = tally.specification.missingRule(of: name)
    let marks = tally.specification.marks(of: name)
    let texts = tally.dictionaries[slot].filter { value in
      marks.state(of: value, missing: rule) == .chosen
        && !OptionMarks.usual.contains(value.lowercased())
    }
    return LocalizedText(texts.count == 1 ? texts[0] : name)
  }

  /// Fills the rows with the means of variables.
  func fill(_ result: inout Crosstab, means names: [String]) {
    let counters = tally.means[place] ?? []
    result.rows = names.map { name in
      Heading(id: name, label: codebook[FigureID.make(name)]?.label ?? LocalizedText(name))
    }
    result.cells = counters.map { counter in columns.map { mean(counter, $0.codes) } }
    for (name, counter) in zip(names, counters) {
      let rule = tally.specification.missingRule(of: name)
      if counter.withoutNumber > 0 {
        result.missing.append(
          MissingCount(
            variable: name, value: "", kind: .noAnswer, count: counter.withoutNumber))
      }
      for (value, kind) in rule.kinds.sorted(by: { $0.key < $1.key }) {
        guard let number = DecimalText.number(value), let count = counter.missingCounts[number]
        else {
          continue
        }
        result.missing.append(
          MissingCount(variable: name, value: value, kind: kind, count: count))
      }
    }
  }

  private func mean(_ counter: MeanCounter, _ columns: [Int]) -> Cell {
    func sums(_ group: Int) -> MeanSums {
      guard group < counter.sums.count else { return MeanSums() }
      return columns.reduce(into: MeanSums()) { total, column in
        if column < counter.sums[group].count { total += counter.sums[group][column] }
      }
    }
    let all = groups.reduce(into: MeanSums()) { $0 += sums($1) }
    var cell = Cell(
      count: all.count,
      base: Base(unweighted: all.count, weighted: all.w, squaredWeights: all.ww))
    cell.weightedCount = all.w
    guard let ratio = LinearizedRatio(strata: design.strata(sums)), ratio.estimate.isFinite else {
      return cell
    }
    cell.mean = ratio.estimate
    guard all.count > 1 else { return cell }
    let spread = max(0, all.wyy / all.w - ratio.estimate * ratio.estimate)
    guard spread.isFinite, ratio.standardError?.isFinite != false else { return cell }
    cell.standardDeviation = (spread * Double(all.count) / Double(all.count - 1)).squareRoot()
    cell.standardError = ratio.standardError
    if let error = ratio.standardError, !ratio.isCensus, ratio.degreesOfFreedom > 0 {
      cell.interval = .wald(
        estimate: ratio.estimate, standardError: error,
        degreesOfFreedom: ratio.degreesOfFreedom)
    }
    return cell
  }
}
