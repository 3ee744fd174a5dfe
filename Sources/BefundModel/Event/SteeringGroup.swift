/// One member of the steering group.
public struct SteeringGroupMember: Hashable, Sendable {
  /// Whether a member took part in a session.
  public enum Attendance: String, CaseIterable, Hashable, Sendable {
    /// The member was there.
    case present
    /// The member was excused.
    case excused
    /// Somebody stood in.
    case represented
  }

  /// The pseudonym, such as `S-07`.
  public var id: String
  /// The function, such as a member of the council.
  public var function: String
  /// The group that the member speaks for.
  public var group: String
  /// The attendance in each session, in order; `nil` when unknown.
  public var attendance: [Attendance?]

  /// Creates a member.
  public init(id: String, function: String, group: String, attendance: [Attendance?]) {
    self.id = id
    self.function = function
    self.group = group
    self.attendance = attendance
  }
}

/// One piece of feedback that the steering group gave.
public struct FeedbackEntry: Hashable, Sendable {
  /// Whether a feedback still waits.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It waits.
    case open
    /// It is settled.
    case settled
  }

  /// The day, `2019-06-12`; `nil` when unreadable.
  public var day: String?
  /// The body that gave it.
  public var body: String
  /// The topic; `nil` for none.
  public var topic: String?
  /// The text.
  public var text: String
  /// The answer; empty when there is none yet.
  public var answer: String
  /// Whether it still waits; `nil` when unknown.
  public var status: Status?

  /// Creates a feedback.
  public init(
    day: String?, body: String, topic: String?, text: String, answer: String, status: Status?
  ) {
    self.day = day
    self.body = body
    self.topic = topic
    self.text = text
    self.answer = answer
    self.status = status
  }
}

/// The steering group with its feedback.
public struct SteeringGroup: Hashable, Sendable {
  /// The members in the order of their list.
  public var members: [SteeringGroupMember]
  /// The feedback in the order of its list; empty without one.
  public var feedback: [FeedbackEntry]

  /// Creates a group.
  public init(members: [SteeringGroupMember], feedback: [FeedbackEntry] = []) {
    self.members = members
    self.feedback = feedback
  }
}
