/// Adjustment weights (Anpassungsgewichte) of some groups, with what they do to their margins.
public struct WeightReport: Sendable {
  /// One level of a margin.
  public struct Level: Hashable, Sendable {
    /// The category of the population, or what stands for cases outside it.
    public var label: LocalizedText
    /// The number of cases.
    public var cases: Int
    /// The share that the weights aim at, 0…1.
    public var target: Double
    /// The share of the cases, 0…1.
    public var before: Double
    /// The weighted share, 0…1.
    public var after: Double

    /// Creates a level.
    public init(
      label: LocalizedText, cases: Int, target: Double, before: Double, after: Double
    ) {
      self.label = label
      self.cases = cases
      self.target = target
      self.before = before
      self.after = after
    }
  }

  /// One margin with its levels.
  public struct Margin: Hashable, Sendable {
    /// The feature of the population file.
    public var name: String
    /// The day of the population figures.
    public var referenceDay: String?
    /// The levels.
    public var levels: [Level]

    /// Creates a margin.
    public init(name: String, referenceDay: String?, levels: [Level]) {
      self.name = name
      self.referenceDay = referenceDay
      self.levels = levels
    }
  }

  /// The groups that are weighted.
  public var groups: LocalizedText
  /// The margins.
  public var margins: [Margin]
  /// The id of each weighted case, in the order of the survey.
  public var ids: [String]
  /// The weight of each case; their mean is 1.
  public var weights: [Double]
  /// Kish's design effect, at least 1.
  public var designEffect: Double
  /// Kish's effective number of cases.
  public var effectiveSize: Double
  /// Sentences on what the weights assume.
  public var notes: [LocalizedText]

  /// Creates a report.
  public init(
    groups: LocalizedText, margins: [Margin], ids: [String], weights: [Double],
    designEffect: Double, effectiveSize: Double, notes: [LocalizedText]
  ) {
    self.groups = groups
    self.margins = margins
    self.ids = ids
    self.weights = weights
    self.designEffect = designEffect
    self.effectiveSize = effectiveSize
    self.notes = notes
  }
}
