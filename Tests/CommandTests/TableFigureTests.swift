import Foundation
import Testing

/// The figures of `befund table`, each calculated by hand.
@Suite("Figures of befund table")
struct TableFigureTests {
  private func run(_ text: String, _ arguments: [String]) throws -> CommandRunner.Outcome {
    let runner = try CommandRunner()
    _ = try runner.file("a.csv", text)
    return try runner.run(["table", "a.csv"] + arguments)
  }

  private func tidy(_ text: String, _ arguments: [String]) throws -> TidyTable {
    let outcome = try run(text, arguments + ["--format", "tidy"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return TidyTable(outcome.output)
  }

  private func close(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

  /// A file with `ones` rows of 1 and `twos` rows of 2.
  private func answers(ones: Int, twos: Int) -> String {
    "q\n" + String(repeating: "1\n", count: ones) + String(repeating: "2\n", count: twos)
  }

  @Test("a share of 12 of 40 has the error and Wilson interval of the formula")
  func share() throws {
    let table = try tidy(answers(ones: 12, twos: 28), ["--rows", "q"])
    #expect(close(table.number("proportion", "1"), 0.3))
    // √(0.3 · 0.7 / 39)
    #expect(close(table.number("standard_error", "1"), 0.07337993857053428))
    // (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959963984540054
    #expect(close(table.number("lower", "1"), 0.18074845229746528))
    #expect(close(table.number("upper", "1"), 0.45430018818144935))
    #expect(close(table.number("effective_base", "1"), 40))
  }

  @Test("0 and 100 percent have the Clopper–Pearson interval")
  func extremes() throws {
    let text = "q,g\n" + String(repeating: "1,a\n", count: 20) + "2,b\n2,b\n"
    let table = try tidy(text, ["--rows", "q", "--columns", "g"])
    // 0.025^(1/20)
    #expect(close(table.number("lower", "1", "a"), 0.8315665290169146))
    #expect(table.number("upper", "1", "a") == 1)
    #expect(table.number("lower", "2", "a") == 0)
    #expect(close(table.number("upper", "2", "a"), 0.16843347098308536))
  }

  @Test("one case has no error and no interval, and an empty base has no share")
  func small() throws {
    let table = try tidy("q,g\n1,a\n,b\n", ["--rows", "q", "--columns", "g"])
    #expect(table["1", "a"]?["proportion"] == "1")
    #expect(table["1", "a"]?["standard_error"] == "")
    #expect(table["1", "a"]?["lower"] == "")
    #expect(table["1", "b"]?["base"] == "0")
    #expect(table["1", "b"]?["proportion"] == "")
  }

  @Test("a weighted share is the sum of weights over the sum of weights")
  func weighted() throws {
    let text = "q,w\n1,1\n2,2\n1,3\n2,4\n1,0\n"
    let table = try tidy(text, ["--rows", "q", "--weight", "w"])
    #expect(table["1"]?["count"] == "2")
    #expect(table["1"]?["base"] == "4")
    #expect(close(table.number("weighted_count", "1"), 4))
    #expect(close(table.number("weighted_base", "1"), 10))
    #expect(close(table.number("effective_base", "1"), 100.0 / 30))
    #expect(close(table.number("proportion", "1"), 0.4))
    // √(4/3 · Σ(w(y − p))²) / 10 with (0.6, −0.8, 1.8, −1.6)
    #expect(close(table.number("standard_error", "1"), (4.0 / 3 * 6.8).squareRoot() / 10))
  }

  @Test("a mean has the deviation with n − 1, its error and its t interval")
  func mean() throws {
    let table = try tidy("v\n2\n4\n4\n4\n5\n5\n7\n9\n", ["--mean", "v"])
    let deviation = (32.0 / 7).squareRoot()
    #expect(table["v"]?["count"] == "8")
    #expect(close(table.number("mean", "v"), 5))
    #expect(close(table.number("standard_deviation", "v"), deviation))
    #expect(close(table.number("standard_error", "v"), deviation / 8.0.squareRoot()))
    // t(0.975; 7) = 2.364624251592784
    let reach = 2.364624251592784 * deviation / 8.0.squareRoot()
    #expect(close(table.number("lower", "v"), 5 - reach))
    #expect(close(table.number("upper", "v"), 5 + reach))
  }

  @Test("means stand one per row and by group, and may be weighted")
  func means() throws {
    let text = "v,u,g,w\n1,10,a,1\n3,20,a,3\n5,30,b,1\n"
    let table = try tidy(text, ["--mean", "v,u", "--columns", "g", "--weight", "w"])
    #expect(table.rows() == ["v", "u"])
    #expect(close(table.number("mean", "v", "a"), 2.5))
    #expect(close(table.number("mean", "u", "b"), 30))
    #expect(close(table.number("mean", "v"), 3))
    #expect(table["v"]?["table"] == "v,u")
  }

  @Test("a value that is no number is left out of a mean with a warning")
  func notNumber() throws {
    let outcome = try run("v\n1\nlots\n3\n", ["--mean", "v", "--format", "tidy"])
    #expect(outcome.status == 0)
    #expect(TidyTable(outcome.output)["v"]?["mean"] == "2")
    #expect(outcome.errors.contains("a.csv:3:1: warning: "))
    #expect(outcome.errors.contains("[not-a-number]"))
    #expect(!outcome.errors.contains("lots"))
  }

  @Test("weights of 1 and another order of rows change nothing")
  func identities() throws {
    let rows = (0..<60).map { "\($0 % 3),\($0 % 7 % 2),1\n" }
    let plain = try run(
      "q,g,w\n" + rows.joined(), ["--rows", "q", "--columns", "g", "--format", "tidy"])
    let turned = try run(
      "q,g,w\n" + rows.reversed().joined(), ["--rows", "q", "--columns", "g", "--format", "tidy"])
    #expect(plain.output == turned.output)
    let ones = try tidy(
      "q,g,w\n" + rows.joined(), ["--rows", "q", "--columns", "g", "--weight", "w"])
    let table = TidyTable(plain.output)
    #expect(table.cells.count == 9)
    for cell in table.cells {
      let row = cell["row"] ?? ""
      let column = cell["column"] ?? ""
      for name in ["proportion", "standard_error", "effective_base"] {
        let expected = try #require(table.number(name, row, column))
        #expect(close(ones.number(name, row, column), expected), "\(name) \(row) \(column)")
      }
    }
  }

  @Test(
    "signs change at 10 and at 30 cases, and tidy keeps the figure",
    arguments: [
      (9, "/", "/"), (10, "()", "(50"), (29, "()", "("), (30, "", "50"), (31, "", "52"),
    ])
  func signs(n: Int, sign: String, printed: String) throws {
    let text = answers(ones: (n + 1) / 2, twos: n / 2)
    let cell = try tidy(text, ["--rows", "q"])["1"]
    #expect(cell?["sign"] == sign)
    #expect(cell?["base"] == String(n))
    #expect(cell?["proportion"]?.isEmpty == false)
    for format in ["text", "markdown"] {
      let lines = try run(text, ["--rows", "q", "--format", format]).output.split(separator: "\n")
      let row = try #require(
        lines.first { $0.hasPrefix("1 ") || $0.hasPrefix("| 1 ") }, "\(format): \(lines)")
      #expect(row.contains(printed), "\(format): \(row)")
      #expect(row.contains("(") == (sign == "()"), "\(format): \(row)")
      #expect(row.contains("/") == (sign == "/"), "\(format): \(row)")
    }
  }

  @Test("every format prints, and JSON parses with unrounded figures")
  func formats() throws {
    let text = answers(ones: 20, twos: 40)
    for format in ["text", "markdown", "csv", "tidy", "json"] {
      let outcome = try run(text, ["--rows", "q", "--format", format])
      #expect(outcome.status == 0, "\(format)")
      #expect(outcome.output.contains("q"), "\(format)")
      #expect(outcome.output.utf8.last == 0x0A, "\(format)")
    }
    let json = try run(text, ["--rows", "q", "--format", "json"]).output
    let tables = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let cells = try #require(tables.first?["cells"] as? [[String: Any]])
    #expect(cells.count == 2)
    #expect(close((cells.first?["proportion"] as? NSNumber)?.doubleValue, 1.0 / 3))
  }

  @Test("standard error says that the output is internal, standard output does not")
  func internalLine() throws {
    let outcome = try run(answers(ones: 1, twos: 1), ["--rows", "q", "--format", "tidy"])
    #expect(outcome.errors == "INTERNAL – do not publish (exact values)\n")
    #expect(!outcome.output.contains("INTERNAL"))
  }
}
