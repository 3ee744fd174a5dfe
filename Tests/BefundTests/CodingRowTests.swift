import Befund
import Foundation
import Testing

/// Rows of codings that cannot be taken as they stand: positions, coders, names of documents, weights.
@Suite("Rows of codings")
struct CodingRowTests {
  private static let rows = InterviewFaultTests.codings

  private func study(
    _ codings: String, list: [String] = ["J01", "J02", "J03"], more: String = "", top: String = ""
  ) throws -> String {
    let lines = list.map { "\($0);V;E;1;100\n" }.joined()
    return try InterviewFaultTests().study(
      codings: codings, list: "Nr;Art;Wie;Leute;Zeichen\n" + lines, more: more, top: top)
  }

  private func data(
    _ codings: String, list: [String] = ["J01", "J02", "J03"]
  ) throws -> StudyData { try StudyReader.read(try study(codings, list: list)) }

  @Test(
    "positions that are none are told with their place, and withhold coverage",
    arguments: ["1.020;1.031", "-5;6", "40;20", "ab;cd", ";", "7;", "0;0", "9;9"])
  func positions(written: String) throws {
    let data = try data(Self.rows + "J01;Sprache/Neu;a;Worte;\(written)\n")
    let finding = try #require(data.findings.first { $0.id == "position-unusable" })
    #expect(finding.line == 5 && finding.column == 5 && finding.severity == .warning)
    #expect(data.interviews?.hasSpans == false)
    #expect(data.interviews?.codings.count == 4)
  }

  @Test("without such a row spans are used")
  func spans() throws {
    let data = try data(Self.rows)
    #expect(data.findings.isEmpty)
    #expect(data.interviews?.hasSpans == true)
  }

