public import ArgumentParser
public import Befund

extension ReportFormat: ExpressibleByArgument {}

/// Writes the whole baseline of a study.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the whole baseline of a study: text and tables.",
    discussion: "Example: befund report data/minden --out out")

  @OptionGroup var study: StudyOptions

  @Option(help: "The folder that the report is written into.")
  var out = "out"

  @Option(help: "The edition: public, protected and as a draft, or internal with exact values.")
  var edition = Edition.public

  @Option(
    parsing: .upToNextOption, help: "The formats: text, markdown, csv, json; by default all.")
  var formats: [ReportFormat] = ReportFormat.allCases

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out needs a folder, not an empty name.") }
  }

  func run() throws {
    let result = try StudyAnswers.report(
      study.path, out: out, edition: edition, language: study.language, formats: formats,
      options: study.key.reading)
    Terminal.finish(result)
  }
}
