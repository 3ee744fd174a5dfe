import Foundation
import Testing

/// What `befund table` says about files and arguments that it cannot use.
@Suite("Bad input of befund table")
struct BadInputTests {
  private func table(
    _ text: String, _ arguments: [String] = ["--rows", "q"]
  ) throws -> CommandRunner.Outcome {
    try table(Array(text.utf8), arguments)
  }

  private func table(
    _ bytes: [UInt8], _ arguments: [String] = ["--rows", "q"]
  ) throws -> CommandRunner.Outcome {
    let runner = try CommandRunner()
    _ = try runner.file("a.csv", bytes)
    return try runner.run(["table", "a.csv"] + arguments)
  }

  @Test("a missing file ends with 66")
  func missingFile() throws {
    try CommandRunner().run(["table", "none.csv", "--rows", "q"])
      .expectFinding("file-missing", at: "none.csv", status: 66)
  }

  @Test("a folder in place of a file ends with 66")
  func folder() throws {
    try CommandRunner().run(["table", ".", "--rows", "q"])
      .expectFinding("file-unreadable", at: ".", status: 66)
  }

  @Test("an empty file, also one with a byte order mark only, has no header")
  func emptyFile() throws {
    try table("").expectFinding("empty-file", at: "a.csv:1")
    try table([0xEF, 0xBB, 0xBF]).expectFinding("empty-file", at: "a.csv:1")
    try table([0xFF, 0xFE]).expectFinding("empty-file", at: "a.csv:1")
  }

  @Test("a header without data is an empty base", arguments: ["q,g\n", "q,g", "q,g\n\n\n"])
  func headerOnly(text: String) throws {
    try table(text).expectFinding("no-rows", at: "a.csv:1")
  }

  @Test("an unclosed quote is reported where it opens")
  func unclosedQuote() throws {
    try table("q,g\n1,a\n2,\"b\n3,c\n4,d\n").expectFinding("unclosed-quote", at: "a.csv:3:2")
    try table("q,g\n1,\"x\ny\"\n2,\"b\n3,c\n").expectFinding("unclosed-quote", at: "a.csv:4:2")
    try table("q,g\n\"1,a\n").expectFinding("unclosed-quote", at: "a.csv:2:1")
  }

  @Test("a quote left open in the header is reported there")
  func unclosedQuoteInHeader() throws {
    try table("q,\"g\n1,a\n2,b\n").expectFinding("unclosed-quote", at: "a.csv:1:2")
  }

  @Test("a stray quote is reported with line and field")
  func strayQuote() throws {
    try table("q,g,h\n1,a,x\n2,b \"c\" d,y\n").expectFinding("stray-quote", at: "a.csv:3:2")
    try table("q,g,h\n1,\"a\nb\",\"x\"y\n").expectFinding("stray-quote", at: "a.csv:3:3")
    try table("q,g\n1,\"a \"b\" c\"\n").expectFinding("stray-quote", at: "a.csv:2:2")
  }

  @Test("a NUL byte is reported with its line, near the start and far behind it")
  func nulByte() throws {
    try table("q,g\n1,a\n2,\0b\n").expectFinding("nul-byte", at: "a.csv:3")
    let many = String(repeating: "1,aaaaaaaaaaaaa\n", count: 40_000)
    try table("q,g\n" + many + "2,\0b\n").expectFinding("nul-byte", at: "a.csv:40002")
  }

  @Test(
    "a field of 100 MB ends quickly and in less than 100 MB of memory",
    arguments: ["2,", "2,\\0042"])
  func hugeField(start: String) throws {
    let runner = try CommandRunner()
    let outcome = try runner.run(
      shell: """
        { printf 'q,g\\n1,a\\n'; printf '%b' '\(start)'; head -c 100000000 /dev/zero | tr '\\0' x
          printf '\\n3,c\\n'; } > a.csv
        ulimit -v 600000
        timeout -s KILL 20 "$BEFUND" table a.csv --rows g & child=$!
        peak=0
        while kill -0 $child 2>/dev/null; do
          for task in $child $(cat /proc/$child/task/$child/children 2>/dev/null); do
            now=$(awk '/VmHWM/ {print $2}' /proc/$task/status 2>/dev/null)
            if [ "${now:-0}" -gt $peak ]; then peak=$now; fi
          done
          sleep 0.02
        done
        wait $child; status=$?
        echo $peak > peak
        exit $status
        """)
    outcome.expectFinding("field-too-large", at: "a.csv:3:2")
    let peak = try String(
      contentsOf: runner.folder.appendingPathComponent("peak"), encoding: .utf8)
    let kilobytes = try #require(Int(peak.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kilobytes < 100_000, "\(kilobytes) kB")
    try FileManager.default.removeItem(at: runner.folder.appendingPathComponent("a.csv"))
  }

