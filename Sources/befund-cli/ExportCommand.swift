import ArgumentParser
import Befund

/// Writes a study as a data package with notebooks.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write tables, codebook and notebooks to carry on in R or Python.",
    discussion: """
      Example: befund export data/minden --out notebooks-export

      The public edition holds protected tables only; the internal one holds the coded cases too, \
      without open answers.
      """)

  @OptionGroup var study: StudyOptions

  @Option(help: "The folder that the package is written into.")
  var out = "notebooks-export"

  @Option(help: "The edition: public, protected and as a draft, or internal with the cases.")
  var edition = Edition.public

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out needs a folder, not an empty name.") }
  }

  func run() throws {
    Terminal.finish(
      try StudyAnswers.export(
        study.path, out: out, edition: edition, language: study.language,
        options: study.key.reading))
  }
}
