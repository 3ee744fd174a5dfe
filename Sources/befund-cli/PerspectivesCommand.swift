import ArgumentParser
import Befund

/// Prints the perspectives side by side.
struct PerspectivesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "perspectives",
    abstract: "Print the perspectives and the interviews side by side.",
    discussion: "Example: befund perspectives data/minden --format tidy")

  @OptionGroup var options: ViewOptions

  func run() throws { try options.print([.perspectives]) }
}
