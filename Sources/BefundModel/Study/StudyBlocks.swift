/// The options that ask for the needs of one topic.
public struct NeedBlock: Hashable, Sendable {
  /// The topic.
  public var topic: String
  /// The options' variables.
  public var options: [String]
  /// The exclusive option "no further need".
  public var none: String?
  /// The free text of the option "other".
  public var other: String?

  /// Creates a block.
  public init(topic: String, options: [String], none: String? = nil, other: String? = nil) {
    self.topic = topic
    self.options = options
    self.none = none
    self.other = other
  }

  /// Returns all options in the order of the codebook, then "other" and "none".
  ///
  /// Patterns are resolved against the codebook's names.
  public func allOptions(in codebook: Codebook) -> [String] {
    let last = [other, none].compactMap { $0 }
    let names = codebook.variables.map(\.name)
    return options.flatMap { pattern in
      names.filter { Wildcard.matches($0, pattern: pattern) && !last.contains($0) }
    } + last
  }
}

/// The rating items of challenges.
public struct ChallengeBlock: Hashable, Sendable {
  /// The items with their topics, in order.
  public var items: [ChallengeItem]
  /// The values that count as "strong".
  public var top: [Int]
  /// The largest value of the scale.
  public var scaleMaximum: Int

  /// Creates a block.
  public init(items: [ChallengeItem], top: [Int], scaleMaximum: Int) {
    self.items = items
    self.top = top
    self.scaleMaximum = scaleMaximum
  }
}

/// One rating item and the topic it belongs to.
public struct ChallengeItem: Hashable, Sendable {
  /// The variable.
  public var variable: String
  /// The topic.
  public var topic: String
  /// A short label; without one the question serves.
  public var label: LocalizedText?

  /// Creates an item.
  public init(variable: String, topic: String, label: LocalizedText? = nil) {
    self.variable = variable
    self.topic = topic
    self.label = label
  }
}

/// The ratings of importance and satisfaction, one pair for each topic.
public struct GapBlock: Hashable, Sendable {
  /// One topic's pair of variables.
  public struct Pair: Hashable, Sendable {
    /// The topic.
    public var topic: String
    /// The variable of importance.
    public var importance: String
    /// The variable of satisfaction.
    public var satisfaction: String

    /// Creates a pair.
    public init(topic: String, importance: String, satisfaction: String) {
      self.topic = topic
      self.importance = importance
      self.satisfaction = satisfaction
    }
  }

  /// The pairs in topic order.
  public var pairs: [Pair]
  /// Importance from which on a topic counts as important.
  public var importantFrom: Int
  /// Satisfaction up to which a person counts as dissatisfied.
  public var dissatisfiedTo: Int

  /// Creates a block.
  public init(pairs: [Pair], importantFrom: Int, dissatisfiedTo: Int) {
    self.pairs = pairs
    self.importantFrom = importantFrom
    self.dissatisfiedTo = dissatisfiedTo
  }
}
