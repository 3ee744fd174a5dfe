import ArgumentParser
import BefundSample
import Foundation

/// Writes the sample study into a folder.
@main
struct BefundSampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "befund-sample",
    abstract: "Write the sample study, which is invented and always the same.",
    discussion: "Example: befund-sample --respondents 4200 --out minden-large")

  @Option(help: "The number of usable respondents, at least 420.")
  var respondents = 420

  @Option(help: "The seed that every random choice follows from.")
  var seed: UInt64 = 2019

  @Option(help: "The folder to write to; it is created.")
  var out: String?

  @Option(help: "A JSON file for the list of planted defects.")
  var defects: String?

  func validate() throws {
    guard respondents >= SampleStudy.minimumRespondents else {
      throw ValidationError("--respondents is \(respondents); the smallest sample has 420.")
    }
    guard out != nil || defects != nil else {
      throw ValidationError("Nothing to write: name a folder with --out or a file with --defects.")
    }
  }

  func run() throws {
    let study = SampleStudy(respondents: respondents, seed: seed)
    var folder = try out.map(OutputFolder.init)
    let planted = try study.write { name, bytes in
      try folder?.append(bytes, to: name)
    }
    try folder?.close()
    if let defects {
      let json = PlantedDefect.json(planted)
      try Data(json.utf8).write(to: URL(fileURLWithPath: defects))
    }
  }
}

/// A folder whose files grow piece by piece.
struct OutputFolder {
  private let url: URL
  private var handles: [String: FileHandle] = [:]

  init(_ path: String) throws {
    url = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  mutating func append(_ bytes: [UInt8], to name: String) throws {
    if handles[name] == nil {
      let file = url.appendingPathComponent(name)
      try Data().write(to: file)
      handles[name] = try FileHandle(forWritingTo: file)
    }
    try handles[name]?.write(contentsOf: bytes)
  }

  func close() throws {
    for handle in handles.values {
      try handle.close()
    }
  }
}
