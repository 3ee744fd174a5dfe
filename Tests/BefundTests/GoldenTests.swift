import Befund
import Foundation
import Testing

/// The sample's report as it was last approved.
///
/// `BEFUND_UPDATE_GOLDEN=1` writes the files again and fails, so that no update passes unseen.
/// The figures themselves are checked elsewhere, against oracles and by hand.
@Suite("Golden files")
struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static let isRecording = ProcessInfo.processInfo.environment["BEFUND_UPDATE_GOLDEN"] == "1"

  @Test("the sample's report is the approved one", arguments: Language.allCases)
  func report(language: Language) throws {
    let release = try StudyAnswers.release(ReportTextTests.sample, edition: .internal).release
    let files = try release.reportFiles(
      [.markdown, .csv], language: language, version: "golden")
    let root = Self.folder.appendingPathComponent(language.rawValue)
    if Self.isRecording {
      for file in files {
        let url = root.appendingPathComponent(file.name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
      }
      Issue.record("golden files were written again; look at the difference and run without")
    }
    for file in files {
      let golden = try Data(contentsOf: root.appendingPathComponent(file.name))
      #expect(String(decoding: golden, as: UTF8.self) == file.text, "\(file.name)")
    }
    let kept = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.contains(".") }
    #expect(Set(kept) == Set(files.map(\.name)))
  }

  @Test("the sample's findings are the approved ones")
  func findings() throws {
    let url = Self.folder.appendingPathComponent("check.txt")
    let path = ReportTextTests.sample
    let text = try StudyAnswers.check(path).report.text(in: .de)
      .replacingOccurrences(of: path, with: "data/minden")
    if Self.isRecording {
      try Data(text.utf8).write(to: url)
      Issue.record("golden files were written again; look at the difference and run without")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }
}
