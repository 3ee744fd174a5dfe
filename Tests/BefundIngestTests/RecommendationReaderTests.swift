import BefundModel
import Testing

@testable import BefundIngest

@Suite("Recommendation reader")
struct RecommendationReaderTests {
  private static let header = RecommendationReader.columns.joined(separator: ";")
  private static let roomHeader = RecommendationReader.roomColumns.joined(separator: ";")

  private func sample() throws -> (data: RecommendationData, findings: [Diagnostic]) {
    try RecommendationReader.read(
      SmallFiles.sample("empfehlungen.csv"), rooms: SmallFiles.sample("sitzungen.csv"),
      codes: SmallFiles.codes(), duplicates: SmallFiles.duplicates())
  }

  private func read(
    _ rows: [String], rooms: [String]? = nil, header: String = header, codes: Set<String>? = nil
  ) throws -> (data: RecommendationData, findings: [Diagnostic]) {
    let text = ([header] + rows).joined(separator: "\n")
    return try SmallFiles.with("empfehlungen.csv", text) { path in
      guard let rooms else { return try RecommendationReader.read(path, codes: codes) }
      let sheet = ([Self.roomHeader] + rooms).joined(separator: "\n")
      return try SmallFiles.with("sitzungen.csv", sheet) {
        try RecommendationReader.read(path, rooms: $0, codes: codes)
      }
    }
  }

  private func row(
    _ id: String, room: String = "T1", dots: String = "3", need: String = "",
    feasibility: String = "2", level: String = "praktisch", lead: String = "",
    participants: String = ""
  ) -> String {
    "\(id);WS1;\(room);1;x;\(level);\(dots);\(need);\(feasibility);1;hoch;kurz;\(lead);"
      + "\(participants);Idee;"
  }

  @Test("finds the planted defects of the sample and nothing else")
  func defects() throws {
    let planted = try SmallFiles.planted("empfehlungen.csv", "sitzungen.csv")
    #expect(try SmallFiles.places(sample().findings) == planted)
  }

