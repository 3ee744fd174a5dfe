public import BefundModel
import BefundStatistics

extension Tally {
  /// Returns the estimated tables in the order of the specification.
  ///
  /// - Parameters:
  ///   - codebook: Gives labels and order of values; without it they stand in the order of a
  ///     bare file.
  ///   - interval: The interval method of shares.
  public func crosstabs(
    codebook: Codebook = Codebook(), interval: IntervalMethod = .automatic
  ) -> [Crosstab] {
    specification.tables.indices.map { place in
      CrosstabBuilder(self, table: place, codebook: codebook, interval: interval).build()
    }
  }

  /// The design's first stratum in which two rows name different population sizes.
  public var stratumWithTwoPopulations: String? { design.populationDiffers }

  /// The first stratum whose population is smaller than its sampling units.
  public var stratumWithSmallPopulation: String? {
    DesignSums(self).smallPopulation
  }

  /// The first stratum that has a single sampling unit and is no full count.
  ///
  /// Its variance cannot be estimated.
  public var stratumWithOneUnit: String? {
    DesignSums(self).loneUnit
  }

  /// The options whose column holds usual marks beside other texts, which count as chosen.
  public var mixedMarkVariables: [String] {
    guard specification.marks.selected == nil else { return [] }
    let coded = specification.codedVariables
    var mixed: [String] = []
    for counter in options.values {
      for slot in counter.slots where !mixed.contains(coded[slot]) {
        let rule = specification.missingRule(of: coded[slot])
        let values = dictionaries[slot].filter { !$0.isEmpty && rule[$0] == nil }
        let own = specification.marks(of: coded[slot])
        guard own.selected == nil else { continue }
        let marks = values.count { OptionMarks.usual.contains($0.lowercased()) }
        let texts = values.count {
          own.state(of: $0, missing: rule) == .chosen
            && !OptionMarks.usual.contains($0.lowercased())
        }
        let numbers = values.count {
          own.state(of: $0, missing: rule) == .missing
        }
        if (marks > 0 && texts > 0) || numbers > 0 { mixed.append(coded[slot]) }
      }
    }
    return mixed.sorted()
  }
}

/// Estimates one table of a tally.
struct CrosstabBuilder {
  let tally: Tally
  let table: TableSpecification
  let place: Int
  let codebook: Codebook
  let interval: IntervalMethod
  let design: DesignSums
  /// The columns with the codes that they add up; the total adds up all of them.
  let columns: [(heading: Heading, codes: [Int])]
  let withoutColumnCodes: [Int]

  init(_ tally: Tally, table place: Int, codebook: Codebook, interval: IntervalMethod) {
    self.tally = tally
    table = tally.specification.tables[place]
    self.place = place
    self.codebook = codebook
    self.interval = interval
    design = DesignSums(tally)
    let total = Heading(
      id: Heading.totalID, label: LocalizedText(de: "Gesamt", en: "Total"))
    guard let name = table.column, let slot = Self.slot(name, tally) else {
      columns = [(total, [0])]
      withoutColumnCodes = []
      return
    }
    let dictionary = tally.dictionaries[slot]
    let rule = tally.specification.missingRule(of: name)
    let variable = codebook[FigureID.make(name)]
    let valid = Set(dictionary.filter { rule[$0] == nil })
    columns =
      ValueOrder.headings(
        of: valid, variable: variable, decimal: tally.specification.decimal
      ).map { heading in
        (heading, dictionary.indices.filter { dictionary[$0] == heading.id })
      } + [(total, Array(dictionary.indices))]
    withoutColumnCodes = dictionary.indices.filter { rule[dictionary[$0]] != nil }
  }

  static func slot(_ name: String, _ tally: Tally) -> Int? {
    tally.specification.codedVariables.firstIndex(of: name)
  }

  var groups: Range<Int> { tally.design.groups.indices }

  /// Whether errors need the design.
  var isDesigned: Bool { tally.specification.isDesigned }

  func build() -> Crosstab {
    var result = Crosstab(
      specification: table, rows: [], columns: columns.map(\.heading), cells: [],
      isWeighted: tally.specification.weight != nil, interval: interval)
    switch table.stub {
    case .single(let name): fill(&result, single: name)
    case .options(let names, _): fill(&result, options: names)
    case .means(let names): fill(&result, means: names)
    case .net(let name, let positive, let negative):
      fill(&result, net: name, positive: positive, negative: negative)
    case .coders: break
    }
    return result
  }

  /// Returns the cell of a share from the sums of its base and of itself by design group.
  func share(base: (Int) -> CellSums, cell: (Int) -> CellSums) -> Cell {
    var baseSums = CellSums()
    var cellSums = CellSums()
    for group in groups {
      baseSums += base(group)
      cellSums += cell(group)
    }
    var result = Cell(count: cellSums.count, base: Base(baseSums))
    result.weightedCount = cellSums.weight
    guard baseSums.weight > 0 else { return result }
    let ratio = LinearizedRatio(strata: design.strata(base: base, cell: cell))
    let p = min(1, max(0, cellSums.weight / baseSums.weight))
    result.proportion = p
    result.standardError = ratio?.standardError
    result.interval = interval.interval(
      proportion: p, base: Base(baseSums), ratio: ratio, isDesigned: isDesigned)
    return result
  }
}
