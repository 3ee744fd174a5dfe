/// One expert interview.
public struct Interview: Hashable, Sendable {
  /// The id, such as `I-07`.
  public var id: String
  /// The kind of organisation.
  public var organisationType: String
  /// The perspective as the list names it.
  public var perspective: String
  /// The number of persons interviewed.
  public var persons: Int
  /// Whether a second coder coded it.
  public var isDoubleCoded: Bool

  /// Creates an interview.
  public init(
    id: String, organisationType: String, perspective: String, persons: Int,
    isDoubleCoded: Bool
  ) {
    self.id = id
    self.organisationType = organisationType
    self.perspective = perspective
    self.persons = persons
    self.isDoubleCoded = isDoubleCoded
  }
}

/// A code that a coder applied to a passage of an interview.
public struct Coding: Hashable, Sendable {
  /// The interview.
  public var interview: String
  /// The coder.
  public var coder: String
  /// The topic; `nil` when the code is outside the code system.
  public var topic: String?
  /// The kind; `nil` when the passage is coded on the first level only.
  public var kind: CodingKind?
  /// The code's id in the code system; `nil` when it has none.
  public var code: String?
  /// Whether the row repeats another one to the letter.
  public var isRepeated: Bool

  /// Creates a coding.
  public init(
    interview: String, coder: String, topic: String?, kind: CodingKind?, code: String?,
    isRepeated: Bool
  ) {
    self.interview = interview
    self.coder = coder
    self.topic = topic
    self.kind = kind
    self.code = code
    self.isRepeated = isRepeated
  }

  /// Whether topic and kind are known and the row is no repetition, so that it counts.
  public var counts: Bool { topic != nil && kind != nil && !isRepeated }
}

/// One entry of the code system.
public struct CodeEntry: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The topic.
  public var topic: String
  /// The kind.
  public var kind: CodingKind
  /// The name of the third level.
  public var name: String
  /// The survey's option or item that means the same; `nil` when it was not asked.
  public var surveyVariable: String?

  /// Creates an entry.
  public init(
    id: String, topic: String, kind: CodingKind, name: String, surveyVariable: String?
  ) {
    self.id = id
    self.topic = topic
    self.kind = kind
    self.name = name
    self.surveyVariable = surveyVariable
  }
}

/// The expert interviews with their codings.
public struct InterviewData: Sendable {
  /// The interviews in the order of their list.
  public var interviews: [Interview]
  /// All codings in the order of the file.
  public var codings: [Coding]
  /// The code system.
  public var codes: [CodeEntry]
  /// The coder whose codings are counted.
  public var mainCoder: String

  /// Creates the data.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodeEntry], mainCoder: String
  ) {
    self.interviews = interviews
    self.codings = codings
    self.codes = codes
    self.mainCoder = mainCoder
  }
}
