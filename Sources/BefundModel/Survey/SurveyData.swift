/// One reason for which records of a survey were dropped.
public struct CleaningStep: Hashable, Sendable {
  /// The finding's id.
  public var id: String
  /// The reason.
  public var reason: LocalizedText
  /// How many records were dropped.
  public var dropped: Int

  /// Creates a step.
  public init(id: String, reason: LocalizedText, dropped: Int) {
    self.id = id
    self.reason = reason
    self.dropped = dropped
  }
}

/// A cleaned survey: coded columns of the usable cases.
public struct SurveyData: Sendable {
  /// The variables of the codebook and the derived ones.
  public var codebook = Codebook()
  /// The columns by the variable's name; every column has ``caseCount`` rows.
  public var columns: [String: CodedColumn] = [:]
  /// The names of columns of numbers that look like ids or telephone numbers of persons.
  public var identifying: Set<String> = []
  /// The id of each usable case.
  public var ids: [String] = []
  /// The number of usable cases.
  public var caseCount = 0
  /// The number of raw records, each id once.
  public var rawCount = 0
  /// The rows that a later file replaced.
  public var replacedCount = 0
  /// Why records were dropped, in order.
  public var steps: [CleaningStep] = []
  /// The last page of the questionnaire.
  public var lastPage = 0

  /// Creates an empty survey.
  public init() {}

  /// The name of the column with the language of the answers.
  public static let languageColumn = "_language"
  /// The name of the column that says how a person came: `token` or `link`.
  public static let accessColumn = "_access"
  /// The name of the column that says whether a person reached the last page.
  public static let completeColumn = "_complete"
}
