public import ArgumentParser
public import Befund

extension ErrorMethod: ExpressibleByArgument {}

/// What is asked of a table besides its shares and means.
struct ComparisonOptions: ParsableArguments {
  enum Adjustment: String, ExpressibleByArgument, CaseIterable {
    case holm, bonferroni
    case benjaminiHochberg = "benjamini-hochberg"

    var method: PValueAdjustment {
      switch self {
      case .holm: .holm
      case .bonferroni: .bonferroni
      case .benjaminiHochberg: .benjaminiHochberg
      }
    }
  }

  enum QuantileRule: String, ExpressibleByArgument, CaseIterable { case math, school }

  @Flag(help: "Test independence, compare columns, and mark differences with letters.")
  var test = false

  @Option(help: "The correction for several comparisons.")
  var adjust = Adjustment.holm

  @Flag(help: "Rank the options of a set, with the ranks that resampling leaves open.")
  var rank = false

  @Option(help: "Shares of cases whose quantiles are printed of --mean, such as 0.25,0.5,0.75.")
  var quantiles: String?

  @Option(help: "math: the smallest value that reaches the share; school: the mean with the next.")
  var quantileRule = QuantileRule.math

  @Option(help: "A variable whose values are waves: columns and the changes between them.")
  var waves: String?

  @Option(help: "The variable that names a person in every wave of a panel.")
  var panel: String?

  @Option(help: "How standard errors are made.")
  var errors = ErrorMethod.linearized

  @Option(help: "The seed of resampling.")
  var seed: UInt64 = 1

  @Option(help: "The number of resamples.")
  var replicates = 10_000

  @Option(
    help: ArgumentHelp(
      "Coders, each a variable with the category given to a unit: how far they agree. Repeatable.",
      valueName: "coders"))
  var agreement: [String] = []

  @Option(help: "The coders' categories in order, parted by commas; default those that occur.")
  var categories: String?

  private var shares: [Double?] {
    (quantiles.map { QueryOptions.list($0) } ?? []).map { text in
      Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
    }
  }

  func validate(_ query: QueryOptions) throws {
    if !query.asksForTable, agreement.isEmpty {
      throw ValidationError("Name the rows with --rows, --each, --mean or --net.")
    }
    if waves != nil, !query.columns.isEmpty {
      throw ValidationError("--waves names the columns; leave out --columns.")
    }
    if test, query.columns.isEmpty, waves == nil {
      throw ValidationError("--test compares columns; name them with --columns.")
    }
    if panel != nil, waves == nil {
      throw ValidationError("--panel needs --waves, the variable that names the wave.")
    }
    if shares.contains(nil) {
      throw ValidationError("--quantiles are shares from 0 to 1, such as 0.25,0.5,0.75.")
    }
    if quantiles != nil, query.mean.isEmpty {
      throw ValidationError("--quantiles belong to --mean; name its variables.")
    }
    if rank, query.rows.isEmpty {
      throw ValidationError("--rank ranks the options of a set; name it with --rows.")
    }
    if !(1...1_000_000).contains(replicates) {
      throw ValidationError("--replicates is a number from 1 to 1000000.")
    }
    try validateBase(query)
    if categories != nil, agreement.isEmpty {
      throw ValidationError("--categories belong to --agreement.")
    }
    let words = categories.map { QueryOptions.list($0) } ?? []
    if Set(words).count < words.count {
      throw ValidationError("--categories names a category twice.")
    }
    if !agreement.isEmpty, query.weight != nil {
      throw ValidationError("--agreement takes no weights; leave out --weight.")
    }
  }

  /// Whether the comparisons speak of the persons in the table's base.
  private func validateBase(_ query: QueryOptions) throws {
    let compares = test || rank || waves != nil || errors == .jackknife
    if compares, query.base == .mentions {
      throw ValidationError(
        "--test, --rank, --waves and --errors jackknife compare persons; leave out --base mentions."
      )
    }
    if compares, query.includeMissing {
      throw ValidationError(
        "--test, --rank, --waves and --errors jackknife compare valid answers; leave out "
          + "--include-missing.")
    }
  }

  /// Adds the comparisons to a question.
  func add(to query: inout TableQuery) {
    query.coders = agreement
    query.categories = categories.map { QueryOptions.list($0) } ?? []
    if let waves { query.columns = [waves] }
    query.comparisons.tests = test
    query.comparisons.adjustment = adjust.method
    query.comparisons.ranks = rank
    query.comparisons.quantiles = Array(Set(shares.compactMap { $0 })).sorted()
    query.comparisons.quantileRule = quantileRule == .math ? .math : .school
    query.comparisons.waves = waves != nil
    query.comparisons.panel = panel
    query.comparisons.errors = errors
    query.comparisons.seed = seed
    query.comparisons.replicates = replicates
  }
}
