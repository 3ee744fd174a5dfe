import ArgumentParser
import Befund

/// Prints what the interviews say by topic and kind.
struct InterviewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interviews",
    abstract: "Print coded passages and interviews by topic, kind and organisation.",
    discussion: "Example: befund interviews data/minden --format tidy")

  @OptionGroup var options: ViewOptions

  func run() throws { try options.print(.interviews) }
}
