import BefundModel
import Foundation
import Testing

@testable import BefundIngest

/// The sample study and invented files for the tests of the smaller files.
enum SmallFiles {
  /// A finding as the list of planted defects writes it.
  struct Place: Codable, Hashable, CustomStringConvertible {
    var id: String
    var file: String
    var line: Int
    var field: Int?

    var description: String { "\(file):\(line):\(field ?? 0) \(id)" }
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Returns the path of a file of the sample study.
  static func sample(_ name: String) -> String {
    root.appending(path: "data/minden").appending(path: name).path
  }

  /// The study's topics.
  static let topics = (1...8).map { "T\($0)" }

  /// Returns the ids of the sample's code system.
  static func codes() throws -> Set<String> {
    let file = try DelimitedFile(sample("codesystem.csv"))
    let table = try DelimitedTable(file, isText: { _ in true })
    return Set((0..<table.rowCount).map { table[$0, "code_id"] })
  }

  /// Returns the sample's confirmed duplicates.
  static func duplicates() throws -> ConfirmedDuplicates {
    try ConfirmedDuplicates(sample("dubletten.csv"))
  }

  /// Returns the planted defects of some files, as often as they are planted.
  static func planted(_ files: String...) throws -> [Place: Int] {
    let path = "Tests/BefundSampleTests/Fixtures/defects.json"
    let data = try Data(contentsOf: root.appending(path: path))
    let all = try JSONDecoder().decode([Place].self, from: data)
    return Dictionary(
      all.filter { files.contains($0.file) }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Returns the findings as places, as often as they occur.
  ///
  /// The encoding of a whole file is no planted defect; a test of its own tells which files have which.
  static func places(_ findings: [Diagnostic]) -> [Place: Int] {
    let places = findings.filter { $0.id != "guessed-encoding" }.map { finding in
      Place(
        id: finding.id, file: URL(filePath: finding.file).lastPathComponent,
        line: finding.line ?? 0, field: finding.column)
    }
    return Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Writes a file to a new folder, calls `body` with its path, and deletes the folder.
  static func with<Result>(
    _ name: String, _ text: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try body(file.path)
  }

  /// Returns the number of each value.
  static func counts<Value: Hashable>(_ values: some Sequence<Value>) -> [Value: Int] {
    Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
  }
}

@Suite("Offer reader")
struct OfferReaderTests {
  private static let header = OfferReader.columns.joined(separator: ";")

  private func sample() throws -> (offers: [Offer], findings: [Diagnostic]) {
    try OfferReader.read(
      SmallFiles.sample("angebote.csv"), dataDate: "2019-05-27", topics: SmallFiles.topics,
      duplicates: SmallFiles.duplicates())
  }

  private func read(
    _ rows: String, header: String = header, dataDate: String = "2019-05-27",
    duplicates: String? = nil, end: String = "\n"
  ) throws -> (offers: [Offer], findings: [Diagnostic]) {
    let list = try duplicates.map {
      try SmallFiles.with("dubletten.csv", "datei;id;dublette_von\n" + $0) {
        try ConfirmedDuplicates($0)
      }
    }
    return try SmallFiles.with("angebote.csv", header + end + rows) {
      try OfferReader.read(
        $0, dataDate: dataDate, topics: SmallFiles.topics,
        duplicates: list ?? ConfirmedDuplicates())
    }
  }

  @Test("duplicates of a file that is no list of the study are told once, with their number")
  func duplicatesElsewhere() throws {
    let rows = "angebote.csv;A2;A1\nangebot.csv;A3;A1\nangebot.csv;A4;A1\n"
    try SmallFiles.with("dubletten.csv", "datei;id;dublette_von\n" + rows) { path in
      let list = try ConfirmedDuplicates(path)
      let findings = list.ofOtherFiles(than: ["daten/angebote.csv", nil])
      #expect(findings.map(\.id) == ["unknown-duplicate"])
      #expect(findings.map(\.line) == [3] && findings.map(\.count) == [2])
      #expect(findings.map(\.column) == [1])
      #expect(list.ofOtherFiles(than: ["angebote.csv", "angebot.csv"]).isEmpty)
    }
  }

  private func row(
    _ id: String, topics: String = "T1", kind: String = "Projekt", begin: String = "",
    end: String = "", places: String = "", utilisation: String = "", success: String = ""
  ) -> String {
    "\(id);t;h;V;\(topics);alle;\(kind);f;\(begin);\(end);\(places);\(utilisation);d;de|ar;"
      + "\(success);q"
  }

  @Test("finds the planted defects of the sample and nothing else")
  func defects() throws {
    #expect(try SmallFiles.places(sample().findings) == SmallFiles.planted("angebote.csv"))
  }

  @Test("counts 60 of the sample's 62 offers")
  func totals() throws {
    let offers = try sample().offers
    let counted = offers.filter(\.counts)
    #expect(offers.count == 62)
    #expect(counted.count == 60)
    #expect(
      SmallFiles.counts(counted.compactMap(\.kind))
        == [.professional: 27, .project: 18, .volunteer: 15])
    #expect(
      SmallFiles.counts(counted.compactMap(\.success))
        == [.yes: 34, .partly: 15, .no: 4, .noAnswer: 7])
    let topics = SmallFiles.counts(counted.flatMap(\.topics))
    #expect(SmallFiles.topics.map { topics[$0] } == [21, 4, 19, 9, 6, 8, 3, 2])
  }

  @Test("flags 5 expired offers of the sample, one of them in T2")
  func expired() throws {
    let expired = try sample().offers.filter { $0.counts && $0.isExpired }
    #expect(expired.count == 5)
    #expect(expired.filter { $0.topics.contains("T2") }.map(\.id) == ["AN-13"])
  }

  @Test("reads values of the sample by type")
  func values() throws {
    let offers = try sample().offers
    let byID = Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(byID["AN-01"]?.title == "Sprachkurs „Deutsch am Abend“")
    #expect(byID["AN-03"]?.funding == "kommunal, 500 € im Jahr")
    #expect(byID["AN-03"]?.utilisation == 92.5)
    #expect(byID["AN-01"]?.utilisation == 90)
    #expect(byID["AN-22"]?.utilisation == 80)
    #expect(byID["AN-58"]?.utilisation == 120)
    #expect(byID["AN-02"]?.topics == ["T3", "T8"])
    #expect(byID["AN-02"]?.end == "2019-12-31")
    #expect(byID["AN-01"]?.languages == ["de", "ar", "fa"])
    #expect(byID["AN-61"]?.duplicateOf == "AN-06")
    #expect(offers.filter { $0.places == nil }.count == 6)
    #expect(offers.allSatisfy { $0.utilisation != nil })
  }

  @Test(
    "reads a utilisation as percent or reports it",
    arguments: [
      ("75", 75, false), ("92,5", 92.5, false), ("0", 0, false), ("", nil, false),
      ("120 %", 120, true), ("80%", 80, true), ("ca. 80", 80, true), ("etwa 70 Prozent", 70, true),
      ("0,9", 90, true), ("0.57", 57, true), ("0,9 %", 0.9, true), ("2", 2, false),
      ("1", nil, true), ("1,2", nil, true), ("voll", nil, true), ("70-80", nil, true),
      ("-5", nil, true), ("1e2", nil, true), ("inf", nil, true), ("%", nil, true),
    ] as [(String, Double?, Bool)])
  func utilisation(text: String, percent: Double?, isReported: Bool) throws {
    let (offers, findings) = try read(row("A", utilisation: text))
    #expect(offers.map(\.utilisation) == [percent])
    #expect(findings.map(\.id) == (isReported ? ["utilisation-as-text"] : []))
    #expect(findings.allSatisfy { $0.line == 2 && $0.column == 12 && $0.severity == .warning })
  }

  @Test("keeps an offer that ends on the data date and flags one that ended before")
  func expiry() throws {
    let rows = [row("A", end: "2019-05-26"), row("B", end: "27.05.2019"), row("C")]
    let (offers, findings) = try read(rows.joined(separator: "\n"))
    #expect(offers.map(\.isExpired) == [true, false, false])
    #expect(offers.map(\.end) == ["2019-05-26", "2019-05-27", nil])
    #expect(findings.map { [$0.line, $0.column] } == [[2, 10]])
  }

  @Test(
    "reports what cannot be read and takes nothing else for it",
    arguments: [
      ("beginn", "08/05/2019"), ("beginn", "31.02.2019"), ("beginn", "Mai"), ("ende", "43593"),
      ("art", "Halbprofi"), ("laeuft_gut", "naja"),
    ])
  func unreadable(column: String, text: String) throws {
    let line = row(
      "A", kind: column == "art" ? text : "", begin: column == "beginn" ? text : "",
      end: column == "ende" ? text : "", success: column == "laeuft_gut" ? text : "")
    let (offers, findings) = try read(line)
    #expect(findings.map(\.id) == ["unreadable-value"])
    #expect(findings.first?.column == (OfferReader.columns.firstIndex(of: column) ?? -2) + 1)
    #expect(findings.allSatisfy { !$0.rendered(in: .de).contains("'\(text)'") })
    #expect(
      offers.allSatisfy {
        $0.begin == nil && $0.end == nil && $0.kind == nil && $0.success == nil
      })
  }

