public import BefundAnalysis
public import BefundModel
import BefundTables

/// For whom a release is made.
public enum Edition: String, CaseIterable, Hashable, Sendable {
  /// Everyone: only protected values.
  case `public`
  /// The office: exact values, never to be published.
  case `internal`
}

/// What may leave the house, and the only input of every renderer.
public enum Release: Sendable {
  /// The exact edition for the office; only it may hold cases.
  case `internal`(ReleasedContent, cases: CaseFile? = nil)
  /// The protected edition.
  case `public`(ReleasedContent)

  /// Makes the internal edition of a baseline: exact values with the signs of small bases.
  ///
  /// - Parameters:
  ///   - baseline: The tables.
  ///   - cases: The cases, for an export.
  public static func internalEdition(
    of baseline: Baseline, cases: CaseFile? = nil
  ) -> Release {
    .internal(ReleasedContent(baseline), cases: cases)
  }

  /// Makes the public edition of a baseline: nothing that exposes a person.
  ///
  /// - Parameters:
  ///   - baseline: The tables and the persons behind them.
  ///   - earlier: The releases that left the house, oldest first; nothing that could be worked out
  ///     by comparing with them is shown.
  ///   - isMeasured: Whether to count how much is shown, and which merge would show most.
  /// - Throws: ``UnprotectableRelease`` when a block cannot be protected.
  public static func publicEdition(
    of baseline: Baseline, after earlier: [EarlierRelease] = [], isMeasured: Bool = false
  ) throws -> Release {
    let edition = try PublicEdition(baseline, after: earlier)
    var content = ReleasedContent(baseline, edition: edition)
    if isMeasured {
      content.visibility = VisibilitySurvey(baseline).visibility { edition.verdict($0) }
    }
    return .public(content)
  }

  /// Returns the release with the mark that somebody released it.
  public func approved(_ approval: Approval) -> Release {
    var content = content
    content.approval = approval
    return switch self {
    case .internal(_, let cases): .internal(content, cases: cases)
    case .public: .public(content)
    }
  }

  /// What is shown.
  public var content: ReleasedContent {
    switch self {
    case .internal(let content, _), .public(let content): content
    }
  }

  /// The cases; none in the public edition.
  public var cases: CaseFile? {
    switch self {
    case .internal(_, let cases): cases
    case .public: nil
    }
  }

  /// The edition.
  public var edition: Edition {
    switch self {
    case .internal: .internal
    case .public: .public
    }
  }
}

/// Who released a state of the tables, and when.
public struct Approval: Hashable, Sendable {
  /// The number in the ledger.
  public let number: Int
  /// Who.
  public let by: String
  /// The day, in ISO 8601.
  public let day: String

  /// Creates the mark of a release.
  public init(number: Int, by: String, day: String) {
    self.number = number
    self.by = by
    self.day = day
  }
}

/// The tables of a release and the study that they describe.
public struct ReleasedContent: Sendable {
  /// The study.
  public let study: Study
  /// The tables in the order of the report.
  public let tables: [ReleasedTable]
  /// From which base figures are shown.
  public let thresholds: BaseThresholds

  /// For whom it is.
  public let edition: Edition

  /// What the release states about each block of persons; empty in the internal edition.
  public let blocks: [ReleasedBlock]
  /// Who released it; `nil` for a draft.
  public fileprivate(set) var approval: Approval?

  /// How much of the needs by group is shown; `nil` where that was not measured.
  public fileprivate(set) var visibility: Visibility?

  /// What earlier releases cost, block by block; empty in the internal edition.
  public let coarsened: [CoarsenedBlock]

  init(_ baseline: Baseline, edition: PublicEdition? = nil) {
    blocks = edition?.blocks ?? []
    self.edition = edition == nil ? .internal : .public
    coarsened = edition?.coarsened ?? []
    study = baseline.study
    let thresholds = BaseThresholds(
      shownFrom: baseline.study.thresholds.shownFrom,
      plainFrom: baseline.study.thresholds.plainFrom)
    self.thresholds = thresholds
    let form = GenderForm(sign: baseline.study.genderSign)
    tables = (edition?.tables() ?? baseline.tables).map {
      ReleasedTable($0, thresholds: thresholds, genderForm: form, edition: edition)
    }
  }

  /// The table of that id, or `nil`.
  public subscript(id: String) -> ReleasedTable? { tables.first { $0.id == id } }
}
