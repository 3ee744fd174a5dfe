import ArgumentParser
import Befund

/// Prints every finding about a study's data.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print every finding about the data of a study, sorted by file and line.",
    discussion: "Example: befund check data/minden --format json")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: StudyOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let check = try StudyAnswers.check(options.path, options: options.key.reading)
    let language = options.language ?? check.language
    Terminal.write(
      format == .json ? check.report.json(in: language) : check.report.text(in: language))
    if check.report.status != .success { throw ExitCode(check.report.status.rawValue) }
  }
}
