import Befund
import Foundation
import Testing

/// What goes wrong with lists of interviews and codings, each told and none counted wrongly.
@Suite("Faults of interviews")
struct InterviewFaultTests {
  static let codings = """
    Doc;Code;Wer;Text;ab;bis
    J01;Sprache/Kurse;a;mehr Kurse;0;10
    J02;Sprache/Kurse;a;Kurse;0;5
    J03;Sprache/Kurse;a;Abende;0;6

    """

  /// Returns the folder of a study of three interviews.
  func study(
    codings: String = InterviewFaultTests.codings,
    list: String? = "Nr;Art;Wie;Leute;Zeichen\nJ01;V;E;1;100\nJ02;V;E;1;100\nJ03;V;E;1;100\n",
    roles: String = "", more: String = "", top: String = ""
  ) throws -> String {
    let folder = try TestFolder.make()
    let columns =
      "{Nr: id, Art: organisation_type, Wie: perspective, Leute: persons, Zeichen: characters\(roles)}"
    let listed = list == nil ? "" : "    file: liste.csv\n    columns: \(columns)\n"
    let yaml = """
      title: Interviews
      place: Kleindorf
      language: de
      dates: {data: 2024-06-01, fieldwork: {from: 2024-04-01, to: 2024-05-01}}
      topics: [{id: S, label: Sprache}, {id: C, label: Schule}]
      \(top)
      sources:
        interviews:
      \(listed)    codings: codings.csv
          coding_columns: {Doc: document, Code: code, Wer: coder, Text: quote, ab: start, bis: end}
          separator: /
          main_coder: a
          codes: {"Sprache > *": {topic: S, kind: need}, "Schule > *": {topic: C, kind: challenge}}
      \(more)
      """
    try Data(yaml.utf8).write(to: folder.appendingPathComponent("study.yaml"))
    try Data(codings.utf8).write(to: folder.appendingPathComponent("codings.csv"))
    if let list { try Data(list.utf8).write(to: folder.appendingPathComponent("liste.csv")) }
    return folder.path
  }

  private func content(_ folder: String, _ edition: Edition = .internal) throws -> ReleasedContent {
    try StudyAnswers.release(folder, [.interviews, .codes], edition: edition).release.content
  }

