public import ArgumentParser
public import Befund

extension WeightQuery.Scale: ExpressibleByArgument {}

/// Prints adjustment weights with diagnostics and writes them.
struct WeightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weight",
    abstract: "Rake a study or a file to known margins and print what the weights do.",
    discussion: """
      Examples:
        befund weight data/minden --out weights.csv
        befund weight survey.csv --margins margins.csv --id id --trim 0.3,3 --out weights.csv

      A file of margins has the columns margin, level, target; a margin may join variables by *.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: ArgumentHelp("A study, or with --margins a CSV file.", valueName: "source"))
  var path = "."

  @OptionGroup var file: FileOptions
  @OptionGroup var options: WeightOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "A CSV file that the weights are written into, one for each case.")
  var out: String?

  @Option(help: "The language: de or en.")
  var language: Language?

  func validate() throws { try options.validate() }

  func run() throws {
    let answer = try report()
    let language = language ?? answer.language
    Terminal.note(Edition.internal.banner(in: language))
    Terminal.write(
      format == .json ? answer.report.json(in: language) : answer.report.text(in: language))
  }

  private func report() throws -> (report: WeightReport, language: Language) {
    guard var query = options.query() else {
      var reading = file.key.reading
      reading.rescalesMargins = options.rescale
      return try StudyAnswers.weights(path, out: out, options: reading)
    }
    let survey = try ListFile.open(path, options: file.delimited)
    query.decimal = survey.dialect.decimal == UInt8(ascii: ",") ? "," : "."
    return (try StudyAnswers.weights(of: survey, query, out: out), Terminal.language)
  }
}
