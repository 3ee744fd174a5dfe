import BefundModel
import Foundation
import Testing

@testable import BefundIngest

/// Exports of coded interviews, made by the tools themselves.
@Suite("Exports of coded interviews")
struct CodingProjectTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Codings").path

  private func project(_ name: String) throws -> CodingProject {
    try CodingProjectReader.read(Self.folder + "/" + name).project
  }

  /// Everything that two exports of one project have in common, in no order of a tool.
  private struct Content: Equatable {
    struct Mark: Hashable {
      var document: String
      var span: Range<Int>?
      var quote: String?
      var code: [String]
      var coder: String?
    }
    var documents: [String: String?]
    var codes: Set<CodingProject.Code>
    var cases: [String: [String: CodingProject.AttributeValue]]
    var marks: [Mark: Int]
    var coders: [String]

    init(_ project: CodingProject) {
      documents = Dictionary(uniqueKeysWithValues: project.documents.map { ($0.name, $0.text) })
      codes = Set(project.codes)
      cases = Dictionary(uniqueKeysWithValues: project.cases.map { ($0.name, $0.attributes) })
      coders = project.coders
      marks = project.codings.reduce(into: [:]) { marks, coding in
        let segment = project.segments[coding.segment]
        let mark = Mark(
          document: project.documents[segment.document].name, span: segment.span,
          quote: segment.quote, code: project.codes[coding.code].path, coder: coding.coder)
        marks[mark, default: 0] += 1
      }
    }
  }

  @Test("the same project from QualCoder's database and as REFI-QDA is the same model")
  func twoExports() throws {
    let database = Content(try project("qualcoder_integration_de_data.qda"))
    let exchange = Content(try project("integration_de.qdpx"))
    #expect(database == exchange)
    #expect(database.documents.count == 3 && database.marks.count == 10)
    #expect(database.coders == ["anna", "björn"])
    #expect(
      database.cases["Beratung A"] == ["Akteursgruppe": .text("Träger"), "Jahre": .number(12)])
  }

  /// Our own change to a project of QualCoder: one code put inside another, one passage moved to it.
  @Test("codes inside codes, as newer versions of QualCoder keep them, have the whole path")
  func nestedCodes() throws {
    let project = try project("qualcoder_nested_data.qda")
    let code = try #require(
      project.codes.firstIndex { $0.path == ["Sprache", "Sprache: Bedarf", "Abendkurse"] })
    #expect(project.codingCounts[code] == 1)
    #expect(project.codings.count == 10)
  }

  @Test("Taguette's database, CSV list and workbook tell the same codings")
  func taguette() throws {
    func marks(_ name: String) throws -> [[String]] {
      let project = try project(name)
      return project.codings.map { coding in
        let segment = project.segments[coding.segment]
        return [
          project.documents[segment.document].name, segment.quote ?? "",
          project.codes[coding.code].path.joined(separator: "."),
        ]
      }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    let database = try marks("taguette_integration.sqlite3")
    #expect(database.count == 6)
    #expect(try marks("taguette_highlights.csv") == database)
    #expect(try marks("taguette_highlights.xlsx") == database)
    #expect(try project("taguette_integration.sqlite3").coders == ["anna", "bjoern"])
    for name in ["taguette_codebook.csv", "taguette_codebook.xlsx", "taguette_codebook.qdc"] {
      #expect(Set(try project(name).codes.map(\.path)).contains(["Sprache", "Bedarf"]), "\(name)")
    }
  }

  @Test(
    "every span of a text is its quote, in Unicode scalars",
    arguments: [
      ("qualcoder_integration_de_data.qda", CodingProject.OffsetUnit.scalars, 10),
      ("integration_de.qdpx", .scalars, 10), ("taguette_integration.sqlite3", .utf8, 5),
    ])
  func spans(file: String, unit: CodingProject.OffsetUnit, count: Int) throws {
    let project = try project(file)
    #expect(project.offsets == CodingProject.Offsets(unit: unit, confidence: .certain))
    #expect(project.segments.count == count)
    for segment in project.segments {
      let text = try #require(project.documents[segment.document].text)
      let span = try #require(segment.span)
      var passage = String.UnicodeScalarView()
      passage.append(contentsOf: Array(text.unicodeScalars)[span])
      #expect(String(passage) == segment.quote)
    }
  }

  /// A project as NVivo writes it: UTF-16 code units, and two for every line end.
  private func nvivo(withQuotes: Bool) throws -> CodingProject {
    let text = "Wir brauchen Räume 😀 für alle.\nDie Wartelisten sind lang.\nUnd 😀 Geduld hilft."
    let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
    var selections = ""
    for passage in ["Räume 😀 für alle", "Wartelisten sind lang", "Geduld hilft"] {
      let range = (windows as NSString).range(of: passage)
      let name = withQuotes ? " name=\"\(passage)\"" : ""
      selections += """
        <PlainTextSelection guid="\(UUID())"\(name) startPosition="\(range.location)" \
        endPosition="\(range.location + range.length)"><Coding guid="\(UUID())">\
        <CodeRef targetGUID="{AAAA}"/></Coding></PlainTextSelection>
        """
    }
    let xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <Project xmlns="urn:QDA-XML:project:1.0" origin="Unknown 1.0"><CodeBook><Codes>
      <Code guid="aaaa" name="Raum" isCodable="true"/></Codes></CodeBook><Sources>
      <TextSource guid="b" name="I-01"><PlainTextContent>\(text)</PlainTextContent>\(selections)
      </TextSource></Sources></Project>
      """
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("nvivo-\(UUID()).qde").path
    try Data(xml.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try CodingProjectReader.read(path).project
  }

  @Test("UTF-16 with two units for a line end is told from all other units by quotes")
  func nvivoQuotes() throws {
    let project = try nvivo(withQuotes: true)
    #expect(project.offsets.unit == .utf16WithDoubleLineEnds)
    #expect(project.hasReliableSpans)
    #expect(project.codings.count == 3 && project.codes.count == 1)
    let text = Array(try #require(project.documents.first?.text).unicodeScalars)
    let span = try #require(project.segments[1].span)
    #expect(String(String.UnicodeScalarView(text[span])) == "Wartelisten sind lang")
  }

  /// ATLAS.ti names a passage by its first hundred characters, or by what the coder calls it.
  @Test("names of passages may be cut or made up: quotes are what the text reads")
  func names() throws {
    let text =
      "Es gibt 😀 Hürden.\r\nWir warten seit mehr als zwei Jahren auf eine größere Wohnung.\r\nDie Miete steigt."
    let passages = [
      ("Hürden", "Hürden"), ("Die Miete steigt", "zu teuer"), ("größere Wohnung", "Wohnraum fehlt"),
      (
        "Wir warten seit mehr als zwei Jahren auf eine größere Wohnung",
        "Wir warten seit mehr als zwei…"
      ),
    ]
    let lines = text.replacingOccurrences(of: "\r\n", with: "\n")
    let selections = try passages.map { passage, name in
      let start = try #require(lines.range(of: passage)?.lowerBound)
      let from = lines.unicodeScalars.distance(
        from: lines.unicodeScalars.startIndex, to: start)
      return """
        <PlainTextSelection guid="\(UUID())" name="\(name)" startPosition="\(from)" \
        endPosition="\(from + passage.unicodeScalars.count)"><Coding guid="\(UUID())">\
        <CodeRef targetGUID="a"/></Coding></PlainTextSelection>
        """
    }
    let xml = """
      <Project xmlns="urn:QDA-XML:project:1.0" origin="ATLAS.ti 23"><CodeBook><Codes>
      <Code guid="a" name="Raum" isCodable="true"/></Codes></CodeBook><Sources>
      <TextSource guid="b" name="I-01" plainTextPath="internal://b.txt">\(selections.joined())
      </TextSource></Sources></Project>
      """
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("names-\(UUID()).qdpx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try StoredArchive.write([("project.qde", xml), ("sources/b.txt", text)], to: path)
    let (project, findings) = try CodingProjectReader.read(path)
    #expect(findings.isEmpty && project.offsets.unit == .scalarsWithSingleLineEnds)
    #expect(project.offsets.confidence == .likely && project.hasReliableSpans)
    #expect(project.segments.map(\.quote) == passages.map(\.0))
  }

  @Test("a name of a passage without its text is no quote")
  func namesAlone() throws {
    let xml = """
      <Project xmlns="urn:QDA-XML:project:1.0" origin="ATLAS.ti 23"><CodeBook><Codes>
      <Code guid="a" name="Raum" isCodable="true"/></Codes></CodeBook><Sources>
      <TextSource guid="b" name="I-01" plainTextPath="internal://b.txt">
      <PlainTextSelection guid="c" name="zu teuer" startPosition="0" endPosition="9">
      <Coding guid="d"><CodeRef targetGUID="a"/></Coding></PlainTextSelection>
      </TextSource></Sources></Project>
      """
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("alone-\(UUID()).qde").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(xml.utf8).write(to: URL(fileURLWithPath: path))
    let project = try CodingProjectReader.read(path).project
    #expect(project.segments.map(\.quote) == [nil] && project.codings.count == 1)
  }

  @Test("without quotes the ends of words tell the unit, or nothing is claimed")
  func nvivoWords() throws {
    let project = try nvivo(withQuotes: false)
    #expect(project.offsets.unit == .utf16WithDoubleLineEnds)
    #expect(project.offsets.confidence == .likely)
    #expect(project.segments[2].quote == "Geduld hilft")
    #expect(project.codings.count == 3)
  }

  @Test(
    "hostile archives are refused",
    arguments: [
      ("hostile/bomb.qdpx", "archive-too-large"), ("hostile/lying.qdpx", "broken-archive"),
      ("hostile/trunc.qdpx", "broken-archive"),
    ])
  func hostile(file: String, id: String) throws {
    let finding = #expect(throws: Diagnostic.self) { try project(file) }
    #expect(finding?.id == id)
  }

  @Test("a document type is refused in every encoding")
  func doctype() throws {
    let xml = """
      <?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <Project xmlns="urn:QDA-XML:project:1.0" origin="&x;"/>
      """
    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("doctype-\(UUID()).qde").path
      try #require(xml.data(using: encoding)).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path) }
      #expect(finding?.id == "doctype-refused")
    }
  }

  @Test("an encoding that could hide a document type is refused, and said to be the reason")
  func encoding() throws {
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-7\"?><Project xmlns=\"urn:QDA-XML:project:1.0\"/>"
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("encoding-\(UUID()).qde").path
    try Data(xml.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path) }
    #expect(finding?.id == "unreadable-xml" && finding?.fix.en.hasSuffix("as UTF-8") == true)
  }

  @Test(
    "XML that is not well-formed ends as such, and nothing is lost in silence",
    arguments: [
      "<Project><Users/></x><Sources/></Project>", "<Project><Users></Project>",
      "<Project/><Project/>", "<Project><Users a='1' a='2'/></Project>",
      "<Project>&nothing;</Project>",
      "<Project><Users/>", "<Project><a:Users/></Project", "text",
    ])
  func malformed(xml: String) throws {
    #expect(try Self.finding(ofXML: Data(xml.utf8)) != nil, "\(xml)")
  }

  @Test("bytes that are no UTF-8 are refused wherever they stand, and read where they are declared")
  func bytes() throws {
    let plain =
      "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"Prüfung\"><!-- Prüfung --></Project>"
    let latin = try #require(plain.data(using: .isoLatin1))
    #expect(try Self.finding(ofXML: latin) == "unreadable-xml")
    #expect(try Self.finding(ofXML: Data("<Pr".utf8) + [0xFC, 0x3E]) == "unreadable-xml")
    #expect(
      try Self.finding(ofXML: Data("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8) + latin)
        == nil)
    #expect(try Self.finding(ofXML: Data(plain.utf8)) == nil)
  }

  @Test("documents of more than 10 MB are read, and of more than the limit refused as too large")
  func large() throws {
    let start = "<Project xmlns=\"urn:QDA-XML:project:1.0\">"
    let middle = start + String(repeating: "<!-- nothing here -->\n", count: 500_000) + "</Project>"
    #expect(middle.utf8.count > 10_000_000)
    #expect(try Self.finding(ofXML: Data(middle.utf8)) == nil)
    let many = start + String(repeating: "<a/>", count: 1_000_001) + "</Project>"
    #expect(try Self.finding(ofXML: Data(many.utf8)) == "xml-too-large")
    let deep = start + String(repeating: "<a>", count: 300)
    #expect(try Self.finding(ofXML: Data(deep.utf8)) == "xml-too-large")
    let long = start + String(repeating: " ", count: 17_000_000) + "</Project>"
    #expect(try Self.finding(ofXML: Data(long.utf8)) == "xml-too-large")
  }

  @Test("copies of the text that read otherwise than the positions say make these unsure")
  func contradictingQuotes() {
    let raw = [
      RawSpan(document: 0, start: 0, end: 5, quote: "ganz anders"),
      RawSpan(document: 0, start: 6, end: 10, quote: "auch anders"),
    ]
    func confidence(_ quotesAreText: Bool) -> CodingProject.Offsets.Confidence {
      OffsetDetection(
        texts: ["Hallo Welt"], raw: raw, expected: .scalars, quotesAreText: quotesAreText
      ).offsets.confidence
    }
    #expect(confidence(true) == .unsure)
    // A name of the passage says nothing of its text; the ends of words make it likely, never certain.
    #expect(confidence(false) == .likely)
  }

  @Test(
    "a database with changes in a journal beside it is refused, not read without them",
    arguments: ["-wal", "-journal"])
  func journal(ending: String) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("db-\(UUID()).qda")
      .path
    try Data("SQLite format 3\0".utf8).write(to: URL(fileURLWithPath: path))
    try Data([1]).write(to: URL(fileURLWithPath: path + ending))
    defer {
      for name in [path, path + ending] { try? FileManager.default.removeItem(atPath: name) }
    }
    let finding = #expect(throws: Diagnostic.self) { try CodingProjectReader.read(path) }
    #expect(finding?.id == "database-in-use")
  }

  /// The id of the finding that a project file of this content ends in.
  private static func finding(ofXML xml: Data) throws -> String? {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("xml-\(UUID()).qde").path
    try xml.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      _ = try CodingProjectReader.read(path)
      return nil
    } catch let finding as Diagnostic {
      return finding.id
    }
  }

  /// A small workbook of our own, laid out as MAXQDA lays out a whole project.
  @Test("a workbook of a whole project tells unused codes, document variables and lengths too")
  func maxqdaWorkbook() throws {
    let project = try project("maxqda_project.xlsx")
    #expect(project.tool == "MAXQDA" && project.codings.count == 2)
    #expect(
      Set(project.codes.map(\.path)) == [
        ["Wohnen"], ["Wohnen", "Wartelisten"], ["Wohnen", "Belegung"], ["Sprache"],
      ])
    #expect(project.documents.map(\.characters) == [5120, 830])
    #expect(
      project.cases.map(\.attributes) == [
        ["Organisation": .text("Beratung"), "Jahre": .number(12)],
        ["Organisation": .text("Verein")],
      ])
  }

  @Test("a code of separators alone is a code, and empty levels are none")
  func separators() {
    let preset = CodingPreset(tool: "", document: [], code: [])
    #expect(preset.paths("\\") == [["\\"]])
    #expect(preset.paths("A \\ \\ B") == [["A", "B"]])
    #expect(preset.paths("A > B") == [["A", "B"]])
  }

  @Test("MAXQDA's list keeps identical rows, weights and the lines where they stand")
  func list() throws {
    let text =
      "\u{FEFF}Farbe;Dokumentname;Code;Gewicht;Segment;Erstellt von;Dokumentgruppe\r\n"
      + "●;I-01;Wohnen > Bedarf > bezahlbar;70;Die Miete.;K1;Verein\r\n"
      + "●;I-01;Wohnen > Bedarf > bezahlbar;70;Die Miete.;K1;Verein\r\n"
      + "●;I-02;Arbeit\\Stärke;0;\u{A0};K2;\u{A0}\r\n" + "●;;Arbeit;0;x;K2;\r\n"
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("list-\(UUID()).csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (project, findings) = try CodingProjectReader.read(path)
    #expect(project.tool == "MAXQDA" && project.codings.count == 3)
    #expect(
      project.codes.map(\.path) == [["Wohnen", "Bedarf", "bezahlbar"], ["Arbeit", "Stärke"]])
    #expect(project.codings.map(\.weight) == [70, 70, 0])
    #expect(project.codings.map(\.line) == [2, 3, 4])
    #expect(project.documents.map(\.group) == ["Verein", nil])
    #expect(project.segments[2].quote == nil)
    #expect(findings.map(\.id) == ["coding-incomplete"] && findings.first?.line == 5)
  }
}
