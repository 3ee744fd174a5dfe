/// The margins of a file: a row for each level, with the variable and the number in the population.
///
/// The columns are `margin`, `level`, `target`, or `merkmal`, `auspraegung`, `anzahl`. A margin is a
/// variable, or several joined by `*`, whose values are joined likewise.
struct MarginFile {
  /// One margin in the order of the file.
  struct Margin {
    var name: String
    var variables: [String]
    var levels: [(level: String, count: Double)]
    /// The line of its first row.
    var line: Int
  }

  let path: String
  private(set) var margins: [Margin] = []

  /// Reads the margins and checks their numbers and totals.
  ///
  /// - Parameters:
  ///   - header: The variables of the file that is weighted.
  ///   - rescales: Whether different totals are scaled to that of the first margin.
  /// - Throws: `unknown-column`, `invalid-target`, `duplicate-level`, `margins-differ`, `no-rows`.
  init(_ path: String, header: [String], rescales: Bool) throws {
    self.path = path
    let (german, english) = (["merkmal", "auspraegung", "anzahl"], ["margin", "level", "target"])
    let file = try ListFile.open(
      path, options: DelimitedOptions(headerNames: Set(german + english)))
    let names = file.header.contains("merkmal") ? german : english
    for name in names { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { _ in false })
    for row in 0..<table.rowCount {
      let name = table[row, names[0]]
      guard let count = DecimalText.number(table[row, names[2]]), count >= 0, count <= 1e12 else {
        throw Self.invalidTarget(
          path, line: table.lines[row], column: file.header.firstIndex(of: names[2]))
      }
      try add(name, level: table[row, names[1]], count: count, line: table.lines[row], header)
    }
    if margins.isEmpty { throw Diagnostic.noRows(path, line: file.headerLine) }
    try checkTotals(rescales: rescales)
  }

  private mutating func add(
    _ name: String, level: String, count: Double, line: Int, _ header: [String]
  ) throws {
    guard let place = margins.firstIndex(where: { $0.name == name }) else {
      let parts =
        header.contains(name) ? [name] : name.split(separator: "*").map(String.init)
      margins.append(Margin(name: name, variables: parts, levels: [(level, count)], line: line))
      return
    }
    if margins[place].levels.contains(where: { $0.level == level }) {
      throw Self.duplicateLevel(path, line: line, margin: name)
    }
    margins[place].levels.append((level, count))
  }

  private mutating func checkTotals(rescales: Bool) throws {
    func total(_ margin: Margin) -> Double { margin.levels.reduce(0) { $0 + $1.count } }
    let first = total(margins[0])
    if first <= 0 { throw Self.invalidTarget(path, line: margins[0].line, column: nil) }
    for place in margins.indices.dropFirst() {
      let own = total(margins[place])
      guard (own - first).magnitude > 1e-6 * first else { continue }
      guard rescales, own > 0 else {
        throw StatisticsFindings.finding(
          .targetTotalsDiffer(
            first: margins[0].name, firstTotal: first, second: margins[place].name,
            secondTotal: own),
          file: path, line: margins[place].line)
      }
      for level in margins[place].levels.indices {
        margins[place].levels[level].count *= first / own
      }
    }
  }

  /// The population that the margins describe.
  var total: Double { margins[0].levels.reduce(0) { $0 + $1.count } }

  private static func invalidTarget(_ path: String, line: Int, column: Int?) -> Diagnostic {
    Diagnostic(
      id: "invalid-target", file: path, line: line, column: column.map { $0 + 1 },
      message: LocalizedText(
        de: "das Ziel ist keine Anzahl", en: "the target is no number of persons"),
      why: LocalizedText(
        de: "Ziele sind nicht negativ, ein Rand ergibt zusammen mehr als 0",
        en: "targets are not negative, and a margin adds up to more than 0"),
      fix: LocalizedText(
        de: "die Zahl berichtigen; Dezimalzeichen ist der Punkt",
        en: "correct the number; the decimal sign is a point"))
  }

  private static func duplicateLevel(_ path: String, line: Int, margin: String) -> Diagnostic {
    Diagnostic(
      id: "duplicate-level", file: path, line: line,
      message: LocalizedText(
        de: "eine Stufe von '\(margin)' steht zweimal da",
        en: "a level of '\(margin)' stands twice"),
      why: LocalizedText(
        de: "jede Stufe hat genau ein Ziel", en: "each level has exactly one target"),
      fix: LocalizedText(de: "eine der Zeilen löschen", en: "delete one of the rows"))
  }
}
