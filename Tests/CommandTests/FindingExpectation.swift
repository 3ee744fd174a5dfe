import Foundation
import Testing

extension CommandRunner.Outcome {
  /// The lines on standard error without the line that marks the edition.
  var findingLines: [String] {
    errors.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("INTERNAL") }
  }

  /// Expects one error finding, and nothing on standard output.
  ///
  /// - Parameters:
  ///   - id: The finding's id.
  ///   - location: What stands before `: error:`.
  ///   - status: The exit code.
  func expectFinding(
    _ id: String, at location: String, status: Int32 = 65,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(self.status == status, "\(errors)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, "standard output: \(output)", sourceLocation: sourceLocation)
    let lines = findingLines
    #expect(lines.count == 3, "\(errors)", sourceLocation: sourceLocation)
    guard lines.count == 3 else { return }
    #expect(
      lines[0].hasPrefix(location + ": error: "), "\(lines[0])", sourceLocation: sourceLocation)
    #expect(lines[0].hasSuffix(" [\(id)]"), "\(lines[0])", sourceLocation: sourceLocation)
    #expect(lines[0].count > location.count + id.count + 15, sourceLocation: sourceLocation)
    #expect(lines[1].hasPrefix("  why: ") && lines[1].count > 12, sourceLocation: sourceLocation)
    #expect(lines[2].hasPrefix("  fix: ") && lines[2].count > 12, sourceLocation: sourceLocation)
  }

  /// Expects wrong usage that names what is wrong, and nothing on standard output.
  func expectUsage(
    naming text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(status == 64, "\(errors)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, sourceLocation: sourceLocation)
    let first = errors.split(separator: "\n").first.map(String.init) ?? ""
    #expect(first.contains(text), "\(errors)", sourceLocation: sourceLocation)
  }
}

extension CommandRunner {
  /// The bytes of every file below a folder by its path, hidden ones too; a link is its target.
  func contents(of name: String) throws -> [String: Data] {
    let root = folder.appendingPathComponent(name).path
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let full = root + "/" + path
      let attributes = try FileManager.default.attributesOfItem(atPath: full)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory?: continue
      case .typeSymbolicLink?:
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: full)
        found[path] = Data(target.utf8)
      default: found[path] = try Data(contentsOf: URL(fileURLWithPath: full))
      }
    }
    return found
  }

  /// Copies the sample study into the folder as `study` and changes one text of its study.yaml.
  ///
  /// - Returns: The line and the column where the changed text begins, counted from 1.
  func study(
    replacing old: String = "", with new: String = ""
  ) throws -> (path: String, line: Int, column: Int) {
    let target = folder.appendingPathComponent("study")
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: Self.sample), to: target)
    let file = target.appendingPathComponent("study.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    guard !old.isEmpty else { return ("study", 0, 0) }
    let range = try #require(text.range(of: old), "the sample's study.yaml lacks '\(old)'")
    let before = text[..<range.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)
    try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: file)
    return ("study", before.count, (before.last?.count ?? 0) + 1)
  }
}
