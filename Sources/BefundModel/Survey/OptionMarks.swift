/// What the value of an option's column says about the option.
public enum OptionState: UInt8, Comparable, Hashable, Sendable {
  /// Not asked, or a kind of missing.
  case missing = 0
  /// Empty: perhaps seen and not ticked, perhaps not seen.
  case empty = 1
  /// Not chosen, said so by a mark.
  case notChosen = 2
  /// Chosen.
  case chosen = 3

  /// Orders the states from ``missing`` to ``chosen``.
  public static func < (a: OptionState, b: OptionState) -> Bool { a.rawValue < b.rawValue }
}

/// The reading of marks in the columns of a multiple-response set.
public struct OptionMarks: Hashable, Sendable {
  /// The usual marks of a chosen option, in lower case.
  public static let usual: Set<String> = ["1", "y", "yes", "ja", "x", "true"]
  /// The usual marks of an option that was not chosen, in lower case.
  public static let usualNo: Set<String> = ["0", "n", "no", "nein", "false", "not selected"]

  /// The marks that count as chosen; `nil` for the usual ones and the option's own text.
  public let selected: Set<String>?

  /// Creates marks; `selected` replaces the usual ones.
  public init(selected: Set<String>? = nil) { self.selected = selected }

  /// Creates the marks of an option: those of its codebook, else the usual ones.
  public init(of variable: Variable?) {
    selected = variable.flatMap { $0.chosenValues.isEmpty ? nil : $0.chosenValues }
  }

  /// Returns what a value says.
  ///
  /// Without marks of one's own, a usual mark or any other text is chosen, a usual no-mark is
  /// not, and a number that is neither 0 nor 1 says nothing: it may be a code for missing.
  public func state(of value: String, missing: MissingRule) -> OptionState {
    if value.isEmpty { return missing.kinds[""] == .notAsked ? .missing : .empty }
    if let selected, selected.contains(value) { return .chosen }
    if missing[value] != nil { return .missing }
    if selected != nil { return .notChosen }
    let mark = value.lowercased()
    if Self.usual.contains(mark) { return .chosen }
    if Self.usualNo.contains(mark) { return .notChosen }
    if let number = DecimalText.number(value) {
      return number == 1 ? .chosen : number == 0 ? .notChosen : .missing
    }
    return .chosen
  }

  /// Whether a value is one of the usual marks, for chosen or for not.
  public static func isUsual(_ value: String) -> Bool {
    let mark = value.lowercased()
    return usual.contains(mark) || usualNo.contains(mark)
  }
}
