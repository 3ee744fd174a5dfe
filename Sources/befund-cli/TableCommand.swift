public import ArgumentParser
public import Befund

extension TableFormat: ExpressibleByArgument {}
extension MultipleResponseBase: ExpressibleByArgument {}
extension IntervalMethod: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Prints any crosstab of a bare CSV file or a study.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print any crosstab of a CSV file or a study.",
    discussion: """
      Examples:
        befund table survey.csv --rows q5 --columns group
        befund table survey.csv --rows 'q7_*' --weight weight --format tidy
        befund table survey.csv --mean age,income --columns group --where 'age>=18'
        befund table survey.csv --rows 'q7_*' --columns group --test --rank
      """)

  @Argument(
    help: ArgumentHelp("A CSV file, - for standard input, or a study.", valueName: "source"))
  var path: String

  @OptionGroup var file: FileOptions
  @OptionGroup var query: QueryOptions
  @OptionGroup(title: "Tests, ranks and further figures") var comparisons: ComparisonOptions

  @Option(help: "The form of the tables: text, markdown, csv, tidy or json.")
  var format = TableFormat.text

  @Option(help: "The language of labels and words: de or en.")
  var language: Language?

  func validate() throws {
    try query.validate()
    try comparisons.validate(query)
  }

  func run() throws {
    let analyst = try AnalystSource(
      path, options: file.delimited, reading: file.key.reading)
    let language = language ?? analyst.language ?? Terminal.language
    var query = query.query()
    comparisons.add(to: &query)
    query.decimal = file.decimal == "," ? "," : "."
    let answer = try Progress.shown(in: language) { try analyst.tables(query) }
    Terminal.note(Edition.internal.banner(in: language))
    Terminal.report(answer.findings, language: language)
    Terminal.write(answer.release.rendered(as: format, language: language))
  }
}
