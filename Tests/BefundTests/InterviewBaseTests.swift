import Befund
import Foundation
import Testing

/// What figures on interviews rest on: what was coded, and nothing else.
@Suite("Bases of interviews")
struct InterviewBaseTests {
  private static let list = """
    Nr;Art;Wie;Leute;Zeichen
    J01;V;E;1;100
    J02;V;;1;100
    J03;;E;1;100
    J04;V;E;2;100
    J05;V;E;2;

    """

  private func tables(
    _ codings: String, list: String? = InterviewBaseTests.list, more: String = ""
  ) throws -> ReleasedContent {
    let folder = try InterviewFaultTests().study(codings: codings, list: list, more: more)
    return try StudyAnswers.release(folder, [.interviews, .codes], edition: .internal)
      .release.content
  }

  @Test("interviews that nobody coded are part of no base, and the base says how many were coded")
  func uncoded() throws {
    let content = try tables(InterviewFaultTests.codings)
    for id in ["interviews", "interview_codes", "saturation", "interviews_organisation"] {
      #expect(content[id]?.base.de == "3 codierte Interviews (von 5) mit 3 Personen", "\(id)")
      #expect(content[id]?.base.en == "3 coded interviews (of 5) with 3 persons", "\(id)")
    }
    #expect(content["interviews"]?.cell("S", "_total")?.base == 3)
    #expect(content["saturation"]?.rows.count == 3)
    #expect(content["joint"]?.base.en == "interviews: all that were coded")
    let codes = try #require(content["interview_codes"])
    // 10, 5 and 6 of 300 characters; the length of J05 is not known and not needed.
    let figures = codes.rows.compactMap { codes.cell($0.heading.id, "coverage")?.figure }
    #expect(figures == [21.0 / 300 * 100])
  }

  @Test("groups of which nothing is known stand last, in every table of groups")
  func unknownGroups() throws {
    let content = try tables(InterviewFaultTests.codings)
    let codes = try #require(content["interview_codes"])
    #expect(codes.columns.suffix(2).map(\.heading.label.de) == ["E", "ohne Angabe"])
    #expect(codes.cells[0].suffix(2).map(\.base) == [2, 1])
    let kinds = try #require(content["interviews_organisation"])
    #expect(kinds.columns.map(\.heading.label.de) == ["V", "ohne Angabe"])
    #expect(kinds.cells[0].map(\.base) == [2, 1])
  }

  @Test("agreement leaves out what the main coder has not coded")
  func agreement() throws {
    let list = """
      Nr;Art;Wie;Leute;Zeichen;Zweit
      J01;V;E;1;100;ja
      J02;V;E;1;100;ja
      J04;V;E;1;100;ja

      """
    let folder = try InterviewFaultTests().study(
      codings: InterviewFaultTests.codings + "J01;Sprache/Kurse;b;mehr Kurse;0;10\n",
      list: list, roles: ", Zweit: double_coded")
    let content = try StudyAnswers.release(folder, [.codes], edition: .internal).release.content
    let table = try #require(content["agreement"])
    #expect(table.base.de == "2 Interviews, die beide codiert haben")
    // One code, which both saw in J01 and the main coder alone in J02.
    let row = ["units", "both", "first", "neither"].map {
      table.cell("interviews_code", $0)?.count
    }
    #expect(row == [2, 1, 1, 0])
    let findings = try StudyReader.read(folder).findings
    #expect(findings.filter { $0.id == "second-coding-missing" }.map(\.line) == [3])
    #expect(findings.filter { $0.id == "interview-uncoded" }.map(\.line) == [4])
  }

  @Test("lists in Windows-1252 are read and told, once for each file")
  func encodings() throws {
    let folder = try InterviewFaultTests().study(
      codings: InterviewFaultTests.codings.replacing("mehr Kurse", with: "größere Räume"),
      list: Self.list.replacing("V;", with: "Träger;"))
    for name in ["codings.csv", "liste.csv"] {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let bytes = try #require(text.data(using: .windowsCP1252))
      try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let data = try StudyReader.read(folder)
    let told = data.findings.filter { $0.id == "guessed-encoding" }
    #expect(told.map { FilePath.name(of: $0.file) } == ["codings.csv", "liste.csv"])
    #expect(told.allSatisfy { $0.severity == .note && $0.count == 1 })
    #expect(data.interviews?.interviews[0].organisationType == "Träger")
    #expect(data.interviews?.codings[0].quote?.text == "größere Räume")
  }

  @Test("where no interview is coded there is no base, and an error says so")
  func noneCoded() throws {
    let folder = try InterviewFaultTests().study(codings: "Doc;Code;Wer;Text;ab;bis\n")
    let findings = try StudyReader.read(folder).findings
    #expect(findings.contains { $0.id == "no-interviews" && $0.severity == .error })
    #expect(throws: (any Error).self) {
      try StudyAnswers.release(folder, [.interviews], edition: .internal)
    }
  }