  @Test("reads lists in three spellings and leaves out unknown topics")
  func lists() throws {
    let rows = [
      row("A", topics: "T1|T3"), row("B", topics: "T1, T3"), row("C", topics: "T1/T3"),
      row("D", topics: "T9|T3|T3"),
    ]
    let (offers, findings) = try read(rows.joined(separator: "\n"))
    #expect(offers.map(\.topics) == [["T1", "T3"], ["T1", "T3"], ["T1", "T3"], ["T3"]])
    #expect(findings.map(\.id) == ["unknown-topic"])
    #expect(findings.map(\.line) == [5])
  }

  @Test("counts places that are whole numbers only", arguments: ["offen", "12,5", "-3", "k. A."])
  func places(text: String) throws {
    let (offers, findings) = try read(row("A", places: text) + "\n" + row("B", places: "12"))
    #expect(offers.map(\.places) == [nil, 12])
    #expect(findings.map(\.id) == ["places-as-text"])
    #expect(findings.map { [$0.line, $0.column] } == [[2, 11]])
  }

  @Test("names the nearest column when one is missing")
  func missingColumn() throws {
    let header = Self.header.replacing("auslastung", with: "auslastng")
    let error = #expect(throws: Diagnostic.self) { try read(row("A"), header: header) }
    #expect(error?.id == "unknown-column")
    #expect(error?.fix.de.contains("auslastng") == true)
  }

