import Befund
import Foundation
import Testing

/// The agreement of the sample's coders, against a script in another language that reads the files
/// itself (`agreement_minden.py`, with its output beside it).
@Suite("Agreement of coders")
struct CoderAgreementTests {
  /// The numbers of a part of the script's output.
  private typealias Figures = [String: Double?]

  private struct Depth: Decodable {
    var overall: Figures
    var labels: [String: Figures]
  }

  private struct Expected: Decodable {
    var interviews: [String]
    var declared: [String: Int]
    var levels: [String: [String: Depth]]
  }

  private static let kinds = [
    "Bedarf": "need", "Herausforderung": "challenge", "Ressource": "strength",
    "Empfehlung": "recommendation",
  ]

  private let agreement: CoderAgreement
  private let expected: Expected

  init() throws {
    let data = try #require(try StudyReader.read(PublicEditionTests.sample).interviews)
    agreement = try #require(CoderAgreement.all(data).first)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("agreement_minden.json")
    expected = try JSONDecoder().decode(Expected.self, from: try Data(contentsOf: file))
  }

  private func depth(_ level: String, _ depth: CoderAgreement.Depth) throws -> Depth {
    var result = try #require(expected.levels[level]?[depth.rawValue])
    guard depth == .kind else { return result }
    result.labels = Dictionary(
      uniqueKeysWithValues: result.labels.map { label, figures in
        let parts = label.split(separator: "/").map(String.init)
        return (parts[0] + "_" + (Self.kinds[parts[1]] ?? ""), figures)
      })
    return result
  }

  private func expectSame(
    _ own: Double?, _ other: Double??, _ place: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    guard let own, let other = other ?? nil else {
      #expect(own == nil && (other ?? nil) == nil, "\(place)", sourceLocation: sourceLocation)
      return
    }
    #expect(
      abs(own - other) <= 1e-9 * max(1, abs(other)), "\(place)", sourceLocation: sourceLocation)
  }

  private func expectSame(_ own: PresenceAgreement, _ figures: Figures, _ place: String) {
    expectSame(Double(own.both), figures["both"], place)
    expectSame(Double(own.first), figures["first_only"] ?? figures["first"], place)
    expectSame(Double(own.second), figures["second_only"] ?? figures["second"], place)
    expectSame(Double(own.neither), figures["neither"], place)
    expectSame(own.proportion, figures["percent"], place)
    expectSame(own.cohen, figures["cohen"], place)
    expectSame(own.brennanPrediger, figures["brennan_prediger"], place)
    expectSame(own.positive, figures["positive"], place)
  }

  @Test("is counted in the interviews that both coded, with the labels of the code system")
  func basis() {
    #expect(agreement.interviews.map(\.id) == expected.interviews)
    for depth in CoderAgreement.Depth.allCases {
      #expect(agreement.declared(depth).count == expected.declared[depth.rawValue])
    }
  }

  @Test("is what the script finds in interviews", arguments: CoderAgreement.Depth.allCases)
  func interviews(of fineness: CoderAgreement.Depth) throws {
    let expected = try depth("interviews", fineness)
    let own = agreement.presence(fineness)
    #expect(own.count == expected.labels.count)
    for (label, counts) in own {
      expectSame(counts, try #require(expected.labels[label]), label)
    }
    expectSame(own.values.reduce(PresenceAgreement(), +), expected.overall, "overall")
  }

  @Test("is what the script finds in passages", arguments: CoderAgreement.Depth.allCases)
  func segments(of fineness: CoderAgreement.Depth) throws {
    let expected = try depth("segments", fineness)
    for (label, counts) in try #require(agreement.labelSegments(fineness)) {
      let figures = try #require(expected.labels[label])
      expectSame(counts.pairs, figures, label)
      // All codings with the label, the agreeing ones included.
      let all = counts.passages
      expectSame(Double(all.both + all.first), figures["first"], label)
      expectSame(Double(all.both + all.second), figures["second"], label)
      #expect(all.both == counts.pairs.both, "\(label)")
    }
    let own = try #require(agreement.segments(fineness))
    expectSame(Double(own.first), expected.overall["first"], "first")
    expectSame(Double(own.second), expected.overall["second"], "second")
    expectSame(Double(own.pairs), expected.overall["pairs"], "pairs")
    expectSame(Double(own.agreeing), expected.overall["agreeing"], "agreeing")
    expectSame(own.shareOfAll, expected.overall["share_of_all"], "share of all")
    expectSame(own.shareOfPairs, expected.overall["share_of_pairs"], "share of pairs")
    expectSame(own.cohen, expected.overall["cohen"], "Cohen")
    expectSame(own.brennanPrediger, expected.overall["brennan_prediger"], "Brennan–Prediger")
  }

  @Test("is what the script finds character by character", arguments: CoderAgreement.Depth.allCases)
  func characters(of fineness: CoderAgreement.Depth) throws {
    let expected = try depth("characters", fineness)
    let own = try #require(agreement.characters(fineness))
    #expect(own.count == expected.labels.count)
    for (label, counts) in own {
      let figures = try #require(expected.labels[label])
      expectSame(counts.presence, figures, label)
      expectSame(counts.alpha?.observed, figures["d_o"], label)
      expectSame(counts.alpha?.expected, figures["d_e"], label)
      expectSame(counts.alpha?.alpha, figures["alpha_u"], label)
    }
    expectSame(
      own.values.reduce(PresenceAgreement()) { $0 + $1.presence }, expected.overall, "overall")
    expectSame(
      UnitizingAlpha.overall(own.values.compactMap(\.alpha)), expected.overall["alpha_u"], "alpha")
  }
}

