public import BefundModel

/// Reads a study: `study.yaml`, then every file that it names.
public enum StudyReader {
  /// Returns the study's data with all findings, errors too.
  ///
  /// - Parameters:
  ///   - path: A folder that holds `study.yaml`, or the file itself.
  ///   - rescalesMargins: Whether population margins with different totals are no error.
  /// - Throws: What keeps the study from being read at all: a missing or unreadable file (66), a
  ///   malformed one (65).
  public static func read(_ path: String, rescalesMargins: Bool = false) throws -> StudyData {
    let study = try StudyFileReader.read(path)
    var data = StudyData(study: study)
    var findings: [Diagnostic] = []
    if let (survey, own) = try SurveyReader.read(study) {
      data.survey = survey
      findings += own
    }
    let duplicates =
      try study.sources.duplicates.map {
        try ConfirmedDuplicates(StudyFileReader.joined(study.folder, $0))
      } ?? ConfirmedDuplicates()
    if let (registrations, own) = try RegistrationReader.read(study, duplicates: duplicates) {
      data.registrations = registrations
      findings += own
    }
    if let (interviews, own) = try InterviewReader.read(study) {
      data.interviews = interviews
      findings += own
    }
    findings += try OtherSources.read(
      into: &data, duplicates: duplicates, rescalesMargins: rescalesMargins)
    data.findings = findings.sortedByLocation()
    return data
  }
}
