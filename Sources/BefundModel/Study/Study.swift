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
