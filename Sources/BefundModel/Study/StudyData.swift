/// Everything that a study's files hold, cleaned, with the findings about them.
public struct StudyData: Sendable {
  /// The study.
  public var study: Study
  /// The survey.
  public var survey: SurveyData?
  /// The registrations.
  public var registrations: RegistrationData?
  /// The interviews and their codings.
  public var interviews: InterviewData?
  /// The coded mentions of the open answers.
  public var openMentions: [OpenMention] = []
  /// The offers.
  public var offers: [Offer] = []
  /// The recommendations and the rooms they come from.
  public var recommendations: RecommendationData?
  /// The population margins.
  public var population: [PopulationMargin] = []
  /// The steering group with its feedback.
  public var steeringGroup: SteeringGroup?
  /// The findings, sorted by location.
  public var findings: [Diagnostic]

  /// Creates the data of a study.
  public init(study: Study) {
    self.study = study
    findings = []
  }
}
