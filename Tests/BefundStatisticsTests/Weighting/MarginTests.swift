import BefundStatistics
import Testing

@Suite("Margin")
struct MarginTests {
  private func rake(_ margins: [Margin], base: [Double] = [1, 1]) throws -> [Double] {
    try Raking.weights(base: base, margins: margins)
  }

  private func gender(_ targets: [String: Double], levels: [String] = ["f", "m"]) -> Margin {
    Margin(name: "gender", levels: levels, targets: targets)
  }

  @Test("names the target that no case has")
  func targetWithoutCases() {
    #expect(throws: StatisticsError.targetWithoutCases(margin: "gender", level: "d")) {
      try rake([gender(["f": 5, "m": 4, "d": 1])])
    }
  }

  @Test("names the level without a target")
  func levelWithoutTarget() {
    #expect(throws: StatisticsError.levelWithoutTarget(margin: "gender", level: "m")) {
      try rake([gender(["f": 5])])
    }
    #expect(throws: StatisticsError.levelWithoutTarget(margin: "gender", level: "m")) {
      try rake([gender(["f": 5, "m": 0])])
    }
  }

  @Test("refuses negative targets and totals that differ")
  func totals() {
    #expect(
      throws: StatisticsError.invalidTarget(margin: "gender", level: "m", target: -1)
    ) {
      try rake([gender(["f": 5, "m": -1])])
    }
    let age = Margin(name: "age", levels: ["y", "o"], targets: ["y": 5, "o": 6])
    #expect(
      throws: StatisticsError.targetTotalsDiffer(
        first: "gender", firstTotal: 10, second: "age", secondTotal: 11)
    ) {
      try rake([gender(["f": 5, "m": 5]), age])
    }
  }

  @Test("allows a target of 0 for a level that no case has")
  func emptyLevel() throws {
    #expect(try rake([gender(["f": 5, "m": 5, "d": 0])]) == [5, 5])
  }

  @Test("takes no case with a weight of 0 into account")
  func zeroWeight() {
    #expect(throws: StatisticsError.targetWithoutCases(margin: "gender", level: "m")) {
      try rake([gender(["f": 5, "m": 5])], base: [1, 0])
    }
    #expect(throws: StatisticsError.negativeWeight(row: 1, weight: -1)) {
      try rake([gender(["f": 5, "m": 5])], base: [1, -1])
    }
  }
}
