/// A question that an analyst asks of one file: which tables, and of whom.
public struct TableQuery: Hashable, Sendable {
  /// Rows: each argument is one variable, or a pattern or list that makes a multiple-response set.
  public var rows: [String] = []
  /// Patterns; every matching variable becomes a table of its own.
  public var each: [String] = []
  /// Lists of variables whose means are printed.
  public var means: [String] = []
  /// Column variables; every table is made once for each.
  public var columns: [String] = []
  /// The weight variable.
  public var weight: String?
  /// The stratum variable.
  public var strata: String?
  /// The variable of the primary sampling unit.
  public var cluster: String?
  /// The variable with the population size.
  public var population: String?
  /// Conditions such as `q5=3`; all must hold.
  public var conditions: [Condition] = []
  /// Values that are missing, besides empty and `NA`.
  public var missing: [String] = []
  /// Whether missing values are rows and part of the base.
  public var includesMissing = false
  /// The base of multiple-response sets.
  public var base = MultipleResponseBase.answered
  /// The marks of chosen options; `nil` for the usual ones.
  public var selected: [String]?
  /// The interval of shares.
  public var interval = IntervalMethod.automatic
  /// Whether tables print intervals.
  public var printsIntervals = false
  /// Scales whose ends are set against each other.
  public var nets: [NetQuestion] = []
  /// Lists of coders, each a variable with the category that the coder gave to a unit.
  public var coders: [String] = []
  /// The coders' categories in order; empty for those that occur.
  public var categories: [String] = []
  /// What is asked besides shares and means.
  public var comparisons = Comparisons()

  /// The decimal sign of numbers in the file.
  public var decimal: Character = "."

  /// Creates an empty question.
  public init() {}
}

/// A scale with the values of its two ends, as in `q5=9,10/0,1,2`.
public struct NetQuestion: Hashable, Sendable {
  /// The argument as typed.
  public let text: String
  /// The variable.
  public let variable: String
  /// The values that count +1.
  public let positive: [String]
  /// The values that count −1; without any the table has the share of the positive end only.
  public let negative: [String]

  /// Reads `VARIABLE=VALUES/VALUES`; `nil` where a part is missing or a value stands on both
  /// sides.
  public init?(_ text: String) {
    guard let sign = text.lastIndex(of: "=") else { return nil }
    let ends = text[text.index(after: sign)...].split(
      separator: "/", omittingEmptySubsequences: false)
    let values = ends.map { $0.split(separator: ",").map(String.init) }
    guard sign > text.startIndex, (1...2).contains(ends.count), !values[0].isEmpty,
      ends.count == 1 || !values[1].isEmpty,
      Set(values[0]).isDisjoint(with: values.count > 1 ? values[1] : [])
    else { return nil }
    self.text = text
    variable = String(text[..<sign])
    positive = values[0]
    negative = values.count > 1 ? values[1] : []
  }
}

extension TableQuery {
  /// Returns the only variable that an argument names.
  private static func one(_ argument: String, _ names: [String]) throws -> String {
    guard names.count == 1, let name = names.first else {
      throw Diagnostic(
        id: "several-variables", file: "--net",
        message: LocalizedText(
          de: "'\(argument)' nennt \(names.count) Variablen",
          en: "'\(argument)' names \(names.count) variables"),
        why: LocalizedText(
          de: "die Enden einer Skala gehören zu einer Variable",
          en: "the ends of a scale belong to one variable"),
        fix: LocalizedText(
          de: "--net für jede Variable wiederholen", en: "repeat --net for each variable"),
        status: .usage)
    }
    return name
  }

  /// Returns the counting that answers the question.
  ///
  /// - Parameter find: Returns the names of the variables that an argument stands for.
  func tally(find: (String) throws -> [String]) throws -> TallySpecification {
    let columns = try self.columns.flatMap { try find($0) }
    let banners: [String?] = columns.isEmpty ? [nil] : columns
    var tables: [TableSpecification] = []
    for banner in banners {
      for argument in rows {
        let names = try find(argument)
        let isSet = names.count > 1 || argument.contains("*") && names != [argument]
        tables.append(
          TableSpecification(
            id: argument, stub: isSet ? .options(names, exclusive: []) : .single(names[0]),
            column: banner, base: base, includesMissing: includesMissing))
      }
      for name in try each.flatMap({ try find($0) }) {
        tables.append(
          TableSpecification(
            id: name, stub: .single(name), column: banner, includesMissing: includesMissing))
      }
      for argument in means {
        tables.append(
          TableSpecification(id: argument, stub: .means(try find(argument)), column: banner))
      }
      for net in nets {
        tables.append(
          TableSpecification(
            id: net.text,
            stub: .net(
              try Self.one(net.variable, try find(net.variable)), positive: net.positive,
              negative: net.negative),
            column: banner))
      }
    }
    for argument in coders {
      tables.append(
        TableSpecification(
          id: argument, stub: .coders(try find(argument), categories: categories)))
    }
    var tally = TallySpecification(
      tables: tables, weight: try weight.map { try find($0)[0] },
      strata: try strata.map { try find($0)[0] }, cluster: try cluster.map { try find($0)[0] },
      population: try population.map { try find($0)[0] }, conditions: conditions,
      missing: .bareFile(codes: missing), marks: OptionMarks(selected: selected.map { Set($0) }))
    tally.decimal = decimal
    tally.comparisons = comparisons
    tally.comparisons.panel = try comparisons.panel.map { try find($0)[0] }
    tally.conditions = try conditions.map {
      Condition(
        variable: try find($0.variable)[0], comparison: $0.comparison, value: $0.value)
    }
    return tally
  }
}
