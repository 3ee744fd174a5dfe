import Foundation
import Testing

/// Drafts, releases and what later editions may show: the sample study while late answers arrive.
@Suite("Ledger of releases")
struct LedgerCommandTests {
  /// A copy of the sample study whose last answers have not arrived yet.
  private struct Town {
    let runner: CommandRunner
    private let lines: [(file: String, lines: [Substring])]

    init() throws {
      runner = try CommandRunner()
      _ = try runner.study()
      lines = try ["befragung.csv", "befragung_nachtrag.csv"].map { name in
        let path = CommandRunner.sample + "/" + name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return (name, text.split { $0.isNewline })
      }
    }

    /// Lets all but the last answers arrive.
    func arrive(allBut missing: Int) throws {
      for (file, lines) in lines {
        let kept = file == "befragung.csv" ? lines.dropLast(missing) : lines.prefix(1)[...]
        _ = try runner.file("study/" + file, kept.joined(separator: "\n") + "\n")
      }
    }

    func report() throws -> CommandRunner.Outcome {
      try runner.run(["report", "study", "--out", "out"])
    }

    func release() throws -> CommandRunner.Outcome {
      try runner.run(["release", "study", "--by", "A. Muster", "--out", "out"])
    }

    var ledger: String { runner.folder.path + "/study/ledger.json" }

    /// The exact counts that a folder's release.json states, by block and place.
    func counts(_ folder: String) throws -> [String: Int] {
      let data = try Data(
        contentsOf: runner.folder.appendingPathComponent("out/\(folder)/release.json"))
      let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      var counts: [String: Int] = [:]
      for block in document?["blocks"] as? [[String: Any]] ?? [] {
        for table in block["tables"] as? [[String: Any]] ?? [] {
          for cell in table["cells"] as? [[String: Any]] ?? [] {
            let at = (cell["at"] as? [String: String] ?? [:]).map { "\($0)=\($1)" }.sorted()
            if let n = cell["n"] as? Int { counts["\(block["id"] ?? "") \(at)"] = n }
          }
        }
      }
      return counts
    }
  }

  @Test("three drafts, one release, then three more answers: the next edition is refused")
  func threeDrafts() throws {
    let town = try Town()
    for missing in [60, 52, 40] {
      try town.arrive(allBut: missing)
      let draft = try town.report()
      #expect(draft.status == 0, "\(draft.errors)")
      #expect(draft.errors.contains("ENTWURF"))
      #expect(!FileManager.default.fileExists(atPath: town.ledger))
    }
    let release = try town.release()
    #expect(release.status == 0, "\(release.errors)")
    #expect(release.errors.contains("[released]"))
    #expect(release.output.contains("out/release/bericht.md"))
    let before = try town.runner.contents(of: ".").filter { !$0.key.hasPrefix("study/b") }
    try town.arrive(allBut: 37)
    for again in [try town.report(), try town.release()] {
      again.expectFinding("cannot-protect", at: "study/study.yaml", status: 77)
      #expect(again.errors.contains("'Needs by Perspective'"))
      #expect(again.errors.contains("the figures of release 1 stay safe"))
      #expect(again.errors.contains("safe now would be the report without 'Cleaning of"))
    }
    let after = try town.runner.contents(of: ".").filter { !$0.key.hasPrefix("study/b") }
    #expect(after.filter { !$0.key.hasPrefix(".") } == before.filter { !$0.key.hasPrefix(".") })
  }

