/// The sample study "Bestandsaufnahme Minden": invented, anonymised, and always the same.
///
/// ```swift
/// let study = SampleStudy()
/// for (name, bytes) in study.files { print(name, bytes.count) }
/// ```
public struct SampleStudy: Sendable {
  /// The fewest respondents that carry all planted irregularities.
  public static let minimumRespondents = SurveyBlock.size

  /// The number of usable respondents.
  public let respondents: Int

  /// The seed that every random choice follows from.
  public let seed: UInt64

  /// Makes a study; 420 respondents and the seed 2019 are the one that lies in `data/minden`.
  ///
  /// - Precondition: `respondents` is at least ``minimumRespondents``.
  public init(respondents: Int = 420, seed: UInt64 = 2019) {
    precondition(respondents >= Self.minimumRespondents, "A study has 420 respondents or more")
    self.respondents = respondents
    self.seed = seed
  }

  /// Hands every file to `sink` in pieces, in bounded memory, and returns the planted defects.
  ///
  /// The pieces of one file arrive in order; the three files of the survey take turns.
  public func write(
    to sink: (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) rethrows -> [PlantedDefect] {
    var defects: [PlantedDefect] = []
    if !StudyFile.text.isEmpty { try sink("study.yaml", Array(StudyFile.text.utf8)) }
    var stream = SurveyStream(respondents: respondents, seed: seed)
    while let chunk = stream.next() {
      try sink(SurveyStream.surveyName, chunk.survey)
      try sink(SurveyStream.supplementName, chunk.supplement)
      try sink(SurveyStream.mentionsName, chunk.mentions)
    }
    defects += stream.defects
    for file in otherFiles {
      try sink(file.name, file.bytes)
      defects += file.defects
    }
    return defects.sorted()
  }

  /// All files with their bytes, in the order of their names.
  public var files: [(name: String, bytes: [UInt8])] {
    var contents: [String: [UInt8]] = [:]
    _ = write { contents[$0, default: []] += $1 }
    return contents.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
  }

  /// Every irregularity that the files contain on purpose, sorted by place.
  public var defects: [PlantedDefect] {
    write { _, _ in }
  }

  /// The files whose size does not depend on the number of respondents.
  private var otherFiles: [SampleFile] {
    let registrations = RegistrationList(seed: seed)
    let offers = Offers(seed: seed)
    let recommendations = Recommendations(seed: seed)
    return [
      CodebookFile.file, registrations.listFile, registrations.checkInFile(), offers.file,
      recommendations.file, Room.file, PopulationMargins.file,
      SteeringGroup.membersFile(seed: seed), SteeringGroup.feedbackFile,
      duplicates(
        registrations.confirmedDuplicates + offers.confirmedDuplicates
          + recommendations.confirmedDuplicates),
    ] + CodingFiles.files(seed: seed)
  }

  /// The duplicates that a person confirmed.
  private func duplicates(_ rows: [[String]]) -> SampleFile {
    var file = TableFile("dubletten.csv")
    file.append(["datei", "id", "dublette_von", "grund", "bestaetigt_von", "datum"])
    for row in rows { file.append(row) }
    return file.file
  }
}
