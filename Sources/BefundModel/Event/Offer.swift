/// One existing offer, such as a language course or an advice hour.
public struct Offer: Hashable, Sendable {
  /// Who carries an offer out.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Paid staff, without an end.
    case professional
    /// A project with a limited time.
    case project
    /// Volunteers.
    case volunteer
  }

  /// Whether an offer works well.
  public enum Success: String, CaseIterable, Hashable, Sendable {
    /// It does.
    case yes
    /// In part.
    case partly
    /// It does not.
    case no
    /// No answer was given.
    case noAnswer = "no_answer"
  }

  /// The id, such as `AN-07`.
  public var id: String
  /// The title.
  public var title: String
  /// The organisation that holds it.
  public var holder: String
  /// The kind of organisation.
  public var holderType: String
  /// The topics it serves.
  public var topics: [String]
  /// For whom it is.
  public var targetGroup: String
  /// Who carries it out; `nil` when unknown.
  public var kind: Kind?
  /// Who pays for it.
  public var funding: String
  /// The first day, `2018-10-01`; `nil` when unknown.
  public var begin: String?
  /// The last day; `nil` when it has none or the day is unreadable.
  public var end: String?
  /// The number of places; `nil` when it is open or unknown.
  public var places: Int?
  /// The utilisation in percent, 0 or more, also above 100; `nil` when unknown.
  public var utilisation: Double?
  /// The district.
  public var district: String
  /// The languages spoken.
  public var languages: [String]
  /// Whether it works well; `nil` when the field is empty or unreadable.
  public var success: Success?
  /// Where the information comes from.
  public var source: String
  /// The offer that this one repeats, as a person confirmed; `nil` for none.
  public var duplicateOf: String?
  /// Whether its last day lies before the study's data date; it counts, but apart.
  public var isExpired: Bool

  /// Creates an offer.
  public init(
    id: String, title: String = "", holder: String = "", holderType: String = "",
    topics: [String] = [], targetGroup: String = "", kind: Kind? = nil, funding: String = "",
    begin: String? = nil, end: String? = nil, places: Int? = nil, utilisation: Double? = nil,
    district: String = "", languages: [String] = [], success: Success? = nil,
    source: String = "", duplicateOf: String? = nil, isExpired: Bool = false
  ) {
    self.id = id
    self.title = title
    self.holder = holder
    self.holderType = holderType
    self.topics = topics
    self.targetGroup = targetGroup
    self.kind = kind
    self.funding = funding
    self.begin = begin
    self.end = end
    self.places = places
    self.utilisation = utilisation
    self.district = district
    self.languages = languages
    self.success = success
    self.source = source
    self.duplicateOf = duplicateOf
    self.isExpired = isExpired
  }

  /// Whether it is no duplicate, so that it counts.
  public var counts: Bool { duplicateOf == nil }
}
