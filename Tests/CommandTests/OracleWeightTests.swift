import Foundation
import Testing

/// Reference cases of weighting, asked of `befund weight`.
@Suite("Weights from the command line")
struct OracleWeightTests {
  typealias Case = OracleCommandTests.Case

  /// The output of one weighting: the report and the weights by id.
  struct Answer {
    var report: [String: Any]
    var weights: [String: Double]
    var ids: [String]
  }

  static func close(_ got: Double?, _ wanted: Any?) -> Bool {
    OracleCommandTests.close(got, wanted)
  }

  static func margins(_ targets: [String: [String: Any]]) -> String {
    "margin,level,target\n"
      + targets.sorted { $0.key < $1.key }.flatMap { name, levels in
        levels.sorted { $0.key < $1.key }.map { "\(name),\($0.key),\($0.value)\n" }
      }.joined()
  }

  static func ask(
    _ file: String, margins: String, _ more: [String], text: String? = nil
  ) throws -> Answer {
    let runner = try CommandRunner()
    _ = try runner.file("margins.csv", margins)
    if let text { _ = try runner.file(file, text) }
    let outcome = try runner.run(
      ["weight", file, "--margins", "margins.csv", "--format", "json", "--out", "w.csv"] + more)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let written = try String(
      contentsOf: runner.folder.appendingPathComponent("w.csv"), encoding: .utf8)
    var answer = Answer(report: report, weights: [:], ids: [])
    for line in written.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      answer.ids.append(fields[0])
      answer.weights[fields[0]] = Double(fields[1])
    }
    return answer
  }

  static func path(_ oracle: Case) throws -> String {
    OracleCommandTests.folder.appendingPathComponent(
      try #require(oracle.json["input"] as? String)
    ).path
  }

  private func compare(_ answer: Answer, _ expected: [String: Any]) throws {
    let ids = OracleCommandTests.texts(expected["ids"])
    let weights = try #require(expected["weights"] as? [NSNumber])
    #expect(answer.ids == ids)
    for (id, weight) in zip(ids, weights) {
      #expect(abs((answer.weights[id] ?? .nan) - weight.doubleValue) <= 1e-8 * weight.doubleValue)
    }
    let summary = try #require(expected["summary"] as? [String: Any])
    let effect = answer.report["design_effect"] as? NSNumber
    #expect(
      abs(
        try #require(effect).doubleValue
          - (OracleCommandTests.number(summary["deff_kish"]) ?? .nan)) < 1e-8)
  }

  @Test(
    "raking reaches R's weights and calibrated errors",
    arguments: [
      "d01_rake_two_margins", "d02_rake_three_margins_trim", "d03_rake_cluster",
      "d05_rake_unequal_base_strata", "d11_survey_rake",
    ])
  func raking(name: String) throws {
    let oracle = try Case(name)
    let targets = try #require(oracle.params["margins"] as? [String: [String: Any]])
    let estimate = oracle.expected["estimate"] as? [String: Any]
    let variable = estimate?["variable"] as? String
    let answer = try Self.ask(
      Self.path(oracle), margins: Self.margins(targets),
      Case.design(oracle.json) + ["--id", "id", "--scale", "population", "--missing=-99,-98,-97"]
        + (variable.map { ["--estimate", $0] } ?? []))
    try compare(answer, oracle.expected)
    guard let estimate, variable != nil else { return }
    let got = try #require((answer.report["estimates"] as? [[String: Any]])?.first)
    func near(_ key: String, _ wanted: String) -> Bool {
      guard let a = OracleCommandTests.number(got[key]),
        let b = OracleCommandTests.number(estimate[wanted])
      else { return false }
      return abs(a - b) <= 1e-7 * abs(b)
    }
    #expect(near("mean", "mean"))
    #expect(near("standard_error_calibrated", "se_calibrated"))
    #expect(near("standard_error_plain", "se_naive_weights_as_given"))
  }

  @Test(
    "bounded calibration and trimming give R's weights",
    arguments: [
      "d01_rake_two_margins", "d02_rake_three_margins_trim",
    ])
  func bounds(name: String) throws {
    let oracle = try Case(name)
    let targets = try #require(oracle.params["margins"] as? [String: [String: Any]])
    let common =
      Case.design(oracle.json) + ["--id", "id", "--scale", "population"]
    func list(_ values: Any?) -> String {
      OracleCommandTests.texts(values).joined(separator: ",")
    }
    var compared = 0
    if let bounded = oracle.expected["bounded_logit_calibration"] as? [String: Any] {
      let answer = try Self.ask(
        Self.path(oracle), margins: Self.margins(targets),
        common + ["--bounds", list(bounded["g_bounds"])])
      let wanted = try #require(bounded["weights"] as? [NSNumber])
      #expect(wanted.count == answer.ids.count && wanted.count > 100)
      for (id, weight) in zip(answer.ids, wanted) {
        #expect(abs((answer.weights[id] ?? .nan) - weight.doubleValue) < 1e-6)
      }
      compared += 1
    }
    if let trim = oracle.expected["trim"] as? [String: Any] {
      for mode in ["once", "strict"] {
        let answer = try Self.ask(
          Self.path(oracle), margins: Self.margins(targets),
          common + ["--trim", list(trim["bounds_as_multiples_of_mean"]), "--trim-mode", mode])
        let wanted = try #require((trim[mode] as? [String: Any])?["weights"] as? [NSNumber])
        #expect(wanted.count == answer.ids.count && wanted.count > 100)
        for (id, weight) in zip(answer.ids, wanted) {
          #expect(abs((answer.weights[id] ?? .nan) - weight.doubleValue) < 1e-6)
        }
        compared += 1
      }
    }
    #expect(compared > 0)
  }

  @Test("trimming once and strictly differ as in R")
  func trimming() throws {
    let oracle = try Case("d20_trim_once_vs_strict")
    let weights = try #require(oracle.params["weights"] as? [NSNumber]).map(\.doubleValue)
    let sum = weights.reduce(0, +)
    let mean = sum / Double(weights.count)
    let text = "g,w\n" + weights.map { "a,\($0)\n" }.joined()
    let lower = try #require(OracleCommandTests.number(oracle.params["lower"])) / mean
    let upper = try #require(OracleCommandTests.number(oracle.params["upper"])) / mean
    for mode in ["once", "strict"] {
      let answer = try Self.ask(
        "a.csv", margins: "margin,level,target\ng,a,\(sum)\n",
        [
          "--weight", "w", "--scale", "population", "--trim", "\(lower),\(upper)", "--trim-mode",
          mode,
        ], text: text)
      let wanted = try #require(
        (oracle.expected[mode] as? [String: Any])?["weights"] as? [NSNumber])
      #expect(wanted.count == answer.ids.count)
      for (id, weight) in zip(answer.ids, wanted) {
        #expect(abs((answer.weights[id] ?? .nan) - weight.doubleValue) < 1e-9)
      }
    }
  }

  @Test("post-stratification is raking to one margin")
  func postStratification() throws {
    let oracle = try Case("d04_poststratify")
    let variable = try #require(oracle.params["variable"] as? String)
    let target = try #require(oracle.params["target"] as? [String: Any])
    let y = try #require(oracle.params["y"] as? String)
    let answer = try Self.ask(
      Self.path(oracle), margins: Self.margins([variable: target]),
      Case.design(oracle.json) + ["--id", "id", "--scale", "population", "--estimate", y])
    try compare(answer, oracle.expected)
    let got = try #require((answer.report["estimates"] as? [[String: Any]])?.first)
    let mean = try #require(OracleCommandTests.number(got["mean"]))
    let error = try #require(OracleCommandTests.number(got["standard_error_calibrated"]))
    #expect(abs(mean - (OracleCommandTests.number(oracle.expected["mean"]) ?? .nan)) < 1e-7)
    #expect(abs(error - (OracleCommandTests.number(oracle.expected["se"]) ?? .nan)) < 1e-7)
  }

  @Test(
    "margins that do not fit the cases are findings",
    arguments: [
      ("x15_rake_target_missing_in_sample", "[target-without-cases]"),
      ("x16_rake_sample_level_without_target", "[level-without-target]"),
      ("x17_rake_totals_differ", "[margins-differ]"),
    ])
  func errors(name: String, finding: String) throws {
    let oracle = try Case(name)
    let margins: [String: [String: Any]]
    if let margin = oracle.params["margin"] as? String {
      margins = [margin: try #require(oracle.params["target"] as? [String: Any])]
    } else {
      margins = try #require(oracle.params["margins"] as? [String: [String: Any]])
    }
    let runner = try CommandRunner()
    _ = try runner.file("margins.csv", Self.margins(margins))
    let outcome = try runner.run([
      "weight", try Self.path(oracle), "--margins", "margins.csv", "--out", "w.csv",
    ])
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(finding), "\(outcome.errors)")
    #expect(
      !FileManager.default.fileExists(
        atPath: runner.folder.appendingPathComponent("w.csv").path))
  }

  @Test("missing on a margin keeps its share of the sample")
  func missingLevel() throws {
    let text =
      "g\n" + String(repeating: "a\n", count: 6) + String(repeating: "b\n", count: 2)
      + String(repeating: "NA\n", count: 2)
    let answer = try Self.ask(
      "a.csv", margins: "margin,level,target\ng,a,50\ng,b,50\n", [], text: text)
    // 8 of 10 are placed and share 8; each of a gets 4/6, each of b 4/2, the missing keep 1.
    #expect(abs((answer.weights["1"] ?? .nan) - 4.0 / 6) < 1e-9)
    #expect(abs((answer.weights["7"] ?? .nan) - 2) < 1e-9)
    #expect(abs((answer.weights["9"] ?? .nan) - 1) < 1e-9)
  }

  @Test("a base weight of 0 is no part of the sample, trimmed or not")
  func zeroWeights() throws {
    let text = "g,w\na,1\na,1\nb,1\nb,0\nb,0\n"
    for trim in [[], ["--trim", "0.9,3"]] {
      let answer = try Self.ask(
        "a.csv", margins: "margin,level,target\ng,a,50\ng,b,50\n", ["--weight", "w"] + trim,
        text: text)
      #expect(answer.weights["4"] == 0 && answer.weights["5"] == 0)
      #expect(answer.report["n"] as? Int == 3)
      #expect(answer.report["zero_weight"] as? Int == 2)
      #expect(abs((answer.weights.values.reduce(0, +)) - 3) < 1e-9)
    }
    let plain = try Self.ask(
      "a.csv", margins: "margin,level,target\ng,a,50\ng,b,50\n", ["--weight", "w"], text: text)
    // Weights 3/4, 3/4, 3/2: 3 · (9/16 + 9/16 + 9/4) / 9
    #expect(abs((OracleCommandTests.number(plain.report["design_effect"]) ?? 0) - 1.125) < 1e-12)
  }

  @Test("weights never replace a file that holds something else")
  func foreign() throws {
    let runner = try CommandRunner()
    let survey = try runner.file("s.csv", "g\na\nb\n")
    _ = try runner.file("m.csv", "margin,level,target\ng,a,1\ng,b,1\n")
    let outcome = try runner.run(["weight", "s.csv", "--margins", "m.csv", "--out", "s.csv"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("[foreign-file]"))
    #expect(try String(contentsOfFile: survey, encoding: .utf8) == "g\na\nb\n")
    for _ in 0..<2 {
      let again = try runner.run(["weight", "s.csv", "--margins", "m.csv", "--out", "w.csv"])
      #expect(again.status == 0)
    }
  }

  @Test(
    "a bare file needs its margins, and bounds hold the mean",
    arguments: [
      ["weight", "a.csv"], ["weight", "a.csv", "--trim", "0.3,3"],
      ["weight", "a.csv", "--margins", "m.csv", "--trim", "3,0.3"],
      ["weight", "a.csv", "--margins", "m.csv", "--bounds", "2"],
      ["weight", "a.csv", "--margins", "m.csv", "--trim", "0,1e308"],
      ["weight", "a.csv", "--margins", "m.csv", "--trim", "0,inf"],
    ])
  func usage(arguments: [String]) throws {
    let runner = try CommandRunner()
    _ = try runner.file("a.csv", "g\na\n")
    _ = try runner.file("m.csv", "margin,level,target\ng,a,1\n")
    let outcome = try runner.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }
}
