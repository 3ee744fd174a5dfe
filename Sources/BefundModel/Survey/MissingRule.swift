/// Which values stand for a missing answer.
public struct MissingRule: Hashable, Sendable {
  /// The kind of missing by value; a value that is not named is valid.
  public var kinds: [String: MissingValue]

  /// Creates a rule; the empty value is always missing, as "no answer" unless named otherwise.
  public init(_ kinds: [String: MissingValue] = [:]) {
    self.kinds = kinds
    if kinds[""] == nil { self.kinds[""] = .noAnswer }
  }

  /// The rule for a bare file: empty, `NA` and the given codes are missing.
  public static func bareFile(codes: [String] = []) -> MissingRule {
    var kinds: [String: MissingValue] = ["NA": .notAsked]
    for code in codes { kinds[code] = .noAnswer }
    return MissingRule(kinds)
  }

  /// Returns why a value is missing, or `nil` when it is valid.
  public subscript(value: String) -> MissingValue? { kinds[value] }
}