  @Test("counts 90 of the sample's 93 recommendations")
  func totals() throws {
    let all = try sample().data.recommendations
    let counted = all.filter(\.counts)
    #expect(all.count == 93)
    #expect(counted.count == 90)
    #expect(SmallFiles.counts(counted.map(\.phase)) == ["Auftakt": 38, "WS1": 37, "WS2": 15])
    #expect(SmallFiles.counts(counted.map(\.room)) == ["T1": 27, "T2": 19, "T3": 28, "T4": 16])
    #expect(
      SmallFiles.counts(counted.compactMap(\.level)) == [.steering: 31, .practice: 56, .unclear: 3])
    #expect(
      SmallFiles.counts(counted.compactMap(\.status))
        == [.idea: 45, .prioritised: 30, .specified: 15])
    #expect(Set(all.compactMap(\.duplicateOf)) == ["E-20"])
  }

  @Test("knows who leads in 45 recommendations of the sample, and 58 in 22 measures")
  func leadsAndMeasures() throws {
    let counted = try sample().data.recommendations.filter(\.counts)
    #expect(counted.filter { $0.lead == .none }.count == 42)
    #expect(counted.filter { $0.lead == .unclear }.count == 3)
    #expect(counted.filter { $0.measure != nil }.count == 58)
    #expect(Set(counted.compactMap(\.measure)).count == 22)
    #expect(counted.allSatisfy { $0.needCode != nil && $0.cost != nil && $0.timeframe != nil })
    #expect(counted.allSatisfy { $0.effect != nil && $0.feasibility != nil && $0.table != nil })
  }

  @Test("adds up the dots of the sample by phase and room")
  func dots() throws {
    let data = try sample().data
    #expect(["Auftakt", "WS1", "WS2"].map { data.dotsUsed(phase: $0) } == [598, 341, 272])
    #expect(data.dotsUsed(phase: "Auftakt", room: "T3") == 184)
    #expect(data.recommendations.compactMap(\.dots).max() == 52)
  }

  @Test("reads the rooms of the sample")
  func rooms() throws {
    let data = try sample().data
    let phases = ["Auftakt", "WS1", "WS2"].map { phase in
      data.rooms.filter { $0.phase == phase }
    }
    #expect(data.rooms.count == 12)
    #expect(phases.map { $0.compactMap(\.present).reduce(0, +) } == [204, 118, 97])
    #expect(phases.map { $0.compactMap(\.dotsHandedOut).reduce(0, +) } == [612, 354, 291])
    for room in data.rooms {
      let cards = data.recommendations.filter {
        $0.counts && $0.phase == room.phase && $0.room == room.room
      }
      #expect(room.cards == cards.count)
    }
  }

  @Test("reports a room whose cards hold more dots than it got, at its own line")
  func roomDots() throws {
    let (data, findings) = try read(
      [row("A", dots: "3"), row("B", dots: "4"), row("C", room: "T2", dots: "6")],
      rooms: ["WS1;T1;2;6;2", "WS1;T2;2;6;1"])
    #expect(findings.map(\.id) == ["dots-exceed-room"])
    #expect(findings.map { [$0.line, $0.column] } == [[2, 4]])
    #expect(findings.first?.file.hasSuffix("sitzungen.csv") == true)
    #expect(findings.first?.message.de == "7 Punkte auf den Karten, aber nur 6 ausgegeben")
    #expect(data.dotsUsed(phase: "WS1", room: "T1") == 7)
  }

  @Test("reports a room that the sheet lacks")
  func unlistedRoom() throws {
    let (_, findings) = try read([row("A"), row("B", room: "T5")], rooms: ["WS1;T1;2;6;2"])
    #expect(findings.map(\.id) == ["unlisted-room"])
    #expect(findings.map { [$0.line, $0.column] } == [[3, 3]])
    #expect(try read([row("B", room: "T5")]).findings.isEmpty)
  }

  @Test(
    "tells a clear lead from an unclear one",
    arguments: [
      ("", .none), ("Fachbereich A", .named("Fachbereich A")), ("?", .unclear),
      ("Verein A?", .unclear), ("Stadt/Verein", .unclear), ("Stadt|Verein", .unclear),
      ("Stadt, Verein", .unclear), ("Stadt oder Verein", .unclear),
      ("Bordor e. V.", .named("Bordor e. V.")),
    ] as [(String, Recommendation.Lead)])
  func lead(text: String, lead: Recommendation.Lead) throws {
    let (data, findings) = try read([row("A", lead: text)])
    #expect(data.recommendations.map(\.lead) == [lead])
    #expect(findings.map(\.id) == (lead == .unclear ? ["lead-unclear"] : []))
    #expect(findings.allSatisfy { $0.line == 2 && $0.column == 13 })
  }

  @Test("reports values out of range and unknown words")
  func unreadable() throws {
    let rows = [
      row("A", feasibility: "4"), row("B", dots: "-1"), row("C", dots: "drei"),
      row("D", level: "theoretisch"), row("E", feasibility: "0"),
    ]
    let (data, findings) = try read(rows)
    #expect(findings.map(\.id) == Array(repeating: "unreadable-value", count: 5))
    #expect(
      findings.map { [$0.line, $0.column] } == [[2, 9], [3, 7], [4, 7], [5, 6], [6, 9]])
    #expect(data.recommendations.map(\.dots) == [3, nil, nil, 3, 3])
    #expect(data.recommendations.map(\.feasibility) == [nil, 2, 2, 2, nil])
    #expect(data.recommendations[3].level == nil)
  }

  @Test("reports a need code that the code system lacks")
  func needCode() throws {
    let rows = [row("A", need: "T1-B1"), row("B", need: "T1-B9"), row("C")]
    let (data, findings) = try read(rows, codes: ["T1-B1"])
    #expect(data.recommendations.map(\.needCode) == ["T1-B1", nil, nil])
    #expect(findings.map(\.id) == ["unknown-code"])
    #expect(findings.map { [$0.line, $0.column] } == [[3, 8]])
  }

  @Test("keeps a slash inside the name of a participant")
  func participants() throws {
    let (data, _) = try read([row("A", participants: "Verein/MSO|Kammern")])
    #expect(data.recommendations.map(\.participants) == [["Verein/MSO", "Kammern"]])
    let single = try read([row("A", participants: "Verein/MSO")])
    #expect(single.data.recommendations.map(\.participants) == [["Verein/MSO"]])
  }

  @Test("names the nearest column when one is missing")
  func missingColumn() throws {
    let header = Self.header.replacing("punkte", with: "punkt")
    let error = #expect(throws: Diagnostic.self) { try read([row("A")], header: header) }
    #expect(error?.id == "unknown-column")
    #expect(error?.fix.en.contains("'punkt'") == true)
  }
}
