/// One row of the population file: how many persons have one value of a feature.
public struct PopulationMargin: Hashable, Sendable {
  /// What a row may be used for.
  public enum Use: String, CaseIterable, Hashable, Sendable {
    /// One value of a margin for weighting.
    case margin
    /// The total of the same population.
    case total
    /// A figure for comparison only: another definition, another group or another day.
    case comparison
  }

  /// The feature, such as `Alter`.
  public var feature: String
  /// The value, such as `16–24`.
  public var category: String
  /// The number of persons, or the percent that a comparison gives; 0 or more.
  public var count: Double
  /// The day for which the number holds; `nil` when unreadable.
  public var referenceDay: String?
  /// Where the number comes from.
  public var source: String
  /// Who is counted.
  public var definition: String
  /// What the row may be used for.
  public var use: Use
  /// The line of the row in the file.
  public var line: Int

  /// Creates a row.
  public init(
    feature: String, category: String, count: Double, referenceDay: String? = nil,
    source: String = "", definition: String = "", use: Use = .margin, line: Int = 0
  ) {
    self.feature = feature
    self.category = category
    self.count = count
    self.referenceDay = referenceDay
    self.source = source
    self.definition = definition
    self.use = use
    self.line = line
  }

  /// Whether the row belongs to a margin for weighting.
  public var isForWeighting: Bool { use == .margin }
}
