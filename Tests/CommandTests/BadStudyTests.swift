import Foundation
import Testing

/// What commands say about a study that they cannot use.
@Suite("Bad studies")
struct BadStudyTests {
  private func report(
    replacing old: String, with new: String
  ) throws -> (outcome: CommandRunner.Outcome, line: Int, column: Int) {
    let runner = try CommandRunner()
    let study = try runner.study(replacing: old, with: new)
    let outcome = try runner.run(["report", study.path, "--out", "out"])
    #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/out"))
    return (outcome, study.line, study.column)
  }

  @Test("the copied sample itself is fine")
  func control() throws {
    let runner = try CommandRunner()
    let study = try runner.study()
    #expect(try runner.run(["report", study.path, "--out", "out"]).status == 0)
  }

  @Test("names in registrations that meet as ids keep their rows, in both editions")
  func registrationNames() throws {
    let runner = try CommandRunner()
    let study = try runner.study()
    let url = runner.folder.appendingPathComponent("study/anmeldungen.csv")
    var data = try Data(contentsOf: url)
    // Two rows of one channel get spellings that ids do not tell apart.
    for spelling in ["E+Mail", "E=Mail"] {
      let range = try #require(data.range(of: Data(";E-Mail;".utf8)))
      data.replaceSubrange(range, with: Data(";\(spelling);".utf8))
    }
    try data.write(to: url)
    for edition in ["internal", "public"] {
      let outcome = try runner.run(
        ["registrations", study.path, "--edition", edition, "--format", "tidy"])
      #expect(outcome.status == 0)
      for id in ["E-Mail", "E_Mail", "E_Mail_2"] {
        #expect(outcome.output.contains("registrations_channels,\(id),"))
      }
    }
  }

  @Test("an unknown key is reported with line, column and the right name")
  func unknownKey() throws {
    let (outcome, line, column) = try report(replacing: "gender_sign:", with: "gendr_sign:")
    outcome.expectFinding("unknown-key", at: "study/study.yaml:\(line):\(column)")
    #expect(outcome.errors.contains("did you mean 'gender_sign'?"))
  }

  @Test("an unknown key deep inside is reported with its own line and column")
  func unknownInnerKey() throws {
    let (outcome, line, column) = try report(replacing: "hall_capacity:", with: "hal_capacity:")
    outcome.expectFinding("unknown-key", at: "study/study.yaml:\(line):\(column)")
    #expect(outcome.errors.contains("did you mean 'hall_capacity'?"))
  }

  @Test("a value of the wrong type is reported with line and column")
  func wrongType() throws {
    let (outcome, line, column) = try report(replacing: "10, plain_from", with: "ten, plain_from")
    outcome.expectFinding("wrong-type", at: "study/study.yaml:\(line):\(column)")
  }

  @Test("a day that does not exist is reported with line and column")
  func wrongDay() throws {
    let (outcome, line, column) = try report(
      replacing: "2019-03-18, to", with: "2019-02-30, to")
    outcome.expectFinding("wrong-type", at: "study/study.yaml:\(line):\(column)")
  }

  @Test("broken YAML is reported with its line")
  func brokenYAML() throws {
    let (outcome, line, _) = try report(replacing: "place: Minden", with: "place: [Minden")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.findingLines.count == 3, "\(outcome.errors)")
    let first = try #require(outcome.findingLines.first)
    #expect(first.hasSuffix("[yaml-syntax]"))
    let numbers = first.split(separator: ":").dropFirst().prefix(2).compactMap { Int($0) }
    #expect(numbers.count == 2)
    #expect((line...line + 1).contains(numbers.first ?? 0), "\(first)")
  }

  @Test("an undeclared topic is reported with line and column")
  func unknownTopic() throws {
    let (outcome, line, column) = try report(
      replacing: "T3, options", with: "T33, options")
    outcome.expectFinding("unknown-topic", at: "study/study.yaml:\(line):\(column)")
    #expect(outcome.errors.contains("did you mean 'T3'?"))
  }

  @Test("a missing study and a missing file of a study end with 66")
  func missing() throws {
    for command in ["report", "check", "needs", "challenges", "registrations"] {
      try CommandRunner().run([command, "nowhere"])
        .expectFinding("file-missing", at: "nowhere", status: 66)
    }
    let runner = try CommandRunner()
    _ = try runner.study()
    try FileManager.default.removeItem(atPath: runner.folder.path + "/study/interviews.csv")
    try runner.run(["report", "study"])
      .expectFinding("file-missing", at: "study/interviews.csv", status: 66)
  }

  @Test("a list without interviews is an error, not a base of zero")
  func noInterviews() throws {
    let runner = try CommandRunner()
    _ = try runner.study()
    let list = runner.folder.path + "/study/interviews.csv"
    let header = try String(contentsOfFile: list, encoding: .utf8).prefix {
      $0 != "\n" && $0 != "\r\n"
    }
    try (header + "\n").write(toFile: list, atomically: true, encoding: .utf8)
    try runner.run(["interviews", "study"])
      .expectFinding("no-interviews", at: "study/interviews.csv", status: 65)
  }

  @Test("a folder without study.yaml ends with 66")
  func noStudyFile() throws {
    try CommandRunner().run(["report"])
      .expectFinding("file-missing", at: "study.yaml", status: 66)
  }

  @Test("a registration column without a role is refused")
  func columnWithoutRole() throws {
    let (outcome, _, _) = try report(replacing: "      bemerkung: remark\n", with: "")
    outcome.expectFinding("column-without-role", at: "study/anmeldungen.csv:2:18")
    #expect(outcome.errors.contains("'bemerkung'"))
  }

  @Test("a column of the survey that no file has is reported")
  func unknownSurveyColumn() throws {
    let (outcome, _, _) = try report(
      replacing: "submitted: submitdate", with: "submitted: submitdat")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("submitdat'"))
    #expect(outcome.errors.contains("did you mean 'submitdate'?"), "\(outcome.errors)")
  }

  @Test("the public edition is a draft, and hides what the internal one shows")
  func publicEdition() throws {
    let runner = try CommandRunner()
    let outcome = try runner.run([
      "report", CommandRunner.sample, "--out", "out",
    ])
    #expect(outcome.status == 0)
    let folder = runner.folder.appendingPathComponent("out/public")
    let text = try String(
      contentsOf: folder.appendingPathComponent("bericht.md"), encoding: .utf8)
    #expect(text.contains("ENTWURF") && !text.contains("INTERN"))
    #expect(text.contains("· aus Datenschutzgründen nicht ausgewiesen"))
    #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/out/internal"))
    let view = try runner.run(["needs", CommandRunner.sample, "--format", "tidy"])
    #expect(TidyTable(view.output).cells.contains { $0["sign"] == "·" && $0["count"] == "" })
  }

  @Test("an unknown variable of --by comes with the nearest right name")
  func unknownVariable() throws {
    let outcome = try CommandRunner().run(["needs", CommandRunner.sample, "--by", "ROLE"])
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'ROLLE'?"), "\(outcome.errors)")
  }
}
