import Befund

/// A command whose language may be chosen; what ends it is told in that language too.
protocol ChoosesLanguage {
  /// The language that was asked for; `nil` without one.
  var chosenLanguage: Language? { get }
}

extension ChallengesCommand: ChoosesLanguage {
  var chosenLanguage: Language? { options.study.language }
}

extension GapCommand: ChoosesLanguage {
  var chosenLanguage: Language? { options.study.language }
}

extension InterviewsCommand: ChoosesLanguage {
  var chosenLanguage: Language? { options.study.language }
}

extension NeedsCommand: ChoosesLanguage {
  var chosenLanguage: Language? { options.study.language }
}

extension PerspectivesCommand: ChoosesLanguage {
  var chosenLanguage: Language? { options.study.language }
}

extension RegistrationsCommand: ChoosesLanguage {
  var chosenLanguage: Language? { options.study.language }
}

extension CheckCommand: ChoosesLanguage {
  var chosenLanguage: Language? { options.language }
}

extension ExportCommand: ChoosesLanguage {
  var chosenLanguage: Language? { study.language }
}

extension ReleaseCommand: ChoosesLanguage {
  var chosenLanguage: Language? { study.language }
}

extension ReportCommand: ChoosesLanguage {
  var chosenLanguage: Language? { study.language }
}

extension CodebookCommand: ChoosesLanguage {
  var chosenLanguage: Language? { language }
}

extension CodingsCommand: ChoosesLanguage {
  var chosenLanguage: Language? { language }
}

extension DiffCommand: ChoosesLanguage {
  var chosenLanguage: Language? { language }
}

extension PurgeCommand: ChoosesLanguage {
  var chosenLanguage: Language? { language }
}

extension TableCommand: ChoosesLanguage {
  var chosenLanguage: Language? { language }
}

extension WeightCommand: ChoosesLanguage {
  var chosenLanguage: Language? { language }
}
