import BefundModel
import Foundation
import GRDB
import Testing

@testable import BefundIngest

/// Codings that an export holds and that nothing belongs to: told and never lost without a word.
@Suite("Codings that belong nowhere")
struct CodingLossTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Codings")

  /// Reads a copy of a database after a change.
  private func read(
    _ name: String, _ sql: String
  ) throws -> (project: CodingProject, findings: [Diagnostic]) {
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)-\(name)")
    try FileManager.default.copyItem(at: Self.folder.appendingPathComponent(name), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: copy.path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    return try CodingProjectReader.read(copy.path)
  }

  private static let qualCoder = "qualcoder_integration_de_data.qda"

  @Test("QualCoder's codings of pictures and recordings count, without a span")
  func media() throws {
    let sql = """
      INSERT INTO source (id, name, fulltext, mediapath) VALUES (90, 'Bild', NULL, '/images/b.png');
      INSERT INTO code_image (id, x1, y1, width, height, cid, owner)
        SELECT 90, 0, 0, 5, 5, MIN(cid), 'anna' FROM code_name;
      INSERT INTO code_av (id, pos0, pos1, cid, owner)
        SELECT 90, 0, 900, MIN(cid), 'anna' FROM code_name;
      """
    let (project, findings) = try read(Self.qualCoder, sql)
    #expect(findings.isEmpty && project.codings.count == 12)
    #expect(project.segments.count { $0.span == nil } == 2)
    #expect(project.hasReliableSpans)
  }

  @Test("codings of a code or a document that is gone are told with their number")
  func dangling() throws {
    let byCode = "UPDATE code_text SET cid = 999 WHERE rowid IN (SELECT MIN(rowid) FROM code_text)"
    let byDocument = "UPDATE code_text SET fid = 999"
    for (sql, count) in [(byCode, 1), (byDocument, 10)] {
      let (project, findings) = try read(Self.qualCoder, sql)
      #expect(findings.map(\.id) == ["coding-dangling"] && findings[0].count == count)
      #expect(project.danglingCodings == count && project.codings.count == 10 - count)
    }
    let (tagged, told) = try read(
      "taguette_integration.sqlite3",
      "UPDATE highlight_tags SET tag_id = 999 + tag_id")
    #expect(told.map(\.id) == ["coding-dangling"] && tagged.codings.isEmpty)
  }

  @Test("a quote that is not the text at its position is told, one by one")
  func changedQuotes() throws {
    for count in 1...2 {
      let sql = """
        UPDATE code_text SET seltext = 'etwas anderes'
          WHERE rowid IN (SELECT rowid FROM code_text ORDER BY rowid LIMIT \(count))
        """
      let (project, findings) = try read(Self.qualCoder, sql)
      // Nine of ten tell the unit; eight do not, and then no position is claimed or lost.
      #expect(findings.map(\.id) == [count == 1 ? "quote-differs" : "offsets-unsure"])
      #expect(findings.first?.count == 1)
      #expect(project.differingQuotes.count == (count == 1 ? 1 : 0))
      #expect(project.hasReliableSpans == (count == 1))
    }
  }

  @Test("a table or column that is missing and a number that is none are named")
  func changedDatabases() throws {
    let cases = [
      ("taguette_integration.sqlite3", "DROP TABLE commands", "incomplete-database", "commands"),
      (
        "taguette_integration.sqlite3", "ALTER TABLE highlights RENAME COLUMN snippet TO s",
        "incomplete-database", "snippet"
      ),
      (Self.qualCoder, "UPDATE code_text SET cid = 'Frau Sommer'", "unreadable-field", "cid"),
      (Self.qualCoder, "DROP TABLE code_text", "incomplete-database", "code_text"),
      (
        "taguette_integration.sqlite3", "DROP TABLE highlights", "incomplete-database", "highlights"
      ),
      (Self.qualCoder, "UPDATE code_cat SET supercatid = catid", "deep-codes", "30 Ebenen"),
      (
        Self.qualCoder,
        "UPDATE code_name SET catid = NULL, supercid = cid",
        "deep-codes", "30 Ebenen"
      ),
    ]
    for (name, sql, id, what) in cases {
      let finding = #expect(throws: Diagnostic.self) { try read(name, sql) }
      #expect(finding?.id == id && finding?.message.de.contains(what) == true, "\(sql)")
      #expect(finding?.message.de.contains("Sommer") == false)
    }
  }

  @Test("a database that computes its content while it is read is refused")
  func computed() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    let changes = [
      "ALTER TABLE code_cat RENAME TO old; CREATE VIEW code_cat AS \(endless)",
      "ALTER TABLE code_text ADD COLUMN big TEXT AS (hex(zeroblob(200000000))) VIRTUAL",
    ]
    for sql in changes {
      let finding = #expect(throws: Diagnostic.self) { try read(Self.qualCoder, sql) }
      #expect(finding?.id == "computed-database", "\(sql)")
    }
  }

  /// Positions in a text that was read wrongly would be of other words.
  @Test("a source that is no UTF-8 counts as missing, one that says it is UTF-16 is read")
  func sourceEncodings() throws {
    let xml = """
      <Project xmlns="urn:QDA-XML:project:1.0" origin="X 1"><CodeBook><Codes>
      <Code guid="a" name="Raum" isCodable="true"/></Codes></CodeBook><Sources>
      <TextSource guid="b" name="I-01" plainTextPath="internal://b.txt">
      <PlainTextSelection guid="c" startPosition="10" endPosition="15">
      <Coding guid="d"><CodeRef targetGUID="a"/></Coding></PlainTextSelection>
      </TextSource></Sources></Project>
      """
    let text = "Wir haben Mühe 😀 damit."
    func read(_ content: Data) throws -> (project: CodingProject, findings: [Diagnostic]) {
      let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("\(UUID().uuidString).qdpx").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      try StoredArchive.write(
        [("project.qde", Array(xml.utf8)), ("sources/b.txt", Array(content))], to: path)
      return try CodingProjectReader.read(path)
    }
    let marked = try #require(text.data(using: .utf16))
    for content in [Data(text.utf8), Data([0xEF, 0xBB, 0xBF] + text.utf8), marked] {
      let (project, findings) = try read(content)
      #expect(!findings.contains { $0.id == "source-text-missing" })
      #expect(project.documents[0].text == text)
    }
    let unmarked = try #require(text.data(using: .utf16LittleEndian))
    let old = try #require("Wir haben Mühe damit.".data(using: .windowsCP1252))
    for content in [unmarked, old] {
      let (project, findings) = try read(content)
      #expect(findings.map(\.id) == ["source-text-missing", "offsets-unsure"])
      #expect(project.documents[0].text == nil && project.codings.count == 1)
    }
  }

  @Test("a list whose header names a column twice is refused at the second one")
  func duplicateColumns() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "Dokumentname;Code;CODE;Segment\nI-01;A;B;Text\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path) }
    #expect(finding?.id == "duplicate-column" && finding?.line == 1 && finding?.column == 3)
  }

  @Test("a span outside its text is told, and no span of the project is used")
  func outside() throws {
    let (project, findings) = try read(
      Self.qualCoder,
      "UPDATE code_text SET pos1 = 9999999 WHERE rowid IN (SELECT MIN(rowid) FROM code_text)")
    #expect(findings.map(\.id) == ["position-unusable"] && findings[0].count == 1)
    #expect(project.codings.count == 10 && !project.hasReliableSpans)
  }

  @Test("in an exchange file a reference to no code is told")
  func danglingReference() throws {
    let (project, findings) = try exchange(
      """
      <TextSource guid="b1" name="I-01"><PlainTextContent>Wir brauchen Raum.</PlainTextContent>
      <PlainTextSelection guid="c" name="Raum" startPosition="13" endPosition="17">
      <Coding guid="d"><CodeRef targetGUID="a"/></Coding>
      <Coding guid="e"><CodeRef targetGUID="gone"/></Coding></PlainTextSelection>
      </TextSource>
      """)
    #expect(findings.map(\.id) == ["coding-dangling"] && project.codings.count == 1)
  }

  /// Reads an exchange file with the sources.
  private func exchange(
    _ sources: String
  ) throws -> (project: CodingProject, findings: [Diagnostic]) {
    let xml = """
      <Project xmlns="urn:QDA-XML:project:1.0" origin="X 1"><CodeBook><Codes>
      <Code guid="a" name="Raum" isCodable="true"/></Codes></CodeBook><Variables>
      <Variable guid="v" name="Träger" typeOfVariable="Text"/>
      <Variable guid="w" name="Alter" typeOfVariable="Integer"/></Variables>
      <Cases><Case guid="f" name="Fall 1"><VariableValue><VariableRef targetGUID="v"/>
      <TextValue>Verein</TextValue></VariableValue><SourceRef targetGUID="b1"/></Case></Cases>
      <Sources>\(sources)</Sources></Project>
      """
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).qde").path
    try Data(xml.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try CodingProjectReader.read(path)
  }

  /// MAXQDA writes document variables so, without cases.
  @Test("variables of a source belong to its case, or to one of its own")
  func sourceVariables() throws {
    func value(_ variable: String, _ text: String) -> String {
      "<VariableValue><VariableRef targetGUID=\"\(variable)\"/>\(text)</VariableValue>"
    }
    let (project, _) = try exchange(
      "<TextSource guid=\"b1\" name=\"I-01\"><PlainTextContent>Eins.</PlainTextContent>"
        + value("v", "<TextValue>Amt</TextValue>")
        + value("w", "<IntegerValue>40</IntegerValue>") + "</TextSource>"
        + "<TextSource guid=\"b2\" name=\"I-02\"><PlainTextContent>Zwei.</PlainTextContent>"
        + value("v", "<TextValue>Schule</TextValue>") + "</TextSource>")
    #expect(project.cases.map(\.name) == ["Fall 1", "I-02"])
    #expect(project.cases.map(\.documents) == [[0], [1]])
    #expect(
      project.cases.map(\.attributes) == [
        ["Träger": .text("Verein"), "Alter": .number(40)], ["Träger": .text("Schule")],
      ])
    let (own, _) = try read(
      Self.qualCoder,
      "INSERT INTO attribute (name, attr_type, value, id) SELECT 'Ort', 'file', 'Nord', MIN(id) FROM source"
    )
    let place = own.documents.indices.first { document in
      own.cases.contains {
        $0.documents.contains(document) && $0.attributes["Ort"] == .text("Nord")
      }
    }
    #expect(place == 0)
  }

  @Test("the words of a passage in a PDF are its quote, never the text of the document")
  func representations() throws {
    let (project, findings) = try exchange(
      """
      <PDFSource guid="b1" name="I-01" path="internal://b1.pdf">
      <PDFSelection guid="c" page="1" firstX="0" firstY="0" secondX="9" secondY="9">
      <Representation guid="r"><PlainTextContent>mehr Raum</PlainTextContent></Representation>
      <Coding guid="d"><CodeRef targetGUID="a"/></Coding></PDFSelection>
      <Representation guid="s"><PlainTextContent>Wir brauchen mehr Raum.</PlainTextContent>
      <PlainTextSelection guid="e" startPosition="13" endPosition="22">
      <Coding guid="g"><CodeRef targetGUID="a"/></Coding></PlainTextSelection></Representation>
      </PDFSource>
      """)
    #expect(findings.isEmpty && project.codings.count == 2)
    #expect(project.documents.map(\.text) == ["Wir brauchen mehr Raum."])
    #expect(project.segments.map(\.quote) == ["mehr Raum", "mehr Raum"])
    #expect(project.segments.map(\.span) == [nil, 13..<22])
  }

  @Test(
    "a position in an exchange file that is no number withholds spans",
    arguments: ["NaN", "99999999999999999999", ""])
  func unreadablePositions(start: String) throws {
    let (project, findings) = try exchange(
      """
      <TextSource guid="b1" name="I-01"><PlainTextContent>Wir brauchen Raum.</PlainTextContent>
      <PlainTextSelection guid="c" name="Raum" startPosition="13" endPosition="17">
      <Coding guid="d"><CodeRef targetGUID="a"/></Coding></PlainTextSelection>
      <PlainTextSelection guid="e" startPosition="\(start)" endPosition="17">
      <Coding guid="g"><CodeRef targetGUID="a"/></Coding></PlainTextSelection></TextSource>
      """)
    #expect(findings.map(\.id) == ["position-unusable"] && project.codings.count == 2)
    #expect(!project.hasReliableSpans)
  }

  @Test("a text names an interview in any spelling; a number alone names none")
  func namesInText() {
    let names = InterviewNames(
      [
        "I-07", "12", "Träger 3", "Gespräch_01_Verein.txt", "Tag 1 vorn", "Tag 1 hinten",
        "Jobcenter",
      ], ordinary: ["Jobcenter"])
    for text in [
      "Interview Nr. 7 sieht es anders", "die Interviews 3 und 7", "Interviewpartner*in 12 sagt es",
      "nur I-07 sagt es", "so i7 und andere", "(I 07)", "Interview 12 sagt es", "bei Träger 3",
      "Gespräch 1 nennt es", "so Tag 1 hinten",
    ] {
      #expect(names.isNamed(in: text), "\(text)")
    }
    for text in [
      "in den Interviews 12 von 24, in der Befragung 40 %", "Teil I, 7 der Fragen",
      "2 Interviews, 12 Befragte", "das Jobcenter wird genannt",
      "7 von 12", "I-17 gibt es nicht", "die Träger in 3 Stadtteilen", "Thema 7", "an Tag 1", "",
    ] {
      #expect(!names.isNamed(in: text), "\(text)")
    }
  }

  @Test("documents of two groups may have one name")
  func documentGroups() throws {
    let list = """
      Dokumentgruppe;Dokumentname;Code;Segment
      Vereine;Gespräch 1;Wohnen;Wartelisten
      Träger;Gespräch 1;Wohnen;Belegung
      Träger;Gespräch 1;Arbeit;Anerkennung

      """
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("groups-\(UUID()).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(list.utf8).write(to: URL(fileURLWithPath: path))
    let project = try CodingProjectReader.read(path).project
    #expect(project.documents.map(\.group) == ["Vereine", "Träger"])
    #expect(project.codings.map { project.segments[$0.segment].document } == [0, 1, 1])
  }

  @Test("documents find their interview by runs of letters and digits")
  func names() {
    let names = InterviewNames(["I-07", "I-11", "J-2", "J_2", "Träger 3"])
    func match(_ name: String) -> [String] { ["\(names.find(name).match)", names.find(name).id] }
    #expect(match("I-07") == ["exact", "I-07"])
    #expect(match("i7.docx") == ["variant", "I-07"])
    #expect(match("TRA\u{308}GER_03") == ["variant", "Träger 3"])
    #expect(match("I-1.1") == ["unknown", "I-1.1"])
    #expect(match("J2") == ["ambiguous", "J2"])
    #expect(match("…") == ["unknown", "…"])
    #expect(match("I-07 Teil 2") == ["unknown", "I-07 Teil 2"])
  }
}
