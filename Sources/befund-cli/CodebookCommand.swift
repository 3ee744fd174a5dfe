import ArgumentParser
import Befund

/// Prints the variables of a CSV file or a study.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Print variables, labels, kinds of missing and frequencies.",
    discussion: "Example: befund codebook survey.csv")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: ArgumentHelp("A CSV file, - for standard input, or a study.", valueName: "source"))
  var path: String

  @OptionGroup var file: FileOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "The language of labels and words: de or en.")
  var language: Language?

  func run() throws {
    let analyst = try AnalystSource(
      path, options: file.delimited, reading: file.key.reading)
    let language = language ?? analyst.language ?? Terminal.language
    let listing = try analyst.codebook()
    Terminal.note(Edition.internal.banner(in: language))
    Terminal.write(format == .json ? listing.json(in: language) : listing.text(in: language))
  }
}
