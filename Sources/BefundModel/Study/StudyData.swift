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
  /// The findings, sorted by location.
  public var findings: [Diagnostic]

  /// Creates the data of a study.
  public init(study: Study) {
    self.study = study
    findings = []
  }
}
