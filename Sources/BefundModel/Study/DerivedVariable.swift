/// A variable made from others in `study.yaml`.
public struct DerivedVariable: Hashable, Sendable {
  /// One way to get a value.
  public struct Rule: Hashable, Sendable {
    /// The value.
    public var value: String
    /// Its label.
    public var label: LocalizedText
    /// The values of ``DerivedVariable/from`` that become it; empty when conditions decide.
    public var codes: [String]
    /// Conditions such as `STAAT=2`, all of which must hold.
    public var conditions: [String]
    /// Where the rule stands in study.yaml.
    public var line: Int

    /// Creates a rule.
    public init(
      value: String, label: LocalizedText, codes: [String] = [], conditions: [String] = [],
      line: Int = 0
    ) {
      self.value = value
      self.label = label
      self.codes = codes
      self.conditions = conditions
      self.line = line
    }
  }

  /// The name.
  public var name: String
  /// The label, with the definition.
  public var label: LocalizedText
  /// The variable that is merged, or `nil` when rules with conditions decide.
  public var from: String?
  /// The rules in order; the first that holds gives the value, and without one it is missing.
  public var rules: [Rule]

  /// Creates a derived variable.
  public init(name: String, label: LocalizedText, from: String?, rules: [Rule]) {
    self.name = name
    self.label = label
    self.from = from
    self.rules = rules
  }
}
