public import BefundModel
public import BefundStatistics

/// A crosstab with the tables of what was asked besides its shares and means.
public struct ComparedCrosstab: Sendable {
  /// The crosstab; with tests its cells carry letters, with the jackknife other errors.
  public var crosstab: Crosstab
  /// The further tables.
  public var comparisons: [ComparisonTable]
}

extension Tally {
  /// The largest number of comparisons that one of the tables asks for; `nil` without any.
  public var largestComparison: Int? {
    guard cases != nil else { return nil }
    let asked = specification.comparisons
    func values(_ name: String?) -> Int {
      name.flatMap { specification.codedVariables.firstIndex(of: $0) }
        .map { dictionaries[$0].count } ?? 1
    }
    return specification.tables.map { table in
      let columns = values(table.column)
      let rows: Int
      switch table.stub {
      case .single(let name): rows = values(name)
      case .options(let names, _), .means(let names): rows = names.count
      case .net: rows = 3
      case .coders(let names, _):
        let most = names.map { values($0) }.max() ?? 0
        return most * most
      }
      let pairs = asked.tests ? rows * columns * (columns - 1) / 2 : 0
      let cells = asked.needsCases ? rows * columns : 0
      return max(pairs, cells)
    }.max()
  }

  /// Returns the estimated tables with the comparisons that the specification asks for.
  ///
  /// - Throws: ``StatisticsError`` where weights, strata or populations make no design.
  public func comparedCrosstabs(
    codebook: Codebook = Codebook(), interval: IntervalMethod = .automatic
  ) throws(StatisticsError) -> [ComparedCrosstab] {
    let crosstabs = crosstabs(codebook: codebook, interval: interval)
    guard let sample = try CaseSample(self) else {
      return crosstabs.map { ComparedCrosstab(crosstab: $0, comparisons: []) }
    }
    var result: [ComparedCrosstab] = []
    for crosstab in crosstabs {
      result.append(try CrosstabComparison(sample, crosstab).compared())
    }
    return result
  }
}

/// Everything that is asked of one crosstab besides its shares and means.
struct CrosstabComparison {
  let sample: CaseSample
  let crosstab: Crosstab
  let asked: Comparisons
  private let set: OptionSample?

  init(_ sample: CaseSample, _ crosstab: Crosstab) {
    self.sample = sample
    self.crosstab = crosstab
    asked = sample.tally.specification.comparisons
    if case .options(let names, let exclusive) = crosstab.specification.stub {
      set = OptionSample(
        sample, crosstab.specification, options: names, exclusive: exclusive)
    } else {
      set = nil
    }
  }

  func compared() throws(StatisticsError) -> ComparedCrosstab {
    var result = ComparedCrosstab(crosstab: crosstab, comparisons: [])
    if case .coders(let names, let categories) = crosstab.specification.stub {
      result.comparisons.append(
        CoderComparison(sample, coders: names, declared: categories, asked).table())
      return result
    }
    if asked.errors == .jackknife {
      result.crosstab.cells = try sample.jackknifed(crosstab, values: rowValues())
    }
    if asked.tests { addTests(to: &result) }
    if asked.waves { addWaves(to: &result) }
    if asked.ranks, let set {
      result.comparisons += OptionRanking(sample, crosstab, set, asked).tables()
    }
    if !asked.quantiles.isEmpty, case .means = crosstab.specification.stub {
      result.comparisons.append(
        QuantileRows(sample: sample, comparisons: asked).table(crosstab))
    }
    for place in result.comparisons.indices {
      result.comparisons[place].dropEmptyColumns(["df", "df2", "fisher", "p_exact"])
    }
    return result
  }

  /// The value of each case for each row of the table; `nil` outside the row's base.
  func rowValues() -> [[Double?]] {
    switch crosstab.specification.stub {
    case .single(let name):
      let rows = crosstab.rows
      let levels = sample.levels(of: name, among: rows)
      return rows.indices.map { row in levels.map { $0.map { $0 == row ? 1 : 0 } } }
    case .options:
      guard let set else { return [] }
      return set.chosen.map { chosen in
        zip(chosen, set.isInBase).map { $1 ? ($0 ? 1 : 0) : nil }
      }
    case .means(let names): return names.map { sample.numbers(of: $0) }
    case .net(let name, let positive, let negative):
      let texts = sample.texts(of: name)
      func ends(_ plus: [String], _ minus: [String]) -> [Double?] {
        texts.map { text in text.map { plus.contains($0) ? 1 : minus.contains($0) ? -1 : 0 } }
      }
      return negative.isEmpty
        ? [ends(positive, [])]
        : [ends(positive, []), ends(negative, []), ends(positive, negative)]
    case .coders: return []
    }
  }

  private func addTests(to result: inout ComparedCrosstab) {
    switch crosstab.specification.stub {
    case .single(let name):
      guard let tests = IndependenceTests(sample, crosstab) else { return }
      result.comparisons += tests.single(name)
      addPairs(to: &result)
    case .options:
      guard let set, let tests = IndependenceTests(sample, crosstab) else { return }
      result.comparisons += tests.options(set)
      addPairs(to: &result)
    case .means:
      guard let tests = RankTests(sample, crosstab, asked) else { return }
      result.comparisons += tests.tables(crosstab.rows)
    case .net, .coders: break
    }
  }

  private func addPairs(to result: inout ComparedCrosstab) {
    guard let pairs = ColumnPairs(sample, crosstab, asked) else { return }
    let places = crosstab.rows.indices.filter { !crosstab.rows[$0].isMissing }
    let values = rowValues()
    let answer = pairs.table(
      places.map { row in
        ColumnPairs.Row(
          heading: crosstab.rows[row], isInBase: values[row].map { $0 != nil },
          hasProperty: values[row].map { $0 == 1 })
      })
    result.comparisons.append(answer.table)
    for (row, letters) in zip(places, answer.letters) {
      for (column, text) in letters.enumerated() where !text.isEmpty {
        result.crosstab.cells[row][column].letters = text
      }
    }
    result.crosstab.hasLetters = true
  }

  private func addWaves(to result: inout ComparedCrosstab) {
    guard let waves = WaveDifferences(sample, crosstab, panel: asked.panel) else { return }
    let isShare: Bool
    if case .means = crosstab.specification.stub { isShare = false } else { isShare = true }
    var net: Int?
    if case .net = crosstab.specification.stub, crosstab.rows.count == 3 { net = 2 }
    let rows = zip(crosstab.rows, rowValues()).enumerated().map { place, row in
      WaveDifferences.Row(
        heading: row.0, values: row.1, isShare: isShare, isScore: place == net)
    }
    result.comparisons.append(waves.table(rows))
  }
}
