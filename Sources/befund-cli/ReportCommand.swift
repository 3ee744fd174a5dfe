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

  @Option(help: "The edition: internal with exact values, or public, protected and as a draft.")
  var edition = Edition.internal

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
    Terminal.note(edition.banner(in: result.language))
    Terminal.report(RetentionCheck.overdue(in: result.findings), language: result.language)
    Terminal.note(CheckReport(result.findings).summary(in: result.language))
    Terminal.write(result.written.map { $0 + "\n" }.joined())
  }
}
