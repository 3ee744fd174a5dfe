import ArgumentParser
import Befund

/// Prints the challenges of a study by group.
struct ChallengesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenges",
    abstract: "Print how strong each challenge is, by group and in detail.",
    discussion: "Example: befund challenges data/minden --format tidy")

  @OptionGroup var options: ViewOptions

  func run() throws { try options.print([.challenges]) }
}
