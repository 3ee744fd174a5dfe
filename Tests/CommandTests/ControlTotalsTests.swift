import Foundation
import Testing

/// The control totals of the sample study, each printed by a command.
@Suite("Control totals of the sample")
struct ControlTotalsTests {
  /// The tidy rows of a command by the key of their figure.
  static func tidy(_ arguments: [String]) throws -> [String: [String: String]] {
    let outcome = try CommandRunner().run(
      arguments + ["--edition", "internal", "--format", "tidy"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(TidyLine.fields)
    guard let header = lines.first else { return [:] }
    var rows: [String: [String: String]] = [:]
    for line in lines.dropFirst() {
      let row = Dictionary(zip(header, line), uniquingKeysWith: { a, _ in a })
      rows[row["key"] ?? ""] = row
    }
    return rows
  }

  static func share(_ row: [String: String]?) -> Int? {
    row?["proportion"].flatMap { Double($0) }.map { Int(($0 * 100).rounded()) }
  }

  @Test("cleaning goes from 447 records to 420 cases")
  func cleaning() throws {
    let report = try CommandRunner()
    let outcome = try report.run([
      "report", CommandRunner.sample, "--edition", "internal", "--out", "out",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try String(
      contentsOf: report.folder.appendingPathComponent("out/internal/bericht.md"),
      encoding: .utf8)
    #expect(text.contains("liegen 447 Rohdatensätze vor; auswertbar sind 420"))
    #expect(
      text.contains("In der Gruppe „Politiker\\*innen“ nennen 10 von 23 „bezahlbare Wohnungen“")
    )
    #expect(outcome.output.contains("out/internal/bericht.md\n"))
  }

  @Test("registrations add up to 230 persons, 203 on time and 27 late")
  func registrations() throws {
    let rows = try Self.tidy(["registrations", CommandRunner.sample])
    let expected = [
      "rows": 243, "live": 221, "persons": 230, "on_time": 203, "late": 27, "duplicates": 9,
      "cancelled": 7, "waiting": 6, "attended": 182, "walk_ins": 22, "present": 204,
      "over_capacity": 10, "absent": 48,
    ]
    for (id, count) in expected {
      #expect(rows["registrations.\(id).count"]?["count"] == String(count), "\(id)")
    }
    #expect(rows["workshops.T1@first_wish_persons.count"]?["count"] == "74")
    #expect(rows["registrations_channels.E-Mail.count"]?["count"] == "139")
    let text = try CommandRunner().run([
      "registrations", CommandRunner.sample, "--edition", "internal",
    ]).output
    #expect(text.contains("2019-05-10 23:58"))
    #expect(text.contains("2019-05-11 00:04"))
  }

  @Test("needs have the planted shares by role and gender")
  func needs() throws {
    let roles = try Self.tidy(["needs", CommandRunner.sample, "--by", "ROLLE"])
    #expect(Self.share(roles["needs.B2.SQ01.percent"]) == 63)
    #expect(Self.share(roles["needs.B2.SQ01@A6.percent"]) == 80)
    #expect(roles["needs.B2.SQ01@A4.percent"]?["sign"] == "()")
    #expect(roles["needs.B2.SQ01@A4.percent"]?["count"] == "10")
    #expect(roles["needs.B3.SQ01.percent"]?["base"] == "414")
    let genders = try Self.tidy(["needs", CommandRunner.sample, "--by", "GESCHL"])
    #expect(Self.share(genders["needs.B1.SQ02@1.percent"]) == 52)
    #expect(Self.share(genders["needs.B1.SQ02@2.percent"]) == 26)
    #expect(genders["needs.B1.SQ02@3.percent"]?["sign"] == "/")
  }

  @Test("both origins have their own numbers")
  func origins() throws {
    let own = try Self.tidy(["needs", CommandRunner.sample, "--by", "einwanderungsgeschichte"])
    #expect(own["needs.B8.SQ01@mit.percent"]?["base"] == "138")
    #expect(own["needs.B8.SQ01@mit.percent"]?["count"] == "54")
    #expect(own["needs.B8.SQ01@ohne.percent"]?["base"] == "263")
    #expect(own["needs.B8.SQ01@ohne.percent"]?["count"] == "34")
    let background = try Self.tidy([
      "needs", CommandRunner.sample, "--by", "migrationshintergrund",
    ])
    #expect(background["needs.B8.SQ01@mit.percent"]?["base"] == "169")
    #expect(background["needs.B8.SQ01@ohne.percent"]?["base"] == "232")
    let birth = try Self.tidy(["needs", CommandRunner.sample, "--by", "geburtsort"])
    #expect(birth["needs.B4.SQ01@ausland.percent"]?["base"] == "112")
    #expect(birth["needs.B4.SQ01@ausland.percent"]?["count"] == "54")
  }

  @Test("need for action has the planted shares")
  func action() throws {
    let rows = try Self.tidy(["needs", CommandRunner.sample])
    let expected = [
      "T1": 44, "T2": 58, "T3": 19, "T4": 37, "T5": 22, "T6": 9, "T7": 31, "T8": 24,
    ]
    for (topic, share) in expected {
      #expect(Self.share(rows["action.\(topic).percent"]) == share, "\(topic)")
    }
    #expect(Self.share(rows["action.T1@A6.percent"]) == 63)
    #expect(Self.share(rows["action.T2@A6.percent"]) == 71)
  }

  @Test("interviews have the planted passages and turn with I-07")
  func interviews() throws {
    let rows = try Self.tidy(["interviews", CommandRunner.sample])
    let passages = ["T1": 130, "T2": 86, "T4": 88, "T8": 20]
    for (topic, count) in passages {
      #expect(rows["interviews.\(topic)@passages.count"]?["count"] == String(count))
    }
    let interviews = [
      "T1": 23, "T2": 21, "T3": 22, "T4": 17, "T5": 9, "T6": 14, "T7": 13, "T8": 7,
    ]
    for (topic, count) in interviews {
      let row = rows["interviews.\(topic).count_of_base"]
      #expect(row?["count"] == String(count), "\(topic)")
      #expect(row?["base"] == "24")
    }
    let text = try CommandRunner().run([
      "interviews", CommandRunner.sample, "--edition", "internal", "--format", "markdown",
    ]).output
    #expect(text.contains("Codierungen der Hauptcodierung 575"))
    #expect(text.contains("der Zweitcodierung 132"))
    #expect(text.contains("T4 Arbeitsmarktintegration (88) vor T2 Wohnen (86)"))
    #expect(text.contains("nach Interviews ist es umgekehrt (17 und 21)"))
    #expect(text.contains("Das liegt allein an Interview I-07: ohne es sind es 68 und 82"))
  }

  @Test("challenges have the planted means and do not rank what many cannot judge")
  func challenges() throws {
    let rows = try Self.tidy(["challenges", CommandRunner.sample])
    func mean(_ key: String) -> String? {
      rows[key]?["mean"].flatMap { Double($0) }.map { String(($0 * 10).rounded() / 10) }
    }
    #expect(mean("challenges.H.SQ03.mean") == "4.3")
    #expect(mean("challenges.H.SQ11@A2.mean") == "4.6")
    #expect(mean("challenges.H.SQ01@A6.mean") == "4.4")
    #expect(mean("challenges.H.SQ16.mean") == "2.8")
    #expect(Self.share(rows["challenges_detail.H.SQ10@dont_know.percent"]) == 31)
    #expect(rows["challenges_detail.H.SQ10@rank.rank"]?["rank"] == "")
  }

  @Test("check lists exactly the planted defects")
  func defects() throws {
    struct Finding: Decodable {
      var id: String
      var file: String
      var line: Int?
      var count: Int
    }
    struct Planted: Decodable {
      var id: String
      var file: String
      var line: Int
    }
    let outcome = try CommandRunner().run(["check", CommandRunner.sample, "--format", "json"])
    #expect(outcome.status == 0)
    let found = try JSONDecoder().decode([Finding].self, from: Data(outcome.output.utf8))
    let fixture = CommandRunner.project.appendingPathComponent(
      "Tests/BefundSampleTests/Fixtures/defects.json")
    let planted = try JSONDecoder().decode([Planted].self, from: Data(contentsOf: fixture))
    func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
    var counts: [String: Int] = [:]
    for finding in found {
      counts["\(name(finding.file)) \(finding.id)", default: 0] += finding.count
    }
    var expected: [String: Int] = [:]
    // Not planted, but so written: two lists come from Excel.
    for file in ["angebote.csv", "anmeldungen.csv"] { expected["\(file) guessed-encoding"] = 1 }
    for defect in planted { expected["\(defect.file) \(defect.id)", default: 0] += 1 }
    #expect(counts == expected)
  }
}

/// The reading of one line of tidy CSV.
enum TidyLine {
  static func fields(_ line: Substring) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      default: field.append(character)
      }
    }
    return fields + [field]
  }
}