  @Test("a passage that ends beyond its transcript is told with its place; characters are withheld")
  func beyond() throws {
    let folder = try study(Self.rows + "J01;Sprache/Neu;a;Worte;96;101\n")
    let findings = try StudyReader.read(folder).findings
    let finding = try #require(findings.first { $0.id == "position-beyond-text" })
    #expect(finding.line == 5 && finding.column == 6 && finding.count == 1)
    let table = try #require(
      try StudyAnswers.release(folder, [.interviews, .codes], edition: .internal).release.content[
        "interview_codes"])
    #expect(!table.columns.contains { $0.heading.id == "coverage" })
    let fits = try data(Self.rows + "J01;Sprache/Neu;a;Worte;95;100\n").findings
    #expect(!fits.contains { $0.id == "position-beyond-text" })
  }

  @Test("an interview without the length that others have is told with its line")
  func unmeasured() throws {
    func findings(_ lengths: [String]) throws -> [Diagnostic] {
      let lines = lengths.enumerated().map { "J0\($0 + 1);V;E;1;\($1)\n" }.joined()
      let folder = try InterviewFaultTests().study(
        codings: Self.rows, list: "Nr;Art;Wie;Leute;Zeichen\n" + lines)
      return try StudyReader.read(folder).findings
    }
    #expect(try findings(["100", "", "100"]).map(\.id) == ["transcript-length-missing"])
    #expect(try findings(["100", "", "100"]).first?.line == 3)
    #expect(try findings(["", "", ""]).isEmpty)
  }

  @Test("a quote of another length than its position is told where the others agree")
  func quoteLength() throws {
    let more = (0..<7).map { "J01;Sprache/Kurse;a;Worte;\($0);\($0 + 5)\n" }.joined()
    let one = try data(Self.rows + more + "J01;Sprache/Neu;a;viel mehr Worte;20;25\n")
    let finding = try #require(one.findings.first { $0.id == "quote-differs" })
    #expect(finding.line == 12 && finding.column == 4 && finding.count == 1)
    #expect(one.interviews?.hasSpans == true)
    #expect(!finding.rendered(in: .de).contains("Worte"))
  }

  @Test("spellings of a coder are one coder, and rows without one are the main coder's")
  func coders() throws {
    let data = try data(
      Self.rows + "J01;Sprache/Neu;A ;Wort;20;24\nJ02;Sprache/Neu;;Wort;20;24\n")
    #expect(data.interviews?.codings.map(\.coder) == ["a", "a", "a", "a", "a"])
    #expect(
      data.findings.filter { $0.line == 5 || $0.line == 6 }.map(\.id) == [
        "coder-variant", "coder-missing",
      ])
  }

  @Test("without a main coder spellings and blanks of one coder are one coder too")
  func oneCoder() throws {
    let folder = try study(
      "Doc;Code;Wer;Text;ab;bis\nJ01;Sprache/Kurse;anna;Kurse;0;5\n"
        + "J02;Sprache/Kurse;Anna;Kurse;0;5\nJ03;Sprache/Kurse;;Kurse;0;5\n")
    let file = folder + "/study.yaml"
    let yaml = try String(contentsOfFile: file, encoding: .utf8)
    try yaml.replacing("main_coder: a", with: "").write(
      toFile: file, atomically: true, encoding: .utf8)
    let data = try StudyReader.read(folder)
    #expect(data.findings.map(\.id) == ["coder-variant", "coder-missing"])
    #expect(data.interviews?.mainCoder == "anna")
    #expect(data.interviews?.codings.allSatisfy { $0.coder == "anna" } == true)
  }

  @Test("an interview that the main coder did not code is told with its line")
  func uncoded() throws {
    let data = try data(
      Self.rows + "J04;Sprache/Kurse;b;Wort;20;24\n", list: ["J01", "J02", "J03", "J04"])
    let finding = try #require(data.findings.first { $0.id == "interview-uncoded" })
    #expect(finding.line == 5 && finding.column == 1)
    #expect(finding.file.hasSuffix("liste.csv"))
    #expect(data.interviews?.interviews.map(\.id) == ["J01", "J02", "J03"])
    #expect(data.interviews?.uncodedCount == 1)
  }

  @Test("J-1.1 is not J-11, and J 1 is J-01; what may be two interviews is neither")
  func names() throws {
    let codings = """
      Doc;Code;Wer;Text;ab;bis
      J-1.1;Sprache/Kurse;a;Kurse;0;5
      J 1.docx;Sprache/Kurse;a;Kurse;0;5
      J/2;Sprache/Kurse;a;Kurse;0;5
      ---;Sprache/Kurse;a;Kurse;0;5

      """
    let data = try data(codings, list: ["J-11", "J-01", "J-2", "J_2"])
    let interviews = try #require(data.interviews)
    #expect(interviews.codings.map(\.interview) == ["J-1.1", "J-01", "J/2", "---"])
    #expect(interviews.codings.map(\.isUnlisted) == [true, false, true, true])
    let findings = data.findings.filter { $0.file.hasSuffix("codings.csv") }
    #expect(
      findings.map(\.id) == [
        "unknown-document", "document-name-variant", "ambiguous-document", "unknown-document",
      ])
  }

  @Test("interviews and organisations whose ids meet in keys still have their tables")
  func keys() throws {
    let folder = try InterviewFaultTests().study(
      codings: "Doc;Code;Wer;Text;ab;bis\nJö;Sprache/Kurse;a;Kurse;0;5\n"
        + "Jü;Sprache/Kurse;a;Kurse;0;5\n",
      list: "Nr;Art;Wie;Leute;Zeichen\nJö;Süd;E;1;100\nJü;Söd;E;1;100\n")
    let content = try StudyAnswers.release(folder, [.interviews, .codes], edition: .internal)
      .release.content
    #expect(content["saturation"]?.rows.map(\.heading.id) == ["J_", "J__2"])
    #expect(content["interviews_organisation"]?.columns.map(\.heading.id) == ["S_d", "S_d_2"])
  }

  @Test("only whole weights from 0 to 100 are weights", arguments: ["50,5", "101", "-1", "viel"])
  func weights(written: String) throws {
    let folder = try study(
      "Doc;Code;Wer;Text;ab;bis;Gewicht\nJ01;Sprache/Kurse;a;mehr Kurse;0;10;\(written)\n"
        + "J02;Sprache/Kurse;a;Kurse;0;5;80\nJ03;Sprache/Kurse;a;Abende;0;6;\n")
    let yaml = URL(fileURLWithPath: folder + "/study.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    try Data(text.replacing("bis: end}", with: "bis: end, Gewicht: weight}").utf8).write(to: yaml)
    let data = try StudyReader.read(folder)
    #expect(data.interviews?.codings.map(\.weight) == [nil, 80, nil])
    let finding = try #require(data.findings.first)
    #expect(data.findings.count == 1)
    #expect(finding.id == "unreadable-weight" && finding.line == 2 && finding.column == 7)
  }

  @Test("a share that only the machine's rounding keeps below a threshold reaches it")
  func thresholds() {
    // 0.29 × 100 is 28.999999999999996 in binary.
    #expect(0.29 * 100 < 29 && StudyThresholds.reaches(0.29, percent: 29))
    #expect(!StudyThresholds.reaches(0.2899, percent: 29))
  }
}

/// What codes are tied to in the survey.
@Suite("Codes and the survey")
struct SurveyCodeTests {
  /// A study of a survey and three codings, the code tied to a variable.
  private func findings(_ variable: String) throws -> [Diagnostic] {
    let folder = try SmallStudy(groups: [("A", 20)], options: [("ja", [12])]).folder()
    let yaml = URL(fileURLWithPath: folder + "/study.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    let interviews = """
        interviews:
          codings: codings.csv
          coding_columns: {Doc: document, Code: code, Wer: coder}
          main_coder: a
          codes: {"Kurse": {topic: T, kind: need, survey: "\(variable)"}}

      """
    try Data((text + interviews).utf8).write(to: yaml)
    try Data("Doc;Code;Wer\nJ1;Kurse;a\nJ2;Kurse;a\nJ3;Kurse;a\n".utf8).write(
      to: URL(fileURLWithPath: folder + "/codings.csv"))
    return try StudyReader.read(folder).findings
  }

  @Test("a variable that the survey does not have is an error with its place and the nearest name")
  func unknown() throws {
    #expect(try findings("T[1]").isEmpty)
    let finding = try #require(try findings("T[l]").first)
    #expect(finding.id == "survey-code-unknown" && finding.severity == .error)
    #expect(finding.file.hasSuffix("study.yaml") && finding.line == 17)
    #expect(finding.fix.de.contains("'T[1]'"))
  }

  @Test("a variable that is neither need nor challenge is a warning")
  func unused() throws {
    #expect(try findings("G").map(\.id) == ["survey-code-unused"])
  }
}
