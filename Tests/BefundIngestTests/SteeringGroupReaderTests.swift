import BefundModel
import Testing

@testable import BefundIngest

@Suite("Steering group reader")
struct SteeringGroupReaderTests {
  private func sample() throws -> (group: SteeringGroup, findings: [Diagnostic]) {
    try SteeringGroupReader.read(
      SmallFiles.sample("steuerungsgruppe.csv"),
      feedback: SmallFiles.sample("rueckmeldungen.csv"), topics: SmallFiles.topics)
  }

  private func members(_ text: String) throws -> (group: SteeringGroup, findings: [Diagnostic]) {
    try SmallFiles.with("steuerungsgruppe.csv", text) { try SteeringGroupReader.read($0) }
  }

  private func feedback(
    _ rows: String, header: String = "datum;gremium;thema;text;antwort;status"
  ) throws -> (entries: [FeedbackEntry], findings: [Diagnostic]) {
    try SmallFiles.with("rueckmeldungen.csv", header + "\n" + rows) {
      try SteeringGroupReader.readFeedback($0, topics: SmallFiles.topics)
    }
  }

  @Test("finds nothing to report in the sample")
  func defects() throws {
    #expect(try sample().findings.isEmpty)
    #expect(try SmallFiles.planted("steuerungsgruppe.csv", "rueckmeldungen.csv").isEmpty)
  }

  @Test("reads the sample's 18 members by group")
  func sampleMembers() throws {
    let members = try sample().group.members
    #expect(members.count == 18)
    #expect(
      SmallFiles.counts(members.map(\.group)) == [
        "Politik": 6, "Verwaltung": 3, "Integrationsrat": 2, "Wohlfahrt": 3, "Ehrenamt": 2,
        "Geflüchtete": 2,
      ])
    #expect(members.allSatisfy { $0.attendance.count == 5 && !$0.attendance.contains(nil) })
    #expect(
      members[0].attendance == [.present, .present, .present, .excused, .represented])
  }

  @Test("reads the sample's 14 pieces of feedback, 5 of them open")
  func sampleFeedback() throws {
    let feedback = try sample().group.feedback
    #expect(feedback.count == 14)
    #expect(SmallFiles.counts(feedback.compactMap(\.status)) == [.open: 5, .settled: 9])
    #expect(feedback.filter(\.answer.isEmpty).count == 4)
    #expect(feedback.first?.day == "2019-06-12")
    #expect(feedback.allSatisfy { $0.topic != nil })
  }

  @Test("takes the sessions by number, however the columns stand")
  func sessions() throws {
    let (group, findings) = try members(
      "mitglied_id;sitzung_10;sitzung_2;funktion;gruppe\nS-1;vertreten;anwesend;f;g\n")
    #expect(group.members.map(\.attendance) == [[.present, .represented]])
    #expect(findings.isEmpty)
  }

  @Test("reports an unknown attendance and leaves an empty one unknown")
  func attendance() throws {
    let (group, findings) = try members(
      "mitglied_id;funktion;gruppe;sitzung_1;sitzung_2\nS-1;f;g;krank;\n")
    #expect(group.members.map(\.attendance) == [[nil, nil]])
    #expect(findings.map(\.id) == ["unreadable-value"])
    #expect(findings.map { [$0.line, $0.column] } == [[2, 4]])
  }

  @Test("refuses lists without a session or a required column")
  func missingColumns() {
    for header in ["mitglied_id;funktion;gruppe", "mitglied;funktion;gruppe;sitzung_1"] {
      let error = #expect(throws: Diagnostic.self) { try members(header + "\nS-1;f;g\n") }
      #expect(error?.id == "unknown-column")
    }
  }

  @Test("reports feedback whose day, topic or status cannot be read")
  func unreadableFeedback() throws {
    let (entries, findings) = try feedback("Mai;Politik;T9;x;;vertagt\n5.6.19;Politik;T1;x;y;offen")
    #expect(entries.map(\.day) == [nil, "2019-06-05"])
    #expect(entries.map(\.topic) == [nil, "T1"])
    #expect(entries.map(\.status) == [nil, .open])
    #expect(
      findings.map { "\($0.column ?? 0) \($0.id)" }
        == ["1 unreadable-value", "3 unknown-topic", "6 unreadable-value"])
  }

  @Test("names the nearest column of the feedback when one is missing")
  func missingFeedbackColumn() {
    let error = #expect(throws: Diagnostic.self) {
      try feedback("a;b;c;d;e;f", header: "datum;gremium;thema;text;antworten;status")
    }
    #expect(error?.fix.de.contains("antworten") == true)
  }
}
