import ArgumentParser
import Befund

/// Prints the tables of one request, protected.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: "Print the tables of one case file so that no small count can be worked out.",
    discussion: """
      Example: befund protect request.json > tables.json
      What cannot be protected ends with 77 and prints nothing.
      """)

  @Argument(
    help: ArgumentHelp("The request, a JSON file; - for standard input.", valueName: "request"))
  var path: String

  func run() throws { Terminal.write(try TableProtection.protect(path)) }
}