  @Test("skips a title above the header and keeps the line numbers")
  func title() throws {
    let (offers, findings) = try read(
      row("A", places: "offen"), header: "Liste der Angebote;;\n" + Self.header)
    #expect(offers.map(\.id) == ["A"])
    #expect(findings.map(\.line) == [3])
  }

  @Test("reports the rarer line end, not line breaks inside quotes")
  func lineEnds() throws {
    let rows = [
      row("A") + "\r\n", row("\"B\nb\"") + "\r\n", row("\"C\nc\"") + "\n", row("D") + "\r\n",
    ]
    let (offers, findings) = try read(rows.joined(), end: "\r\n")
    #expect(offers.count == 4)
    #expect(findings.map(\.id) == ["mixed-line-ends"])
    #expect(findings.map(\.line) == [5])
    #expect(findings.map(\.column) == [nil])
    let equal = try read(row("A") + "\n" + row("B") + "\n")
    #expect(equal.findings.isEmpty)
  }

  @Test("applies only duplicates that leave an original")
  func duplicates() throws {
    let rows = ["A", "B", "C"].map { row($0) }.joined(separator: "\n")
    let list = ["B;A", "A;B", "C;X", "Y;A", "C;C"].map { "angebote.csv;\($0)\n" }.joined()
    let (offers, findings) = try read(rows, duplicates: list)
    #expect(offers.map(\.duplicateOf) == [nil, "A", nil])
    #expect(
      SmallFiles.counts(findings.map(\.id)) == ["duplicate-offer": 1, "unknown-duplicate": 4])
  }

  @Test("reports empty and repeated ids")
  func identifiers() throws {
    let rows = ["A", "A", ""].map { row($0) }.joined(separator: "\n")
    let (offers, findings) = try read(rows)
    #expect(offers.count == 3)
    #expect(findings.map(\.id) == ["unclear-id", "unclear-id"])
    #expect(findings.map(\.line) == [3, 4])
  }
}
