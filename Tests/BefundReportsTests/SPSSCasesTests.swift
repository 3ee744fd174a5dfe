import BefundModel
import Testing

@testable import BefundReports

/// What becomes of values, kinds of missing and names in a file for SPSS.
@Suite("SPSS cases")
struct SPSSCasesTests {
  private typealias Code = SPSSCases.Code

  private func variable(
    _ name: String, _ values: [String], missing: [String: MissingValue] = [:]
  ) -> Variable {
    Variable(
      name: name, label: LocalizedText(name),
      values: values.map { ValueLabel(value: $0, label: LocalizedText("label of " + $0)) },
      missing: missing)
  }

  /// The cases of one variable, with the running number left out.
  private func coded(
    _ variables: [Variable], _ columns: [[String]], needs: [NeedBlock] = [],
    weights: [Double?] = []
  ) throws -> [SPSSCases.Variable] {
    var survey = SurveyData()
    for (variable, values) in zip(variables, columns) {
      survey.codebook.add(variable)
      var column = CodedColumn()
      column.codes = values.map { column.code(for: $0) }
      survey.columns[variable.name] = column
    }
    survey.caseCount = columns.first?.count ?? 0
    survey.ids = (0..<(columns.first?.count ?? 0)).map { "\($0)" }
    let study = Study()
    let cases = CaseFile(survey, needs: needs, weights: weights)
    let result = SPSSCases(cases, study: study, note: "note", language: .en)
    #expect(result.variables.first?.values == survey.ids.indices.map { .number(Double($0 + 1)) })
    return Array(result.variables.dropFirst())
  }

  @Test("numeric codes stay, and kinds written as words take free numbers")
  func numbers() throws {
    let item = variable(
      "H", ["1", "2"], missing: ["-9": .noAnswer, "_not_asked": .notAsked, "_invalid": .invalid])
    let found = try #require(
      try coded([item], [["1", "-9", "_not_asked", "", "2"]]).first)
    // Four kinds occur or three may be named one by one: the range holds no valid value.
    #expect(
      found.values == [.number(1), .number(-9), .number(-91), .number(-92), .number(2)])
    #expect(found.missing == .codes([.number(-92), .number(-91), .number(-9)]))
    let labels = Dictionary(
      found.labels.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    #expect(labels[.number(-91)] == "not asked")
    #expect(labels[.number(2)] == "label of 2")
    #expect(labels[.number(-95)] == nil)
  }

  @Test("more than three kinds become a range, one beside it where needed, or move below")
  func ranges() throws {
    let kinds: [String: MissingValue] = [
      "-6": .filtered, "-7": .notAsked, "-8": .dontKnow, "-9": .noAnswer,
    ]
    let below = variable("A", ["1"], missing: kinds)
    #expect(
      try coded([below], [["1", "-6", "-7", "-8", "-9"]]).first?.missing == .range(-9 ... -6))
    let apart = variable(
      "A", ["1"], missing: ["97": .dontKnow, "98": .noAnswer, "99": .invalid, "-1": .notAsked])
    #expect(
      try coded([apart], [["1", "97", "98", "99", "-1"]]).first?.missing
        == .range(97...99, beside: -1))
    // 1, 3, 5, 7 are missing and 2, 4, 6 valid: no range holds, so the missing codes move.
    let mixed = variable(
      "A", ["2", "4", "6"],
      missing: ["1": .dontKnow, "3": .noAnswer, "5": .invalid, "7": .notAsked])
    let found = try #require(
      try coded([mixed], [["1", "2", "3", "4", "5", "6", "7"]]).first)
    #expect(found.missing == .range(-94 ... -91))
    #expect(found.values[1] == .number(2))
    #expect(Set(found.values).count == 7)
  }

  @Test("short text codes stay, long ones become numbers with labels")
  func texts() throws {
    let short = variable("R", ["A1", "ä"], missing: ["_not_asked": .notAsked])
    let found = try #require(try coded([short], [["A1", "ä", "", "_not_asked"]]).first)
    #expect(found.width == 8)
    #expect(found.values == [.text("A1"), .text("ä"), .text(""), .text("_not_ask")])
    #expect(found.missing == .codes([.text(""), .text("_not_ask")]))
    let long = variable("R", ["deutschland", "ausland"])
    let numbered = try #require(try coded([long], [["ausland", "", "deutschland"]]).first)
    #expect(numbered.width == nil)
    #expect(numbered.values == [.number(2), .number(-92), .number(1)])
    #expect(numbered.labels.first?.label == "label of deutschland")
  }

  @Test("an option is 1 or 0 where the topic was answered, and missing where it was not")
  func options() throws {
    let variables = [
      variable("B[1]", ["Y"]), variable("B[2]", ["Y"], missing: ["-8": .dontKnow]),
    ]
    let found = try coded(
      variables, [["Y", "", ""], ["", "-8", "Y"]],
      needs: [NeedBlock(topic: "T", options: ["B[*]"])])
    #expect(found.map(\.name) == ["B.1", "B.2"])
    #expect(found[0].values == [.number(1), .number(-92), .number(0)])
    #expect(found[1].values == [.number(0), .number(-8), .number(1)])
    #expect(found[1].missing == .codes([.number(-92), .number(-8)]))
  }

  @Test("numbers without labels stay numbers, and a weight may be system-missing")
  func weights() throws {
    let year = variable("year", [], missing: ["_invalid": .invalid])
    let found = try coded(
      [year], [["2015", "", "_invalid"]], weights: [1.25, nil, 0.75])
    #expect(found[0].values == [.number(2015), .number(-92), .number(-95)])
    #expect(found[0].measure == .scale)
    #expect(found[1].name == "gewicht")
    #expect(found[1].values == [.number(1.25), nil, .number(0.75)])
  }

  @Test("names are what SPSS takes, and unique without regard to case")
  func names() {
    var names = SPSSNames()
    #expect(names.next("B1[SQ01]") == "B1.SQ01")
    #expect(names.next("b1[sq01]") == "b1.sq01_2")
    #expect(names.next("with") == "v_with")
    #expect(names.next("_access") == "v_access")
    #expect(names.next("1a-b") == "v1a_b")
    #expect(names.next("Größe") == "Gr__e")
    let long = String(repeating: "n", count: 70)
    #expect(names.next(long).utf8.count == 64)
    #expect(names.next(long).hasSuffix("n_2"))
    #expect(SPSSText.cut("ääää", to: 7) == "ää…")
    #expect(SPSSText.cut("ä\nb", to: 7) == "ä b")
  }
}
