/// The ranks that resampling leaves to one row, as in "1 bis 2".
public struct RankRange: Hashable, Sendable {
  /// The best and the worst rank.
  public let ranks: ClosedRange<Int>

  /// Creates the words of a range.
  public init(_ ranks: ClosedRange<Int>) { self.ranks = ranks }

  /// Whether resampling leaves the rank open.
  public var isOpen: Bool { ranks.count > 1 }

  /// The range as an id with its label.
  public var heading: Heading {
    let (best, worst) = (ranks.lowerBound, ranks.upperBound)
    guard isOpen else { return Heading(id: String(best), label: LocalizedText(String(best))) }
    return Heading(
      id: "\(best)-\(worst)",
      label: LocalizedText(de: "\(best) bis \(worst)", en: "\(best) to \(worst)"))
  }
}
