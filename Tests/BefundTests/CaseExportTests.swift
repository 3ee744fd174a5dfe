import Befund
import Foundation
import Testing

/// The coded cases of an export: what may be in them, and that it is what the report counts.
@Suite("Cases of an export")
struct CaseExportTests {
  private static let canary = "Kanarya Vogelsang"

  /// Writes a small study whose files are changed, and returns its folder.
  private func study(
    codebook: (String) -> String = { $0 }, answers: (String) -> String = { $0 }
  ) throws -> String {
    let folder = try SmallStudy(
      groups: [("A", 20), ("B", 20)], options: [("ja", [12, 9]), ("mehr", [15, 4])]
    ).folder()
    try change(folder + "/codebuch.csv", codebook)
    try change(folder + "/antworten.csv", answers)
    return folder
  }

  private func change(_ path: String, _ change: (String) -> String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(change(text).utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Adds a column to the answers, its values by the number of the row from 1.
  private func adding(_ name: String, _ text: String, _ value: (Int) -> String) -> String {
    let lines = text.split(separator: "\n")
    return lines.enumerated().map { row, line in
      "\(line);\(row == 0 ? name : value(row))\n"
    }.joined()
  }

  /// Returns the internal export's cases as rows by header, and all files as text.
  private func cases(_ folder: String) throws -> (rows: [[String: String]], all: String) {
    let out = folder + "-out"
    _ = try StudyAnswers.export(folder, out: out, edition: .internal, language: .de)
    let text = try String(contentsOfFile: out + "/faelle.csv", encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var all = text
    for name in try FileManager.default.subpathsOfDirectory(atPath: out) {
      if let data = FileManager.default.contents(atPath: out + "/" + name) {
        all += String(decoding: data, as: UTF8.self)
      }
    }
    return (
      lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }, all
    )
  }

  @Test("every mark that the codebook names counts, in the report and in the cases")
  func marks() throws {
    let folder = try study(
      codebook: {
        $0.replacing(
          "T[1];multiple;Was?;What?;Y;ja;ja;\n",
          with: "T[1];multiple;Was?;What?;J;ja;ja;\nT[1];multiple;Was?;What?;Ja;ja;ja;\n"
            + "T[1];multiple;Was?;What?;Nein;nein;no;\n")
      },
      answers: { text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { row, line in
          var fields = line.split(separator: ";", omittingEmptySubsequences: false)
            .map(String.init)
          if row > 0, fields.count > 7 {
            fields[7] = fields[7] == "Y" ? (row.isMultiple(of: 2) ? "J" : "Ja") : "Nein"
          }
          return fields.joined(separator: ";")
        }.joined(separator: "\n")
      })
    let needs = try #require(
      try StudyAnswers.release(folder, [.needs], edition: .internal).release.content["needs"])
    #expect(needs.cell("T.1", Heading.totalID)?.count == 21)
    let rows = try cases(folder).rows
    #expect(rows.count == 40)
    #expect(rows.count { ["J", "Ja"].contains($0["T[1]"]) } == 21)
  }

  @Test("an answer that was set aside as invalid is no choice beside 'none of these'")
  func invalidBesideNone() throws {
    let folder = try study(answers: { text in
      // The first person who needs nothing gets a mark that no codebook knows.
      let lines = text.split(separator: "\n").map(String.init)
      let place = lines.firstIndex { $0.hasSuffix(";;;Y") } ?? 0
      var changed = lines
      changed[place] = String(lines[place].dropLast(4)) + ";Q;;Y"
      return changed.joined(separator: "\n") + "\n"
    })
    let none = try StudyAnswers.release(folder, [.needs], edition: .internal).release
      .content["needs"]?.cell("T.kein", Heading.totalID)
    let before = try StudyAnswers.release(try study(), [.needs], edition: .internal).release
      .content["needs"]?.cell("T.kein", Heading.totalID)
    #expect(none?.count == before?.count && (none?.count ?? 0) > 0)
    #expect(try StudyReader.read(folder).findings.map(\.id) == ["unknown-code"])
  }

  @Test("what an answered topic leaves empty is not chosen")
  func notChosen() throws {
    let rows = try cases(try study()).rows
    #expect(rows.count { $0["T[2]"] == "Y" } == 19)
    #expect(rows.count { $0["T[2]"] == "N" } == 21)
  }

  @Test("long numbers, open answers and words in a coded column are no part of any file")
  func identifying() throws {
    let folder = try study(
      codebook: {
        $0 + "Tel;number;Telefon;Phone;;;;\nOffen;open_text;Was noch?;What else?;;;;\n"
      },
      answers: {
        let phones = adding("Tel", $0) { "01512345\($0 + 100)" }
        let open = adding("Offen", phones) { $0 == 3 ? Self.canary : "" }
        // A name in place of a group, and a record of a test that is dropped.
        return open.replacing(
          ";de;B;Y;Y;;01512345121;", with: ";de;\(Self.canary);Y;Y;;01512345121;")
      })
    let (rows, all) = try cases(folder)
    #expect(!rows.isEmpty && rows[0]["Tel"] == nil && rows[0]["Offen"] == nil)
    #expect(!all.contains("01512345") && !all.contains(Self.canary))
    let findings = try StudyReader.read(folder).findings
    #expect(findings.contains { $0.id == "identifying-number" })
    #expect(findings.contains { $0.id == "unknown-code" })
  }

  @Test("ids that meet and codes that stand twice in a codebook are errors with their line")
  func codebook() throws {
    for (line, id) in [
      (
        "T_kein;single;Was?;What?;a;a;a;\nT-kein;single;x;x;a;a;a;\nT+kein;single;x;x;a;a;a;\n",
        "same-id"
      ),
      ("G;single;Gruppe;Group;A;noch einmal;again;\n", "duplicate-code"),
    ] {
      let folder = try study(codebook: { $0 + line })
      var found: [Diagnostic] = []
      do {
        found = try StudyReader.read(folder).findings
      } catch let error as Diagnostic {
        found = [error]
      } catch let error as DiagnosticList {
        found = error.findings
      }
      let finding = try #require(found.first { $0.id == id })
      #expect(finding.severity == .error && finding.line != nil)
    }
  }
}
