import Foundation
import Testing

/// Tests, ranks and further figures of `befund table` where the input is degenerate or wrong.
@Suite("Comparisons of befund table")
struct ComparisonCommandTests {
  private func run(_ text: String, _ arguments: [String]) throws -> CommandRunner.Outcome {
    let runner = try CommandRunner()
    _ = try runner.file("a.csv", text)
    return try runner.run(["table", "a.csv"] + arguments)
  }

  private static let survey =
    "id,w,g,q,b1,b2,v\n"
    + (0..<40).map {
      "\($0),\(1 + $0 % 3),\($0 % 2 == 0 ? "x" : "y"),\($0 % 3),\($0 % 2),\($0 % 5 == 0 ? 1 : 0),\($0 % 7)\n"
    }
    .joined()

  @Test("nothing is tested unless asked for, and never without the assumption")
  func sentence() throws {
    let plain = try run(Self.survey, ["--rows", "q", "--columns", "g"])
    #expect(!plain.output.contains("χ²"))
    for language in [("de", "Annahme"), ("en", "assume")] {
      let tested = try run(
        Self.survey,
        [
          "--rows", "q", "--rows", "b1,b2", "--mean", "v", "--columns", "g", "--test",
          "--language", language.0,
        ])
      #expect(tested.status == 0)
      let titles = tested.output.components(separatedBy: "\n\n").filter { $0.contains("q × g:") }
      #expect(titles.count >= 3)
      // 3 shares tables with letters and notes: two of them; tests, residuals, pairs for q; tests
      // and pairs for the set; tests and pairs for the mean.
      let sentences = tested.output.components(separatedBy: language.1).count - 1
      #expect(sentences >= 9, "\(sentences)")
    }
  }

