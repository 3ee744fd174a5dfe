import BefundModel

/// Reads the files that stand beside survey, registrations and interviews.
enum OtherSources {
  /// Adds what the files hold to the data and returns the findings.
  ///
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    into data: inout StudyData, duplicates: ConfirmedDuplicates, names: RegisteredNames,
    rescalesMargins: Bool
  ) throws -> [Diagnostic] {
    let study = data.study
    let sources = study.sources
    let topics = study.topics.map(\.id)
    let codes = data.interviews.map { Set($0.codes.map(\.id)) }
    func path(_ name: String) -> String { StudyFileReader.joined(study.folder, name) }
    var findings: [Diagnostic] = []
    if let name = sources.openAnswers {
      let (mentions, own) = try OpenMentionReader.read(
        path(name), codes: codes, names: names)
      data.openMentions = mentions
      findings += own
    }
    if let name = sources.offers {
      let (offers, own) = try OfferReader.read(
        path(name), dataDate: study.dates.data, topics: topics, duplicates: duplicates)
      data.offers = offers
      findings += own
    }
    if let name = sources.recommendations {
      let (recommendations, own) = try RecommendationReader.read(
        path(name), rooms: sources.rooms.map(path), codes: codes, duplicates: duplicates)
      data.recommendations = recommendations
      findings += own
    }
    if let name = sources.population {
      let (margins, own) = try PopulationReader.read(
        path(name), rescales: rescalesMargins)
      data.population = margins
      findings += own
    }
    if let name = sources.steeringGroup {
      let (group, own) = try SteeringGroupReader.read(
        path(name), feedback: sources.feedback.map(path), topics: topics)
      data.steeringGroup = group
      findings += own
    }
    return findings
  }
}
