/// One recommendation that a workshop wrote on a card.
public struct Recommendation: Hashable, Sendable {
  /// Whom a recommendation addresses.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    /// The steering of the town.
    case steering
    /// Practice.
    case practice
    /// The workshop left it open.
    case unclear
  }

  /// What it costs.
  public enum Cost: String, CaseIterable, Hashable, Sendable {
    /// Little.
    case low
    /// Something.
    case medium
    /// Much.
    case high
  }

  /// How long it takes.
  public enum Timeframe: String, CaseIterable, Hashable, Sendable {
    /// Up to one year.
    case short
    /// One to three years.
    case medium
    /// More than three years.
    case long
  }

  /// How far it has come.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// An idea.
    case idea
    /// The workshop gave it priority.
    case prioritised
    /// It was worked out.
    case specified
  }

  /// Who is to lead.
  public enum Lead: Hashable, Sendable {
    /// Nobody was named.
    case none
    /// A question mark, or several at once.
    case unclear
    /// One organisation.
    case named(String)
  }

  /// The id, such as `E-20`.
  public var id: String
  /// The phase, such as `Auftakt`.
  public var phase: String
  /// The workshop room, named by its topic.
  public var room: String
  /// The number of the table in the room.
  public var table: Int?
  /// The text of the card.
  public var text: String
  /// Whom it addresses; `nil` when unknown.
  public var level: Level?
  /// The dots on the card, 0 or more; `nil` when unknown.
  public var dots: Int?
  /// The code of the need that it meets; `nil` for none.
  public var needCode: String?
  /// How feasible it is, 1…3; 3 is at once.
  public var feasibility: Int?
  /// How much it achieves, 1…3.
  public var effect: Int?
  /// What it costs.
  public var cost: Cost?
  /// How long it takes.
  public var timeframe: Timeframe?
  /// Who is to lead.
  public var lead: Lead
  /// Who is to take part.
  public var participants: [String]
  /// How far it has come.
  public var status: Status?
  /// The measure that bundles it with others; `nil` when unbundled.
  public var measure: String?
  /// The recommendation that this one repeats, as a person confirmed; `nil` for none.
  public var duplicateOf: String?

  /// Creates a recommendation.
  public init(
    id: String, phase: String = "", room: String = "", table: Int? = nil, text: String = "",
    level: Level? = nil, dots: Int? = nil, needCode: String? = nil, feasibility: Int? = nil,
    effect: Int? = nil, cost: Cost? = nil, timeframe: Timeframe? = nil, lead: Lead = .none,
    participants: [String] = [], status: Status? = nil, measure: String? = nil,
    duplicateOf: String? = nil
  ) {
    self.id = id
    self.phase = phase
    self.room = room
    self.table = table
    self.text = text
    self.level = level
    self.dots = dots
    self.needCode = needCode
    self.feasibility = feasibility
    self.effect = effect
    self.cost = cost
    self.timeframe = timeframe
    self.lead = lead
    self.participants = participants
    self.status = status
    self.measure = measure
    self.duplicateOf = duplicateOf
  }

  /// Whether it is no duplicate, so that it counts.
  public var counts: Bool { duplicateOf == nil }
}

/// One workshop room in one phase.
public struct WorkshopRoom: Hashable, Sendable {
  /// The phase, such as `Auftakt`.
  public var phase: String
  /// The room, named by its topic.
  public var room: String
  /// The persons present; `nil` when unknown.
  public var present: Int?
  /// The dots handed out; `nil` when unknown.
  public var dotsHandedOut: Int?
  /// The cards written; `nil` when unknown.
  public var cards: Int?

  /// Creates a room.
  public init(phase: String, room: String, present: Int?, dotsHandedOut: Int?, cards: Int?) {
    self.phase = phase
    self.room = room
    self.present = present
    self.dotsHandedOut = dotsHandedOut
    self.cards = cards
  }
}

/// The recommendations of all workshops with their rooms.
public struct RecommendationData: Hashable, Sendable {
  /// The recommendations in the order of the file, duplicates too.
  public var recommendations: [Recommendation]
  /// The rooms in the order of their sheet; empty without one.
  public var rooms: [WorkshopRoom]

  /// Creates the data.
  public init(recommendations: [Recommendation], rooms: [WorkshopRoom] = []) {
    self.recommendations = recommendations
    self.rooms = rooms
  }

  /// Returns the dots on all cards of a phase, or of one of its rooms.
  ///
  /// A card that repeats another one counts too: its dots were given. Unknown dots are left out.
  public func dotsUsed(phase: String, room: String? = nil) -> Int {
    recommendations.filter { $0.phase == phase && (room == nil || $0.room == room) }
      .reduce(0) { $0 + ($1.dots ?? 0) }
  }
}