  @Test(
    "no output ever holds NaN or infinity",
    arguments: [
      "q,g\n1,a\n", "q,g\n1,a\n1,b\n", "q,g\n,a\n,b\n", "q,g\n1,a\n2,a\n", "q,g\n1,a\n1,a\n2,b\n",
      "q,g\n0,a\n1,a\n0,b\n0,b\n",
    ])
  func noNaN(text: String) throws {
    for question in [
      ["--rows", "q", "--columns", "g", "--test"], ["--mean", "q", "--columns", "g", "--test"],
      ["--mean", "q", "--quantiles", "0,0.5,1"], ["--rows", "q,q", "--columns", "g", "--rank"],
      ["--net", "q=1/0", "--columns", "g"], ["--rows", "q", "--waves", "g"],
      ["--mean", "q", "--waves", "g"], ["--agreement", "q,g"],
      ["--rows", "q", "--waves", "g", "--panel", "q"],
    ] {
      for format in ["tidy", "json", "text"] {
        let outcome = try run(text, question + ["--format", format])
        #expect([0, 65].contains(outcome.status), "\(question) \(outcome.errors)")
        let words = outcome.output.lowercased()
        let tokens = Set(words.split { !($0.isLetter || $0 == "∞" || $0 == "-") }.map(String.init))
        #expect(
          tokens.isDisjoint(with: ["nan", "inf", "-inf", "infinity", "∞", "-nan"]),
          "\(question) \(outcome.output)")
      }
    }
  }

  @Test("one column leaves nothing to compare, and says so by its sign")
  func oneColumn() throws {
    let outcome = try run(
      "q,g\n1,a\n2,a\n1,a\n", ["--rows", "q", "--columns", "g", "--test", "--format", "tidy"])
    #expect(outcome.status == 0)
    let table = TidyTable(outcome.output)
    #expect(table["pearson", "p", table: "q.test"]?["figure"] == "")
    #expect(table["pearson", "p", table: "q.test"]?["sign"] == "x")
  }

  @Test("small cells are compared by Fisher's exact test")
  func fisher() throws {
    let text =
      "q,g\n" + String(repeating: "1,a\n", count: 4) + "2,a\n1,b\n"
      + String(repeating: "2,b\n", count: 4)
    let outcome = try run(text, ["--rows", "q", "--columns", "g", "--test", "--format", "tidy"])
    let table = TidyTable(outcome.output)
    // 4 of 5 against 1 of 5: two-sided 0.2063 (52/252)
    let p = table["1.a-b", "p", table: "q.pairs"]?["figure"].flatMap { Double($0) }
    #expect(abs((p ?? .nan) - 52.0 / 252) < 1e-12)
  }

  @Test("the jackknife of a plain mean is its linearised error")
  func jackknife() throws {
    let text = "v\n2\n4\n4\n4\n5\n5\n7\n9\n"
    let table = TidyTable(
      try run(text, ["--mean", "v", "--errors", "jackknife", "--format", "tidy"]).output)
    let wanted = ((32.0 / 7) / 8).squareRoot()
    #expect(abs((table.number("standard_error", "v") ?? .nan) - wanted) < 1e-12)
  }

  @Test("a panel compares the same persons")
  func panel() throws {
    // Of 10 persons 6 change from 0 to 1 and 1 from 1 to 0; one more answers only once.
    let pairs = [(0, 1), (0, 1), (0, 1), (0, 1), (0, 1), (0, 1), (1, 0), (1, 1), (0, 0), (0, 0)]
    let text =
      "p,w,q\n"
      + pairs.enumerated().map { "\($0),1,\($1.0)\n\($0),2,\($1.1)\n" }.joined() + "99,1,1\n"
    let outcome = try run(
      text, ["--rows", "q", "--waves", "w", "--panel", "p", "--format", "tidy"])
    let table = TidyTable(outcome.output)
    func figure(_ name: String) -> Double {
      table["1.1-2", name, table: "q.waves"]?["figure"].flatMap { Double($0) } ?? .nan
    }
    #expect(abs(figure("difference") - 50) < 1e-9)
    // McNemar exact: 2 · (C(7,0) + C(7,1)) / 2⁷
    #expect(abs(figure("p_exact") - 0.125) < 1e-12)
    let error = ((7.0 - 25.0 / 10) / 100).squareRoot()
    #expect(abs(figure("lower") - 100 * (0.5 - 1.959963984540054 * error)) < 1e-6)
  }

  @Test("ranks say which seed made them, and the same seed gives the same output")
  func seed() throws {
    let question = ["--rows", "b1,b2", "--rank", "--seed", "7", "--replicates", "500"]
    let one = try run(Self.survey, question)
    #expect(one.output.contains("seed 7"))
    #expect(one.output == (try run(Self.survey, question)).output)
    let shuffled =
      "id,w,g,q,b1,b2,v\n"
      + Self.survey.split(separator: "\n").dropFirst().reversed().map { $0 + "\n" }.joined()
    #expect(
      (try run(shuffled, ["--rows", "q", "--columns", "g", "--test"])).output
        == (try run(Self.survey, ["--rows", "q", "--columns", "g", "--test"])).output)
  }

  @Test("comparisons in several threads are those of one")
  func threads() throws {
    // Files are cut from 8 MB on, so each row is long.
    let padding = String(repeating: "x", count: 160)
    var rows = ""
    for i in 0..<60_000 {
      rows += "\(i % 4),\(i % 3 == 0 ? "a" : "b"),\((i * 7) % 11),\(padding)\n"
    }
    #expect(rows.utf8.count > 9_000_000)
    let outcome = try run(
      "q,g,v,pad\n" + rows,
      ["--rows", "q", "--mean", "v", "--columns", "g", "--test", "--format", "tidy"])
    let table = TidyTable(outcome.output)
    // Counts by hand: the cases of q = 0 in a are those divisible by 12.
    #expect(table["0", "a", table: "q"]?["count"] == "5000")
    let statistic = table["pearson", "statistic", table: "q.test"]?["figure"]
    #expect(statistic.flatMap { Double($0) }.map { abs($0) < 1e-6 } == true)
    let n = table["v.kruskal_wallis", "n", table: "v.test"]?["figure"]
    #expect(n == "60000")
  }

  @Test(
    "wrong use is told in one line",
    arguments: [
      (["--rows", "q", "--test"], "--columns"), (["--rows", "q", "--quantiles", "0.5"], "--mean"),
      (["--mean", "v", "--quantiles", "2"], "0 to 1"), (["--mean", "v", "--rank"], "--rows"),
      (["--net", "q"], "--net"), (["--net", "q=1/1"], "--net"),
      (["--rows", "q", "--panel", "id"], "--waves"),
      (["--rows", "q", "--waves", "g", "--columns", "g"], "--columns"),
      (["--rows", "b1,b2", "--rank", "--base", "mentions"], "--base"),
      (["--rows", "q", "--errors", "jackknife", "--include-missing"], "--include-missing"),
      (["--rows", "q", "--categories", "1,2"], "--agreement"),
      (["--agreement", "b1,b2", "--categories", "1,1"], "twice"),
      (["--agreement", "b1,b2", "--weight", "w"], "--weight"),
    ])
  func usage(arguments: [String], word: String) throws {
    let outcome = try run(Self.survey, arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test(
    "bad designs are findings, not numbers",
    arguments: [
      ("q,w\n1,-1\n2,1\n", ["--weight", "w"]), ("q,w\n1,\n2,1\n", ["--weight", "w"]),
      ("q,w\n1,1\n2,1\n3,1\n", ["--fpc", "w"]),
      ("q,w\n1,a\n2,a\n3,b\n", ["--strata", "w"]),
    ])
  func badDesigns(text: String, design: [String]) throws {
    for more in [[], ["--errors", "jackknife"]] {
      let outcome = try run(text, ["--rows", "q"] + design + more)
      #expect(outcome.status == 65, "\(design) \(more)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("a.csv:"))
      #expect(outcome.errors.contains("fix:"))
    }
  }

  @Test("1 and 1.0 are one category, and kappa stays at most 1")
  func equalNumbers() throws {
    let table = TidyTable(
      try run("a,b\n1,1.0\n1.0,1\n2,2\n2,1\n", ["--agreement", "a,b", "--format", "tidy"]).output)
    // Agreement 3/4; shares 5/8 and 3/8: (3/4 − 34/64) / (1 − 34/64)
    let fleiss = table["fleiss", "value", table: "a,b.agreement"]?["figure"].flatMap { Double($0) }
    let chance = 34.0 / 64
    let wanted = (0.75 - chance) / (1 - chance)
    #expect(abs((fleiss ?? .nan) - wanted) < 1e-12)
  }

  @Test("a judgement outside the declared categories is a finding, and words have no distances")
  func undeclared() throws {
    let text = "a,b\nlow,low\nmid,mid\nhigh,low\nhigh,mid\n"
    let outcome = try run(text, ["--agreement", "a,b", "--categories", "low,mid"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("[undeclared-category]"))
    #expect(outcome.output.isEmpty)
    let free = TidyTable(try run(text, ["--agreement", "a,b", "--format", "tidy"]).output)
    #expect(free.rows("a,b.agreement").isEmpty)
    #expect(free["alpha_nominal", "value"] != nil)
    #expect(free["alpha_ratio", "value"] == nil && free["kappa_linear.a-b", "value"] == nil)
  }

  @Test("huge numbers and huge questions end in a message, not a crash")
  func limits() throws {
    let huge = try run("x\n1e308\n1e308\n-1e308\n", ["--mean", "x"])
    #expect(huge.status == 0)
    let alpha = try run("a,b\n1e200,1\n1,1\n1e200,1e200\n", ["--agreement", "a,b"])
    #expect(alpha.status == 0)
    let wide = "q,g\n" + (0..<900).map { "\($0 % 2),c\($0)\n" }.joined()
    let outcome = try run(wide, ["--rows", "q", "--columns", "g", "--test"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("[too-many-comparisons]"))
  }

  @Test("the change of a net is there, and a value called net too")
  func netWaves() throws {
    let text = "w,q\n1,net\n1,a\n2,net\n2,net\n"
    let plain = TidyTable(
      try run(text, ["--rows", "q", "--waves", "w", "--format", "tidy"]).output)
    #expect(plain["net.1-2", "difference"]?["figure"] == "50")
    let net = TidyTable(
      try run(text, ["--net", "q=net/a", "--waves", "w", "--format", "tidy"]).output)
    #expect(net["net.1-2", "difference"]?["figure"] == "100")
  }
}
