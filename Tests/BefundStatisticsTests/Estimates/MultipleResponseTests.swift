import BefundStatistics
import Testing

@Suite("Multiple response")
struct MultipleResponseTests {
  /// Four persons: two mentions, one, none, and one who was not asked.
  private let set = MultipleResponse(options: [[1, 0, 0, nil], [1, 1, nil, nil]])

  @Test("tells persons from mentions")
  func personsAndMentions() throws {
    let design = try SampleDesign(weights: [1, 1, 1, 1])
    #expect(set.answered == [true, true, true, false])
    #expect(set.mentionsPerCase == [2, 1, 0, 0])
    let cases = try #require(set.shareOfCases(0, base: set.answered, design: design))
    #expect(RandomSample.agree(cases.estimate, 0.3333333333333333))
    let mentions = try #require(set.shareOfMentions(1, base: set.answered, design: design))
    #expect(RandomSample.agree(mentions.estimate, 0.6666666666666666))
  }

  @Test("adds up to 1 over all mentions")
  func sum() throws {
    let design = try SampleDesign(weights: [2, 0.5, 1, 1])
    let shares = [0, 1].compactMap {
      set.shareOfMentions($0, base: set.answered, design: design)?.estimate
    }
    #expect(RandomSample.agree(shares.reduce(0, +), 1))
  }

  @Test("has no share of mentions where nothing is mentioned")
  func nothing() throws {
    let design = try SampleDesign(weights: [1, 1, 1, 1])
    let base = [false, false, true, false]
    #expect(set.shareOfMentions(0, base: base, design: design) == nil)
    #expect(set.shareOfCases(0, base: base, design: design)?.estimate == 0)
  }
}