  @Test("more than 65,535 distinct values are refused with the place of the column")
  func overflow() throws {
    let rows = (1...70_000).map { "\($0 % 2),v\($0)\n" }.joined()
    try table("q,id\n" + rows, ["--rows", "id"])
      .expectFinding("dictionary-overflow", at: "a.csv:1:2")
    #expect(try table("q,id\n" + rows).status == 0)
  }

  @Test("a column that occurs twice is refused when it is asked for")
  func duplicateColumn() throws {
    let text = "q,g,q\n1,a,2\n"
    try table(text).expectFinding("duplicate-column", at: "a.csv:1:3")
    try table(text, ["--each", "q*"]).expectFinding("duplicate-column", at: "a.csv:1:3")
    #expect(try table(text, ["--rows", "g"]).status == 0)
  }

  @Test("an unknown column comes with the nearest right name")
  func unknownColumn() throws {
    for argument in ["--rows", "--each", "--columns", "--mean", "--weight"] {
      let rest = ["--rows", "--each", "--mean"].contains(argument) ? [] : ["--rows", "age"]
      let outcome = try table("age,income\n1,2\n", rest + [argument, "incme"])
      outcome.expectFinding("unknown-column", at: "a.csv:1")
      #expect(outcome.errors.contains("did you mean 'income'?"))
    }
    try table("age,income\n1,2\n", ["--rows", "age", "--where", "incme=1"])
      .expectFinding("unknown-column", at: "a.csv:1")
  }

  @Test("a ragged row is reported with its line")
  func raggedRow() throws {
    try table("q,g,h\n1,a,b\n\"2\n\",c\n3,d,e\n").expectFinding("ragged-row", at: "a.csv:3:3")
    try table("q,g\n1,a\n2,b,c\n").expectFinding("ragged-row", at: "a.csv:3:3")
  }

  @Test("weights below 0, without a number and all 0 are refused")
  func weights() throws {
    let arguments = ["--rows", "q", "--weight", "w"]
    try table("q,w\n1,1\n2,-1\n", arguments).expectFinding("negative-weight", at: "a.csv:3:2")
    try table("q,w\n1,1\n2,heavy\n", arguments).expectFinding("missing-weight", at: "a.csv:3:2")
    try table("q,w\n1,1\n2,\n", arguments).expectFinding("missing-weight", at: "a.csv:3:2")
    try table("q,w\n1,0\n2,0\n", arguments).expectFinding("no-positive-weight", at: "a.csv:1:2")
  }

  @Test("wrong arguments are usage errors that name the argument")
  func usage() throws {
    let text = "q,g\n1,a\n"
    let wrong: [([String], String)] = [
      (["--rows", "q", "--where", "g"], "--where 'g'"),
      (["--rows", "q", "--where", "q<many"], "--where 'q<many'"),
      (["--rows", "q", "--colums", "g"], "--columns"),
      (["--rows", "q", "--delimiter", ";;"], "--delimiter"),
      (["--rows", "q", "--delimiter", ""], "--delimiter"),
      (["--rows", "q", "--delimiter", "\""], "--delimiter"),
      (["--rows", "q", "--encoding", "klingon"], "--encoding"),
      (["--rows", "q", "--decimal", ";"], "--decimal"),
      (["--rows", "q", "--format", "pie"], "--format"),
      (["--rows", "q", "--base", "all"], "--base"),
      ([], "--rows"),
    ]
    for (arguments, name) in wrong { try table(text, arguments).expectUsage(naming: name) }
  }

  @Test(
    "what ends a command is told in the language that was asked for",
    arguments: [
      ["interviews", "nowhere"], ["check", "nowhere"], ["report", "nowhere"],
      ["codebook", "nowhere.csv"], ["table", "nowhere.csv", "--rows", "q"],
    ])
  func language(arguments: [String]) throws {
    for (language, words) in [("de", "Fehler: Datei nicht"), ("en", "error: file")] {
      let outcome = try CommandRunner().run(arguments + ["--language", language])
      #expect(outcome.status == 66 && outcome.errors.contains(words), "\(outcome.errors)")
    }
  }

  @Test("findings are the same from standard input")
  func standardInput() throws {
    try CommandRunner().run(
      shell: #"printf 'q,g\n1,"a\n' | "$BEFUND" table - --rows q"#
    ).expectFinding("unclosed-quote", at: "-:2:2")
  }
}
