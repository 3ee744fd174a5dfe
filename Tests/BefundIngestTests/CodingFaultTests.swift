import BefundModel
import Foundation
import GRDB
import Testing

@testable import BefundIngest

/// Exports that lie, are too large, or hold more than one project: refused or told, never counted wrongly.
@Suite("Faults of exports of codings")
struct CodingFaultTests {
  private typealias Read = (project: CodingProject, findings: [Diagnostic])

  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Codings")

  /// Runs something with a path that no file has yet, and removes what it left there.
  private func withPath<Result>(
    _ ending: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("fault-\(UUID().uuidString)\(ending)").path
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    return try body(path)
  }

  private func read(_ content: String, as ending: String = ".qde") throws -> Read {
    try withPath(ending) { path in
      try Data(content.utf8).write(to: URL(fileURLWithPath: path))
      return try CodingProjectReader.read(path)
    }
  }

  private func refusal(_ content: String, as ending: String = ".qde") -> Diagnostic? {
    #expect(throws: Diagnostic.self) { try read(content, as: ending) }
  }

  /// A database of ours after a change.
  private func read(_ name: String, after sql: String) throws -> Read {
    try withPath("-" + name) { path in
      try FileManager.default.copyItem(
        atPath: Self.fixtures.appendingPathComponent(name).path, toPath: path)
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { try $0.execute(sql: sql) }
      try queue.close()
      return try CodingProjectReader.read(path)
    }
  }

  private static let qualCoder = "qualcoder_integration_de_data.qda"
  private static let taguette = "taguette_integration.sqlite3"

  // MARK: What is refused

