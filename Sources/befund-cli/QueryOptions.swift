import ArgumentParser
import Befund

/// Where the data come from and how a bare file is written.
struct SourceOptions: ParsableArguments {
  @Argument(help: "A CSV file, - for standard input, or a study.")
  var path: String

  @Option(help: "The delimiter: a character, or tab. Found out by default.")
  var delimiter: String?

  @Option(help: "The encoding: utf-8, utf-16le, utf-16be or windows-1252.")
  var encoding: String?

  @Option(help: "The decimal sign of numbers: . or ,")
  var decimal: String?

  @Option(help: "strict ends at a stray quote, lenient recovers and reports it.")
  var quotes: QuoteMode = .strict

  @OptionGroup var key: KeyOptions

  enum QuoteMode: String, ExpressibleByArgument { case strict, lenient }

  var delimited: DelimitedOptions {
    DelimitedOptions(
      delimiter: delimiter.flatMap(Self.delimiterByte),
      encoding: encoding.flatMap { TextEncoding(name: $0) },
      decimal: decimal == "," ? 0x2C : 0x2E, isLenient: quotes == .lenient)
  }

  func validate() throws {
    if let delimiter, Self.delimiterByte(delimiter) == nil {
      throw ValidationError("--delimiter is one ASCII character or 'tab', not '\(delimiter)'.")
    }
    if let encoding, TextEncoding(name: encoding) == nil {
      let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--encoding '\(encoding)' is not one of \(names).")
    }
    if let decimal, decimal != ".", decimal != "," {
      throw ValidationError("--decimal is . or , and not '\(decimal)'.")
    }
  }

  private static func delimiterByte(_ text: String) -> UInt8? {
    if ["tab", "\\t", "\t"].contains(text) { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte > 0x1F, byte != 0x22 else {
      return nil
    }
    return byte
  }
}

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

  @Option(help: "The interval of shares, such as wilson, korn-graubard or logit.")
  var interval = IntervalMethod.automatic

  @Flag(help: "Print intervals in the tables.")
  var intervals = false

  func validate() throws {
    if rows.isEmpty, each.isEmpty, mean.isEmpty {
      throw ValidationError("Name the rows with --rows, --each or --mean.")
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

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
