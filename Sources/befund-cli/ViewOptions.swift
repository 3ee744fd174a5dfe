public import ArgumentParser
public import Befund

extension Edition: ExpressibleByArgument {}

/// What the commands that print one part of a study share.
struct ViewOptions: ParsableArguments {
  @OptionGroup var study: StudyOptions

  @Option(help: "The variable in the columns; by default the study's perspectives.")
  var by: String?

  @Option(help: "The form of the tables: text, markdown, csv, tidy or json.")
  var format = TableFormat.text

  @Option(help: "The edition: public, protected and as a draft, or internal with exact values.")
  var edition = Edition.public

  @Flag(help: "Print intervals, with the sentence on what they assume.")
  var intervals = false

  /// Prints the tables of some parts.
  func print(_ views: [BaselineView], base: MultipleResponseBase = .answered) throws {
    let answer = try StudyAnswers.release(
      study.path, views, edition: edition, by: by, base: base, printsIntervals: intervals,
      options: study.key.reading)
    let language = study.language ?? answer.release.content.study.language
    Terminal.note(edition.banner(in: language))
    Terminal.report(answer.notices, language: language)
    Terminal.note(CheckReport(answer.findings).summary(in: language))
    Terminal.write(answer.release.rendered(as: format, language: language))
  }
}
