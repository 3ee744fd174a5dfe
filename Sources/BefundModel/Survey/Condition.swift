/// One comparison that a row must satisfy, such as `ROLLE=A6` or `alter>=18`.
public struct Condition: Hashable, Sendable {
  /// How the value is compared.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// The value is the same text.
    case equal = "="
    /// There is a value and it is another text.
    case notEqual = "!="
    /// The number is smaller.
    case less = "<"
    /// The number is smaller or the same.
    case lessOrEqual = "<="
    /// The number is larger.
    case greater = ">"
    /// The number is larger or the same.
    case greaterOrEqual = ">="

    /// Whether the comparison needs numbers.
    public var isOrdered: Bool { self != .equal && self != .notEqual }
  }

  /// The variable's name.
  public let variable: String
  /// The comparison.
  public let comparison: Comparison
  /// The value on the right.
  public let value: String

  /// The number on the right, if it is one.
  private let number: Double?

  /// Creates a condition.
  public init(variable: String, comparison: Comparison, value: String) {
    self.variable = variable
    self.comparison = comparison
    self.value = value
    number = Self.number(value)
  }

  /// Creates a condition from text such as `q5!=3`, or returns `nil` when there is no comparison
  /// or an ordered one lacks its number.
  public init?(_ text: String) {
    let signs: [Comparison] = [.notEqual, .lessOrEqual, .greaterOrEqual, .equal, .less, .greater]
    let found = signs.compactMap { sign in
      text.firstRange(of: sign.rawValue).map { (sign: sign, range: $0) }
    }
    let first = found.min {
      ($0.range.lowerBound, -$0.sign.rawValue.count)
        < ($1.range.lowerBound, -$1.sign.rawValue.count)
    }
    guard let first, first.range.lowerBound > text.startIndex else { return nil }
    variable = String(text[..<first.range.lowerBound])
    comparison = first.sign
    value = String(text[first.range.upperBound...])
    if comparison.isOrdered {
      guard let number = Self.number(value) else { return nil }
      self.number = number
    } else {
      number = DecimalText.number(value)
    }
  }

  /// Returns the number that a value spells, with a point or a comma.
  private static func number(_ text: String) -> Double? {
    DecimalText.number(text) ?? DecimalText.number(text, decimal: ",")
  }

  /// Returns whether a text value satisfies an equality; a missing value (empty) satisfies only
  /// `=` with nothing on the right.
  public func holds(for text: String) -> Bool {
    switch comparison {
    case .equal: text == value
    case .notEqual: text != value && (!text.isEmpty || value.isEmpty)
    default: DecimalText.number(text).map { holds(for: $0) } ?? false
    }
  }

  /// Returns whether a number satisfies an ordered comparison; NaN satisfies none.
  public func holds(for number: Double) -> Bool {
    guard let limit = self.number else { return false }
    return switch comparison {
    case .less: number < limit
    case .lessOrEqual: number <= limit
    case .greater: number > limit
    case .greaterOrEqual: number >= limit
    case .equal: number == limit
    case .notEqual: number != limit && !number.isNaN
    }
  }
}
