import ArgumentParser
import Befund

/// The command `befund`.
struct BefundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "befund",
    abstract: "Turn what people said into figures that can be shown.",
    discussion: """
      Surveys, registration lists and coded interviews go in; needs and challenges by group and \
      topic come out, as tables and as text. STUDY is a folder with a study.yaml, by default \
      the current one. Results go to standard output, findings to standard error.
      """,
    version: BefundVersion.current,
    subcommands: [
      ReportCommand.self, ExportCommand.self, ReleaseCommand.self, DiffCommand.self,
      CheckCommand.self,
      NeedsCommand.self, ChallengesCommand.self, GapCommand.self, PerspectivesCommand.self,
      InterviewsCommand.self, RegistrationsCommand.self, TableCommand.self,
      CodebookCommand.self, CodingsCommand.self, WeightCommand.self, ProtectCommand.self,
      PurgeCommand.self,
      SchemaCommand.self,
    ])
}
