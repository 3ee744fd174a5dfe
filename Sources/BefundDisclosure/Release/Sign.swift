/// A sign that stands in place of a figure, or around it.
public enum Sign: String, CaseIterable, Hashable, Sendable {
  /// Not sensible.
  case senseless = "x"
  /// Not there yet.
  case pending = "…"
  /// Withheld to protect persons.
  case secret = "·"
  /// Not shown, too few cases.
  case tooFew = "/"
  /// Shown in brackets: few cases.
  case uncertain = "()"
  /// Nothing there.
  case nothing = "–"
  /// More than nothing, but less than half of the last place.
  case nearZero = "0"
}

/// From which number of cases figures are shown, and shown without brackets.
public struct BaseThresholds: Hashable, Sendable {
  /// Bases below this are not shown.
  public let shownFrom: Int
  /// Bases below this are shown in brackets.
  public let plainFrom: Int

  /// Creates thresholds; the house rule is 10 and 30.
  public init(shownFrom: Int = 10, plainFrom: Int = 30) {
    self.shownFrom = shownFrom
    self.plainFrom = plainFrom
  }

  /// Returns the sign of a figure with a base of `n`, or `nil` when it is plain.
  public func sign(forBase n: Int) -> Sign? {
    n < shownFrom ? .tooFew : n < plainFrom ? .uncertain : nil
  }
}