/// The cases that the sample does not hold.
@Suite("Agreement of coders by hand")
struct CoderAgreementCasesTests {
  private func coding(
    _ coder: String, _ span: Range<Int>?, topic: String = "T1", _ kind: CodingKind = .need,
    code: String? = "A"
  ) -> Coding {
    var coding = Coding(
      interview: "1", coder: coder, topic: topic, kind: kind, code: code, isRepeated: false)
    coding.span = span
    return coding
  }

  private func agreement(
    _ codings: [Coding], length: Int? = 100, hasSpans: Bool = true
  ) throws -> CoderAgreement {
    var data = InterviewData(
      interviews: [
        Interview(
          id: "1", organisationType: "", perspective: "", persons: 1, isDoubleCoded: true,
          characters: length)
      ], codings: codings,
      codes: [
        CodeEntry(id: "A", topic: "T1", kind: .need, name: "a", surveyVariable: nil),
        CodeEntry(id: "B", topic: "T1", kind: .need, name: "b", surveyVariable: nil),
        CodeEntry(id: "C", topic: "T2", kind: .challenge, name: "c", surveyVariable: nil),
      ], mainCoder: "1")
    data.hasSpans = hasSpans
    return try #require(CoderAgreement(data, second: "2"))
  }

  @Test("pairs passages from 90 % of the longer one on, and not below")
  func threshold() throws {
    let just = try agreement([coding("1", 0..<10), coding("2", 0..<9)])
    #expect(just.segments(.code)?.pairs == 1)
    let below = try agreement([coding("1", 0..<100), coding("2", 0..<89)])
    #expect(below.segments(.code)?.pairs == 0)
    #expect(below.segments(.code)?.cohen == nil && below.segments(.code)?.shareOfAll == 0)
  }

  @Test("pairs a passage with several codes by the code that agrees, each coding once")
  func severalCodes() throws {
    let both = try agreement([
      coding("1", 0..<10, code: "B"), coding("1", 0..<10), coding("2", 0..<10),
    ])
    let segments = try #require(both.segments(.code))
    #expect(segments.pairs == 1 && segments.agreeing == 1 && segments.first == 2)
    // 2 · 1 of 3 codings agree.
    #expect(segments.shareOfAll == 2.0 / 3)
  }

  @Test("passages of one label that only one coder marked count in positive agreement")
  func unpaired() throws {
    let own = try agreement([
      coding("1", 0..<10), coding("1", 20..<30), coding("1", 40..<50), coding("2", 0..<10),
    ])
    let label = try #require(own.labelSegments(.code)?["A"])
    #expect(label.passages == PresenceAgreement(both: 1, first: 2))
    #expect(label.pairs == PresenceAgreement(both: 1))
    #expect(label.passages.positive == own.segments(.code)?.shareOfAll)
  }

  @Test("an interview that was coded twice counts where the second coder found nothing")
  func silentCoder() throws {
    var data = InterviewData(
      interviews: ["1", "2", "3"].map {
        Interview(
          id: $0, organisationType: "", perspective: "", persons: 1, isDoubleCoded: $0 != "3")
      },
      codings: [coding("1", nil), coding("2", nil)],
      codes: [CodeEntry(id: "A", topic: "T1", kind: .need, name: "a", surveyVariable: nil)],
      mainCoder: "1")
    data.codings[1].interview = "1"
    var other = coding("1", nil)
    other.interview = "2"
    data.codings.append(other)
    let own = try #require(CoderAgreement(data, second: "2"))
    #expect(own.interviews.map(\.id) == ["1", "2"])
    #expect(own.presence(.code)["A"] == PresenceAgreement(both: 1, first: 1))
    // A third person whose coding counts nowhere changes nothing; one whose coding counts does.
    data.codings.append(coding("3", nil))
    data.codings[3].isUnlisted = true
    #expect(CoderAgreement.all(data).map(\.coders.second) == ["2"])
    #expect(CoderAgreement.all(data).first?.interviews.map(\.id) == ["1", "2"])
    data.codings[3].isUnlisted = false
    #expect(CoderAgreement.all(data).map(\.coders.second) == ["2", "3"])
    #expect(CoderAgreement.all(data).first?.interviews.map(\.id) == ["1"])
  }

  @Test("overlapping spans of one coder and one label count their characters once")
  func merging() throws {
    let own = try agreement([
      coding("1", 0..<10), coding("1", 5..<20), coding("2", 10..<30),
    ])
    let counts = try #require(own.characters(.code)?["A"]?.presence)
    #expect(counts == PresenceAgreement(both: 10, first: 10, second: 10, neither: 70))
  }

  @Test("codings without an entry of the code system agree on topic and kind only")
  func unknownCode() throws {
    let own = try agreement([coding("1", 0..<10, code: nil), coding("2", 0..<10, code: nil)])
    #expect(own.segments(.kind)?.agreeing == 1)
    #expect(own.segments(.code)?.pairs == 0 && own.segments(.code)?.first == 0)
  }

  @Test("is withheld on passages without reliable spans, on characters without lengths")
  func withheld() throws {
    let codings = [coding("1", 0..<10), coding("2", 0..<10)]
    let unsure = try agreement(codings, hasSpans: false)
    #expect(unsure.segments(.code) == nil && unsure.characters(.code) == nil)
    #expect(unsure.presence(.code)["A"] == PresenceAgreement(both: 1))
    #expect(try agreement(codings, length: nil).characters(.code) == nil)
    #expect(try agreement(codings, length: 9).characters(.code) == nil)
  }
}
