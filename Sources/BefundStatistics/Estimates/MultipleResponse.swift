/// A multiple response set: which of several options each case mentioned.
///
/// Persons are not mentions: shares of cases and shares of mentions are different figures.
public struct MultipleResponse: Sendable {
  /// For each option the mention of each case: 1 or 0; a gap of an answering case counts as 0.
  public let mentions: [[Double]]

  /// Whether each case answered at least one option with yes or no.
  public let answered: [Bool]

  /// The number of options that each case mentioned.
  public let mentionsPerCase: [Double]

  /// Creates a set.
  ///
  /// - Parameter options: For each option the answer of each case: 1, 0, or `nil` for none.
  public init(options: [[Double?]]) {
    precondition(Set(options.map(\.count)).count <= 1, "Every option has every case")
    let cases = options.first?.count ?? 0
    mentions = options.map { $0.map { $0 ?? 0 } }
    answered = (0..<cases).map { row in options.contains { $0[row] != nil } }
    let mentions = mentions
    mentionsPerCase = (0..<cases).map { row in mentions.reduce(0) { $0 + $1[row] } }
  }

  /// Returns the share of cases that mentioned an option, or `nil` for an empty base.
  ///
  /// - Parameters:
  ///   - option: The number of the option, from 0.
  ///   - base: The cases that count, for instance ``answered``.
  ///   - design: The design of the sample.
  ///   - lonelyUnit: What a stratum with a single unit adds to the variance.
  public func shareOfCases(
    _ option: Int, base: [Bool], design: SampleDesign, lonelyUnit: LonelyUnitPolicy = .error
  ) -> LinearizedRatio? {
    design.mean(of: mentions[option], in: base, lonelyUnit: lonelyUnit)
  }

  /// Returns the share of an option among all mentions, or `nil` where nothing is mentioned.
  ///
  /// - Parameters:
  ///   - option: The number of the option, from 0.
  ///   - base: The cases that count, for instance ``answered``.
  ///   - design: The design of the sample.
  ///   - lonelyUnit: What a stratum with a single unit adds to the variance.
  public func shareOfMentions(
    _ option: Int, base: [Bool], design: SampleDesign, lonelyUnit: LonelyUnitPolicy = .error
  ) -> LinearizedRatio? {
    design.ratio(
      of: mentions[option], to: mentionsPerCase, in: base, lonelyUnit: lonelyUnit)
  }
}
