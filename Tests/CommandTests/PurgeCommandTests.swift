import Foundation
import Testing

/// `befund purge`, on the built program.
@Suite("Purge")
struct PurgeCommandTests {
  private static let isRoot = getuid() == 0
  private let persons = ["anmeldungen.csv", "einlass.csv", "antworten.csv"]
  private let others = ["study.yaml", "codebuch.csv"]

  private func runner(deleteBy: String? = "2020-01-31") throws -> CommandRunner {
    let runner = try CommandRunner()
    try PersonsTown.write(into: runner) { text in
      text.replacing(
        "delete_by: 2999-12-31\n", with: deleteBy.map { "delete_by: \($0)\n" } ?? "")
    }
    return runner
  }

  private func names(_ runner: CommandRunner) throws -> [String] {
    try runner.contents(of: "study").keys.sorted()
  }

  @Test("after the day, --yes deletes the files with persons and nothing else")
  func deletes() throws {
    let runner = try runner()
    let before = try runner.contents(of: "study")
    let outcome = try runner.run(["purge", "study", "--yes"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in persons { #expect(outcome.output.contains("gelöscht: study/" + name)) }
    #expect(try runner.contents(of: "study") == before.filter { others.contains($0.key) })
    let again = try runner.run(["purge", "study", "--yes", "--language", "en"])
    #expect(again.status == 0)
    #expect(again.output.contains("nothing to delete"))
    try runner.run(["needs", "study", "--key", "key"])
      .expectFinding("file-missing", at: "study/anmeldungen.csv", status: 66)
  }

  @Test("without a terminal and --yes it lists, deletes nothing and ends with 64")
  func unasked() throws {
    let runner = try runner()
    let outcome = try runner.run(["purge", "study"])
    #expect(outcome.status == 64)
    for name in persons { #expect(outcome.output.contains("study/" + name)) }
    #expect(outcome.errors.contains("[not-confirmed]"))
    #expect(try names(runner) == (persons + others).sorted())
  }

  @Test("before the day it refuses and names the day; --before-date overrides")
  func notDue() throws {
    let runner = try runner(deleteBy: "2999-12-31")
    let outcome = try runner.run(["purge", "study", "--yes"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("[not-due]") && outcome.errors.contains("2999-12-31"))
    #expect(try names(runner) == (persons + others).sorted())
    #expect(try runner.run(["purge", "study", "--yes", "--before-date"]).status == 0)
    #expect(try names(runner) == others.sorted())
  }

  @Test("without a day it refuses; --before-date overrides")
  func noDay() throws {
    let runner = try runner(deleteBy: nil)
    let outcome = try runner.run(["purge", "study", "--yes"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("[no-delete-by]"))
    #expect(try names(runner) == (persons + others).sorted())
    #expect(try runner.run(["purge", "study", "--yes", "--before-date"]).status == 0)
  }

  @Test("a symbolic link in place of a file or its folder is not followed, and nothing deleted")
  func links() throws {
    let runner = try runner()
    let study = runner.folder.path + "/study"
    try FileManager.default.moveItem(
      atPath: study + "/einlass.csv", toPath: runner.folder.path + "/elsewhere.csv")
    try FileManager.default.createSymbolicLink(
      atPath: study + "/einlass.csv", withDestinationPath: runner.folder.path + "/elsewhere.csv")
    let before = try runner.contents(of: ".").filter { !$0.key.hasPrefix(".") }
    try runner.run(["purge", "study", "--yes"])
      .expectFinding("not-a-file", at: "study/einlass.csv")
    #expect(try runner.contents(of: ".").filter { !$0.key.hasPrefix(".") } == before)

    let other = try CommandRunner()
    try PersonsTown.write(into: other) {
      $0.replacing("2999-12-31", with: "2020-01-31")
        .replacing("file: einlass.csv", with: "file: listen/einlass.csv")
    }
    try FileManager.default.createDirectory(
      atPath: other.folder.path + "/elsewhere", withIntermediateDirectories: true)
    _ = try other.file("elsewhere/einlass.csv", "x")
    try FileManager.default.createSymbolicLink(
      atPath: other.folder.path + "/study/listen",
      withDestinationPath: other.folder.path + "/elsewhere")
    try other.run(["purge", "study", "--yes"])
      .expectFinding("not-a-file", at: "study/listen/einlass.csv")
    #expect(try other.contents(of: "elsewhere").count == 1)
  }

  @Test("a name that leaves the study is refused", arguments: ["../fremd.csv", "/tmp/fremd.csv"])
  func outside(name: String) throws {
    let runner = try CommandRunner()
    try PersonsTown.write(into: runner) {
      $0.replacing("2999-12-31", with: "2020-01-31")
        .replacing("file: einlass.csv", with: "file: \(name)")
    }
    _ = try runner.file("fremd.csv", "x")
    try runner.run(["purge", "study", "--yes"])
      .expectFinding("outside-study", at: "study/" + name)
    #expect(try runner.contents(of: "study").count == 5)
    #expect(FileManager.default.fileExists(atPath: runner.folder.path + "/fremd.csv"))
  }

  @Test("a folder without write permission ends with 74", .enabled(if: !isRoot, "not as root"))
  func notWritable() throws {
    let runner = try runner()
    let study = runner.folder.path + "/study"
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: study)
    let outcome = try runner.run(["purge", "study", "--yes"])
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: study)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("[cannot-delete]"))
  }

  @Test("a missing study ends with 66")
  func missing() throws {
    try CommandRunner().run(["purge", "nowhere", "--yes"])
      .expectFinding("file-missing", at: "nowhere", status: 66)
  }

  @Test("at a terminal it asks, and only a yes deletes", arguments: [("n", 3), ("", 3), ("j", 0)])
  func asks(answer: String, left: Int) throws {
    let runner = try runner()
    let outcome = try runner.run(
      shell: "printf '%s\\n' '\(answer)' | script -qec '\"'$BEFUND'\" purge study' /dev/null")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("[j/N]"))
    #expect(try names(runner).filter { persons.contains($0) }.count == left)
  }
}
