import BefundAnalysis
import BefundIngest
import BefundModel
import BefundTables
import Foundation
import Testing

@Suite("Analyses of the sample")
struct AnalysisTests {
  static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data/minden").path

  /// The tables of a small survey with one needs block and one pair of ratings.
  static func small() -> StudyData {
    var study = Study()
    study.topics = [Topic(id: "T1", label: LocalizedText("one"))]
    study.needs = [NeedBlock(topic: "T1", options: ["n*"], none: "none", other: nil)]
    study.gap = GapBlock(
      pairs: [GapBlock.Pair(topic: "T1", importance: "w", satisfaction: "z")],
      importantFrom: 4, dissatisfiedTo: 2)
    var survey = SurveyData()
    survey.caseCount = 6
    func column(_ name: String, _ values: [String], missing: [String: MissingValue] = [:]) {
      var column = CodedColumn()
      for value in values {
        let code = column.code(for: value)
        column.codes.append(code)
      }
      survey.columns[name] = column
      survey.codebook.add(
        Variable(name: name, label: LocalizedText(name), missing: missing))
    }
    column("n1", ["Y", "Y", "", "", "Y", "_n"], missing: ["_n": .notAsked])
    column("n2", ["Y", "", "", "", "", "_n"], missing: ["_n": .notAsked])
    column("none", ["", "", "Y", "", "", "_n"], missing: ["_n": .notAsked])
    column("w", ["5", "4", "3", "5", "-8", "4"], missing: ["-8": .dontKnow])
    column("z", ["2", "1", "1", "4", "1", "4"])
    var data = StudyData(study: study)
    data.survey = survey
    return data
  }

  @Test("count needs among those who answered the block, by hand")
  func needs() throws {
    let needs = try #require(try Self.small().baseline([.needs])["needs"])
    let first = try #require(needs.cell("n1", Heading.totalID))
    #expect(first.count == 3)
    #expect(first.base?.unweighted == 4)
    #expect(needs.notes.first?.counts == [5, 1, 4, 4])
    let shown = try Self.small().baseline([.needs], base: .shown)["needs"]
    #expect(shown?.cell("n1", Heading.totalID)?.base?.unweighted == 5)
    let any = try Self.small().baseline([.needs], base: .anyMention)["needs"]
    #expect(any?.cell("n1", Heading.totalID)?.base?.unweighted == 3)
  }

  @Test("find need for action among those valid on both, by hand")
  func action() throws {
    let cell = try Self.small().baseline([.needs])["action"]?.cell("T1", Heading.totalID)
    #expect(cell?.count == 2)
    #expect(cell?.base?.unweighted == 5)
  }

  @Test("compare importance and satisfaction person by person, by hand")
  func gap() throws {
    let gap = try #require(try Self.small().baseline([.gap])["gap"])
    #expect(gap.cell("T1", "under")?.count == 4)
    #expect(gap.cell("T1", "met")?.count == 1)
    #expect(gap.cell("T1", "over")?.count == 0)
    #expect(gap.cell("T1", "difference")?.mean == 1.8)
  }

  @Test("rank only the topics' shares, never any need")
  func noAnyNeed() throws {
    let data = try StudyReader.read(Self.sample)
    let topics = try #require(try data.baseline([.needs])["topics"])
    #expect(topics.rows.map(\.heading.id) == ["T2", "T1", "T4", "T7", "T8", "T5", "T3", "T6"])
    #expect(topics.cell("T2", "option")?.text?.id == "B2.SQ01")
    #expect(
      topics.columns.map(\.heading.id) == [
        "rank", "action", "action_base", "option", "option_share", "per_person", "needs_base",
      ])
  }

  @Test("assign places by time of receipt within the rooms")
  func places() throws {
    let data = try StudyReader.read(Self.sample)
    let table = try #require(try data.baseline([.registrations])["workshops"])
    let assigned = ["T1", "T2", "T3", "T4"].compactMap { table.cell($0, "assigned")?.count }
    #expect(assigned.reduce(0, +) == 230)
    #expect(assigned.allSatisfy { $0 <= 60 })
    #expect(table.cell("T1", "first_wish_persons")?.count == 74)
  }

  @Test("turn the order of two topics by one interview only")
  func turn() throws {
    var data = try StudyReader.read(Self.sample)
    let table = try #require(try data.baseline([.interviews])["interviews"])
    let notes = table.notes.filter { $0.id.hasPrefix("turn_") }
    #expect(notes.map(\.id) == ["turn_T4_T2"])
    #expect(notes.first?.counts == [88, 86, 17, 21, 68, 82, 16, 20])
    data.interviews?.codings.removeAll { $0.interview == "I-07" }
    let without = try #require(try data.baseline([.interviews])["interviews"])
    #expect(!without.notes.contains { $0.id == "turn_T4_T2" })
    #expect(without.cell("T4", "passages")?.count == 68)
  }
}
