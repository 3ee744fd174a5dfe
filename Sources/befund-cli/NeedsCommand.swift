import ArgumentParser
import Befund

/// Prints the needs of a study by group.
struct NeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "needs",
    abstract: "Print the share of persons who name each need, by topic and group.",
    discussion: "Example: befund needs data/minden --by ROLLE --format tidy")

  @OptionGroup var options: ViewOptions

  @Option(help: "Who is in the base: shown, answered, any-mention, or mentions.")
  var base = MultipleResponseBase.answered

  func run() throws { try options.print([.needs], base: base) }
}
