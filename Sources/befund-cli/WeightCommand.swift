import ArgumentParser
import Befund

/// Prints adjustment weights with diagnostics and writes them.
struct WeightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weight",
    abstract: "Rake the groups that study.yaml names and print what the weights do.",
    discussion: "Example: befund weight data/minden --out weights.csv")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var study: StudyOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "A CSV file that the weights are written into, one for each case.")
  var out: String?

  @Flag(help: "Scale margins with different totals to the same one.")
  var rescale = false

  func run() throws {
    var options = study.key.reading
    options.rescalesMargins = rescale
    let answer = try StudyAnswers.weights(study.path, out: out, options: options)
    let language = study.language ?? answer.language
    Terminal.note(Edition.internal.banner(in: language))
    Terminal.write(
      format == .json ? answer.report.json(in: language) : answer.report.text(in: language))
  }
}
