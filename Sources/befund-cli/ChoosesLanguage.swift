import Befund

/// A command whose language may be chosen; what ends it is told in that language too.
protocol ChoosesLanguage {
  /// The language that was asked for; `nil` without one.
  var language: Language? { get }
}

extension ChallengesCommand: ChoosesLanguage {
  var language: Language? { options.study.language }
}

extension GapCommand: ChoosesLanguage {
  var language: Language? { options.study.language }
}

extension InterviewsCommand: ChoosesLanguage {
  var language: Language? { options.study.language }
}

extension NeedsCommand: ChoosesLanguage {
  var language: Language? { options.study.language }
}

extension PerspectivesCommand: ChoosesLanguage {
  var language: Language? { options.study.language }
}

extension RegistrationsCommand: ChoosesLanguage {
  var language: Language? { options.study.language }
}

extension CheckCommand: ChoosesLanguage {
  var language: Language? { options.language }
}

extension ExportCommand: ChoosesLanguage {
  var language: Language? { study.language }
}

extension ReleaseCommand: ChoosesLanguage {
  var language: Language? { study.language }
}

extension ReportCommand: ChoosesLanguage {
  var language: Language? { study.language }
}

extension CodebookCommand: ChoosesLanguage {}
extension CodingsCommand: ChoosesLanguage {}
extension DiffCommand: ChoosesLanguage {}
extension PurgeCommand: ChoosesLanguage {}
extension TableCommand: ChoosesLanguage {}
extension WeightCommand: ChoosesLanguage {}
