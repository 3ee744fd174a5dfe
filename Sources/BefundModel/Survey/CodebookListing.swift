/// What a source holds: its variables with labels, values, kinds of missing and frequencies.
public struct CodebookListing: Sendable {
  /// One value with its label and how often it occurs.
  public struct Value: Hashable, Sendable {
    /// The value as the file has it.
    public var value: String
    /// What it means.
    public var label: LocalizedText
    /// Why it stands for no answer, or `nil` for a valid value.
    public var missing: MissingValue?
    /// The number of cases.
    public var count: Int

    /// Creates a value.
    public init(value: String, label: LocalizedText, missing: MissingValue?, count: Int) {
      self.value = value
      self.label = label
      self.missing = missing
      self.count = count
    }
  }

  /// One variable.
  public struct Entry: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The label.
    public var label: LocalizedText
    /// The number of distinct valid values; `nil` when there are more than 65,535.
    public var distinct: Int?
    /// The number of cases with a valid value.
    public var valid: Int
    /// The values, where they are few enough to be listed.
    public var values: [Value]

    /// Creates an entry.
    public init(
      name: String, label: LocalizedText, distinct: Int?, valid: Int, values: [Value]
    ) {
      self.name = name
      self.label = label
      self.distinct = distinct
      self.valid = valid
      self.values = values
    }
  }

  /// The most distinct values that are listed one by one.
  public static let listedValues = 30

  /// The source's path.
  public var source: String
  /// The number of cases.
  public var cases: Int
  /// The variables.
  public var entries: [Entry]

  /// Creates a listing.
  public init(source: String, cases: Int, entries: [Entry]) {
    self.source = source
    self.cases = cases
    self.entries = entries
  }
}
