/// The groups that are weighted and the margins they are weighted to.
public struct Weighting: Hashable, Sendable {
  /// One margin: a variable and the population feature it is matched to.
  public struct Margin: Hashable, Sendable {
    /// The variables of the survey whose labels together name a category.
    public var variables: [String]
    /// The feature in the population file.
    public var feature: String
    /// The category of a value (`ALTER=1`, or `1` alone), where it is not the value's label.
    public var categories: [String: String]
    /// Whether a margin more than a year from fieldwork is accepted.
    public var acceptsOlder: Bool

    /// Creates a margin.
    public init(
      variables: [String], feature: String, categories: [String: String] = [:],
      acceptsOlder: Bool = false
    ) {
      self.variables = variables
      self.feature = feature
      self.categories = categories
      self.acceptsOlder = acceptsOlder
    }
  }

  /// The variable that names the groups.
  public var variable: String
  /// Its values that are weighted.
  public var values: [String]
  /// The margins.
  public var margins: [Margin]
  /// How the weights are held within bounds; `nil` leaves them as they come.
  public var trimming: Trimming?

  /// Bounds of the weights.
  public struct Trimming: Hashable, Sendable {
    /// The lower bound, as a multiple of the mean weight.
    public var lower: Double
    /// The upper bound, as a multiple of the mean weight.
    public var upper: Double
    /// Whether trimming is repeated until all weights lie inside; otherwise it is done once.
    public var isStrict: Bool

    /// Creates bounds.
    public init(lower: Double, upper: Double, isStrict: Bool) {
      self.lower = lower
      self.upper = upper
      self.isStrict = isStrict
    }
  }

  /// Creates a weighting.
  public init(variable: String, values: [String], margins: [Margin]) {
    self.variable = variable
    self.values = values
    self.margins = margins
  }
}
