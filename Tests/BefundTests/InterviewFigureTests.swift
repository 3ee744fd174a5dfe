import Befund
import Testing

/// Coverage, co-occurrence and saturation of a few invented interviews, by hand.
@Suite("Figures of interviews")
struct InterviewFigureTests {
  /// Interviews with their codings, 100 characters each.
  private func tables(
    _ codes: [[(code: String, span: Range<Int>)]], length: Int? = 100,
    rule: SaturationRule = SaturationRule()
  ) throws -> Baseline {
    var study = Study()
    study.topics = [Topic(id: "T", label: LocalizedText("Thema"))]
    var source = InterviewSource()
    source.saturation = rule
    study.sources.interviews = source
    var data = StudyData(study: study)
    let codings = codes.enumerated().flatMap { place, own in
      own.map { code, span in
        var coding = Coding(
          interview: "\(place)", coder: "1", topic: "T", kind: .need, code: code,
          isRepeated: false)
        coding.span = span
        return coding
      }
    }
    var interviews = InterviewData(
      interviews: codes.indices.map {
        Interview(
          id: "\($0)", organisationType: "", perspective: "", persons: 1, isDoubleCoded: false,
          characters: length)
      }, codings: codings,
      codes: ["A", "B", "C", "D"].map {
        CodeEntry(id: $0, topic: "T", kind: .need, name: $0, surveyVariable: nil)
      }, mainCoder: "1")
    interviews.hasSpans = true
    data.interviews = interviews
    return try data.baseline([.codes])
  }

  private let seven: [[(code: String, span: Range<Int>)]] = [
    [("A", 0..<10), ("A", 5..<20), ("B", 15..<25)], [("A", 0..<10)], [("C", 0..<5)], [],
    [("D", 0..<5)], [], [],
  ]

  @Test("coverage counts characters once, of all transcripts")
  func coverage() throws {
    let table = try #require(try tables(seven)["interview_codes"])
    // 20 + 10 of 700 characters.
    #expect(table.cell("A", "coverage")?.figure == 30.0 / 700 * 100)
    #expect(table.cell("B", "coverage")?.figure == 10.0 / 700 * 100)
    #expect(table.cell("A", "interviews")?.count == 2)
    #expect(table.cell("A", "passages")?.count == 3)
  }

  @Test("coverage is withheld where a transcript is too short for its passages")
  func withheld() throws {
    for length in [nil, 24] {
      let table = try #require(try tables(seven, length: length)["interview_codes"])
      #expect(!table.columns.contains { $0.heading.id == "coverage" })
      #expect(table.notes.contains { $0.text.en.contains("withheld") })
    }
  }

  @Test("codes occur together where passages overlap, and in the same interviews")
  func together() throws {
    let table = try #require(try tables(seven)["cooccurrence"])
    // A's 5..<20 and B's 15..<25; A in two interviews, B in one of them.
    #expect(table.cell("A.B", "overlaps")?.count == 1)
    #expect(table.cell("A.B", "both")?.count == 1)
    #expect(table.cell("A.B", "jaccard")?.figure == 0.5)
    #expect(table.cell("A.C", "overlaps") == nil)
  }

  @Test("is saturated after the last interview before a run without new codes")
  func saturation() throws {
    let table = try #require(try tables(seven)["saturation"])
    // New codes 2, 0, 1, 0, 1, 0, 0; base 3 of the first four.
    #expect((0..<7).map { table.cell("\($0)", "new")?.count } == [2, 0, 1, 0, 1, 0, 0])
    #expect((0..<7).map { table.cell("\($0)", "run")?.count } == [nil, nil, nil, nil, nil, 1, 0])
    #expect(table.cell("5", "share")?.figure == 1.0 / 3 * 100)
    #expect(table.notes.first?.counts == [5, 2, 0, 3])
    #expect(table.notes.count == 1)
  }

  @Test("says that later runs brought more new codes again")
  func laterRuns() throws {
    // New codes 2, 0, 0, 1, 0, 1: of base 2, runs of one after it with 0, 50, 0 and 50 %.
    let codes: [[(code: String, span: Range<Int>)]] = [
      [("A", 0..<5), ("B", 0..<5)], [], [], [("C", 0..<5)], [("A", 0..<5)], [("D", 0..<5)],
    ]
    var rule = SaturationRule()
    (rule.base, rule.run) = (2, 1)
    let notes = try #require(try tables(codes, rule: rule)["saturation"]?.notes)
    #expect(notes.map(\.counts) == [[2, 1, 0, 2], [2, 3]])
    #expect(notes.last?.text.en.contains("above 5% again") == true)
    // In pairs every run brings a new code.
    rule.run = 2
    rule.threshold = 0
    let none = try #require(try tables(codes, rule: rule)["saturation"]?.notes)
    #expect(none.count == 1 && none.first?.text.en.hasPrefix("Not saturated") == true)
  }

  @Test("is not saturated where every run brings more, and not judged with too few interviews")
  func unsaturated() throws {
    let fresh: [[(code: String, span: Range<Int>)]] = ["A", "B", "C", "D"].map { [($0, 0..<5)] }
    var rule = SaturationRule()
    (rule.base, rule.run, rule.threshold) = (2, 1, 0)
    let open = try #require(try tables(fresh, rule: rule)["saturation"]?.notes.first)
    #expect(open.text.en.hasPrefix("Not saturated"))
    rule.threshold = 50
    #expect(try tables(fresh, rule: rule)["saturation"]?.notes.first?.counts == [2, 1, 1, 2])
    let empty = try #require(try tables([[], [], fresh[0]], rule: rule)["saturation"]?.notes.first)
    #expect(empty.text.en.contains("have no code"))
    let few = try #require(try tables(fresh)["saturation"]?.notes.first)
    #expect(few.text.en.hasPrefix("Saturation cannot be judged") && few.counts == [6])
  }
}
