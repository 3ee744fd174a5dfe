public import BefundModel

/// One block of a public release: what it states, in the form of the audit.
public struct ReleasedBlock: Sendable {
  /// The id.
  public let id: String
  /// The variable whose values are the groups in the columns, or `nil`.
  public let columns: String?
  /// What readers are told.
  ///
  /// It holds no true data beyond that.
  public let publication: Publication
  /// The same with what earlier releases told; `nil` where that adds nothing.
  public let joined: Publication?

  /// Creates a block.
  public init(
    id: String, columns: String? = nil, publication: Publication, joined: Publication? = nil
  ) {
    self.id = id
    self.columns = columns
    self.publication = publication
    self.joined = joined
  }
}

/// A block of which earlier releases allow less than it could show by itself.
public struct CoarsenedBlock: Sendable {
  /// The block.
  public let block: String
  /// The titles of the tables that count it.
  public let tables: [LocalizedText]
  /// How many figures are hidden only because of earlier releases.
  public let hidden: Int
  /// Whether nothing at all is told about the block.
  public let isWithheld: Bool
}

/// Why a release cannot be protected, with the tables to coarsen.
public struct UnprotectableRelease: Error, Sendable {
  /// The block.
  public let block: String
  /// Whether it counts interviews, not persons.
  public let countsInterviews: Bool
  /// The titles of the tables that count it.
  public let tables: [LocalizedText]
  /// What stands in the way.
  public let failure: ProtectionFailure
  /// The newest release that it would be compared with; `nil` where the tables by themselves
  /// expose somebody.
  public let release: Int?
}
