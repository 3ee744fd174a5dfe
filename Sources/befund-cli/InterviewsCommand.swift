import ArgumentParser
import Befund

/// Prints what the interviews say by topic and kind.
struct InterviewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interviews",
    abstract: "Print interviews by topic and kind, beside what the survey says.",
    discussion: """
      Example: befund interviews data/minden --edition internal --details

      The details are internal: the codes one by one, what occurs together, saturation and the \
      agreement of coders.
      """)

  @OptionGroup var options: ViewOptions

  @Flag(help: "Print the codes one by one, saturation and the agreement of coders too.")
  var details = false

  func run() throws { try options.print(details ? [.interviews, .codes] : [.interviews]) }
}
