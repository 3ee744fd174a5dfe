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

  /// What trimming did.
  public struct Trimming: Hashable, Sendable {
    /// The bounds.
    public var bounds: Weighting.Trimming
    /// The number of weights that were clipped.
    public var clipped: Int
    /// Whether the weights still add up to what they were.
    public var keepsSum: Bool
    /// Kish's design effect before trimming.
    public var untrimmedDesignEffect: Double

    /// Creates the result of trimming.
    public init(
      bounds: Weighting.Trimming, clipped: Int, keepsSum: Bool, untrimmedDesignEffect: Double
    ) {
      self.bounds = bounds
      self.clipped = clipped
      self.keepsSum = keepsSum
      self.untrimmedDesignEffect = untrimmedDesignEffect
    }
  }

  /// A weighted mean with the error that credits the weighting, and the one that does not.
  public struct Estimate: Hashable, Sendable {
    /// The variable.
    public var variable: String
    /// The number of cases with a valid answer.
    public var cases: Int
    /// The weighted mean; of a variable of 0 and 1 the share.
    public var mean: Double?
    /// The standard error of the calibrated estimate; `nil` after trimming, which undoes it.
    public var calibratedError: Double?
    /// The standard error with the weights taken as given.
    public var plainError: Double?

    /// Creates an estimate.
    public init(
      variable: String, cases: Int, mean: Double?, calibratedError: Double?, plainError: Double?
    ) {
      self.variable = variable
      self.cases = cases
      self.mean = mean
      self.calibratedError = calibratedError
      self.plainError = plainError
    }
  }

  /// The groups that are weighted; empty for all cases of a file.
  public var groups: LocalizedText
  /// The margins.
  public var margins: [Margin]
  /// The id of each weighted case, in the order of the survey.
  public var ids: [String]
  /// The weight of each case; their mean is 1 unless they add up to the population.
  public var weights: [Double]
  /// The number of cases with a base weight of 0, which keep it.
  public var zeroWeightCases = 0
  /// What trimming did, if it was asked for.
  public var trimming: Trimming?
  /// The bounds of the factor on each base weight, if there are any: lower and upper.
  public var bounds: [Double]?
  /// Weighted means, if any were asked for.
  public var estimates: [Estimate] = []
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