  @Test("an interview outside the list is told and not counted, in no edition")
  func unlisted() throws {
    let folder = try study(codings: Self.codings + "Fremd;Schule/Wege;a;weit;0;4\n")
    let data = try StudyReader.read(folder)
    #expect(data.findings.map(\.id) == ["unknown-document"])
    for edition in Edition.allCases {
      let table = try #require(try content(folder, edition)["interviews"])
      #expect(
        table.cell("C", "_total")?.count == (edition == .internal ? 0 : nil)
          || table.cell("C", "_total")?.count == 0)
    }
    let notes = try #require(try content(folder)["interviews"]).notes
    #expect(notes.first { $0.id == "uncounted" }?.counts == [0, 0, 1])
  }

  @Test("an id that is missing or occurs twice is an error with its place")
  func ids() throws {
    for (list, line) in [
      ("Nr;Art;Wie;Leute;Zeichen\nJ01;V;E;1;9\nJ01;V;E;1;9\n", 3),
      ("Nr;Art;Wie;Leute;Zeichen\nJ01;V;E;1;9\n;V;E;1;9\n", 3),
    ] {
      let data = try StudyReader.read(try study(list: list))
      let finding = try #require(data.findings.first { $0.id == "interview-id" })
      #expect(finding.severity == .error && finding.line == line && finding.column == 1)
    }
  }

  @Test("numbers that are none are told and count as unknown")
  func numbers() throws {
    let data = try StudyReader.read(
      try study(
        list:
          "Nr;Art;Wie;Leute;Zeichen\nJ01;V;E;zwei;1.000\nJ02;V;E;-3;9223372036854775807\nJ03;V;E;1;9\n"
      ))
    #expect(data.findings.count { $0.id == "unreadable-value" } == 4)
    let interviews = try #require(data.interviews?.interviews)
    #expect(interviews.map(\.persons) == [nil, nil, 1])
    #expect(interviews.map(\.characters) == [nil, nil, 9])
  }

  @Test(
    "an interview listed as coded twice without a second coding is told; other words than yes and no too",
    arguments: [
      ("ja", [3]), ("x", [3]), ("nein", []), ("", []), ("vielleicht", []),
    ])
  func codedOnce(written: String, lines: [Int]) throws {
    let folder = try study(
      codings: Self.codings + "J01;Sprache/Kurse;b;mehr Kurse;0;10\n",
      list: """
        Nr;Art;Wie;Leute;Zeichen;Zweit
        J01;V;E;1;100;ja
        J02;V;E;1;100;\(written)
        J03;V;E;1;100;nein

        """, roles: ", Zweit: double_coded")
    let findings = try StudyReader.read(folder).findings
    #expect(findings.filter { $0.id == "second-coding-missing" }.map(\.line) == lines)
    let unread = findings.filter { $0.id == "unreadable-value" }
    #expect(unread.map(\.column) == (written == "vielleicht" ? [6] : []))
    #expect(!findings.contains { $0.message.de.contains("vielleicht") })
  }

  @Test("what no list says of interviews is in no table: persons, kinds of organisation, wishes")
  func unknownAttributes() throws {
    func tables(_ list: String?) throws -> [BaselineTable] {
      try StudyReader.read(try study(list: list)).baseline([.interviews]).tables
    }
    let bare = try tables(nil)
    #expect(bare.map(\.id) == ["interviews", "joint", "anchors"])
    #expect(bare[0].base.de == "3 Interviews" && bare[0].base.en == "3 interviews")
    #expect(!bare[1].columns.contains { $0.heading.id == "wishes" })
    let listed = try tables(
      "Nr;Art;Wie;Leute;Zeichen\nJ01;V;E;2;100\nJ02;;E;1;100\nJ03;V;E;1;100\n")
    #expect(listed[0].base.de == "3 Interviews mit 4 Personen")
    let kinds = try #require(listed.first { $0.id == "interviews_organisation" })
    #expect(kinds.columns.map(\.heading.label.de) == ["V", "ohne Angabe"])
    #expect(kinds.cells[0].map(\.base?.unweighted) == [2, 1])
  }

  @Test("the text of a report on interviews alone counts none, one and several passages")
  func interviewText() throws {
    let folder = try study(codings: Self.codings + "J01;Schule/Wege;a;weit;20;24\n")
    let release = try StudyAnswers.release(folder, edition: .internal).release
    let files = try release.reportFiles(language: .de, version: "test")
    let text = try #require(files.first { $0.name == "bericht.txt" }?.text)
    #expect(text.contains("Grundlage sind 3 Interviews mit Expert*innen."))
    #expect(
      text.contains("In 3 von 3 Interviews kommt das Thema vor, mit 3 codierten Textstellen."))
    #expect(
      text.contains("In 1 von 3 Interviews kommt das Thema vor, mit einer codierten Textstelle."))
  }

  @Test("the text of a report on one interview counts it in words")
  func textOfOne() throws {
    let folder = try study(
      codings: Self.codings + "J02;Schule/Wege;a;weit;20;24\n",
      list: "Nr;Art;Wie;Leute;Zeichen\nJ01;V;E;1;100\n")
    let release = try StudyAnswers.release(folder, edition: .internal).release
    for (language, sentences) in [
      (
        Language.de,
        [
          "Grundlage ist ein Interview mit Expert*innen.",
          "In 1 von 1 Interview kommt das Thema vor, mit einer codierten Textstelle.",
          "Im Interview kommt das Thema nicht vor.",
        ]
      ),
      (
        .en,
        [
          "The figures rest on one interview with an expert.",
          "The topic does not come up in the interview.",
        ]
      ),
    ] {
      let files = try release.reportFiles(language: language, version: "test")
      let text = try #require(files.first { $0.name == "bericht.txt" }?.text)
      for sentence in sentences { #expect(text.contains(sentence), "\(sentence)") }
    }
  }

  @Test("documents that belong to one interview keep frequencies and lose positions")
  func joined() throws {
    let folder = try study(
      codings: Self.codings.replacing("J02;", with: "J01.Teil2;"))
    let data = try StudyReader.read(folder)
    #expect(data.findings.contains { $0.id == "documents-joined" && $0.severity == .warning })
    #expect(data.interviews?.hasSpans == false)
    #expect(try content(folder)["interviews"]?.cell("S", "_total")?.count == 2)
  }

  @Test("what is left out on purpose is not called coded with the topic only")
  func uncounted() throws {
    let rows = "J01;Notiz/a;a;x;0;1\nJ02;Neu/b;a;y;0;1\n"
    let folder = try study(codings: Self.codings + rows)
    let yaml = folder + "/study.yaml"
    let text = try String(contentsOfFile: yaml, encoding: .utf8)
      .replacing("codes: {", with: "codes: {\"Notiz*\": {ignore: true}, ")
    try Data(text.utf8).write(to: URL(fileURLWithPath: yaml))
    let notes = try #require(try content(folder)["interviews"]).notes
    #expect(notes.first { $0.id == "codings" }?.counts == [5, 3, 0, 0, 0])
    #expect(notes.first { $0.id == "uncounted" }?.counts == [1, 1, 0])
  }

  @Test("codes whose ids meet in keys are told apart")
  func ids2() throws {
    let folder = try study(
      codings: Self.codings
        + "J01;Sprache/Öl;a;x;0;1\nJ01;Sprache/Äl;a;x;2;3\nJ02;Sprache/A b;a;x;0;1\nJ02;Sprache/A_b;a;x;2;3\n"
    )
    let codes = try #require(try StudyReader.read(folder).interviews?.codes)
    #expect(Set(codes.map { FigureID.make($0.id) }).count == 5)
    #expect(try content(folder)["interview_codes"]?.rows.count == 5)
  }

  @Test(
    "ranges and roles in study.yaml are checked, with their place",
    arguments: [
      ("    saturation: {base: -1}", "", "out-of-range"),
      ("    saturation: {run: 0}", "", "out-of-range"),
      ("    saturation: {threshold: 1e300}", "", "out-of-range"),
      ("", "thresholds: {often_survey: 1e300}", "out-of-range"),
      ("", "thresholds: {often_interviews: -1}", "out-of-range"),
    ])
  func ranges(more: String, top: String, id: String) {
    let error = #expect(throws: DiagnosticList.self) {
      try StudyReader.read(try study(more: more, top: top))
    }
    #expect(error?.findings.map(\.id) == [id])
    #expect(error?.findings.first?.line != nil && error?.findings.first?.column != nil)
  }

  @Test(
    "what in study.yaml says nothing, or two things, is told with its place",
    arguments: [
      ("    code_system: \"\"", "empty-value"), ("    verdicts: \"\"", "empty-value"),
    ])
  func emptyValues(more: String, id: String) {
    let error = #expect(throws: DiagnosticList.self) { try StudyReader.read(try study(more: more)) }
    #expect(error?.findings.map(\.id) == [id] && error?.findings.first?.line != nil)
  }

  @Test("a separator without columns and a code that is ignored and has a topic are refused")
  func contradictions() throws {
    for (old, new, id) in [
      ("{topic: S, kind: need}", "{topic: S, kind: need, ignore: true}", "code-ignored-with-topic"),
      (
        "coding_columns: {Doc: document, Code: code, Wer: coder, Text: quote, ab: start, bis: end}",
        "saturation: {base: 4}", "separator-unused"
      ),
    ] {
      let folder = try study()
      let yaml = folder + "/study.yaml"
      let text = try String(contentsOfFile: yaml, encoding: .utf8).replacing(old, with: new)
      try Data(text.utf8).write(to: URL(fileURLWithPath: yaml))
      let error = #expect(throws: DiagnosticList.self) { try StudyReader.read(folder) }
      #expect(error?.findings.map(\.id) == [id])
    }
  }

  @Test(
    "a code system tells codes apart, and its paths say what its columns say",
    arguments: [
      ("k1;S;Bedarf;Kurse;;\nk2;S;Bedarf;Kurse;;", "code-path-repeated", true),
      (";S;Bedarf;Kurse;;", "code-id-missing", true),
      ("k1;S;Bedarf;Kurse;S > Bedarf > Räume;", "code-path-differs", false),
      ("k1;S;Bedarf;Kurse;S > Bedarf > Kurse;", nil, false),
      ("k1;S;Bedarf;Kurse;Sprache::Bedarf::Kurse;", nil, false),
      ("k1;S;Bedarf;Kurse;C > Bedarf > Kurse;", "code-path-differs", false),
    ])
  func codeSystem(rows: String, id: String?, isRefused: Bool) throws {
    let folder = try study(more: "    code_system: codes.csv\n    kinds: {Bedarf: need}")
    let text = "code_id;thema;art;unterkategorie;pfad;befragung_code\n\(rows)\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/codes.csv"))
    if isRefused {
      let finding = #expect(throws: Diagnostic.self) { try StudyReader.read(folder) }
      #expect(finding?.id == id && finding?.line == (rows.hasPrefix("k1") ? 3 : 2))
    } else {
      let findings = try StudyReader.read(folder).findings
      #expect(findings.map(\.id) == (id.map { [$0] } ?? []))
    }
  }

  @Test("thresholds are printed as they are used")
  func thresholds() throws {
    let folder = try study(top: "thresholds: {often_survey: 33.5, often_interviews: 0.5}")
    let method = try #require(try content(folder)["joint"]).method
    #expect(method.de.contains("ab 33,5 % der Befragten und ab 0,5 % der Interviews"))
    #expect(method.en.contains("from 33.5% of respondents and from 0.5% of interviews"))
  }

  @Test("columns of codings need a document and a code, each role once")
  func roles() throws {
    for (columns, id) in [
      ("{Doc: document, Wer: coder}", "role-missing"),
      ("{Doc: document, Code: code, Text: quote, Wer: quote}", "role-repeated"),
    ] {
      let folder = try study()
      let yaml = folder + "/study.yaml"
      let text = try String(contentsOfFile: yaml, encoding: .utf8).replacing(
        "{Doc: document, Code: code, Wer: coder, Text: quote, ab: start, bis: end}", with: columns)
      try Data(text.utf8).write(to: URL(fileURLWithPath: yaml))
      let error = #expect(throws: DiagnosticList.self) { try StudyReader.read(folder) }
      #expect(error?.findings.map(\.id) == [id])
    }
  }

  @Test("control characters and line breaks reach neither terminal nor table")
  func controls() throws {
    let escape = "\u{1B}[31m"
    let folder = try study(
      codings: Self.codings.replacing("mehr Kurse", with: "\"mehr\(escape)\nKurse | gut\"")
        + "J02;Fremd/\(escape)x;a;y;0;1\n")
    let data = try StudyReader.read(folder)
    let finding = try #require(data.findings.first { $0.id == "unmapped-code" })
    #expect(!finding.message.de.unicodeScalars.contains("\u{1B}"))
    let release = try StudyAnswers.release(folder, [.interviews, .codes], edition: .internal)
      .release
    for format in [TableFormat.text, .markdown, .tidy, .csv] {
      #expect(!release.rendered(as: format, language: .de).unicodeScalars.contains("\u{1B}"))
    }
    #expect(
      release.rendered(as: .markdown, language: .de).contains("„mehr [31m Kurse \\| gut“")
        || release.rendered(as: .markdown, language: .de).contains("mehr \\[31m Kurse \\| gut"))
  }
}
