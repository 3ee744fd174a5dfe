import ArgumentParser
import Befund

/// How cases are weighted.
struct WeightOptions: ParsableArguments {
  enum TrimMode: String, ExpressibleByArgument, CaseIterable { case once, strict }

  @Option(help: "A CSV file with the margins of a bare file; a study names its own.")
  var margins: String?

  @Flag(help: "Scale margins with different totals to the same one.")
  var rescale = false

  @Option(help: "Bounds of the weights as multiples of their mean, such as 0.3,3.")
  var trim: String?

  @Option(help: "once clips and spreads the excess; strict repeats until all lie inside.")
  var trimMode = TrimMode.once

  @Option(help: "Bounds of the factor on each base weight, such as 0.5,2: calibration.")
  var bounds: String?

  @Option(help: "What the weights of a file add up to: its cases or the population.")
  var scale = WeightQuery.Scale.cases

  @Option(help: "The variable with the base weights of a file.")
  var weight: String?

  @Option(help: "The stratum variable of a file.")
  var strata: String?

  @Option(help: "The variable of the primary sampling unit of a file.")
  var cluster: String?

  @Option(help: "The variable with the population size of a file.")
  var fpc: String?

  @Option(help: "The variable that names the cases of a file in the written weights.")
  var id: String?

  @Option(help: "Variables of a file whose weighted means are printed, parted by commas.")
  var estimate: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: "Values of a file that are missing, parted by commas, besides empty and NA.")
  var missing: [String] = []

  private static func pair(_ text: String?) -> (lower: Double, upper: Double)? {
    let parts = text.map { QueryOptions.list($0) } ?? []
    guard parts.count == 2, let lower = Double(parts[0]), let upper = Double(parts[1]),
      lower >= 0, lower < 1, upper > 1, upper <= 1_000_000
    else { return nil }
    return (lower, upper)
  }

  func validate() throws {
    for (name, text) in [("--trim", trim), ("--bounds", bounds)] {
      if text != nil, Self.pair(text) == nil {
        throw ValidationError(
          "\(name) is a number from 0 to 1 and one from 1 to 1000000, such as 0.3,3.")
      }
    }
    let needsMargins =
      weight != nil || trim != nil || bounds != nil || estimate != nil || id != nil
      || strata != nil || cluster != nil || fpc != nil || scale != .cases || !missing.isEmpty
    if margins == nil, needsMargins {
      throw ValidationError("These options weight a bare file: name its --margins.")
    }
  }

  /// The question to a bare file; `nil` for a study.
  func query() -> WeightQuery? {
    guard let margins else { return nil }
    var query = WeightQuery(margins: margins)
    query.weight = weight
    query.strata = strata
    query.cluster = cluster
    query.population = fpc
    query.id = id
    query.missing = missing.flatMap { QueryOptions.list($0) }
    query.rescalesMargins = rescale
    query.trimming = Self.pair(trim).map {
      Weighting.Trimming(lower: $0.lower, upper: $0.upper, isStrict: trimMode == .strict)
    }
    query.lowerBound = Self.pair(bounds)?.lower
    query.upperBound = Self.pair(bounds)?.upper
    query.scale = scale
    query.estimates = estimate.map { QueryOptions.list($0) } ?? []
    return query
  }
}
