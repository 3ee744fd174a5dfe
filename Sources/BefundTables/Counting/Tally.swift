public import BefundModel

/// The counts of declared tables over any number of batches.
///
/// Tallies are a monoid: those of files, threads or hosts add up by ``merge(_:)`` in any
/// grouping.
public struct Tally: Sendable {
  /// What is counted.
  public let specification: TallySpecification
  /// All rows seen.
  public private(set) var rowCount = 0
  /// The rows that satisfy the conditions and have a positive weight.
  public private(set) var selectedCount = 0
  /// The rows left out because their weight is 0.
  public private(set) var zeroWeightCount = 0
  /// The sum of all weights; the number of rows without weights.
  public private(set) var weightSum = 0.0

  private(set) var dictionaries: [[String]]
  private(set) var singles: [Int: SingleCounter] = [:]
  private(set) var options: [Int: OptionCounter] = [:]
  private(set) var means: [Int: [MeanCounter]] = [:]
  private(set) var design = DesignGroups()
  /// The rows one by one, where the specification needs them.
  private(set) var cases: CaseTable?
  private var codedConditions: [CodedCondition]
  private let orderedConditions: [(condition: Condition, slot: Int)]
  private let weightSlot: Int?
  private let stratumSlot: Int?
  private let clusterSlot: Int?
  private let populationSlot: Int?

  /// Creates an empty tally.
  public init(_ specification: TallySpecification) {
    self.specification = specification
    let coded = specification.codedVariables
    let numbers = specification.numberVariables
    func slot(_ name: String?, in names: [String]) -> Int? {
      name.flatMap { names.firstIndex(of: $0) }
    }
    dictionaries = Array(repeating: [], count: coded.count)
    weightSlot = slot(specification.weight, in: numbers)
    stratumSlot = slot(specification.strata, in: coded)
    clusterSlot = slot(specification.cluster, in: coded)
    populationSlot = slot(specification.population, in: numbers)
    codedConditions = specification.conditions.filter { !$0.comparison.isOrdered }.compactMap {
      condition in
      slot(condition.variable, in: coded).map { CodedCondition(condition: condition, slot: $0) }
    }
    orderedConditions = specification.conditions.filter(\.comparison.isOrdered).compactMap {
      condition in slot(condition.variable, in: numbers).map { (condition, $0) }
    }
    if specification.keepsCases {
      cases = CaseTable(coded: coded.count, numbers: numbers.count)
    }
    for (place, table) in specification.tables.enumerated() {
      addCounter(for: table, at: place, coded: coded, numbers: numbers)
    }
  }

  private mutating func addCounter(
    for table: TableSpecification, at place: Int, coded: [String], numbers: [String]
  ) {
    let column = table.column.flatMap { coded.firstIndex(of: $0) }
    let isWeighted = weightSlot != nil
    switch table.stub {
    case .single(let name), .net(let name, _, _):
      guard let slot = coded.firstIndex(of: name) else { return }
      singles[place] = SingleCounter(
        rowSlot: slot, columnSlot: column, isWeighted: isWeighted)
    case .options(let names, let exclusive):
      options[place] = OptionCounter(
        slots: names.compactMap { coded.firstIndex(of: $0) },
        isExclusive: names.map { exclusive.contains($0) }, columnSlot: column,
        isWeighted: isWeighted, marks: names.map { specification.marks(of: $0) },
        missing: names.map { specification.missingRule(of: $0) })
    case .means(let names):
      means[place] = names.compactMap { name in
        guard let slot = numbers.firstIndex(of: name) else { return nil }
        let missing = specification.missingRule(of: name).kinds.keys.compactMap {
          DecimalText.number($0)
        }
        return MeanCounter(numberSlot: slot, columnSlot: column, missing: missing)
      }
    case .coders: break
    }
  }

  /// Adds the rows of one batch.
  ///
  /// The batch's coded and number columns stand in the order of
  /// ``TallySpecification/codedVariables`` and ``TallySpecification/numberVariables``.
  public mutating func add(_ batch: CodedBatch) {
    dictionaries = batch.dictionaries
    let selection = select(batch)
    selectedCount += selection.count
    cases?.add(batch, selection)
    for place in singles.keys { singles[place]?.add(batch, selection) }
    for place in options.keys { options[place]?.add(batch, selection) }
    for place in means.keys {
      for counter in (means[place] ?? []).indices {
        means[place]?[counter].add(batch, selection)
      }
    }
  }

