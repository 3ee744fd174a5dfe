import Befund
import Foundation
import Testing

/// The joint display of the sample agrees with the tables that it puts side by side.
@Suite("Joint display")
struct JointDisplayTests {
  private func content(_ edition: Edition) throws -> ReleasedContent {
    try StudyAnswers.release(PublicEditionTests.sample, edition: edition).release.content
  }

  @Test("kinds have the interviews and passages of the table of interviews")
  func kinds() throws {
    let content = try content(.internal)
    let joint = try #require(content["joint"])
    let interviews = try #require(content["interviews"])
    var compared = 0
    for topic in content.study.topics
    where interviews.rows.contains(where: { $0.heading.id == topic.id }) {
      for kind in CodingKind.allCases {
        let row = "\(topic.id)_\(kind.rawValue)"
        let own = try #require(joint.cell(row, "interviews"))
        #expect(own.count == interviews.cell(topic.id, kind.rawValue + "_interviews")?.count)
        #expect(own.base == 24)
        #expect(
          joint.cell(row, "passages")?.count
            == interviews.cell(topic.id, kind.rawValue + "_passages")?.count)
        compared += 1
      }
    }
    #expect(compared == 32)
  }

  @Test("codes have the survey's share of the option that they are tied to")
  func survey() throws {
    let content = try content(.internal)
    let joint = try #require(content["joint"])
    let needs = try #require(content["needs"])
    let items = try #require(content["challenges_detail"])
    let action = try #require(content["action"])
    #expect(
      joint.cell("T1-B1", "survey")?.count
        == needs.cell(FigureID.make("B1[SQ01]"), Heading.totalID)?.count)
    #expect(
      joint.cell("T1-H1", "survey")?.proportion
        == items.cell(FigureID.make("H[SQ01]"), "top")?.proportion)
    #expect(joint.cell("T2_need", "survey")?.count == action.cell("T2", Heading.totalID)?.count)
    #expect(joint.cell("T1-H3", "survey")?.sign == .senseless)
    #expect(joint.cell("T1-H3", "statement")?.text?.id == "not_asked")
    #expect(joint.cell("T2_need", "wishes")?.count == 39)
  }

  @Test("frequencies are compared with both thresholds, each from both sides")
  func statements() {
    let thresholds = StudyThresholds()
    let cases: [(share: Double, interviews: Int, id: String)] = [
      (0.30, 3, "both"), (0.2999, 3, "interviews"), (0.30, 2, "survey"), (0.2999, 2, "neither"),
    ]
    for (share, interviews, id) in cases {
      #expect(
        JointDisplay.statement(share, interviews, 10, thresholds, asked: .whole).id == id)
    }
    #expect(JointDisplay.statement(nil, 9, 10, thresholds, asked: .nothing).id == "not_asked")
    #expect(JointDisplay.statement(nil, 9, 10, thresholds, asked: .inParts).id == "asked_in_parts")
    #expect(JointDisplay.statement(nil, 9, 10, thresholds, asked: .whole).id == "no_answers")
    #expect(JointDisplay.statement(0.5, 0, 0, thresholds, asked: .whole).id == "no_answers")
  }

  @Test("the public edition shows kinds as interviews of 24, and no row by code")
  func publicEdition() throws {
    let joint = try #require(try content(.public)["joint"])
    #expect(
      joint.columns.map(\.heading.id)
        == ["survey", "survey_base", "interviews", "statement", "verdict", "anchor"])
    #expect(joint.cell("T1_need", "interviews")?.count == 20)
    let kinds = CodingKind.allCases.map(\.rawValue)
    #expect(
      joint.rows.allSatisfy { row in kinds.contains { row.heading.id.hasSuffix("_\($0)") } })
    for row in joint.rows.indices {
      let count = joint.cells[row][2].count
      #expect((count ?? 3) == 0 || (count ?? 3) >= 3)
    }
  }

  @Test("one interview alone puts T4 before T2 by passages, and the text says so")
  func talkative() throws {
    var data = try StudyReader.read(PublicEditionTests.sample)
    func order(_ data: StudyData) throws -> (passages: [Int], interviews: [Int], notes: [String]) {
      let baseline = try data.baseline([.interviews])
      let table = try #require(baseline["interviews"])
      func counts(_ column: String) -> [Int] {
        ["T4", "T2"].map { table.cell($0, column)?.count ?? 0 }
      }
      return (
        counts("passages"), counts("_total"),
        (baseline["joint"]?.notes ?? []).map(\.text.de).filter { $0.contains("I-07") }
      )
    }
    let all = try order(data)
    #expect(all.passages == [88, 86] && all.interviews == [17, 21])
    #expect(all.notes.count == 1 && all.notes[0].contains("T4 Arbeitsmarktintegration"))
    data.interviews?.codings.removeAll { $0.interview == "I-07" }
    let without = try order(data)
    #expect(without.passages == [68, 82] && without.interviews == [16, 20])
    #expect(without.notes.isEmpty)
  }

  @Test("is one table as text, as Markdown and tidy, with intervals and verdicts")
  func formats() throws {
    let release = try StudyAnswers.release(
      PublicEditionTests.sample, [.interviews], edition: .internal
    ).release
    let text = release.rendered(as: .text, language: .de).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      text.contains(
        "(88) vor T2 Wohnen (86), nach Interviews ist es umgekehrt (17 und 21). Das liegt allein an "
          + "Interview I-07: ohne es sind es 68 und 82 Stellen, in 16 und 20 Interviews."))
    #expect(text.contains("Übereinstimmung (A. Lindner: Befragte und"))
    let markdown = release.rendered(as: .markdown, language: .de).replacing("\u{A0}", with: " ")
    #expect(markdown.contains("| Sprachkurse mit Kinderbetreuung | 41 % | 420 | 12 von 24 | 13 |"))
    let tidy = release.rendered(as: .tidy, language: .de).split(separator: "\n")
    let survey = try #require(
      tidy.first { $0.hasPrefix("joint,T1-B2,") && $0.contains(",survey,") }
    )
    .split(separator: ",", omittingEmptySubsequences: false)
    // 172 of 420 with Wilson's interval, by hand: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    #expect(survey[5] == "172" && survey[6] == "420")
    #expect(abs(try #require(Double(survey[12])) - 0.3635) < 0.0001)
    #expect(abs(try #require(Double(survey[13])) - 0.4572) < 0.0001)
    #expect(tidy.contains { $0.hasPrefix("joint,T4-B3,") && $0.contains(",dissonance,") })
    let anchor = try #require(
      tidy.first { $0.hasPrefix("joint,T1_need,") && $0.contains(",anchor,") })
    #expect(anchor.hasSuffix(",157fa16029461dc7,Z-157fa16029461dc7"))
  }
}
