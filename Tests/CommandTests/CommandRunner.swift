import Foundation

/// Runs the built `befund` in a fresh folder and keeps what it printed.
struct CommandRunner {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The fresh folder.
  let folder: URL

  init() throws {
    folder = Self.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The folder of all runs of this process, which is removed at its end.
  static let root: URL = {
    atexit { try? FileManager.default.removeItem(at: CommandRunner.root) }
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("befund-tests-\(ProcessInfo.processInfo.processIdentifier)")
  }()

  /// The folder that holds the built products.
  static var products: URL {
    let test = URL(fileURLWithPath: CommandLine.arguments[0])
    return test.deletingLastPathComponent()
  }

  /// The root of the project.
  static var project: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The sample study.
  static var sample: String { project.appendingPathComponent("data/minden").path }

  /// Writes a file into the folder and returns its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Writes a text file into the folder and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of `befund`.
  ///   - shell: A shell line to run instead, in which `$BEFUND` is the program.
  func run(
    _ arguments: [String] = [], shell: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    let program = Self.products.appendingPathComponent("befund")
    process.executableURL = shell == nil ? program : URL(fileURLWithPath: "/bin/bash")
    process.arguments = shell.map { ["-c", $0] } ?? arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["LANG"] = "C"
    variables["LC_ALL"] = "C"
    variables["BEFUND"] = program.path
    variables.merge(environment) { $1 }
    process.environment = variables
    let output = folder.appendingPathComponent(".out-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent(".err-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
