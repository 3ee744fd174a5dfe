import ArgumentParser
import Befund

/// The forms of a listing of codings.
enum CodingsFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// Prints what exports of coded interviews hold.
struct CodingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codings",
    abstract: "Print what exports of coded interviews hold: documents, codes, codings, coders.",
    discussion: """
      Read are REFI-QDA projects and code systems (.qdpx, .qdc), databases of QualCoder, Taguette \
      and RQDA, and lists of codings of MAXQDA, Taguette, ATLAS.ti and QualCoder as CSV or .xlsx.
      Example: befund codings interviews.qdpx --format json
      """)

  @Argument(help: ArgumentHelp("The exports.", valueName: "file"))
  var files: [String]

  @Option(help: "The form: text or json.")
  var format = CodingsFormat.text

  @Option(help: "The language: de or en; by default that of the locale.")
  var language: Language?

  func run() throws {
    let language = language ?? Terminal.language
    let reports = CodingAnswers.read(files)
    Terminal.note(Edition.internal.banner(in: language))
    Terminal.write(
      format == .text ? reports.text(in: language) : reports.json(in: language))
    let findings = reports.flatMap(\.findings)
    Terminal.report(findings, language: language)
    Terminal.endIfBad(findings)
  }
}
