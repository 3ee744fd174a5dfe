/// A study as its `study.yaml` describes it.
public struct Study: Hashable, Sendable {
  /// The path of `study.yaml`, as it was given.
  public var path = ""
  /// The folder that holds the files.
  public var folder = "."
  /// The title.
  public var title = LocalizedText("")
  /// The place, such as the town.
  public var place = ""
  /// The language of reports.
  public var language = Language.de
  /// The sign that joins both genders in German words, such as `*` in "Bürger*innen".
  public var genderSign = "*"
  /// The dates.
  public var dates = StudyDates()
  /// The topics in their order.
  public var topics: [Topic] = []
  /// The variable whose values are the perspectives, such as citizens and volunteers.
  public var perspectiveVariable: String?
  /// The derived variables in the order in which they are made.
  public var variables: [DerivedVariable] = []
  /// The blocks of needs.
  public var needs: [NeedBlock] = []
  /// The items that rate challenges.
  public var challenges: ChallengeBlock?
  /// The items that rate importance and satisfaction.
  public var gap: GapBlock?
  /// Labels of words that stand in the files, such as channels and kinds of organisation.
  public var labels: [String: LocalizedText] = [:]
  /// The sources.
  public var sources = StudySources()
  /// From which bases figures are shown, and when an item is not ranked.
  public var thresholds = StudyThresholds()
  /// The weighting of some groups.
  public var weighting: Weighting?
  /// The protection of the public edition.
  public var protection = StudyProtection()
  /// The day by which files that hold persons are deleted, such as `2021-12-31`.
  public var deleteBy: String?

  /// Creates an empty study.
  public init() {}

  /// Returns the label of a word in a file; without one the word itself.
  public func label(of word: String) -> LocalizedText { labels[word] ?? LocalizedText(word) }

  /// Returns the topic of that id, or `nil`.
  public func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }
}

/// The dates of a study; days are `2019-05-10`, times `2019-05-10T17:00`.
public struct StudyDates: Hashable, Sendable {
  /// The day as of which the data stand.
  public var data = ""
  /// The first day of the survey.
  public var fieldworkFrom = ""
  /// The last day of the survey.
  public var fieldworkTo = ""
  /// The last moment at which a registration is on time, in ``timeZone``.
  public var registrationDeadline: String?
  /// The beginning of the conference, in ``timeZone``.
  public var conference: String?
  /// The time zone of all times, such as `Europe/Berlin`.
  public var timeZone = "Europe/Berlin"

  /// Creates empty dates.
  public init() {}
}

/// A field of action, such as housing.
public struct Topic: Hashable, Sendable {
  /// The id, such as `T2`.
  public var id: String
  /// The name.
  public var label: LocalizedText
  /// The workshop room that works on the topic.
  public var room: String?

  /// Creates a topic.
  public init(id: String, label: LocalizedText, room: String? = nil) {
    self.id = id
    self.label = label
    self.room = room
  }
}

/// A variable made from others in `study.yaml`.
public struct DerivedVariable: Hashable, Sendable {
  /// One way to get a value.
  public struct Rule: Hashable, Sendable {
    /// The value.
    public var value: String
    /// Its label.
    public var label: LocalizedText
    /// The values of ``DerivedVariable/from`` that become it; empty when conditions decide.
    public var codes: [String]
    /// Conditions such as `STAAT=2`, all of which must hold.
    public var conditions: [String]
    /// Where the rule stands in study.yaml.
    public var line: Int

    /// Creates a rule.
    public init(
      value: String, label: LocalizedText, codes: [String] = [], conditions: [String] = [],
      line: Int = 0
    ) {
      self.value = value
      self.label = label
      self.codes = codes
      self.conditions = conditions
      self.line = line
    }
  }

  /// The name.
  public var name: String
  /// The label, with the definition.
  public var label: LocalizedText
  /// The variable that is merged, or `nil` when rules with conditions decide.
  public var from: String?
  /// The rules in order; the first that holds gives the value, and without one it is missing.
  public var rules: [Rule]