  @Test("a reason may not name an interview that is listed and not coded")
  func uncodedInVerdict() throws {
    let folder = try InterviewFaultTests().study(
      codings: InterviewFaultTests.codings, list: Self.list, more: "    verdicts: urteile.csv")
    let rows = "thema;art;code;urteil;name;begruendung\nS;need;;partial;A. Muster;J04 sagt nein\n"
    try Data(rows.utf8).write(to: URL(fileURLWithPath: folder + "/urteile.csv"))
    let findings = try StudyReader.read(folder).findings
    #expect(findings.filter { $0.severity == .error }.map(\.id) == ["verdict-names-interview"])
  }

  @Test("copies for two coders in two groups are one document, two of one coder are two")
  func groups() throws {
    func findings(_ rows: String) throws -> [Diagnostic] {
      let folder = try InterviewFaultTests().study(
        codings: "Gruppe;Doc;Code;Wer;Text;ab;bis\n" + rows, list: nil)
      let file = folder + "/study.yaml"
      let yaml = try String(contentsOfFile: file, encoding: .utf8)
      try yaml.replacing("{Doc: document", with: "{Gruppe: group, Doc: document").write(
        toFile: file, atomically: true, encoding: .utf8)
      return try StudyReader.read(folder).findings
    }
    let copies = "A;J01;Sprache/Kurse;a;Kurse;0;5\nB;J01;Sprache/Kurse;b;Kurse;0;5\n"
    #expect(try findings(copies).isEmpty)
    #expect(try findings(copies + ";J01;Sprache/Neu;a;Kurse;7;12\n").isEmpty)
    let two = try findings(copies + "B;J01;Sprache/Neu;a;Kurse;7;12\n")
    #expect(two.map(\.id) == ["documents-joined"] && two.first?.line == 4)
  }

  @Test("without a list, a document that only another coder coded is told and part of no base")
  func otherCoder() throws {
    let folder = try InterviewFaultTests().study(
      codings: InterviewFaultTests.codings + "J09;Sprache/Kurse;b;Kurse;0;5\n", list: nil)
    let data = try StudyReader.read(folder)
    #expect(data.findings.map(\.id) == ["interview-uncoded"] && data.findings[0].count == 1)
    #expect(data.interviews?.interviews.count == 3 && data.interviews?.uncodedCount == 1)
  }

  @Test("without a list, what is left out on purpose is no interview, and like names are told")
  func withoutList() throws {
    let codings =
      InterviewFaultTests.codings + "Leitfaden;Form/Frage;a;wer;0;3\n"
      + "J1;Sprache/Kurse;a;Kurse;0;5\n"
    let folder = try InterviewFaultTests().study(codings: codings, list: nil)
    let file = folder + "/study.yaml"
    let yaml = try String(contentsOfFile: file, encoding: .utf8)
    try yaml.replacing("codes: {", with: "codes: {\"Form*\": {ignore: true}, ").write(
      toFile: file, atomically: true, encoding: .utf8)
    let data = try StudyReader.read(folder)
    #expect(data.interviews?.interviews.map(\.id) == ["J01", "J02", "J03", "J1"])
    #expect(data.interviews?.uncodedCount == 0)
    #expect(data.findings.map(\.id) == ["documents-alike"])
    #expect(data.findings.first?.count == 2)
  }

  @Test("the length of a transcript is that of the document that was coded")
  func codedDocument() throws {
    let draft = String(repeating: "Entwurf ", count: 250)
    let text = "Wir suchen seit Jahren Raum für Kurse."
    let project = """
      <?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" origin="Anderes 1"><Users>
      <User guid="u" name="a"/></Users><CodeBook><Codes>
      <Code guid="a" name="Sprache" isCodable="false"><Code guid="b" name="Kurse" isCodable="false"/>
      </Code></Codes></CodeBook><Sources>
      <TextSource guid="c" name="J01.docx"><PlainTextContent>\(draft)</PlainTextContent></TextSource>
      <TextSource guid="d" name="J01"><PlainTextContent>\(text)</PlainTextContent>
      <PlainTextSelection guid="e" name="Raum" startPosition="23" endPosition="27"><Coding guid="f" creatingUser="u">
      <CodeRef targetGUID="b"/></Coding></PlainTextSelection></TextSource></Sources></Project>
      """
    let folder = try InterviewFaultTests().study(
      codings: project, list: "Nr;Art;Wie;Leute;Zeichen\nJ01;V;E;1;\n")
    let table = try #require(
      try StudyAnswers.release(folder, [.interviews, .codes], edition: .internal).release.content[
        "interview_codes"])
    let row = try #require(table.rows.first?.heading.id)
    #expect(table.cell(row, "coverage")?.figure == 4.0 / 38 * 100)
  }
}
