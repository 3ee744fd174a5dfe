public import BefundModel

/// Reads a study: `study.yaml`, then every file that it names.
public enum StudyReader {
  /// Returns the study's data with all findings, errors too.
  ///
  /// - Parameters:
  ///   - path: A folder that holds `study.yaml`, or the file itself.
  ///   - options: What it is read with, such as the key for pseudonyms.
  /// - Throws: What keeps the study from being read at all: a missing or unreadable file (66), a
  ///   malformed one or an unusable key (65), a key that cannot be made (73, 74).
  public static func read(
    _ path: String, options: ReadingOptions = ReadingOptions()
  ) throws -> StudyData {
    let study = try StudyFileReader.read(path)
    try options.checkKey(studyFolder: study.folder)
    var data = StudyData(study: study)
    var findings = RetentionCheck.findings(study, now: options.now)
    let duplicates =
      try study.sources.duplicates.map {
        try ConfirmedDuplicates(StudyFileReader.joined(study.folder, $0))
      } ?? ConfirmedDuplicates()
    let sources = study.sources
    findings += duplicates.ofOtherFiles(
      than: [sources.registrations?.file, sources.offers, sources.recommendations])
    var names = RegisteredNames.none
    let registrations = try RegistrationReader.read(study, duplicates: duplicates) {
      try options.personKey(studyFolder: study.folder)
    }
    if let registrations {
      data.registrations = registrations.data
      names = registrations.names
      findings += registrations.findings
    }
    if let (survey, own) = try SurveyReader.read(study, names: names) {
      data.survey = survey
      findings += own
    }
    let interviews = try InterviewReader.read(
      study, survey: data.survey, names: names, today: study.dates.day(of: options.now))
    if let (interviews, own) = interviews {
      data.interviews = interviews
      findings += own
    }
    findings += try OtherSources.read(
      into: &data, duplicates: duplicates, names: names,
      rescalesMargins: options.rescalesMargins)
    data.findings = findings.sortedByLocation()
    return data
  }
}
