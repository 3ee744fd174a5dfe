import BefundStatistics
import Foundation
import Testing

/// Numbers from other software: R survey, base R, statsmodels, krippendorff.
///
/// Every case of the folder `Oracles` is read, or of the folder named by `BEFUND_ORACLES`.
@Suite("Oracles")
struct OraclesTests {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["BEFUND_ORACLES"], !path.isEmpty {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Oracles", isDirectory: true)
  }()

  /// The cases of the folder; files named `index…` list them and are none.
  static let files: [URL] = {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? [])
      .filter { $0.pathExtension == "json" && !$0.lastPathComponent.hasPrefix("index") }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }()

  @Test("agree with every number of every case")
  func everyCase() throws {
    try #require(!Self.files.isEmpty, "No case in \(Self.folder.path)")
    var passed = 0
    var numbers = 0
    var pending: [String] = []
    var failed: [String] = []
    for file in Self.files {
      let name = file.deletingPathExtension().lastPathComponent
      switch Self.outcome(of: file) {
      case .passed(let count):
        passed += 1
        numbers += count
      case .pending(let kind): pending.append("\(name) (\(kind))")
      case .failed(let problems):
        failed.append(name)
        let shown = problems.prefix(8).joined(separator: "\n  ")
        Issue.record("\(name): \(problems.count) differences\n  \(shown)")
      }
    }
    print("oracles: \(passed) of \(Self.files.count) cases passed, \(numbers) numbers compared")
    if !pending.isEmpty { print("oracles: pending: \(pending.joined(separator: ", "))") }
    if !failed.isEmpty { print("oracles: failed: \(failed.joined(separator: ", "))") }
  }

  private enum Outcome {
    case passed(numbers: Int)
    case pending(kind: String)
    case failed([String])
  }

  private static func outcome(of file: URL) -> Outcome {
    do {
      let oracle = try OracleCase(at: file)
      if OracleKinds.pending.contains(oracle.kind) { return .pending(kind: oracle.kind) }
      guard let computation = OracleKinds.computations[oracle.kind] else {
        return .failed(["unknown kind '\(oracle.kind)'"])
      }
      var comparison = OracleComparison(relative: oracle.relative, absolute: oracle.absolute)
      comparison.compare(try computation(oracle), with: oracle.expected, at: oracle.kind)
      guard comparison.mismatches.isEmpty else { return .failed(comparison.mismatches) }
      return .passed(numbers: comparison.numbers)
    } catch {
      return .failed(["\(error)"])
    }
  }
}
