/// One expert interview.
public struct Interview: Hashable, Sendable {
  /// The id, such as `I-07`.
  public var id: String
  /// The kind of organisation.
  public var organisationType: String
  /// The perspective as the list names it.
  public var perspective: String
  /// The number of persons interviewed; `nil` where it is not known.
  public var persons: Int?
  /// Whether the list says that a second coder coded it.
  public var isDoubleCoded: Bool
  /// The number of characters of its transcript, as Unicode scalars; `nil` where it is not known.
  public var characters: Int?

  /// Creates an interview.
  public init(
    id: String, organisationType: String, perspective: String, persons: Int?,
    isDoubleCoded: Bool, characters: Int? = nil
  ) {
    self.id = id
    self.organisationType = organisationType
    self.perspective = perspective
    self.persons = persons
    self.isDoubleCoded = isDoubleCoded
    self.characters = characters
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
  /// Whether a rule of study.yaml leaves its code out on purpose.
  public var isIgnored = false
  /// Whether neither the code system nor a rule knows its code.
  public var isUnmapped = false
  /// Whether its interview is not in the list of interviews.
  public var isUnlisted = false
  /// The Unicode scalars of the transcript, from 0; `nil` where the span is not known.
  public var span: Range<Int>?
  /// The passage.
  public var quote: Quote?
  /// The weight that the coder gave, 0…100; 0 or `nil` for none.
  public var weight: Int?
  /// Whether the coder marked it as an anchor example.
  public var isAnchor = false

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

  /// Whether topic, kind and interview are known and the row is no repetition, so that it counts.
  public var counts: Bool { topic != nil && kind != nil && !isRepeated && !isUnlisted }
}

/// A passage in its own words, which never go into a message.
public struct Quote: Hashable, Sendable {
  /// What it is released by: 16 hexadecimal digits that depend on the words alone.
  public var id: String
  /// The words.
  public var text: String
  /// Whether it seems to name a person, so that it is never shown.
  public var namesPerson: Bool
  /// Whether the analysts released it for the public edition.
  public var isReleased = false

  /// Creates a quote.
  public init(id: String, text: String, namesPerson: Bool) {
    self.id = id
    self.text = text
    self.namesPerson = namesPerson
  }
}

/// What the analysts make of survey and interviews together, compared by meaning.
public struct TriangulationVerdict: Hashable, Sendable {
  /// How the sources stand to each other.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// They say the same.
    case agreement
    /// They say the same in part.
    case partial
    /// One of them is silent.
    case silence
    /// They contradict each other.
    case dissonance
  }

  /// The topic.
  public var topic: String
  /// The kind of statement.
  public var kind: CodingKind
  /// The code; `nil` for the kind as a whole.
  public var code: String?
  /// How the sources stand to each other.
  public var outcome: Outcome
  /// Who judged.
  public var name: String
  /// Why.
  public var reason: String

  /// Creates a verdict.
  public init(
    topic: String, kind: CodingKind, code: String?, outcome: Outcome, name: String, reason: String
  ) {
    self.topic = topic
    self.kind = kind
    self.code = code
    self.outcome = outcome
    self.name = name
    self.reason = reason
  }
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
  /// Whether the id was made of the path, because only a rule knows the code; it is not shown.
  public var isGenerated = false

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
  /// The interviews that the main coder coded, in the order of their list.
  public var interviews: [Interview]
  /// The interviews of the list that the main coder has not coded: what nobody read names nothing, so they
  /// are part of no base.
  public var uncodedCount = 0
  /// All codings in the order of the file.
  public var codings: [Coding]
  /// The code system.
  public var codes: [CodeEntry]
  /// The coder whose codings are counted.
  public var mainCoder: String
  /// Whether spans may be used for coverage, overlap and agreement.
  public var hasSpans = false
  /// The verdicts of the analysts.
  public var verdicts: [TriangulationVerdict] = []

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
