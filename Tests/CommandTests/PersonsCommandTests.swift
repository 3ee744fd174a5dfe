import Foundation
import Testing

/// What happens to the persons on the lists of a study, on the built program.
@Suite("Persons on the command line")
struct PersonsCommandTests {
  private func runner(_ change: (String) -> String = { $0 }) throws -> CommandRunner {
    let runner = try CommandRunner()
    try PersonsTown.write(into: runner, change)
    return runner
  }

  /// An environment in which everything that Befund may write lies in the runner's folder.
  private func environment(_ runner: CommandRunner) -> [String: String] {
    let folder = runner.folder.path
    return ["XDG_DATA_HOME": folder + "/data", "TMPDIR": folder + "/tmp", "HOME": folder + "/home"]
  }

  private func expectNoCanary(
    _ texts: [String: Data], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for (name, data) in texts {
      let text = String(decoding: data, as: UTF8.self)
      for canary in PersonsTown.canaries {
        #expect(!text.contains(canary), "\(name): \(canary)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test("no command prints or keeps a person, in no format and no language")
  func canaries() throws {
    let runner = try runner()
    let environment = environment(runner)
    try FileManager.default.createDirectory(
      atPath: runner.folder.path + "/tmp", withIntermediateDirectories: true)
    let commands = [
      ["check", "study"], ["check", "study", "--format", "json", "--language", "en"],
      ["report", "study", "--edition", "internal", "--out", "out"], ["registrations", "study"],
      ["registrations", "study", "--edition", "internal", "--format", "json"],
      ["needs", "study", "--format", "tidy"], ["report", "study", "--out", "out"],
      ["release", "study", "--by", "K. Meier", "--out", "out"],
      ["diff", "study", "study"], ["diff", "out/internal", "out/public"],
      ["codebook", "study"], ["table", "study", "--rows", "V[1]"], ["purge", "study"],
    ]
    for command in commands {
      let outcome = try runner.run(command, environment: environment)
      #expect([0, 64].contains(outcome.status), "\(command): \(outcome.errors)")
      expectNoCanary([
        "\(command) output": Data(outcome.output.utf8),
        "\(command) errors": Data(outcome.errors.utf8),
      ])
    }
    let left = try runner.contents(of: ".").filter { !$0.key.hasPrefix("study/") }
    #expect(left.keys.contains { $0.hasPrefix("out/internal/") })
    #expect(left.keys.contains("data/befund/key"))
    expectNoCanary(left)
    let study = try runner.contents(of: "study")
    #expect(study.count == 6)
    expectNoCanary(study.filter { $0.key.hasSuffix("ledger.json") })
    #expect(try runner.contents(of: "tmp").isEmpty)
  }

  @Test("the canaries are there to be found")
  func canariesPlanted() throws {
    let lists = PersonsTown.registrations + PersonsTown.checkIn + PersonsTown.answers.joined()
    #expect(lists.contains("Quittenbaum") && lists.contains("heimlich@"))
    let runner = try runner()
    let outcome = try runner.run(
      ["table", "study/anmeldungen.csv", "--rows", "name"], environment: environment(runner))
    #expect(outcome.output.contains("Quittenbaum"))
  }

  @Test("findings name lines and link the rows of one person")
  func findings() throws {
    let runner = try runner()
    let outcome = try runner.run(
      ["check", "study", "--format", "json"], environment: environment(runner))
    struct Finding: Decodable { var id: String, file: String, line: Int?, message: String }
    let all = try JSONDecoder().decode([Finding].self, from: Data(outcome.output.utf8))
    func lines(_ id: String, _ file: String) -> [Int] {
      all.filter { $0.id == id && $0.file == "study/" + file }.compactMap(\.line).sorted()
    }
    #expect(lines("duplicate-registration", "anmeldungen.csv") == [3, 7])
    #expect(lines("same-name", "anmeldungen.csv") == [5])
    #expect(lines("shared-contact", "anmeldungen.csv") == [6])
    #expect(lines("check-in-matched", "einlass.csv") == [3])
    #expect(lines("check-in-same-name", "einlass.csv") == [4])
    #expect(lines("checked-in-twice", "einlass.csv") == [6])
    #expect(lines("person-in-text", "anmeldungen.csv") == [3])
    #expect(lines("person-in-text", "einlass.csv") == [3])
    #expect(lines("person-in-category", "anmeldungen.csv") == [5])
    let inAnswers = all.filter { $0.id == "person-in-text" && $0.file.hasSuffix("antworten.csv") }
    #expect(inAnswers.count == 1, "like findings are folded")
    #expect(all.contains { $0.message.contains("Zeile 2") && $0.id == "duplicate-registration" })
  }

  @Test("outputs do not depend on the key")
  func twoKeys() throws {
    let runner = try runner()
    var outputs: [[String: Data]] = []
    for key in ["one", "two"] {
      _ = try runner.file(key, (0..<32).map { _ in UInt8.random(in: 0...255) })
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: runner.folder.path + "/" + key)
      let outcome = try runner.run(["report", "study", "--out", "out", "--key", key])
      #expect(outcome.status == 0, "\(outcome.errors)")
      var files = try runner.contents(of: "out")
      files["check"] = Data(try runner.run(["check", "study", "--key", key]).output.utf8)
      outputs.append(files)
    }
    #expect(outputs[0].count > 5)
    #expect(outputs[0] == outputs[1])
  }

  @Test("the manifest states the day of deletion")
  func manifest() throws {
    let runner = try runner()
    #expect(
      try runner.run(["report", "study"], environment: environment(runner)).status == 0)
    let manifest = try String(
      contentsOfFile: runner.folder.path + "/out/public/manifest.json", encoding: .utf8)
    #expect(manifest.contains(#""delete_by" : "2999-12-31""#))
  }

  @Test("a passed day warns and ends with 0")
  func overdue() throws {
    let runner = try runner { $0.replacing("2999-12-31", with: "2020-01-31") }
    let outcome = try runner.run(["check", "study"], environment: environment(runner))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("[retention-overdue]"))
    #expect(outcome.output.contains("2020-01-31"))
    for command in [["report", "study"], ["needs", "study", "--language", "en"]] {
      let other = try runner.run(command, environment: environment(runner))
      #expect(other.status == 0)
      #expect(other.errors.contains("[retention-overdue]"), "\(command)")
    }
    let notYet = try self.runner()
    let other = try notYet.run(["check", "study"], environment: environment(notYet))
    #expect(!other.output.contains("[retention-overdue]"))
  }

  @Test("columns without a role are refused, on the list and on the sheet")
  func withoutRole() throws {
    let list = try runner { $0.replacing(", anschrift: address", with: "") }
    try list.run(["report", "study"], environment: environment(list))
      .expectFinding("column-without-role", at: "study/anmeldungen.csv:1:6")
    let sheet = try runner {
      $0.replacing(", mail: mail, telefon: phone, anmerkung", with: ", mail: mail, anmerkung")
    }
    try sheet.run(["report", "study"], environment: environment(sheet))
      .expectFinding("column-without-role", at: "study/einlass.csv:1:6")
    for runner in [list, sheet] {
      #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/out"))
    }
  }

  @Test("a list without a header is refused without printing its first person")
  func withoutHeader() throws {
    let runner = try runner()
    let rows = PersonsTown.registrations.split(separator: "\n").dropFirst().joined(separator: "\n")
    _ = try runner.file("study/anmeldungen.csv", rows + "\n")
    for language in ["de", "en"] {
      let outcome = try runner.run(
        ["check", "study", "--language", language], environment: environment(runner))
      #expect(outcome.status == 65)
      expectNoCanary(["check": Data((outcome.output + outcome.errors).utf8)])
    }
  }
}
