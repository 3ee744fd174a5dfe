/// How the cases of one file are weighted.
public struct WeightQuery: Hashable, Sendable {
  /// What the weights add up to.
  public enum Scale: String, CaseIterable, Hashable, Sendable {
    /// The number of cases: their mean is 1.
    case cases
    /// The population of the margins.
    case population
  }

  /// The file with the margins.
  public var margins: String
  /// The variable with the base weights.
  public var weight: String?
  /// The stratum variable.
  public var strata: String?
  /// The variable of the primary sampling unit.
  public var cluster: String?
  /// The variable with the population size.
  public var population: String?
  /// The variable that names each case in the written weights; else its number in the file.
  public var id: String?
  /// Values that are missing, besides empty and `NA`.
  public var missing: [String] = []
  /// The decimal sign of numbers in the file.
  public var decimal: Character = "."
  /// Whether margins with different totals are scaled to the first one.
  public var rescalesMargins = false
  /// The bounds of the weights.
  public var trimming: Weighting.Trimming?
  /// The bounds of the factor on each base weight: calibration instead of raking.
  public var lowerBound: Double?
  /// The upper bound of that factor.
  public var upperBound: Double?
  /// What the weights add up to.
  public var scale = Scale.cases
  /// Variables whose weighted means are estimated.
  public var estimates: [String] = []

  /// Creates a question with the margins of a file.
  public init(margins: String) { self.margins = margins }
}
