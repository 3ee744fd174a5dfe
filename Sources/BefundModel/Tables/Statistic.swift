/// What a table counts.
public enum CountUnit: String, CaseIterable, Hashable, Sendable {
  /// Persons who answered the survey.
  case persons
  /// Mentions: a person counts once for each option chosen.
  case mentions
  /// Passages of interviews to which a code was applied.
  case passages
  /// Interviews.
  case interviews
  /// Rows of the registration list, each for one or more persons.
  case registrations
  /// Persons who are registered.
  case registeredPersons = "registered_persons"
  /// Records of a raw file.
  case records
  /// Offers that exist.
  case offers
  /// Recommendations of the workshops.
  case recommendations
  /// Units that several coders judged.
  case codedUnits = "coded_units"
}

/// The figure of a cell that a column prints.
public enum Statistic: String, CaseIterable, Hashable, Sendable {
  /// The number of cases.
  case count
  /// The number of cases in the base.
  case base
  /// The share of the base, in percent.
  case percent
  /// The share of the base with adjustment weights, in percent.
  case weightedPercent = "weighted_percent"
  /// The lower bound of the interval.
  case lower
  /// The upper bound of the interval.
  case upper
  /// The mean.
  case mean
  /// The standard deviation.
  case standardDeviation = "sd"
  /// The median.
  case median
  /// The rank.
  case rank
  /// The number of cases of all in the base, as in "9 von 24".
  case countOfBase = "count_of_base"
  /// A figure of its own: a test statistic, a quantile, a difference.
  case figure
  /// A probability, printed as "< 0.001" below that.
  case probability = "p"
  /// A text.
  case text

  /// The decimals that tables print: shares 0, means and gaps 1.
  public var decimals: Int {
    switch self {
    case .mean, .standardDeviation: 1
    case .figure: 2
    case .probability: 3
    default: 0
    }
  }
}
