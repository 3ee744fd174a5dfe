import BefundModel
import BefundStatistics

/// The kept cases of a tally, with the design that they were drawn by.
struct CaseSample {
  let tally: Tally
  let cases: CaseTable
  let design: SampleDesign

  /// Creates the sample, or returns `nil` where the tally kept no cases.
  ///
  /// - Throws: ``StatisticsError`` where weights, strata or populations make no design.
  init?(_ tally: Tally) throws(StatisticsError) {
    guard let cases = tally.cases else { return nil }
    self.tally = tally
    self.cases = cases
    let specification = tally.specification
    func texts(_ name: String?) -> [String]? {
      guard let name, let slot = specification.codedVariables.firstIndex(of: name) else {
        return nil
      }
      let dictionary = tally.dictionaries[slot]
      return cases.codes[slot].map { dictionary[Int($0)] }
    }
    func numbers(_ name: String?) -> [Double?]? {
      guard let name, let slot = specification.numberVariables.firstIndex(of: name) else {
        return nil
      }
      return cases.numbers[slot].map { $0.isNaN ? nil : $0 }
    }
    design = try SampleDesign(
      weights: numbers(specification.weight) ?? Array(repeating: 1, count: cases.count),
      strata: texts(specification.strata), clusters: texts(specification.cluster),
      clustersAreNested: true, populations: numbers(specification.population))
  }

  /// Whether errors need the design: there are weights, strata, clusters or a population.
  var isDesigned: Bool { tally.specification.isDesigned }

  /// Returns the number of each row's value among the headings, or `nil` where the row is not
  /// selected or its value is none of them.
  func levels(of variable: String, among headings: [Heading]) -> [Int?] {
    guard let slot = tally.specification.codedVariables.firstIndex(of: variable) else {
      return Array(repeating: nil, count: cases.count)
    }
    let rule = tally.specification.missingRule(of: variable)
    let places = tally.dictionaries[slot].map { value in
      rule[value] == nil ? headings.firstIndex { $0.id == value } : nil
    }
    return zip(cases.codes[slot], cases.isSelected).map { $1 ? places[Int($0)] : nil }
  }

  /// Returns the raw text of each row, or `nil` where it is missing or not selected.
  func texts(of variable: String) -> [String?] {
    guard let slot = tally.specification.codedVariables.firstIndex(of: variable) else {
      return Array(repeating: nil, count: cases.count)
    }
    let rule = tally.specification.missingRule(of: variable)
    let words = tally.dictionaries[slot].map { rule[$0] == nil ? $0 : nil }
    return zip(cases.codes[slot], cases.isSelected).map { $1 ? words[Int($0)] : nil }
  }

  /// Returns each row's number, or `nil` where it is missing or not selected.
  func numbers(of variable: String) -> [Double?] {
    guard let slot = tally.specification.numberVariables.firstIndex(of: variable) else {
      return Array(repeating: nil, count: cases.count)
    }
    let missing = Set(
      tally.specification.missingRule(of: variable).kinds.keys.compactMap {
        DecimalText.number($0)
      })
    return zip(cases.numbers[slot], cases.isSelected).map { value, isSelected in
      isSelected && value.isFinite && !missing.contains(value) ? value : nil
    }
  }

  /// Returns the columns of a table: for each, whether a row belongs to it.
  ///
  /// The total holds every selected row, those without a value of the column variable included.
  func columns(of crosstab: Crosstab) -> [[Bool]] {
    let groups = crosstab.columns.filter { !$0.isTotal }
    let levels = crosstab.specification.column.map { self.levels(of: $0, among: groups) }
    return crosstab.columns.enumerated().map { place, heading in
      heading.isTotal ? cases.isSelected : levels?.map { $0 == place } ?? []
    }
  }
}
