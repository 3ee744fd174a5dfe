import BefundModel
import Testing

@Suite("Nearest name")
struct NearestNameTests {
  @Test(
    "finds the name that was meant",
    arguments: [("quotess", "quotes"), ("topic", "topics"), ("fieldwrk", "fieldwork")])
  func finds(misspelt: String, meant: String) {
    #expect(NearestName.find(misspelt, in: ["quotes", "topics", "fieldwork", "id"]) == meant)
  }

  @Test("finds nothing when no name is close")
  func findsNothing() {
    #expect(NearestName.find("weight", in: ["topics", "id"]) == nil)
  }
}

@Suite("Figure id")
struct FigureIDTests {
  @Test(
    "turns names into ids",
    arguments: [
      ("B2[SQ01]", "B2.SQ01"), ("A6", "A6"), ("Farsi/Dari", "Farsi_Dari"), ("", "_"),
      ("-oth-", "-oth-"), ("größe", "gr__e"),
    ])
  func ids(name: String, id: String) {
    #expect(FigureID.make(name) == id)
  }
}

@Suite("Condition")
struct ConditionTests {
  @Test(
    "reads variable, comparison and value",
    arguments: [
      ("q5=3", "q5", Condition.Comparison.equal, "3"), ("q5!=3", "q5", .notEqual, "3"),
      ("age>=18", "age", .greaterOrEqual, "18"), ("age<=18", "age", .lessOrEqual, "18"),
      ("H[SQ01]=a=b", "H[SQ01]", .equal, "a=b"), ("q5=", "q5", .equal, ""),
    ])
  func reads(
    text: String, variable: String, comparison: Condition.Comparison, value: String
  ) throws {
    let condition = try #require(Condition(text))
    #expect(condition.variable == variable)
    #expect(condition.comparison == comparison)
    #expect(condition.value == value)
  }

  @Test(
    "refuses text without comparison and ordered ones without number",
    arguments: ["q5", "=3", "age>old", ""])
  func refuses(text: String) {
    #expect(Condition(text) == nil)
  }

  @Test("lets a missing value satisfy no inequality")
  func missingValue() throws {
    let condition = try #require(Condition("q5!=3"))
    #expect(!condition.holds(for: ""))
    #expect(condition.holds(for: "4"))
  }
}
