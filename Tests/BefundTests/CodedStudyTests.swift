import Befund
import Foundation
import Testing

/// Studies whose interviews were coded with another tool than the sample's.
@Suite("Interviews coded with any tool")
struct CodedStudyTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("BefundIngestTests/Fixtures/Codings")

  private static let rules = """
        codes:
          "Sprache > *Bedarf": {topic: S, kind: need}
          "Sprache > *Herausforderung": {topic: S, kind: challenge}
          "Schule > *Herausforderung": {topic: C, kind: challenge}
          "Schule > *Stärke": {topic: C, kind: strength}
          "*Gesundheit*": {topic: G, kind: need}
    """

  /// Writes a study and returns its folder.
  private func study(
    codings: String, copying: Bool = true, _ more: String = CodedStudyTests.rules,
    coder: String? = "anna", files: [String: String] = [:]
  ) throws -> String {
    let folder = try TestFolder.make()
    if copying {
      try FileManager.default.copyItem(
        at: Self.fixtures.appendingPathComponent(codings),
        to: folder.appendingPathComponent(codings))
    }
    let yaml = """
      title: Interviews
      place: Kleindorf
      language: de
      dates: {data: 2024-06-01, fieldwork: {from: 2024-04-01, to: 2024-05-01}}
      topics:
        - {id: S, label: {de: Sprache, en: Language}}
        - {id: C, label: {de: Schule, en: School}}
        - {id: G, label: {de: Gesundheit, en: Health}}
      sources:
        interviews:
          codings: \(codings)
      \(coder.map { "    main_coder: \($0)" } ?? "")
      \(more)
      """
    var all = files
    all["study.yaml"] = yaml
    for (name, text) in all {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return folder.path
  }

  /// What a coding says, for comparing tools.
  private struct Mark: Hashable {
    var interview: String
    var coder: String
    var topic: String?
    var kind: CodingKind?
    var code: String?
    var span: Range<Int>?
    var quote: String?

    init(_ coding: Coding) {
      interview = coding.interview
      coder = coding.coder
      topic = coding.topic
      kind = coding.kind
      code = coding.code
      span = coding.span
      quote = coding.quote?.text
    }
  }

  @Test("two exports of one project give the same interviews, codes and codings")
  func twoTools() throws {
    let marks = try ["integration_de.qdpx", "qualcoder_integration_de_data.qda"].map { file in
      let data = try #require(try StudyReader.read(try study(codings: file)).interviews)
      #expect(data.hasSpans)
      #expect(Set(data.codes.map(\.id)).count == 5)
      return Dictionary(data.codings.map { (Mark($0), 1) }, uniquingKeysWith: +)
    }
    #expect(marks[0] == marks[1])
    #expect(marks[0].values.reduce(0, +) == 10)
  }

  @Test("the tables are those that the ten codings give by hand")
  func tables() throws {
    let folder = try study(codings: "qualcoder_integration_de_data.qda")
    let content = try StudyAnswers.release(folder, [.interviews, .codes], edition: .internal)
      .release.content
    let table = try #require(content["interviews"])
    #expect(table.cell("S", "need_passages")?.count == 2)
    #expect(table.cell("S", "need_interviews")?.count == 2)
    #expect(table.cell("C", "challenge_passages")?.count == 2)
    #expect(table.cell("C", "challenge_interviews")?.count == 1)
    #expect(table.cell("G", "_total")?.count == 1 && table.cell("G", "_total")?.base == 3)
    // In the two interviews that both coded: 5 passages by anna, 3 by björn, one of them shared.
    let agreement = try #require(content["agreement"])
    // All eight passages: the shared one is two of them. The same eight as pairs: one, which is alike.
    let passages = ["units", "both", "first", "second"].map {
      agreement.cell("segments_code", $0)?.count
    }
    #expect(passages == [8, 2, 4, 2])
    #expect(agreement.cell("segments_code", "agreement")?.figure == 25)
    #expect(agreement.cell("segments_code", "positive")?.figure == 0.25)
    #expect(agreement.cell("segments_code", "cohen")?.figure == nil)
    let pairs = ["units", "both", "first", "second"].map { agreement.cell("pairs_code", $0)?.count }
    #expect(pairs == [1, 1, nil, nil])
    #expect(agreement.cell("pairs_code", "agreement")?.figure == 100)
    // Of S the second coder found nothing: none of two passages is alike, and no pair has it.
    let detail = try #require(content["agreement_segments"])
    #expect(
      detail.cell("topic.S", "first")?.count == 2
        && detail.cell("topic.S", "agreement")?.figure == 0)
    #expect(content["agreement_pairs"]?.cell("topic.S", "agreement")?.figure == nil)
  }

  @Test("a code without a topic is listed with its codings, one left out on purpose is not")
  func unmapped() throws {
    let some = Self.rules.replacing("\"*Gesundheit*\": {topic: G, kind: need}", with: "")
    let open = try StudyReader.read(
      try study(codings: "qualcoder_integration_de_data.qda", some))
    let finding = try #require(open.findings.first { $0.id == "unmapped-code" })
    #expect(finding.count == 1 && finding.severity == .warning)
    #expect(finding.message.en.contains("Gesundheit > Gesundheit: Bedarf"))
    #expect(open.interviews?.codings.count == 10)
    let closed = try StudyReader.read(
      try study(
        codings: "qualcoder_integration_de_data.qda",
        Self.rules.replacing("{topic: G, kind: need}", with: "{ignore: true}")))
    #expect(closed.findings.isEmpty)
    #expect(closed.interviews?.codings.count { $0.counts } == 9)
  }

  @Test("several coders need a main coder, and no message names one")
  func mainCoder() throws {
    for (coder, id) in [(nil, "main-coder-missing"), ("carla", "main-coder-unknown")] {
      let data = try StudyReader.read(
        try study(codings: "qualcoder_integration_de_data.qda", coder: coder))
      let finding = try #require(data.findings.first { $0.id == id })
      #expect(finding.severity == .error)
      for text in [finding.message, finding.why, finding.fix] {
        #expect(!text.de.contains("anna") && !text.en.contains("björn"))
      }
    }
  }

  @Test("a rule needs a known topic, or says that it leaves codes out")
  func rules() {
    for (rule, id) in [
      ("{topic: X, kind: need}", "unknown-topic"), ("{kind: need}", "code-without-topic"),
      ("{topic: S, kind: wish}", "unknown-word"),
    ] {
      let error = #expect(throws: DiagnosticList.self) {
        try StudyReader.read(
          try study(
            codings: "qualcoder_integration_de_data.qda", "    codes: {\"*\": \(rule)}"))
      }
      #expect(error?.findings.first?.id == id, "\(id)")
      #expect(error?.findings.first?.line != nil)
    }
  }

  // MARK: Lists

  private static let list = """
    Gespräch;Kürzel;Wer;Text;ab;bis
    eins;Sprache/Bedarf;a;mehr Kurse für Mütter;10;31
    eins;Schule/Bedarf;a;Kurse für Mütter;15;31
    zwei;Sprache/Bedarf;a;Kurse abends;0;12

    """

  private static let columns = """
        coding_columns:
          {Gespräch: document, Kürzel: code, Wer: coder, Text: quote, ab: start, bis: end}
        separator: /
        codes: {"Sprache > Bedarf": {topic: S, kind: need}, "Schule*": {topic: C, kind: need}}
    """

  @Test("any list is read by the columns that study.yaml names")
  func declaredColumns() throws {
    let folder = try study(
      codings: "liste.csv", copying: false, Self.columns, coder: nil,
      files: ["liste.csv": Self.list])
    let data = try StudyReader.read(folder)
    #expect(data.findings.isEmpty)
    let interviews = try #require(data.interviews)
    #expect(interviews.interviews.map(\.id) == ["eins", "zwei"] && interviews.mainCoder == "a")
    #expect(interviews.codings.map(\.topic) == ["S", "C", "S"])
    #expect(interviews.hasSpans && interviews.codings[0].span == 10..<31)
    let pairs = try #require(
      try StudyAnswers.release(folder, [.codes], edition: .internal).release
        .content["cooccurrence"])
    #expect(pairs.cell("S.C", "overlaps")?.count == 1)
    #expect(pairs.cell("S.C", "jaccard")?.figure == 0.5)
  }

  @Test("a column that is not there, and positions that no quote confirms, are said")
  func columnFaults() throws {
    let missing = #expect(throws: Diagnostic.self) {
      try StudyReader.read(
        try study(
          codings: "liste.csv", copying: false, Self.columns, coder: nil,
          files: ["liste.csv": Self.list.replacing("Kürzel", with: "Code")]))
    }
    #expect(missing?.id == "unknown-column")
    let folder = try study(
      codings: "liste.csv", copying: false, Self.columns, coder: nil,
      files: ["liste.csv": Self.list.replacing(";31", with: ";40").replacing(";12", with: ";9")])
    let unsure = try #require(try StudyReader.read(folder).interviews)
    #expect(!unsure.hasSpans && unsure.codings.allSatisfy { $0.span == nil })
    let pairs = try #require(
      try StudyAnswers.release(folder, [.codes], edition: .internal).release
        .content["cooccurrence"])
    #expect(pairs.cell("S.C", "overlaps")?.sign == .senseless)
    #expect(pairs.notes.contains { $0.text.de.contains("zurückgehalten") })
  }

  @Test("QualCoder's list has the names above a code nearest first")
  func qualCoderList() throws {
    let list = """
      "File","Coder","Coded","Id","Codename","Coded_Memo","Category","Category"
      "eins","a","mehr Kurse","ctid:1","Kurse","","Bedarf","Sprache"
      "eins","a","Wege","ctid:2","Wege","","Bedarf",""
      """
    let data = try StudyReader.read(
      try study(
        codings: "liste.csv", copying: false,
        "    codes: {\"Sprache > Bedarf > Kurse\": {topic: S, kind: need}}", coder: nil,
        files: ["liste.csv": list]))
    #expect(data.interviews?.codings.map(\.topic) == ["S", nil])
    #expect(data.findings.map(\.id) == ["unmapped-code"])
    #expect(data.findings.first?.message.en.contains("'Bedarf > Wege'") == true)
  }

  // MARK: Quotes and verdicts

  @Test("a quote appears in public only when it is released, by its id and with a name")
  func quotes() throws {
    let words = "Das Engagement der Lehrkräfte"
    let file = "qualcoder_integration_de_data.qda"
    let data = try #require(try StudyReader.read(try study(codings: file)).interviews)
    let quote = try #require(data.codings.compactMap(\.quote).first { $0.text == words })
    func answer(_ rows: String) throws -> (StudyData, String) {
      let folder = try study(
        codings: file, Self.rules + "\n    quotes: zitate.csv",
        files: ["zitate.csv": "zitat;freigegeben_von;am\n" + rows])
      let data = try StudyReader.read(folder)
      guard !data.findings.hasErrors else { return (data, "") }
      let release = try StudyAnswers.release(folder, [.interviews], edition: .public).release
      return (data, release.rendered(as: .tidy, language: .de))
    }
    let (_, released) = try answer("\(quote.id);A. Muster;2024-05-20\n")
    #expect(released.contains(words))
    #expect(!released.contains("Arzttermin"))
    // As the table prints it.
    let (_, printed) = try answer("Z-\(quote.id.uppercased());A. Muster;2024-05-20\n")
    #expect(printed.contains(words))
    let (_, none) = try answer("")
    #expect(!none.contains(words))
    let (unknown, other) = try answer("00000000;A. Muster;2024-05-20\n")
    #expect(unknown.findings.map(\.id) == ["unknown-quote"] && !other.contains(words))
    let (open, _) = try answer("\(quote.id);;2024-05-20\n")
    #expect(open.findings.map(\.id) == ["quote-release-incomplete"])
    #expect(open.findings.hasErrors)
    let (early, waiting) = try answer("\(quote.id);A. Muster;9998-12-31\n")
    #expect(early.findings.map(\.id) == ["quote-release-later"])
    #expect(!waiting.contains(words))
  }

  @Test(
    "a release begins on its day, in the study's time zone",
    arguments: [
      ("2024-05-19T21:59:59Z", false), ("2024-05-19T22:00:00Z", true),
      ("2024-06-01T00:00:00Z", true),
    ])
  func releaseDay(now: String, isReleased: Bool) throws {
    let file = "qualcoder_integration_de_data.qda"
    let data = try #require(try StudyReader.read(try study(codings: file)).interviews)
    let quote = try #require(data.codings.compactMap(\.quote).first)
    var options = ReadingOptions()
    options.now = try Date(now, strategy: .iso8601)
    let read = try StudyReader.read(
      try study(
        codings: file, Self.rules + "\n    quotes: zitate.csv",
        files: ["zitate.csv": "zitat;freigegeben_von;am\n\(quote.id);A. Muster;2024-05-20\n"]),
      options: options)
    let released = (read.interviews?.codings ?? []).compactMap(\.quote).filter(\.isReleased)
    #expect(Set(released.map(\.id)) == (isReleased ? [quote.id] : []))
  }

  @Test("from one interview there is no public table, and the refusal says what helps")
  func oneInterview() throws {
    let folder = try study(
      codings: "liste.csv", copying: false, Self.columns, coder: nil,
      files: [
        "liste.csv": Self.list.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
      ])
    let finding = #expect(throws: Diagnostic.self) {
      try StudyAnswers.release(folder, [.interviews], edition: .public)
    }
    #expect(finding?.id == "cannot-protect" && finding?.status == .cannotProtect)
    #expect(finding?.fix.de.hasPrefix("weitere Interviews codieren") == true)
  }

  @Test("a quote that may name a person is no example, and cannot be released")
  func personInQuote() throws {
    let list = Self.list.replacing("mehr Kurse für Mütter", with: "Frau Sommer hilft gut")
    let folder = try study(
      codings: "liste.csv", copying: false, Self.columns, coder: nil, files: ["liste.csv": list])
    let data = try StudyReader.read(folder)
    #expect(data.findings.map(\.id) == ["person-in-text"])
    let quote = try #require(data.interviews?.codings[0].quote)
    #expect(quote.namesPerson)
    let anchors = try StudyAnswers.release(folder, [.interviews], edition: .internal).release
      .content["anchors"]
    #expect(anchors?.cell("S_need", "quote")?.text?.label.de == "„Kurse abends“")
    let refused = try StudyReader.read(
      try study(
        codings: "liste.csv", copying: false, Self.columns + "\n    quotes: zitate.csv",
        coder: nil,
        files: [
          "liste.csv": list,
          "zitate.csv": "zitat;freigegeben_von;am\n\(quote.id);A. Muster;2024-05-20\n",
        ]))
    #expect(refused.findings.contains { $0.id == "person-in-quote" && $0.severity == .error })
  }

  @Test(
    "a verdict needs everything, and each statement has one",
    arguments: [
      ("S;need;;agreement;A. Muster;weil", []), ("S;Bedarf;;Widerspruch;A. Muster;weil", []),
      ("S;need;;agreement;;weil", ["verdict-incomplete"]),
      ("S;need;;agreement;A. Muster;", ["verdict-incomplete"]),
      ("S;need;;vielleicht;A. Muster;weil", ["unreadable-value", "verdict-unknown"]),
      ("X;need;;agreement;A. Muster;weil", ["unknown-topic", "verdict-unknown"]),
      ("S;need;nichts;agreement;A. Muster;weil", ["verdict-code"]),
      (
        "S;need;;agreement;A. Muster;weil\nS;need;;partial;A. Muster;weil",
        ["verdict-repeated"]
      ),
      ("S;need;;agreement;A. Muster;Frau Sommer sagt es", ["person-in-text"]),
      ("S;need;;agreement;A. Muster;nur INTERVIEW-1 nennt es", ["verdict-names-interview"]),
    ])
  func verdicts(rows: String, ids: [String]) throws {
    let data = try StudyReader.read(
      try study(
        codings: "qualcoder_integration_de_data.qda", Self.rules + "\n    verdicts: urteile.csv",
        files: ["urteile.csv": "thema;art;code;urteil;name;begruendung\n\(rows)\n"]))
    #expect(data.findings.map(\.id).sorted() == ids)
    #expect(data.findings.hasErrors == !ids.isEmpty)
    if ids.isEmpty { #expect(data.interviews?.verdicts.count == 1) }
  }
}
