/// One row of a registration list that counts, or why it does not.
public struct Registration: Hashable, Sendable {
  /// Whether a registration counts.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// It counts.
    case live
    /// It repeats another one.
    case duplicate
    /// It was cancelled.
    case cancelled
    /// It is on the waiting list.
    case waiting
  }

  /// The running number.
  public var number: String
  /// Whether it counts.
  public var state: State
  /// The day of receipt, `2019-05-10`; `nil` when unreadable.
  public var receivedDay: String?
  /// The minute of the day of receipt; `nil` when only the day is known.
  public var receivedMinute: Int?
  /// Whether it came in time; `nil` when that cannot be told.
  public var isOnTime: Bool?
  /// The channel.
  public var channel: String
  /// The kind of organisation.
  public var organisationType: String
  /// The group.
  public var group: String
  /// The number of persons, at least 1.
  public var persons: Int
  /// The wished workshop, or `nil` for "no preference".
  public var firstWish: String?
  /// The second wish.
  public var secondWish: String?
  /// The language to interpret; `nil` for none.
  public var interpreting: String?
  /// The number of children in care; `nil` when they come but their number is unknown.
  public var children: Int?
  /// The food.
  public var catering: String
  /// The need for accessibility; empty for none.
  public var accessibility: String
  /// Whether the person came; `nil` when unknown.
  public var attended: Bool?

  /// Creates a registration.
  public init(
    number: String, state: State, receivedDay: String?, receivedMinute: Int?, isOnTime: Bool?,
    channel: String, organisationType: String, group: String, persons: Int, firstWish: String?,
    secondWish: String?, interpreting: String?, children: Int?, catering: String,
    accessibility: String, attended: Bool?
  ) {
    self.number = number
    self.state = state
    self.receivedDay = receivedDay
    self.receivedMinute = receivedMinute
    self.isOnTime = isOnTime
    self.channel = channel
    self.organisationType = organisationType
    self.group = group
    self.persons = persons
    self.firstWish = firstWish
    self.secondWish = secondWish
    self.interpreting = interpreting
    self.children = children
    self.catering = catering
    self.accessibility = accessibility
    self.attended = attended
  }
}

/// A registration list and the check-in sheet of its conference.
public struct RegistrationData: Sendable {
  /// The rows in the order of the list, without blank ones.
  public var rows: [Registration]
  /// The persons who came registered, by the check-in sheet; `nil` without one.
  public var checkedIn: Int?
  /// The persons who came without registration; `nil` without a check-in sheet.
  public var walkIns: Int?

  /// Creates a list.
  public init(rows: [Registration], checkedIn: Int? = nil, walkIns: Int? = nil) {
    self.rows = rows
    self.checkedIn = checkedIn
    self.walkIns = walkIns
  }
}
