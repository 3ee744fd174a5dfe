import Foundation
import Testing

/// The key file for pseudonyms, on the built program.
@Suite("Key files")
struct KeyFileTests {
  private static let isRoot = getuid() == 0
  private let key = (0..<32).map { UInt8($0) }

  private func runner() throws -> CommandRunner {
    let runner = try CommandRunner()
    try PersonsTown.write(into: runner)
    return runner
  }

  private func mode(_ runner: CommandRunner, _ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: runner.folder.path + "/" + name)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  private func file(_ runner: CommandRunner, _ name: String, _ bytes: [UInt8], mode: Int) throws {
    _ = try runner.file(name, bytes)
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: runner.folder.path + "/" + name)
  }

  @Test("a key is made when a study needs one: 32 bytes, 0600, in a folder 0700")
  func made() throws {
    let runner = try runner()
    let environment = ["XDG_DATA_HOME": runner.folder.path + "/data"]
    #expect(try runner.run(["check", "study"], environment: environment).status == 0)
    #expect(try mode(runner, "data/befund/key") == 0o600)
    #expect(try mode(runner, "data/befund") == 0o700)
    let first = try runner.contents(of: "data")
    #expect(first["befund/key"]?.count == 32)
    #expect(try runner.run(["check", "study"], environment: environment).status == 0)
    #expect(try runner.contents(of: "data") == first)
  }

  @Test("without XDG_DATA_HOME it lies in ~/.local/share")
  func home() throws {
    let runner = try runner()
    let environment = ["XDG_DATA_HOME": "", "HOME": runner.folder.path + "/home"]
    #expect(try runner.run(["check", "study"], environment: environment).status == 0)
    #expect(try mode(runner, "home/.local/share/befund/key") == 0o600)
  }

  @Test("a study without persons makes none")
  func notMade() throws {
    let runner = try CommandRunner()
    let environment = ["XDG_DATA_HOME": runner.folder.path + "/data"]
    #expect(try runner.run(["check", CommandRunner.sample], environment: environment).status == 0)
    let named = try runner.run(["check", CommandRunner.sample, "--key", "key"])
    #expect(named.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: runner.folder.path)
        .filter { !$0.hasPrefix(".") } == [])
  }

  @Test("a key that others can read is refused", arguments: [0o640, 0o604, 0o660, 0o610])
  func notSecret(mode: Int) throws {
    let runner = try runner()
    try file(runner, "key", key, mode: mode)
    for study in ["study", CommandRunner.sample] {
      try runner.run(["report", study, "--key", "key"])
        .expectFinding("key-not-secret", at: "key")
    }
    #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/out"))
  }

  @Test("a file of another size is refused and kept", arguments: [0, 31, 33, 5000])
  func wrongSize(size: Int) throws {
    let runner = try runner()
    try file(runner, "key", Array(repeating: 7, count: size), mode: 0o600)
    try runner.run(["report", "study", "--key", "key"])
      .expectFinding("key-wrong-size", at: "key")
    #expect(try Data(contentsOf: runner.folder.appendingPathComponent("key")).count == size)
  }

  @Test("a symbolic link is refused, whether it leads somewhere or not")
  func link() throws {
    let runner = try runner()
    try file(runner, "real", key, mode: 0o600)
    for target in ["real", "nowhere"] {
      let path = runner.folder.path + "/link-" + target
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: runner.folder.path + "/" + target)
      try runner.run(["report", "study", "--key", "link-" + target])
        .expectFinding("key-is-link", at: "link-" + target)
    }
    #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/nowhere"))
  }

  @Test(
    "a key inside the study or the output is refused, also through a link",
    arguments: [
      "study/key", "study/new/key", "out/key", "out/internal/key", "alias/key", "new/../study/key",
    ])
  func inside(place: String) throws {
    let runner = try runner()
    try FileManager.default.createSymbolicLink(
      atPath: runner.folder.path + "/alias", withDestinationPath: runner.folder.path + "/study")
    try runner.run(["report", "study", "--out", "out", "--key", place])
      .expectFinding("key-inside-folder", at: place)
    #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/" + place))
  }

  @Test("a folder in place of the key is refused")
  func folder() throws {
    let runner = try runner()
    try runner.run(["check", "study", "--key", "."])
      .expectNoKey()
  }

  @Test("a key that cannot be made ends with 73")
  func cannotCreate() throws {
    let runner = try runner()
    _ = try runner.file("plain", "mine")
    try runner.run(["report", "study", "--key", "plain/key"])
      .expectFinding("cannot-create", at: "plain/key", status: 73)
  }

  @Test("a key that cannot be read ends with 66", .enabled(if: !isRoot, "root reads everything"))
  func unreadable() throws {
    let runner = try runner()
    try file(runner, "key", key, mode: 0o200)
    try runner.run(["report", "study", "--key", "key"])
      .expectFinding("file-unreadable", at: "key", status: 66)
  }

  @Test("the disk is full while a key is made: 74, and no half key stays")
  func fullDisk() throws {
    let runner = try runner()
    let outcome = try runner.run(
      shell: """
        ulimit -f 0
        perl -MPOSIX -e '$SIG{XFSZ} = "DEFAULT"; sigprocmask(SIG_SETMASK, POSIX::SigSet->new);
          exec @ARGV' "$BEFUND" needs study --key key 2>&1 >/dev/null | cat
        exit ${PIPESTATUS[0]}
        """)
    #expect(outcome.status == 74, "\(outcome.output)\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/key"))
  }
}

extension CommandRunner.Outcome {
  /// Expects that something else than a key lies at the path.
  fileprivate func expectNoKey() {
    #expect(status == 65, "\(output)\(errors)")
  }
}
