import ArgumentParser
import Befund

/// Freezes the public edition of a study into its ledger.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Release the public edition of a study: enter it into the ledger and write it.",
    discussion: """
      Every later edition is protected from comparison with what was released. Release seldom: \
      each release makes later ones coarser.
      Example: befund release data/minden --by "A. Muster" --note "Ausschuss am 3. Juni"
      """)

  @OptionGroup var study: StudyOptions

  @Option(help: "Who answers for the release.")
  var by: String

  @Option(help: "What is to be noted in the ledger.")
  var note = ""

  @Option(help: "The folder that the report is written into, as 'release' inside.")
  var out = "out"

  @Option(
    help: ArgumentHelp(
      "Declare a draft known that was handed out by mistake, instead of releasing.",
      valueName: "folder"))
  var handedOut: String?

  func validate() throws {
    for (name, text) in [("--by", by), ("--note", note)]
    where text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw ValidationError("\(name) must be one line of plain text.")
    }
    if by.allSatisfy(\.isWhitespace) { throw ValidationError("--by needs a name.") }
    if out.isEmpty { throw ValidationError("--out needs a folder, not an empty name.") }
  }

  func run() throws {
    if let handedOut {
      let answer = try StudyAnswers.declareHandedOut(
        handedOut, of: study.path, by: by, note: note, options: study.key.reading)
      Terminal.report([answer.finding], language: study.language ?? answer.language)
      return
    }
    let report = try StudyAnswers.freeze(
      study.path, out: out, by: by, note: note, language: study.language,
      options: study.key.reading)
    Terminal.finish(report)
  }
}
