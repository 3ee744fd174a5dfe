import BefundModel
import Testing

@testable import BefundIngest

@Suite("Open mention reader")
struct OpenMentionReaderTests {
  private static let header = OpenMentionReader.columns.joined(separator: ";")

  private func sample() throws -> (mentions: [OpenMention], findings: [Diagnostic]) {
    try OpenMentionReader.read(
      SmallFiles.sample("offene_nennungen.csv"), codes: SmallFiles.codes())
  }

  private func read(
    _ rows: String, header: String = header, codes: Set<String>? = nil
  ) throws -> (mentions: [OpenMention], findings: [Diagnostic]) {
    try SmallFiles.with("offene_nennungen.csv", header + "\n" + rows) {
      try OpenMentionReader.read($0, codes: codes)
    }
  }

  @Test("finds the planted defects of the sample and nothing else")
  func defects() throws {
    #expect(
      try SmallFiles.places(sample().findings) == SmallFiles.planted("offene_nennungen.csv"))
  }

  @Test("reads the sample's 612 rows by question")
  func totals() throws {
    let mentions = try sample().mentions
    #expect(mentions.count == 612)
    #expect(SmallFiles.counts(mentions.map(\.question)) == ["O1": 271, "O2": 341])
    let answers = Dictionary(grouping: mentions, by: \.question).mapValues { rows in
      Set(rows.map(\.answer)).count
    }
    #expect(answers == ["O1": 233, "O2": 268])
    #expect(mentions.filter { $0.assignment == .unassignable }.count == 11)
    #expect(mentions.filter { $0.assignment == .uncoded }.count == 4)
    #expect(mentions.compactMap(\.code).count == 597)
    #expect(mentions.allSatisfy { !$0.excerpt.isEmpty && $0.excerpt.count <= 80 })
  }

  @Test("tells a code, no fitting code, no code and an unknown code apart")
  func assignments() throws {
    let (mentions, findings) = try read(
      "1;O1;T1-B1;K1;x\n1;O2;Nicht zuordenbar;K1;x\n2;O1;;K1;x\n3;O1;T1-B9;K2;x",
      codes: ["T1-B1"])
    #expect(
      mentions.map(\.assignment) == [.code("T1-B1"), .unassignable, .uncoded, .uncoded])
    #expect(
      findings.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.id) \($0.severity)" } == [
        "3:3 unassignable-mention note", "4:3 uncoded-answer warning", "5:3 unknown-code warning",
      ])
  }

  @Test("takes any code when no code system is given")
  func withoutCodeSystem() throws {
    let (mentions, findings) = try read("1;O1;T1-B9;K1;x")
    #expect(mentions.map(\.code) == ["T1-B9"])
    #expect(findings.isEmpty)
  }

  @Test("never quotes an excerpt")
  func silence() throws {
    let findings = try read("1;O1;;K1;Geheimnis\n2;O1;nicht zuordenbar;K1;Geheimnis").findings
    #expect(findings.count == 2)
    for finding in findings {
      let text = finding.rendered(in: .de) + finding.rendered(in: .en)
      #expect(!text.contains("Geheimnis"))
    }
  }

  @Test("names the nearest column when one is missing")
  func missingColumn() {
    let header = Self.header.replacing("codierer", with: "kodierer")
    let error = #expect(throws: Diagnostic.self) { try read("1;O1;;K1;x", header: header) }
    #expect(error?.id == "unknown-column")
    #expect(error?.fix.de.contains("kodierer") == true)
  }
}
