import ArgumentParser
import Befund

/// The key for pseudonyms.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .customLong("key"),
    help: ArgumentHelp(
      """
      The key file for pseudonyms of persons; made when a study first needs it. By default it \
      lies in the user's data directory.
      """, valueName: "file"))
  var path: String?

  var reading: ReadingOptions {
    var options = ReadingOptions()
    if let path { options.key = .file(path) }
    return options
  }

  func validate() throws {
    if path?.isEmpty == true { throw ValidationError("--key needs a file, not an empty name.") }
  }
}
