import Foundation
import Testing

/// What `befund table` reads, selects and prints.
@Suite("befund table")
struct TableCommandTests {
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

  @Test("tidy starts with the agreed columns")
  func header() throws {
    let expected = """
      table,row,row_label,column,column_label,count,base,weighted_count,weighted_base,\
      effective_base,proportion,standard_error,lower,upper,mean,standard_deviation,sign
      """
    let outcome = try run("q\n1\n2\n", ["--rows", "q", "--format", "tidy"])
    let first = try #require(outcome.output.split(separator: "\n").first)
    #expect(first == expected || first.hasPrefix(expected + ","))
  }

  @Test("values stand in numeric order, else in the order of Unicode scalars")
  func order() throws {
    #expect(
      try tidy("q\n10\n9\n-2\n2.5\n2\n", ["--rows", "q"]).rows() == ["-2", "2", "2.5", "9", "10"])
    #expect(
      try tidy("q\n10\nz\n9\nä\nZ\na\n", ["--rows", "q"]).rows()
        == ["10", "9", "Z", "a", "z", "ä"])
    let table = try tidy("q,g\n1,10\n1,9\n1,\n1,NA\n", ["--rows", "q", "--columns", "g"])
    #expect(table.columns("1") == ["9", "10", "_total"])
    #expect(table["1"]?["base"] == "4")
  }

  @Test("words that also spell a number in C are no numbers")
  func wordsAreNoNumbers() throws {
    let table = try tidy("q\ninf\n10\nnan\n9\n0x8\n", ["--rows", "q"])
    #expect(table.rows() == ["0x8", "10", "9", "inf", "nan"])
  }

  @Test("numbers with a decimal comma stand in numeric order")
  func orderWithComma() throws {
    let table = try tidy("q;g\n10,5;1\n2,5;1\n1,5;1\n", ["--rows", "q", "--decimal", ","])
    #expect(table.rows() == ["1,5", "2,5", "10,5"])
  }

  static let set = "q7_1,q7_2,q7*,q7[1],g\nY,N,1,a,x\nN,Y,2,b,y\nY,Y,2,a,x\n"

  @Test("an argument is an exact header, then a pattern, then a list")
  func arguments() throws {
    #expect(try tidy(Self.set, ["--rows", "q7_*"]).rows() == ["q7_1", "q7_2"])
    #expect(try tidy(Self.set, ["--rows", "q7_2,q7_1"]).rows() == ["q7_2", "q7_1"])
    #expect(try tidy(Self.set, ["--rows", "q7*"]).rows() == ["1", "2"])
    #expect(try tidy(Self.set, ["--rows", "q7[1]"]).rows() == ["a", "b"])
    #expect(try tidy(Self.set, ["--rows", "q7[*"]).rows() == ["q7[1]"])
    #expect(try tidy("\"a,b\",a,b\n1,2,3\n", ["--rows", "a,b"]).rows() == ["1"])
    let table = try tidy(Self.set, ["--rows", "q7_*"])
    #expect(table["q7_1"]?["table"] == "q7_*")
    #expect(table["q7_1"]?["count"] == "2")
    #expect(table["q7_2"]?["base"] == "3")
  }

  @Test("--each makes one table per variable, all options in one pass")
  func each() throws {
    let table = try tidy(
      Self.set, ["--each", "q7_*", "--rows", "g", "--columns", "g", "--columns", "q7*"])
    #expect(Set(table.cells.compactMap { $0["table"] }) == ["g", "q7_1", "q7_2"])
    #expect(table["Y", "x", table: "q7_1", by: "g"]?["count"] == "2")
    #expect(table["Y", "2", table: "q7_2", by: "q7*"]?["count"] == "2")
    #expect(table["Y", "_total", table: "q7_2", by: "g"]?["count"] == "2")
  }

  @Test(
    "--where compares",
    arguments: [
      ("v=3", ["3"]), ("v!=3", ["1", "2", "10"]), ("v<3", ["1", "2"]), ("v<=3", ["1", "2", "3"]),
      ("v>2", ["3", "10"]), ("v>=2", ["2", "3", "10"]), ("g=b", ["2", "10"]), ("g!=b", ["1", "3"]),
    ])
  func conditions(condition: String, rows: [String]) throws {
    let table = try tidy(
      "v,g\n1,a\n2,b\n3,a\n10,b\n", ["--rows", "v", "--where", condition])
    #expect(table.rows().filter { table[$0]?["count"] == "1" } == rows)
    #expect(rows.first.flatMap { table[$0]?["base"] } == String(rows.count))
  }

  @Test("all conditions must hold, and a missing value satisfies none")
  func severalConditions() throws {
    let text = "v,g\n1,a\n2,b\n3,a\n4,NA\n5,\n6,99\n"
    let both = try tidy(text, ["--rows", "v", "--where", "v>=2", "--where", "g=a"])
    #expect(both["3"]?["base"] == "1")
    let other = try tidy(
      text, ["--rows", "v", "--where", "g!=a", "--missing", "99"])
    #expect(other["2"]?["base"] == "1")
    let ordered = try tidy(text, ["--rows", "v", "--where", "g>1", "--missing", "99"])
    #expect(ordered["6"]?["base"] == "0")
  }

  @Test("an ordered condition takes the decimal sign of the file")
  func conditionWithComma() throws {
    let text = "q;v\n1;1,5\n2;2,5\n2;3,5\n"
    let table = try tidy(text, ["--rows", "q", "--decimal", ",", "--where", "v>=2,5"])
    #expect(table["2"]?["base"] == "2")
  }

  @Test("missing values leave the base and come back when asked for")
  func missing() throws {
    let text = "q\n1\n1\n2\n-9\n\nNA\n3\n".replacing("\n\n", with: "\n\"\"\n")
    let table = try tidy(text, ["--rows", "q", "--missing=-9,3"])
    #expect(table.rows() == ["1", "2"])
    #expect(table["1"]?["base"] == "3")
    let all = try tidy(text, ["--rows", "q", "--missing=-9,3", "--include-missing"])
    #expect(all["1"]?["base"] == "7")
    #expect(all.rows().prefix(2) == ["1", "2"])
    #expect(Set(all.rows()) == ["1", "2", "-9", "3", "NA", "_missing"])
    #expect(all["-9"]?["count"] == "1")
  }

  @Test("--missing and --selected take codes that begin with a minus sign")
  func negativeCodes() throws {
    let text = "q,r\n1,-1\n1,0\n-9,0\n-8,0\n"
    for arguments in [["--missing", "-9,-8"], ["--missing", "-9", "--missing", "-8"]] {
      let table = try tidy(text, ["--rows", "q"] + arguments)
      #expect(table.rows() == ["1"])
      #expect(table["1"]?["base"] == "2")
    }
    #expect(try tidy(text, ["--rows", "r,q", "--selected", "-1"])["r"]?["count"] == "1")
  }

  static let bases = "id,a,b\n1,Y,N\n2,N,N\n3,\"\",\n4,NA,NA\n5,,Y\n"

  @Test(
    "the base of a set is who saw, answered or mentioned",
    arguments: [
      ("shown", "4"), ("answered", "3"), ("any-mention", "2"),
    ])
  func base(name: String, size: String) throws {
    let table = try tidy(Self.bases, ["--rows", "a,b", "--base", name])
    #expect(table["a"]?["base"] == size)
    #expect(table["a"]?["count"] == "1")
    #expect(table["b"]?["count"] == "1")
  }

  @Test("--selected names the marks")
  func selected() throws {
    let text = "a,b\n1,2\n2,2\n3,1\n"
    let two = try tidy(text, ["--rows", "a,b", "--selected", "2"])
    #expect(two["a"]?["count"] == "1")
    #expect(two["b"]?["count"] == "2")
    #expect(two["b"]?["base"] == "3")
    let more = try tidy(text, ["--rows", "a,b", "--selected", "2,3"])
    #expect(more["a"]?["count"] == "2")
  }

  @Test("options may hold their own text")
  func ownText() throws {
    let text = "m_1,m_2\nPress,Not selected\nNot selected,Radio\nPress,Radio\nPress,Not selected\n"
    let table = try tidy(text, ["--rows", "m_*"])
    #expect(table["m_1"]?["count"] == "3")
    #expect(table["m_2"]?["count"] == "2")
    #expect(table["m_1"]?["base"] == "4")
    #expect(table["m_1"]?["row_label"] == "Press")
  }

  @Test("the usual marks and no-marks are known in any case")
  func usualMarks() throws {
    for (yes, no) in [("1", "0"), ("Y", "N"), ("yes", "no"), ("Ja", "Nein"), ("TRUE", "FALSE")] {
      let table = try tidy("a,b\n\(yes),\(no)\n\(no),\(no)\n", ["--rows", "a,b"])
      #expect(table["a"]?["count"] == "1", "\(yes)")
      #expect(table["b"]?["count"] == "0", "\(no)")
      #expect(table["a"]?["base"] == "2", "\(yes)")
    }
  }

  @Test("delimiter, decimal sign and standard input are taken as told")
  func dialects() throws {
    let table = try tidy(
      "v\tg\n1,5\ta\n2,5\ta\n", ["--mean", "v", "--decimal", ",", "--delimiter", "tab"])
    #expect(table["v"]?["mean"] == "2")
    let outcome = try CommandRunner().run(
      shell: #"printf 'q;g\n1;a\n1;b\n' | "$BEFUND" table - --rows q --columns g --format tidy"#)
    #expect(outcome.status == 0)
    #expect(TidyTable(outcome.output)["1"]?["count"] == "2")
    let pipe = try tidy("q|g,h\n1|a\n", ["--rows", "g,h", "--delimiter", "|"])
    #expect(pipe.rows() == ["a"])
  }
}
