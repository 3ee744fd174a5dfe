import ArgumentParser
import Befund

/// The question that is asked of the data.
struct QueryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A variable, or a pattern or comma list for a multiple-response set. Repeatable.",
      valueName: "rows"))
  var rows: [String] = []

  @Option(help: "A pattern; each matching variable becomes a table. Repeatable.")
  var each: [String] = []

  @Option(help: "A variable for the columns. Repeatable.")
  var columns: [String] = []

  @Option(help: "Variables whose means are printed, parted by commas. Repeatable.")
  var mean: [String] = []

  @Option(help: "The weight variable.")
  var weight: String?

  @Option(help: "The stratum variable.")
  var strata: String?

  @Option(help: "The variable of the primary sampling unit.")
  var cluster: String?

  @Option(help: "The variable with the population size, for the finite population correction.")
  var fpc: String?

  @Option(
    name: .customLong("where"), parsing: .unconditionalSingleValue,
    help: "A condition such as 'q5=3' (also != < <= > >=). Repeatable; all must hold.")
  var conditions: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: "Values that are missing, parted by commas, besides empty and NA.")
  var missing: [String] = []

  @Flag(help: "Count missing answers as rows and in the base.")
  var includeMissing = false

  @Option(help: "The base of multiple-response sets: shown, answered, any-mention, or mentions.")
  var base = MultipleResponseBase.answered

  @Option(
    parsing: .unconditionalSingleValue,
    help: "The marks of a chosen option, parted by commas.")
  var selected: [String] = []

  @Option(
    name: .customLong("net"),
    help: ArgumentHelp(
      "A scale with its two ends, as in q5=9,10/0,1,2: shares and difference. Repeatable.",
      valueName: "net"))
  var nets: [String] = []

  @Option(help: "The interval of shares, such as wilson, korn-graubard or logit.")
  var interval = IntervalMethod.automatic

  @Flag(help: "Print intervals in the tables.")
  var intervals = false

  /// Whether a table of shares, means or ends is asked for.
  var asksForTable: Bool { !(rows.isEmpty && each.isEmpty && mean.isEmpty && nets.isEmpty) }

  func validate() throws {
    for text in nets where NetQuestion(text) == nil {
      throw ValidationError(
        "--net '\(text)' is not VARIABLE=VALUES/VALUES, or names a value at both ends.")
    }
    for text in conditions where Condition(text) == nil {
      throw ValidationError("--where '\(text)' is not VARIABLE=VALUE, or needs a number.")
    }
  }

  func query() -> TableQuery {
    var query = TableQuery()
    query.rows = rows
    query.each = each
    query.columns = columns
    query.means = mean
    query.nets = nets.compactMap { NetQuestion($0) }
    query.weight = weight
    query.strata = strata
    query.cluster = cluster
    query.population = fpc
    query.conditions = conditions.compactMap { Condition($0) }
    query.missing = missing.flatMap { Self.list($0) }
    query.includesMissing = includeMissing
    query.base = base
    query.selected = selected.isEmpty ? nil : selected.flatMap { Self.list($0) }
    query.interval = interval
    query.printsIntervals = intervals
    return query
  }

  static func list(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
