import ArgumentParser
import Befund

/// Prints importance against satisfaction.
struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: "Print importance against satisfaction for each topic.",
    discussion: "Example: befund gap data/minden --format tidy")

  @OptionGroup var options: ViewOptions

  func run() throws { try options.print([.gap]) }
}
