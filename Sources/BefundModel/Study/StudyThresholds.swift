/// From which bases figures are shown.
public struct StudyThresholds: Hashable, Sendable {
  /// Bases below this carry a sign instead of a figure.
  public var shownFrom = 10
  /// Bases below this are in brackets, and prose says "10 von 23".
  public var plainFrom = 30
  /// The percentage points from which a difference between groups becomes a sentence.
  public var differenceFrom = 15.0
  /// From which percent of respondents something is often named in the survey.
  public var oftenInSurvey = 30.0
  /// From which percent of interviews something is often named in them.
  public var oftenInInterviews = 30.0
  /// The share of "don't know" above which an item is printed but not ranked, 0…1.
  public var dontKnowLimit = 0.2

  /// Creates the thresholds of the house.
  public init() {}

  /// Whether a share, 0…1, is at least so many percent; what only rounding of the machine parts is equal.
  public static func reaches(_ share: Double, percent: Double) -> Bool {
    share * 100 >= percent - tolerance
  }

  /// Whether a share, 0…1, is at most so many percent, alike.
  public static func stays(_ share: Double, within percent: Double) -> Bool {
    share * 100 <= percent + tolerance
  }

  /// What rounding of the machine may add to a percent, and no share of fewer than a billion cases can.
  private static let tolerance = 1e-9
}

/// How the public edition is protected.
public struct StudyProtection: Hashable, Sendable {
  /// The smallest count that may be shown, at least 3.
  public var k = 5
  /// The k of sensitive topics.
  public var sensitiveK = 10
  /// The sensitive topics.
  public var sensitiveTopics: [String] = []
  /// The multiple that every figure of the public edition is rounded to, or `nil` for exact ones.
  public var rounding: Int?
  /// The variable in the columns of the public edition, which may merge small groups; `nil` for
  /// the perspectives.
  public var columns: String?

  /// Creates the house policy.
  public init() {}
}
