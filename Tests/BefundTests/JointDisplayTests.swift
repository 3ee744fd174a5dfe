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
        JointDisplay.statement(share, interviews, 10, thresholds, isAsked: true).id == id)
    }
    #expect(JointDisplay.statement(nil, 9, 10, thresholds, isAsked: false).id == "not_asked")
    #expect(JointDisplay.statement(0.5, 0, 0, thresholds, isAsked: true).id == "not_asked")
  }

  @Test("the public edition shows kinds as interviews of 24, and no row by code")
  func publicEdition() throws {
    let joint = try #require(try content(.public)["joint"])
    #expect(
      joint.columns.map(\.heading.id) == ["survey", "survey_base", "interviews", "statement"])
    #expect(joint.cell("T1_need", "interviews")?.count == 20)
    let kinds = CodingKind.allCases.map(\.rawValue)
    #expect(
      joint.rows.allSatisfy { row in kinds.contains { row.heading.id.hasSuffix("_\($0)") } })
    for row in joint.rows.indices {
      let count = joint.cells[row][2].count
      #expect((count ?? 3) == 0 || (count ?? 3) >= 3)
    }
  }
}
