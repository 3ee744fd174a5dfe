import BefundStatistics

extension OracleKinds {
  /// Checks that bad input is refused as the rule says; there are no numbers to compare.
  static func error(_ oracle: OracleCase) throws -> OracleValue {
    let rule = oracle.expected["befund_rule"]?.text ?? ""
    if rule.hasPrefix("no test") {
      try checkNoTest(oracle)
    } else if rule.hasPrefix("error") {
      try checkError(oracle)
    } else {
      throw OracleError.malformed("\(oracle.id): unknown rule '\(rule)'")
    }
    return .object([:])
  }

  private static func checkError(_ oracle: OracleCase) throws {
    do {
      switch try oracle.name("operation") {
      case "proportion", "mean": _ = try proportionOfEveryone(oracle)
      case "rake":
        _ = try Raking.weights(
          base: try oracle.sampleDesign().weights, margins: try margins(oracle))
      case let operation:
        throw OracleError.malformed("\(oracle.id): unknown operation \(operation)")
      }
    } catch let error as StatisticsError {
      try checkRow(of: error, oracle)
      return
    }
    throw OracleError.malformed("\(oracle.id): accepted without error")
  }

  private static func proportionOfEveryone(_ oracle: OracleCase) throws -> LinearizedRatio? {
    let design = try oracle.sampleDesign()
    let values = try oracle.table.numbers(try oracle.name("variable"))
    let everyone = [Bool](repeating: true, count: oracle.table.rows)
    let domain = OracleDomain(values, group: everyone, design: design)
    try design.checkLonelyUnits()
    return domain.mean
  }

  /// Checks that the error names the first row with a bad weight.
  private static func checkRow(of error: StatisticsError, _ oracle: OracleCase) throws {
    guard let name = oracle.design["weights"]?.text else { return }
    let weights = try oracle.table.numbers(name)
    let right =
      switch error {
      case .negativeWeight(let row, let weight):
        row == weights.firstIndex { ($0 ?? 0) < 0 } && weight == weights[row]
      case .missingWeight(let row): row == weights.firstIndex(of: nil)
      default: true
      }
    if !right { throw OracleError.malformed("\(oracle.id): \(error) names another row") }
  }

  private static func checkNoTest(_ oracle: OracleCase) throws {
    let rowTexts = try oracle.table.texts(try oracle.name("row"))
    let name = try oracle.name("col")
    let columnTexts: [String?] =
      oracle.table.header.contains(name)
      ? try oracle.table.texts(name) : rowTexts.map { _ in "constant" }
    let rows = sortedLevels(rowTexts)
    let columns = sortedLevels(columnTexts)
    let rowNumbers = rowTexts.map { $0.flatMap { rows.firstIndex(of: $0) } }
    let columnNumbers = columnTexts.map { $0.flatMap { columns.firstIndex(of: $0) } }
    var counts = rows.map { _ in columns.map { _ in 0.0 } }
    for (row, column) in zip(rowNumbers, columnNumbers) {
      if let row, let column { counts[row][column] += 1 }
    }
    let table = ContingencyTable(counts)
    let design = try oracle.sampleDesign()
    let tested =
      PearsonTest(table) != nil || PearsonTest.adjustedResiduals(table) != nil
      || FisherExactTest.probability(counts.map { $0.map { Int($0) } }) != nil
      || RaoScottTest(rows: rowNumbers, columns: columnNumbers, design: design) != nil
    if tested { throw OracleError.malformed("\(oracle.id): tested a table with one column") }
  }
}