  private mutating func select(_ batch: CodedBatch) -> RowSelection {
    rowCount += batch.rowCount
    let weights = weightSlot.map { batch.numbers[$0] } ?? []
    weightSum += weights.isEmpty ? Double(batch.rowCount) : weights.reduce(0, +)
    var keep: [Bool]?
    func restrict(_ holds: (Int) -> Bool) {
      var mask = keep ?? Array(repeating: true, count: batch.rowCount)
      for row in 0..<batch.rowCount where mask[row] { mask[row] = holds(row) }
      keep = mask
    }
    if !weights.isEmpty {
      let zeros = weights.count { $0 == 0 }
      zeroWeightCount += zeros
      if zeros > 0 { restrict { weights[$0] > 0 } }
    }
    let groups = group(batch, weights: weights)
    for place in codedConditions.indices {
      let slot = codedConditions[place].slot
      let rule = specification.missingRule(of: codedConditions[place].condition.variable)
      let answers = codedConditions[place].answers(for: batch.dictionaries[slot], missing: rule)
      let codes = batch.codes[slot]
      restrict { answers[Int(codes[$0])] }
    }
    for (condition, slot) in orderedConditions {
      let numbers = batch.numbers[slot]
      let missing = specification.missingRule(of: condition.variable).kinds.keys
        .compactMap { DecimalText.number($0) }
      restrict { condition.holds(for: numbers[$0]) && !missing.contains(numbers[$0]) }
    }
    return RowSelection(
      rows: keep.map { mask in mask.indices.filter { mask[$0] } }, rowCount: batch.rowCount,
      weights: weights, groups: groups, groupCount: design.groups.count)
  }

  /// Numbers the design group of each row and counts the rows of the whole file in it.
  private mutating func group(_ batch: CodedBatch, weights: [Double]) -> [Int] {
    let populations = populationSlot.map { batch.numbers[$0] }
    guard stratumSlot != nil || clusterSlot != nil else {
      let only = design.number(of: DesignGroups.Key(stratum: "", cluster: ""))
      let rows = weights.isEmpty ? batch.rowCount : weights.count { $0 > 0 }
      design.addRows(rows, to: only, population: populations?.first)
      if let first = populations?.first,
        let other = populations?.first(where: { $0 != first && !$0.isNaN })
      {
        design.addRows(0, to: only, population: other)
      }
      return []
    }
    return (0..<batch.rowCount).map { row in
      func value(_ slot: Int?) -> String {
        slot.map { batch.dictionaries[$0][Int(batch.codes[$0][row])] } ?? ""
      }
      let number = design.number(
        of: DesignGroups.Key(stratum: value(stratumSlot), cluster: value(clusterSlot)))
      let counts = weights.isEmpty || weights[row] > 0
      design.addRows(counts ? 1 : 0, to: number, population: populations?[row])
      return number
    }
  }

  /// Adds the counts of another tally of the same specification.
  public mutating func merge(_ other: Tally) {
    var maps = CodeMaps(codes: [], groups: [])
    for slot in dictionaries.indices {
      var known: [String: Int] = [:]
      for (code, value) in dictionaries[slot].enumerated() { known[value] = code }
      maps.codes.append(
        other.dictionaries[slot].map { value in
          if let code = known[value] { return code }
          dictionaries[slot].append(value)
          return dictionaries[slot].count - 1
        })
    }
    for group in other.design.groups {
      let number = design.number(of: group.key)
      design.addRows(group.rows, to: number, population: group.population)
      maps.groups.append(number)
    }
    for (place, counter) in other.singles { singles[place]?.merge(counter, maps: maps) }
    for (place, counter) in other.options { options[place]?.merge(counter, maps: maps) }
    for (place, counters) in other.means {
      for (i, counter) in counters.enumerated() { means[place]?[i].merge(counter, maps: maps) }
    }
    if let rows = other.cases { cases?.append(rows, maps: maps) }
    rowCount += other.rowCount
    selectedCount += other.selectedCount
    zeroWeightCount += other.zeroWeightCount
    weightSum += other.weightSum
  }
}