  /// Creates a derived variable.
  public init(name: String, label: LocalizedText, from: String?, rules: [Rule]) {
    self.name = name
    self.label = label
    self.from = from
    self.rules = rules
  }
}

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

/// From which bases figures are shown.
public struct StudyThresholds: Hashable, Sendable {
  /// Bases below this carry a sign instead of a figure.
  public var shownFrom = 10
  /// Bases below this are in brackets, and prose says "10 von 23".
  public var plainFrom = 30
  /// The percentage points from which a difference between groups becomes a sentence.
  public var differenceFrom = 15.0
  /// From which percent of respondents something is often named in the survey.
  public var oftenInSurvey = 30.0
  /// From which percent of interviews something is often named in them.
  public var oftenInInterviews = 30.0
  /// The share of "don't know" above which an item is printed but not ranked, 0…1.
  public var dontKnowLimit = 0.2

  /// Creates the thresholds of the house.
  public init() {}

  /// Whether a share, 0…1, is at least so many percent; what only rounding of the machine parts is equal.
  public static func reaches(_ share: Double, percent: Double) -> Bool {
    share * 100 >= percent - tolerance
  }

  /// Whether a share, 0…1, is at most so many percent, alike.
  public static func stays(_ share: Double, within percent: Double) -> Bool {
    share * 100 <= percent + tolerance
  }

  /// What rounding of the machine may add to a percent, and no share of fewer than a billion cases can.
  private static let tolerance = 1e-9
}

/// The groups that are weighted and the margins they are weighted to.
public struct Weighting: Hashable, Sendable {
  /// One margin: a variable and the population feature it is matched to.
  public struct Margin: Hashable, Sendable {
    /// The variables of the survey whose labels together name a category.
    public var variables: [String]
    /// The feature in the population file.
    public var feature: String
    /// The category of a value (`ALTER=1`, or `1` alone), where it is not the value's label.
    public var categories: [String: String]
    /// Whether a margin more than a year from fieldwork is accepted.
    public var acceptsOlder: Bool

    /// Creates a margin.
    public init(
      variables: [String], feature: String, categories: [String: String] = [:],
      acceptsOlder: Bool = false
    ) {
      self.variables = variables
      self.feature = feature
      self.categories = categories
      self.acceptsOlder = acceptsOlder
    }
  }

  /// The variable that names the groups.
  public var variable: String
  /// Its values that are weighted.
  public var values: [String]
  /// The margins.
  public var margins: [Margin]
  /// How the weights are held within bounds; `nil` leaves them as they come.
  public var trimming: Trimming?

  /// Bounds of the weights.
  public struct Trimming: Hashable, Sendable {
    /// The lower bound, as a multiple of the mean weight.
    public var lower: Double
    /// The upper bound, as a multiple of the mean weight.
    public var upper: Double
    /// Whether trimming is repeated until all weights lie inside; otherwise it is done once.
    public var isStrict: Bool

    /// Creates bounds.
    public init(lower: Double, upper: Double, isStrict: Bool) {
      self.lower = lower
      self.upper = upper
      self.isStrict = isStrict
    }
  }

  /// Creates a weighting.
  public init(variable: String, values: [String], margins: [Margin]) {
    self.variable = variable
    self.values = values
    self.margins = margins
  }
}

/// How the public edition is protected.
public struct StudyProtection: Hashable, Sendable {
  /// The smallest count that may be shown, at least 3.
  public var k = 5
  /// The k of sensitive topics.
  public var sensitiveK = 10
  /// The sensitive topics.
  public var sensitiveTopics: [String] = []
  /// The multiple that every figure of the public edition is rounded to, or `nil` for exact ones.
  public var rounding: Int?
  /// The variable in the columns of the public edition, which may merge small groups; `nil` for
  /// the perspectives.
  public var columns: String?

  /// Creates the house policy.
  public init() {}
}
