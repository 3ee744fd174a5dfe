/// How the persons of a survey were selected.
public enum SelectionKind: String, CaseIterable, Hashable, Sendable {
  /// Everyone on a known list was asked.
  case list
  /// A random sample was drawn.
  case sample
  /// Whoever found the link could answer: no random sample.
  case openLink = "open-link"
}

/// The files of a study.
public struct StudySources: Hashable, Sendable {
  /// The survey.
  public var survey: SurveySource?
  /// The expert interviews.
  public var interviews: InterviewSource?
  /// The coded open answers.
  public var openAnswers: String?
  /// The registration list.
  public var registrations: RegistrationSource?
  /// The check-in sheet of the conference.
  public var checkIn: String?
  /// The role of each column of the check-in sheet.
  public var checkInColumns: [String: CheckInRole] = CheckInRole.usualColumns
  /// Where each column's role stands in study.yaml.
  public var checkInColumnLines: [String: Int] = [:]
  /// The offers.
  public var offers: String?
  /// The recommendations of the workshops.
  public var recommendations: String?
  /// The sheet of rooms: persons present and dots handed out.
  public var rooms: String?
  /// The duplicates that a person confirmed.
  public var duplicates: String?
  /// The population margins.
  public var population: String?
  /// The steering group.
  public var steeringGroup: String?
  /// The feedback of the steering group.
  public var feedback: String?

  /// Creates an empty list of sources.
  public init() {}
}

/// The files and columns of a LimeSurvey export.
public struct SurveySource: Hashable, Sendable {
  /// A page of the questionnaire and the variables on it.
  public struct Page: Hashable, Sendable {
    /// The page's number.
    public var number: Int
    /// Patterns of the variables' names.
    public var variables: [String]

    /// Creates a page.
    public init(number: Int, variables: [String]) {
      self.number = number
      self.variables = variables
    }
  }

  /// A year with its valid range.
  public struct YearRange: Hashable, Sendable {
    /// The variable.
    public var variable: String
    /// The first valid year.
    public var from: Int
    /// The last valid year.
    public var to: Int

    /// Creates a range.
    public init(variable: String, from: Int, to: Int) {
      self.variable = variable
      self.from = from
      self.to = to
    }
  }

  /// The files; a later one is appended by column name and replaces known ids.
  public var files: [String] = []
  /// The codebook.
  public var codebook: String?
  /// How the persons were selected.
  public var selection = SelectionKind.openLink
  /// Whether stray quotes are recovered.
  public var isLenient = false
  /// How many persons were invited with a token; `nil` when unknown.
  public var invited: Int?
  /// The column of the id.
  public var id = "id"
  /// The column with the time of submission.
  public var submitted = "submitdate"
  /// The column with the time of the start.
  public var started = "startdate"
  /// The column with the time of the last change.
  public var changed = "datestamp"
  /// The column with the last page seen.
  public var lastPage = "lastpage"
  /// The column with the language.
  public var language = "startlanguage"
  /// The column with the hashed token.
  public var token: String?
  /// Columns that are not used.
  public var ignored: [String] = []
  /// The pages after the first.
  public var pages: [Page] = []
  /// Patterns of the variables that hold open text.
  public var openText: [String] = []
  /// The kinds of missing by value.
  public var missing: [String: MissingValue] = [:]
  /// The years with their valid range.
  public var years: [YearRange] = []
  /// The age groups' highest age by code, to find years before birth.
  public var age: AgeBound?
  /// The battery in which equal answers are suspicious, and the seconds below which they are.
  public var straightLining: StraightLining?
  /// Values of "other" texts that become codes: by variable, by text.
  public var otherRecodes: [String: OtherRecode] = [:]

  /// Creates a source with LimeSurvey's column names.
  public init() {}

  /// The oldest possible year of birth by age group.
  public struct AgeBound: Hashable, Sendable {
    /// The variable of the age group.
    public var variable: String
    /// The highest age in each group, in years.
    public var highest: [String: Int]

    /// Creates a bound.
    public init(variable: String, highest: [String: Int]) {
      self.variable = variable
      self.highest = highest
    }
  }

  /// A battery of items and a duration.
  public struct StraightLining: Hashable, Sendable {
    /// The pattern of the items.
    public var items: String
    /// The seconds below which equal answers are flagged.
    public var seconds: Int

    /// Creates a rule.
    public init(items: String, seconds: Int) {
      self.items = items
      self.seconds = seconds
    }
  }

  /// Texts of "other" that mean a code.
  public struct OtherRecode: Hashable, Sendable {
    /// The column of the text.
    public var from: String
    /// The code by text; texts are compared composed and without regard to case.
    public var map: [String: String]

    /// Creates a recode.
    public init(from: String, map: [String: String]) {
      self.from = from
      self.map = map
    }
  }
}

/// The kind of a coded passage.
public enum CodingKind: String, CaseIterable, Hashable, Sendable {
  /// A need.
  case need
  /// A challenge.
  case challenge
  /// A strength or resource.
  case strength
  /// A recommendation.
  case recommendation
}

/// What a column of a registration list holds.
public enum RegistrationRole: String, CaseIterable, Hashable, Sendable {
  /// The running number.
  case number
  /// The time of receipt.
  case received
  /// The channel.
  case channel
  /// The pseudonym of the person.
  case person
  /// A person's name or a part of it; read for links between rows, then dropped.
  case name
  /// A mail address; read for links between rows, then dropped.
  case mail
  /// A phone number; read for links between rows, then dropped.
  case phone
  /// A postal address; never read.
  case address
  /// The organisation.
  case organisation
  /// The kind of organisation.
  case organisationType = "organisation_type"
  /// The group.
  case group
  /// The number of persons.
  case persons
  /// The first wish.
  case firstWish = "first_wish"
  /// The second wish.
  case secondWish = "second_wish"
  /// The language to interpret.
  case interpreting
  /// The number of children in care.
  case childcare
  /// The food.
  case catering
  /// The need for accessibility.
  case accessibility
  /// The consent to photographs.
  case photoConsent = "photo_consent"
  /// The state.
  case status
  /// Whether the person came.
  case attended
  /// A free remark.
  case remark
  /// Nothing that is used; the column is dropped.
  case ignored
}

/// The registration list.
public struct RegistrationSource: Hashable, Sendable {
  /// The file.
  public var file = ""
  /// The role of each column.
  public var columns: [String: RegistrationRole] = [:]
  /// Where each column's role stands in study.yaml.
  public var columnLines: [String: Int] = [:]
  /// The country code of phone numbers that name none.
  public var callingCode = "49"
  /// The canonical channel by spelling, in lower case.
  public var channels: [String: String] = [:]
  /// The canonical interpreting language by spelling, in lower case; empty for none.
  public var interpreting: [String: String] = [:]
  /// The topic by free text of a wish, in lower case.
  public var wishes: [String: String] = [:]
  /// The states in which a registration does not count.
  public var cancelled: [String] = []
  /// The states in which it waits.
  public var waiting: [String] = []
  /// How many persons the hall holds.
  public var hallCapacity: Int?
  /// How many persons a workshop holds.
  public var workshopCapacity: Int?

  /// Creates an empty source.
  public init() {}
}
