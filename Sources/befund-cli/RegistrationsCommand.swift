import ArgumentParser
import Befund

/// Prints the registrations of a study.
struct RegistrationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registrations",
    abstract: "Print registered persons, punctuality, capacity and wishes.",
    discussion: "Example: befund registrations data/minden --format tidy")

  @OptionGroup var options: ViewOptions

  func run() throws { try options.print([.registrations]) }
}
