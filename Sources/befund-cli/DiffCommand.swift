import ArgumentParser
import Befund

/// The forms of a comparison.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// Compares two states of a study or of its results.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "List what is new, changed and gone between two states.",
    discussion: """
      A state is a study, or a folder that 'report' or 'release' wrote. Two studies are compared \
      case by case too. Cases are counted, never named.
      Example: befund diff out/release out/public
      """)

  @Argument(help: "The older state.")
  var old: String

  @Argument(help: "The newer state.")
  var new: String

  @Option(help: "The form: text or json.")
  var format = DiffFormat.text

  @Option(help: "The language: de or en; by default that of the locale.")
  var language: Language?

  @OptionGroup var key: KeyOptions

  func run() throws {
    let difference = try StudyAnswers.difference(old, new, options: key.reading)
    let language = language ?? Terminal.language
    Terminal.write(
      format == .text ? difference.text(in: language) : difference.json(in: language))
  }
}
