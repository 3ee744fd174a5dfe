import Befund
import Foundation
import Testing

/// What the README shows.
@Suite("README")
struct ReadmeTests {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("shows the real output of its first command")
  func command() throws {
    let readme = try String(
      contentsOf: Self.project.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```").dropFirst().first)
    let lines = block.components(separatedBy: "\n").dropFirst()
    #expect(
      lines.first == "$ befund table data/minden --rows 'B2[SQ*' --columns perspektive")
    var query = TableQuery()
    query.rows = ["B2[SQ*"]
    query.columns = ["perspektive"]
    let path = Self.project.appendingPathComponent("data/minden").path
    let output = try AnalystSource(path).tables(query).release
      .rendered(as: .text, language: .de)
      .replacingOccurrences(of: path, with: "data/minden")
    #expect(lines.dropFirst().joined(separator: "\n") == output)
  }

  @Test("shows the result of its library call")
  func library() throws {
    let readme = try String(
      contentsOf: Self.project.appendingPathComponent("README.md"), encoding: .utf8)
    let survey = try StudyReader.read(Self.project.appendingPathComponent("data/minden").path)
    let cell = try survey.baseline([.needs])["action"]?.cell("T2", "_total")
    let count = try #require(cell?.count)
    let base = try #require(cell?.base?.unweighted)
    #expect(readme.contains("// \(count) of \(base)"))
  }
}
