import ArgumentParser
import Befund

/// Prints the JSON Schema of study.yaml.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of study.yaml, which editors use.",
    discussion: "Example: befund schema > study.schema.json")

  func run() throws { Terminal.write(StudySchema.json()) }
}