  @Test("files of MAXQDA itself, old workbooks and other databases are refused with what to do")
  func refusals() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ref-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases: [(name: String, bytes: [UInt8], id: String)] = [
      ("a.mx24", [1, 2, 3, 4], "native-maxqda"), ("b.mqda", [1, 2], "native-maxqda"),
      ("h.qdpx", [7, 1, 0, 3], "broken-archive"), ("i.xlsx", [7, 1, 3], "broken-archive"),
      ("c.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old-excel"),
      ("d.csv", Array("a;b\n1;2\n".utf8), "no-coding-project"),
      ("e.qdc", Array("<html/>".utf8), "no-coding-project"),
      (
        "j.xsd", Array("\u{FEFF}<?xml version=\"1.0\"?><schema a=\"1\"/>".utf8), "no-coding-project"
      ),
      ("f.qdc", Array("<CodeBook>".utf8), "broken-xml"),
      (
        "g.sqlite3", Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 200),
        "broken-database"
      ),
    ]
    for (name, bytes, id) in cases {
      let path = folder.appendingPathComponent(name)
      try Data(bytes).write(to: path)
      let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path.path) }
      #expect(finding?.id == id, "\(name)")
    }
  }

  @Test("an archive with two projects is refused, for one of them would be lost")
  func severalProjects() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("two-\(UUID()).qdpx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let xml = "<Project/>"
    try StoredArchive.write([("project.qde", xml), ("Project.qde", xml)], to: path)
    let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path) }
    #expect(finding?.id == "several-projects" && finding?.count == 2)
  }

  // MARK: Exchange files

  /// A project with one coded passage; the arguments are the places where faults go.
  private func exchange(
    codes: String = "<Code guid=\"a\" name=\"Raum\" isCodable=\"true\"/>",
    source: String = "<TextSource guid=\"s\" name=\"I-01\">",
    text: String = "Wir suchen Raum hier.",
    user: String = "u", reference: String = "<CodeRef targetGUID=\"a\"/>", more: String = ""
  ) -> String {
    """
    <Project xmlns="urn:QDA-XML:project:1.0" origin="X 1"><Users>
    <User guid="u" name="anna"/></Users><CodeBook><Codes>\(codes)</Codes></CodeBook><Sources>\(source)
    <PlainTextContent>\(text)</PlainTextContent>
    <PlainTextSelection guid="p" name="Raum" startPosition="11" endPosition="15">
    <Coding guid="c" creatingUser="\(user)">\(reference)</Coding>\(more)</PlainTextSelection>
    </TextSource></Sources></Project>
    """
  }

  @Test("a project without a fault has its one coding and no finding")
  func sound() throws {
    let (project, findings) = try read(exchange())
    #expect(findings.isEmpty && project.codings.count == 1)
    #expect(project.codings[0].coder == "anna" && project.segments[0].quote == "Raum")
  }

  @Test("two codes or sources with one identifier are refused: codings would go to the wrong one")
  func repeatedIDs() {
    let code = "<Code guid=\"a\" name=\"Raum\"/><Code guid=\"A\" name=\"Arbeit\"/>"
    #expect(refusal(exchange(codes: code))?.id == "repeated-id")
    let sources = "<TextSource guid=\"s\" name=\"I-00\"/><TextSource guid=\"s\" name=\"I-01\">"
    #expect(refusal(exchange(source: sources))?.id == "repeated-id")
  }

  @Test("what has no identifier is not what a reference without one means")
  func missingIDs() throws {
    let (project, findings) = try read(
      exchange(codes: "<Code name=\"Raum\"/>", reference: "<CodeRef/>"))
    #expect(project.codings.isEmpty && findings.map(\.id) == ["coding-dangling"])
    let sources = "<TextSource name=\"I-00\"></TextSource><TextSource name=\"I-01\">"
    #expect(try read(exchange(source: sources)).project.documents.map(\.name) == ["I-00", "I-01"])
  }

  @Test("a coding without a code dangles, one by an unknown person is told")
  func incompleteCodings() throws {
    let bare = try read(exchange(reference: ""))
    #expect(bare.findings.map(\.id) == ["coding-dangling"] && bare.findings[0].count == 1)
    let unknown = try read(exchange(user: "gone"))
    #expect(unknown.findings.map(\.id) == ["coder-unknown"])
    #expect(unknown.project.codings.map(\.coder) == [nil])
  }

  @Test("one code twice on a passage by one coder is one coding that is repeated")
  func repeatedCodings() throws {
    let again = "<Coding guid=\"d\" creatingUser=\"u\"><CodeRef targetGUID=\"a\"/></Coding>"
    let (project, findings) = try read(exchange(more: again))
    #expect(project.codings.map(\.isRepeated) == [false, true])
    #expect(findings.map(\.id) == ["identical-coding"] && findings[0].count == 1)
  }

  @Test("codings whose coders nobody knows are not taken for one person's, where others are known")
  func anonymousCodings() throws {
    let again = "<Coding guid=\"d\" creatingUser=\"y\"><CodeRef targetGUID=\"a\"/></Coding>"
    let (project, findings) = try read(exchange(user: "x", more: again))
    #expect(project.codings.map(\.isRepeated) == [false, false])
    #expect(findings.map(\.id) == ["coder-unknown"] && findings[0].count == 2)
  }

  @Test("a memo that is coded is told and counts as no passage")
  func memos() throws {
    let memo = """
      </TextSource></Sources><Notes><Note guid="n" name="Idee"><PlainTextContent>Raum!</PlainTextContent>
      <PlainTextSelection guid="q" startPosition="0" endPosition="4"><Coding guid="m">
      <CodeRef targetGUID="a"/></Coding></PlainTextSelection></Note></Notes></Project>
      """
    let xml = exchange().replacing("</TextSource></Sources></Project>", with: memo)
    let (project, findings) = try read(xml)
    #expect(project.codings.count == 1 && project.segments.count == 1)
    #expect(findings.map(\.id) == ["coding-of-memo"] && findings[0].severity == .note)
  }

  @Test("a passage of a PDF that holds its words is one passage")
  func nestedSelections() throws {
    let pdf = """
      <Project origin="X 1"><CodeBook><Codes><Code guid="a" name="Raum"/></Codes></CodeBook><Sources>
      <PDFSource guid="s" name="I-01"><PDFSelection guid="p"><Representation guid="r">
      <PlainTextSelection guid="q" startPosition="0" endPosition="4"/></Representation>
      <Coding guid="c"><CodeRef targetGUID="a"/></Coding></PDFSelection></PDFSource></Sources></Project>
      """
    let project = try read(pdf).project
    #expect(project.codings.map(\.segment) == [0] && project.segments.count == 1)
    #expect(project.lostPositions == 0 && project.offsets.confidence == .none)
  }

  @Test("codes without end and texts without measure are not read")
  func withoutMeasure() throws {
    let deep =
      String(repeating: "<Code name=\"a\">", count: 31)
      + String(repeating: "</Code>", count: 31)
    #expect(refusal(exchange(codes: deep))?.id == "deep-codes")
    let name = (0...40).map { "x\($0)" }.joined(separator: "::")
    #expect(refusal(exchange(codes: "<Code name=\"\(name)\"/>"))?.id == "deep-codes")
    let long = String(repeating: "n", count: 90_000)
    let many =
      "<Code name=\"\(long)\">" + String(repeating: "<Code name=\"x\"/>", count: 60) + "</Code>"
    #expect(refusal(exchange(codes: many))?.id == "deep-codes")
    let (project, findings) = try read(
      exchange(text: String(repeating: "Wort ", count: 900_000)))
    #expect(findings.map(\.id) == ["source-text-too-long", "offsets-unsure"])
    #expect(project.documents[0].text == nil && project.codings.count == 1)
  }

  @Test("elements of a thousand names and elements of thousands of attributes are refused")
  func largeXML() {
    let names = (0...1000).map { "<e\($0)/>" }.joined()
    #expect(refusal(exchange(codes: names))?.id == "xml-too-large")
    let attributes = (0...2000).map { "a\($0)=\"1\"" }.joined(separator: " ")
    #expect(refusal(exchange(codes: "<Code \(attributes)/>"))?.id == "xml-too-large")
  }

  @Test("broken XML is told at the place of the fault, an empty file at its beginning")
  func places() throws {
    let fault = refusal(exchange(codes: "<Code guid=\"a\" guid=\"b\"/>"))
    #expect(fault?.id == "broken-xml" && fault?.line == 2)
    let empty = refusal("")
    #expect(empty?.id == "broken-xml" && empty?.line == 1 && empty?.column == 1)
  }

  @Test("a project that was packed again in a folder is read with its sources")
  func folder() throws {
    let xml = exchange(
      source: "<TextSource guid=\"s\" name=\"I-01\" plainTextPath=\"internal://t.txt\">"
    )
    .replacing("<PlainTextContent>Wir suchen Raum hier.</PlainTextContent>", with: "")
    try withPath(".qdpx") { path in
      try StoredArchive.write(
        [
          ("Projekt/project.qde", xml), ("__MACOSX/Projekt/project.qde", "?"),
          ("Projekt/sources/t.txt", "Wir suchen Raum hier."),
        ], to: path)
      let (project, findings) = try CodingProjectReader.read(path)
      #expect(findings.isEmpty && project.segments.map(\.quote) == ["Raum"])
    }
  }

  @Test("an archive with a password is told as one")
  func locked() throws {
    try withPath(".qdpx") { path in
      try StoredArchive.write([("project.qde", Array(exchange().utf8))], to: path, isLocked: true)
      let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path) }
      #expect(finding?.id == "locked-archive")
    }
  }

  // MARK: Databases

  @Test("views that are not read do no harm, and hidden coders are told with their codings")
  func hiddenCoders() throws {
    let (project, findings) = try read(
      Self.qualCoder,
      after: """
        DROP TABLE IF EXISTS coder_names;
        CREATE TABLE coder_names (name TEXT, visibility INTEGER);
        INSERT INTO coder_names VALUES ('anna', 1), ('björn', 0);
        CREATE VIEW code_text_visible AS SELECT * FROM code_text WHERE owner <> 'björn';
        """)
    let hidden = project.codings.count { $0.coder == "björn" }
    #expect(findings.map(\.id) == ["coder-hidden"])
    #expect(hidden > 0 && findings.first?.count == hidden && project.codings.count == 10)
  }

  @Test("several projects in one database are refused")
  func severalProjectsInDatabase() {
    let sql = "UPDATE documents SET project_id = 99 WHERE id = (SELECT MIN(id) FROM documents)"
    let finding = #expect(throws: Diagnostic.self) { try read(Self.taguette, after: sql) }
    #expect(finding?.id == "several-projects" && finding?.count == 2)
  }

  @Test("a highlight with one tag twice has it once")
  func repeatedTags() throws {
    let sql = """
      CREATE TABLE copy AS SELECT * FROM highlight_tags;
      INSERT INTO copy SELECT * FROM highlight_tags;
      DROP TABLE highlight_tags; ALTER TABLE copy RENAME TO highlight_tags;
      """
    let (project, findings) = try read(Self.taguette, after: sql)
    let once = project.codings.count { !$0.isRepeated }
    #expect(project.codings.count == 2 * once && once > 0)
    #expect(findings.map(\.id) == ["identical-coding"] && findings.first?.count == once)
  }

  @Test("positions that are none are told as in other exports, and the rest is read")
  func positions() throws {
    for value in ["NULL", "'Frau Sommer'"] {
      let (project, findings) = try read(
        Self.qualCoder,
        after: """
          UPDATE code_text SET pos0 = \(value)
          WHERE rowid = (SELECT MIN(rowid) FROM code_text)
          """
      )
      #expect(findings.map(\.id) == ["position-unusable"] && project.codings.count == 10)
      #expect(!project.hasReliableSpans)
    }
  }

  @Test(
    "names and references that are none, and ids that two rows have, are refused",
    arguments: [
      ("UPDATE source SET name = CAST(name AS BLOB)", "unreadable-field", "name"),
      ("UPDATE code_cat SET name = NULL", "unreadable-field", "name"),
      ("UPDATE code_name SET catid = 'zwei'", "unreadable-field", "catid"),
      (
        "CREATE TABLE copy AS SELECT * FROM code_name; DROP TABLE code_name; "
          + "ALTER TABLE copy RENAME TO code_name; UPDATE code_name SET cid = 1",
        "repeated-id", ""
      ),
      (
        "CREATE TABLE copy AS SELECT * FROM source; DROP TABLE source; "
          + "ALTER TABLE copy RENAME TO source; UPDATE source SET id = 1",
        "repeated-id", ""
      ),
    ])
  func names(sql: String, id: String, column: String) {
    let finding = #expect(throws: Diagnostic.self) { try read(Self.qualCoder, after: sql) }
    #expect(finding?.id == id && finding?.message.de.contains(column) == (column != ""))
  }

  @Test("a category that is gone and a text that is none are told")
  func missingParts() throws {
    let (project, findings) = try read(
      Self.qualCoder,
      after: """
        UPDATE code_name SET catid = 999 WHERE cid = (SELECT MIN(cid) FROM code_name);
        UPDATE source SET fulltext = x'00FF' WHERE id = (SELECT MAX(id) FROM source)
        """)
    #expect(
      findings.map(\.id).filter { $0 != "position-unusable" } == [
        "source-text-missing", "category-dangling",
      ])
    #expect(findings.allSatisfy { $0.count >= 1 } && project.codings.count == 10)
  }

  @Test("behind a link a database in use is seen as well")
  func linkedDatabase() throws {
    try withPath(".qda") { path in
      try FileManager.default.copyItem(
        atPath: Self.fixtures.appendingPathComponent(Self.qualCoder).path, toPath: path)
      try Data([1]).write(to: URL(fileURLWithPath: path + "-wal"))
      try withPath("-link.qda") { link in
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(link) }
        #expect(finding?.id == "database-in-use")
      }
    }
  }

  // MARK: Lists

  @Test("a list that lacks a column of the tool it comes nearest to is told which")
  func nearestList() {
    let finding = refusal("Dokumentname;Code\nI-01;Wohnen\n", as: ".csv")
    #expect(finding?.id == "no-coding-project" && finding?.line == 1)
    #expect(finding?.message.de.contains("MAXQDA fehlt hier: 'Segment'") == true)
    #expect(refusal("a;b\n1;2\n", as: ".csv")?.message.de.contains("kein Codierprojekt") == true)
  }

  @Test("a pipe is refused without waiting, a line without end is no header")
  func streams() throws {
    try withPath(".csv") { path in
      #expect(mkfifo(path, 0o600) == 0)
      let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path) }
      #expect(finding?.id == "file-unreadable" && finding?.status == .noInput)
    }
    let long = String(repeating: "a;", count: 200_000)
    #expect(refusal(long, as: ".csv")?.id == "header-too-long")
  }
}
