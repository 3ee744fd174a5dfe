import ArgumentParser
import Befund

/// Deletes the files of a study that hold persons.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Delete the files of a study that hold persons, after its delete-by date.",
    discussion: """
      Registration list, check-in sheet and surveys with open answers are listed, and deleted \
      after asking. Results that Befund wrote stay; so do backup copies and the key.
      Example: befund purge data/minden
      """)

  @Argument(help: ArgumentHelp("A folder with study.yaml, or the file.", valueName: "study"))
  var path = "."

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Delete although the date has not come.")
  var beforeDate = false

  @Option(help: "The language: de or en; by default the study's.")
  var language: Language?

  func run() throws {
    let plan = try PurgePlan(path)
    let language = language ?? plan.study.language
    Terminal.write(plan.text(in: language))
    if plan.existing.isEmpty { return }
    try plan.checkDue(early: beforeDate)
    guard yes || Terminal.canAsk else { throw PurgeFindings.unasked(plan.study) }
    guard yes || Terminal.agrees(to: plan.question(in: language)) else { return }
    Terminal.write(PurgePlan.done(try plan.delete(early: beforeDate), in: language))
  }
}
