import Foundation
import Testing

/// What is left when a report or a table cannot be written.
@Suite("Failed output")
struct FailedOutputTests {
  private static let isRoot = getuid() == 0
  private let report = [
    "report", CommandRunner.sample, "--edition", "internal", "--out", "out",
  ]

  /// A runner whose folder holds an older report, and that report.
  private func withOlderReport() throws -> (runner: CommandRunner, older: [String: Data]) {
    let runner = try CommandRunner()
    #expect(try runner.run(report).status == 0)
    return (runner, try runner.contents(of: "out"))
  }

  private func make(_ runner: CommandRunner, folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: runner.folder.path + "/" + folder, withIntermediateDirectories: true)
  }

  @Test("a folder without write permission ends with 73", .enabled(if: !isRoot, "not as root"))
  func notWritable() throws {
    let (runner, older) = try withOlderReport()
    let path = runner.folder.path + "/out/internal"
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: path)
    try runner.run(report).expectFinding("cannot-create", at: "out/internal", status: 73)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    #expect(try runner.contents(of: "out") == older)
  }

  @Test("a path below a regular file ends with 73")
  func belowFile() throws {
    let runner = try CommandRunner()
    _ = try runner.file("plain", "mine")
    try runner.run(["report", CommandRunner.sample, "--out", "plain/out"])
      .expectFinding("cannot-create", at: "plain/out", status: 73)
    try runner.run(["report", CommandRunner.sample, "--out", "plain"])
      .expectFinding("cannot-create", at: "plain", status: 73)
    #expect(
      try String(contentsOfFile: runner.folder.path + "/plain", encoding: .utf8) == "mine")
  }

  @Test("a symbolic link in place of a folder is not followed", arguments: ["out", "out/internal"])
  func symbolicLink(place: String) throws {
    let runner = try CommandRunner()
    try make(runner, folder: "elsewhere")
    if place != "out" { try make(runner, folder: "out") }
    try FileManager.default.createSymbolicLink(
      atPath: runner.folder.path + "/" + place,
      withDestinationPath: runner.folder.path + "/elsewhere")
    try runner.run(report).expectFinding("cannot-create", at: place, status: 73)
    #expect(try runner.contents(of: "elsewhere").isEmpty)
  }

  @Test("a symbolic link in place of the folder of tables changes nothing at all")
  func symbolicLinkInside() throws {
    let runner = try CommandRunner()
    try make(runner, folder: "elsewhere")
    try make(runner, folder: "out/internal")
    try FileManager.default.createSymbolicLink(
      atPath: runner.folder.path + "/out/internal/tabellen",
      withDestinationPath: runner.folder.path + "/elsewhere")
    let before = try runner.contents(of: "out")
    try runner.run(report)
      .expectFinding("cannot-create", at: "out/internal/tabellen", status: 73)
    #expect(try runner.contents(of: "out").keys.sorted() == before.keys.sorted())
    #expect(try runner.contents(of: "elsewhere").isEmpty)
  }

  @Test("a file in place of the folder of tables changes nothing at all")
  func fileInPlaceOfFolder() throws {
    let runner = try CommandRunner()
    try make(runner, folder: "out/internal")
    _ = try runner.file("out/internal/tabellen", "mine")
    let before = try runner.contents(of: "out")
    let outcome = try runner.run(report)
    #expect(outcome.status == 73)
    #expect(outcome.output.isEmpty)
    #expect(try runner.contents(of: "out").keys.sorted() == before.keys.sorted())
  }

  @Test(
    "a foreign file in the way ends with 73 and is kept",
    arguments: ["bericht.txt", "manifest.json", "release.json"])
  func foreignFile(name: String) throws {
    let runner = try CommandRunner()
    try make(runner, folder: "out/internal")
    _ = try runner.file("out/internal/" + name, "mine")
    try runner.run(report)
      .expectFinding("foreign-file", at: "out/internal/" + name, status: 73)
    #expect(try runner.contents(of: "out") == ["internal/" + name: Data("mine".utf8)])
  }

  @Test("a full disk ends with 74, leaves nothing half written and keeps the older report")
  func fullDisk() throws {
    let runner = try CommandRunner()
    // Threads of the test runner block signals, and children inherit that; a terminal does not.
    let line = """
      ulimit -f 1
      perl -MPOSIX -e '$SIG{XFSZ} = "DEFAULT"; sigprocmask(SIG_SETMASK, POSIX::SigSet->new);
        exec @ARGV' \
        "$BEFUND" report '\(CommandRunner.sample)' --out out
      """
    let outcome = try runner.run(shell: line)
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("[write-failed]"), "\(outcome.errors)")
    #expect(try runner.contents(of: "out").isEmpty)
    let (again, older) = try withOlderReport()
    #expect(try again.run(shell: line).status == 74)
    #expect(try again.contents(of: "out") == older)
  }

  @Test("standard output onto a full disk ends with 74")
  func fullOutput() throws {
    for command in ["needs '\(CommandRunner.sample)'", "schema", "check '\(CommandRunner.sample)'"]
    {
      let outcome = try CommandRunner().run(shell: "\"$BEFUND\" \(command) > /dev/full")
      #expect(outcome.status == 74, "\(command): \(outcome.errors)")
      #expect(outcome.errors.contains("[write-failed]"), "\(command)")
    }
  }

  @Test("a full disk behind standard error does not crash the program")
  func fullErrors() throws {
    let outcome = try CommandRunner().run(
      shell: "\"$BEFUND\" needs '\(CommandRunner.sample)' 2> /dev/full")
    #expect([0, 74].contains(outcome.status), "\(outcome.status)")
    let closed = try CommandRunner().run(
      shell: "\"$BEFUND\" needs '\(CommandRunner.sample)' 2>&-")
    #expect([0, 74].contains(closed.status), "\(closed.status)")
  }

  @Test("a closed pipe ends with 0", arguments: ["", "2>&1"])
  func closedPipe(redirection: String) throws {
    let runner = try CommandRunner()
    let values = (1...3000).map { "a long answer with the number \($0)\n" }.joined()
    _ = try runner.file("a.csv", "q\n" + values)
    let outcome = try runner.run(
      shell: """
        "$BEFUND" table a.csv --rows q --format tidy \(redirection) | head -1
        echo "status ${PIPESTATUS[0]}"
        """)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.output.hasSuffix("status 0\n"), "\(outcome.output)")
  }

  @Test("a pipe closed before anything is said ends with 0")
  func pipeClosedBefore() throws {
    let outcome = try CommandRunner().run(
      shell: """
        { sleep 0.5; "$BEFUND" check '\(CommandRunner.sample)' 2>&1; echo $? > status; } | true
        """)
    #expect(outcome.status == 0)
    let bare = try CommandRunner()
    _ = try bare.run(
      shell: """
        { sleep 0.5; "$BEFUND" needs '\(CommandRunner.sample)' 2>&1; echo $? > status; } | true
        for i in 1 2 3 4 5 6 7 8 9 10 11 12; do [ -e status ] && break; sleep 0.5; done
        """)
    #expect(
      try String(contentsOfFile: bare.folder.path + "/status", encoding: .utf8) == "0\n")
  }

  @Test("two reports are byte-identical, whatever the time zone and the locale")
  func reproducible() throws {
    let (runner, first) = try withOlderReport()
    #expect(first.count > 10)
    #expect(try runner.run(report).status == 0)
    #expect(try runner.contents(of: "out") == first)
    let places: [[String: String]] = [
      ["TZ": "Asia/Tokyo"], ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"],
      ["TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"],
    ]
    for environment in places {
      #expect(try runner.run(report, environment: environment).status == 0)
      #expect(try runner.contents(of: "out") == first, "\(environment)")
    }
    let unset = try runner.run(
      shell: """
        env -u LC_ALL -u LANG -u TZ "$BEFUND" report '\(CommandRunner.sample)' \
          --edition internal --out out
        """)
    #expect(unset.status == 0)
    #expect(try runner.contents(of: "out") == first)
  }
}
