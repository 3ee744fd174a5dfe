import Foundation

/// The built `befund`, run as its users run it.
struct Command: Sendable {
  let path: String

  /// Finds the command: the path in the environment's `BEFUND`, else the release build of the
  /// repository; `nil` when there is none.
  static func found() -> Command? {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path =
      ProcessInfo.processInfo.environment["BEFUND"]
      ?? package.appendingPathComponent("../.build/release/befund").standardized.path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      print("No befund at \(path): its benchmarks are skipped. Build it, or set BEFUND.")
      return nil
    }
    return Command(path: path)
  }

  /// Runs the command and waits for its end; a failure ends the benchmark.
  func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CommandFailure(arguments: arguments, status: process.terminationStatus)
    }
  }
}

/// A command that did not end with 0.
struct CommandFailure: Error {
  let arguments: [String]
  let status: Int32
}

/// Where the repository's sample study lies.
let samplePath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../../data/minden").standardized.path
