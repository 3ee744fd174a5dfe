import ArgumentParser
import Befund

/// The study, its edition and language.
struct StudyOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A folder with study.yaml, or the file.", valueName: "study"))
  var path = "."

  @Option(help: "The language: de or en; by default the study's.")
  var language: Language?

  @OptionGroup var key: KeyOptions
}
