/// Why there is no answer.
public enum MissingValue: String, CaseIterable, Hashable, Sendable {
  /// The question was not shown.
  case notAsked = "not_asked"
  /// The person declined or left it empty (k. A.).
  case noAnswer = "no_answer"
  /// The person does not know (weiß nicht).
  case dontKnow = "dont_know"
  /// The question does not apply to the person.
  case filtered = "filtered"
  /// The value was not readable and was set aside, with a finding.
  case invalid = "invalid"
}

/// One value of a variable with its label.
public struct ValueLabel: Hashable, Sendable {
  /// The value as it stands in the file.
  public let value: String
  /// What the value means.
  public let label: LocalizedText

  /// Creates a labelled value.
  public init(value: String, label: LocalizedText) {
    self.value = value
    self.label = label
  }
}

/// A question or attribute with its values.
public struct Variable: Hashable, Sendable {
  /// The name as the codebook writes it, such as `B2[SQ01]`.
  public let name: String
  /// The question or a short label.
  public var label: LocalizedText
  /// The valid values in codebook order; empty for numbers and open text.
  public var values: [ValueLabel]
  /// The values that stand for a kind of missing.
  public var missing: [String: MissingValue]
  /// The values by which an option of several is chosen; empty where the usual marks say it.
  public var chosenValues: Set<String>

  /// Creates a variable.
  public init(
    name: String, label: LocalizedText, values: [ValueLabel] = [],
    missing: [String: MissingValue] = [:], chosenValues: Set<String> = []
  ) {
    self.name = name
    self.label = label
    self.values = values
    self.missing = missing
    self.chosenValues = chosenValues
  }

  /// The id that figure keys use, such as `B2.SQ01`.
  public var id: String { FigureID.make(name) }

  /// Returns the label of a value, or the value itself when it has none.
  public func label(of value: String) -> LocalizedText {
    values.first { $0.value == value }?.label ?? LocalizedText(value)
  }
}

/// The variables of a survey, in the order of the codebook.
public struct Codebook: Hashable, Sendable {
  /// The variables in codebook order.
  public private(set) var variables: [Variable] = []
  private var index: [String: Int] = [:]

  /// Creates an empty codebook.
  public init() {}

  /// The variable of that id, or `nil`.
  public subscript(id: String) -> Variable? {
    index[id].map { variables[$0] }
  }

  /// Adds a variable, or replaces the one with the same id.
  public mutating func add(_ variable: Variable) {
    if let place = index[variable.id] {
      variables[place] = variable
    } else {
      index[variable.id] = variables.count
      variables.append(variable)
    }
  }
}