  @Test("with more answers the next edition is coarser, and no printed count moved by a few")
  func coarser() throws {
    let town = try Town()
    try town.arrive(allBut: 40)
    #expect(try town.release().status == 0)
    var shown = 0
    for missing in [30, 15, 0] {
      try town.arrive(allBut: missing)
      let draft = try town.report()
      #expect(draft.status == 0, "\(draft.errors)")
      #expect(draft.errors.contains("[coarser-than-possible]"))
      let (old, new) = (try town.counts("release"), try town.counts("public"))
      #expect(new["groups []"] ?? 0 > old["groups []"] ?? 0)
      for (place, count) in new {
        guard let before = old[place] else { continue }
        shown += 1
        let moved = abs(count - before)
        #expect(moved == 0 || moved >= 5, "\(place)")
        if place.contains("T8") { #expect(moved == 0 || moved >= 10, "\(place)") }
      }
    }
    #expect(shown > 300)
  }

  @Test("a repeated release enters nothing and writes the same files")
  func repeated() throws {
    let town = try Town()
    try town.arrive(allBut: 40)
    #expect(try town.release().status == 0)
    let first = try town.runner.contents(of: "out")
    let ledger = try Data(contentsOf: URL(fileURLWithPath: town.ledger))
    let again = try town.release()
    #expect(again.status == 0 && again.errors.contains("[already-released]"))
    #expect(try town.runner.contents(of: "out") == first)
    #expect(try Data(contentsOf: URL(fileURLWithPath: town.ledger)) == ledger)
    try town.arrive(allBut: 5)
    #expect(try town.release().errors.contains("[released]"))
    let second = try town.runner.contents(of: "out")
    #expect(second != first)
    #expect(try town.release().errors.contains("[already-released]"))
    #expect(try town.runner.contents(of: "out") == second)
    let draft = try town.report()
    #expect(draft.status == 0, "\(draft.errors)")
    #expect(try town.counts("public") == town.counts("release"))
  }

  @Test("an entry that was changed is noticed, and nothing is written")
  func tampered() throws {
    let town = try Town()
    #expect(try town.release().status == 0)
    let text = try String(contentsOfFile: town.ledger, encoding: .utf8)
    #expect(text.contains("\"by\":\"A. Muster\""))
    for change in [("A. Muster", "B. Muster"), ("\"n\":420", "\"n\":421")] {
      let changed = text.replacingOccurrences(of: change.0, with: change.1)
      #expect(changed != text)
      _ = try town.runner.file("study/ledger.json", changed)
      try town.report().expectFinding("ledger-changed", at: "study/ledger.json")
      try town.release().expectFinding("ledger-changed", at: "study/ledger.json")
    }
    _ = try town.runner.file("study/ledger.json", "{")
    try town.report().expectFinding("malformed-request", at: "study/ledger.json:1:2")
  }

  @Test("a draft that was handed out counts as released; an internal edition cannot")
  func handedOut() throws {
    let town = try Town()
    try town.arrive(allBut: 40)
    #expect(try town.report().status == 0)
    let declare = ["release", "study", "--by", "A. Muster", "--handed-out"]
    let declared = try town.runner.run(declare + ["out/public"])
    #expect(declared.status == 0 && declared.output.isEmpty, "\(declared.errors)")
    let ledger = try String(contentsOfFile: town.ledger, encoding: .utf8)
    #expect(ledger.contains("\"kind\":\"handed_out\""))
    try town.arrive(allBut: 37)
    try town.report().expectFinding("cannot-protect", at: "study/study.yaml", status: 77)
    let inside = try town.runner.run([
      "report", "study", "--edition", "internal", "--out", "out",
    ])
    #expect(inside.status == 0)
    try town.runner.run(declare + ["out/internal"])
      .expectFinding("internal-handed-out", at: "out/internal/release.json")
    try town.runner.run(declare + ["nowhere"])
      .expectFinding("file-missing", at: "nowhere/release.json", status: 66)
  }

  @Test("after a release the groups stay the same: other columns are refused")
  func otherColumns() throws {
    let town = try Town()
    try town.arrive(allBut: 40)
    #expect(try town.runner.run(["needs", "study", "--by", "GESCHL"]).status == 0)
    #expect(try town.release().status == 0)
    let other = try town.runner.run(["needs", "study", "--by", "GESCHL"])
    other.expectFinding("cannot-protect", at: "study/study.yaml", status: 77)
    #expect(other.errors.contains("release 1 counted by other variables"))
    #expect(try town.runner.run(["needs", "study"]).status == 0)
  }

  @Test("what is renamed after a release is withheld: it may be the same under another name")
  func renamed() throws {
    let town = try Town()
    try town.arrive(allBut: 40)
    #expect(try town.release().status == 0)
    try town.arrive(allBut: 20)
    let path = town.runner.folder.path + "/study/study.yaml"
    let yaml = try String(contentsOfFile: path, encoding: .utf8)
    let changed = yaml.replacingOccurrences(of: "A4_oth", with: "A4_sonst")
    #expect(changed != yaml)
    _ = try town.runner.file("study/study.yaml", changed)
    try town.report().expectFinding("cannot-protect", at: "study/study.yaml", status: 77)
  }

  @Test("the number of groups in the response is that of all other tables")
  func responseGroups() throws {
    let town = try Town()
    try town.arrive(allBut: 40)
    #expect(try town.release().status == 0)
    try town.arrive(allBut: 15)
    #expect(try town.report().status == 0)
    let counts = try town.counts("public")
    for (place, count) in counts
    where place.hasPrefix("response.group [\"group=")
      && !place.contains("complete") && !place.contains("_rest")
    {
      #expect(counts[place.replacingOccurrences(of: "response.group", with: "groups")] == count)
    }
  }

  @Test("an approval is nobody's but the approver's, and a foreign file stops the entry")
  func approval() throws {
    let town = try Town()
    #expect(try town.report().status == 0)
    let declare = ["release", "study", "--by", "Z. Falsch", "--handed-out", "out/public"]
    #expect(try town.runner.run(declare).status == 0)
    #expect(try town.release().errors.contains("[released]"))
    let report = try String(
      contentsOfFile: town.runner.folder.path + "/out/release/bericht.md", encoding: .utf8)
    #expect(report.contains("von A. Muster (Freigabe 2)") && !report.contains("Falsch"))
    let other = try Town()
    try FileManager.default.createDirectory(
      atPath: other.runner.folder.path + "/out/release", withIntermediateDirectories: true)
    _ = try other.runner.file("out/release/bericht.md", "mine")
    try other.release().expectFinding("foreign-file", at: "out/release/bericht.md", status: 73)
    #expect(!FileManager.default.fileExists(atPath: other.ledger))
    try other.runner.run(["release", "study", "--by", "A\nB"]).expectUsage(naming: "--by")
    try FileManager.default.createSymbolicLink(
      atPath: other.ledger, withDestinationPath: "/dev/null")
    try other.report().expectFinding("ledger-is-link", at: "study/ledger.json")
  }

  @Test("the public edition has no second base")
  func otherBase() throws {
    try CommandRunner().run(["needs", CommandRunner.sample, "--base", "shown"])
      .expectFinding("cannot-protect", at: CommandRunner.sample, status: 77)
  }

  @Test("diff counts new, changed and gone cases, and lists figures with both values")
  func difference() throws {
    let town = try Town()
    try town.arrive(allBut: 3)
    let runner = town.runner
    let whole = CommandRunner.sample
    let text = try runner.run(["diff", "study", whole, "--language", "de"])
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("Befragung: 412 → 420 · neu 8 · weg 0 · geändert 3\n"))
    #expect(text.output.contains("Anmeldungen: 243 → 243 · neu 0 · weg 0 · geändert 0"))
    #expect(text.output.contains("  action.T1.base  402 → 410\n"))
    let same = try runner.run(["diff", whole, whole])
    #expect(same.output.contains("survey: 420 → 420 · new 0 · gone 0 · changed 0"))
    #expect(same.output.contains("· 0 changed · 0 new · 0 gone"))
    #expect(try town.report().status == 0)
    _ = try runner.run(["report", whole, "--out", "all"])
    let folders = try runner.run(["diff", "out/public", "all/public", "--format", "json"])
    let document = try JSONSerialization.jsonObject(with: Data(folders.output.utf8))
    let figures = (document as? [String: Any])?["figures"] as? [[String: Any]] ?? []
    #expect(figures.count > 20)
    #expect(figures.allSatisfy { $0["key"] is String && $0["change"] is String })
    try runner.run(["diff", "nowhere", whole])
      .expectFinding("file-missing", at: "nowhere", status: 66)
  }
}
