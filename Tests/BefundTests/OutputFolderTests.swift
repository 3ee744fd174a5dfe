import Foundation
import Testing

@testable import Befund

/// Writing with one call of the system failing: whole or not at all.
@Suite("Output folders")
struct OutputFolderTests {
  /// Counts calls and lets one of them fail.
  private final class Failing: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    private let failing: Int
    private let reason: Int32

    init(at failing: Int, reason: Int32) {
      self.failing = failing
      self.reason = reason
    }

    /// The number of calls so far.
    var calls: Int { lock.withLock { count } }

    private func fails() -> Bool {
      lock.withLock {
        count += 1
        if count == failing { errno = reason }
        return count == failing
      }
    }

    var fileCalls: FileCalls {
      let system = FileCalls.system
      return FileCalls(
        open: { self.fails() ? -1 : system.open($0, $1, $2) },
        write: { self.fails() ? -1 : system.write($0, $1, $2) },
        fsync: { self.fails() ? -1 : system.fsync($0) },
        close: { descriptor in
          let isFailing = self.fails()
          let result = system.close(descriptor)
          if isFailing { errno = self.reason }
          return isFailing ? -1 : result
        },
        rename: { self.fails() ? -1 : system.rename($0, $1) },
        mkdir: { self.fails() ? -1 : system.mkdir($0, $1) },
        unlink: { self.fails() ? -1 : system.unlink($0) })
    }
  }

  private func folder() throws -> String { try TestFolder.make().path }

  private func files(_ text: String) -> [ReportFile] {
    ["a.txt", "tabellen/b.csv", "manifest.json"].map { ReportFile(name: $0, text: "\(text) \($0)") }
  }

  private func contents(_ path: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      found[name] =
        isFolder.boolValue
        ? "folder" : try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }
    return found
  }

  private func write(_ text: String, into path: String, known: Bool, _ failing: Failing) throws {
    _ = try OutputFolder(path + "/internal", isPrivate: true, calls: failing.fileCalls)
      .write(files(text), replacing: known ? Set(files("").map(\.name)) : [])
  }

  @Test("each call failed once leaves whole files and nothing aside", arguments: [ENOSPC, EIO])
  func eachCall(reason: Int32) throws {
    let counting = Failing(at: 0, reason: reason)
    try write("old", into: folder(), known: false, counting)
    #expect(counting.calls > 12)
    for number in 1...counting.calls {
      let path = try folder()
      let failing = Failing(at: number, reason: reason)
      let error = #expect(throws: Diagnostic.self) {
        try write("new", into: path, known: false, failing)
      }
      #expect([.cannotCreate, .writeFailed].contains(error?.status), "call \(number)")
      for (name, text) in try contents(path) {
        #expect(!name.contains(".befund-"), "call \(number): \(name)")
        #expect(
          text == "folder" || files("new").contains { name.hasSuffix($0.name) && $0.text == text },
          "call \(number): \(name)")
      }
      try write("again", into: path, known: true, Failing(at: 0, reason: 0))
      #expect(try contents(path + "/internal")["a.txt"] == "again a.txt")
    }
  }

  @Test(
    "no call that fails leaves a file that the manifest does not name", arguments: [ENOSPC, EIO])
  func outlasting(reason: Int32) throws {
    let old = files("old") + [ReportFile(name: "faelle.csv", text: "cases")]
    let names = Set(old.map(\.name))
    func switchEdition(_ path: String, _ failing: Failing) throws {
      _ = try OutputFolder(path, isPrivate: false, calls: failing.fileCalls)
        .write(files("new"), replacing: names)
    }
    let counting = Failing(at: 0, reason: 0)
    let first = try folder()
    _ = try OutputFolder(first, isPrivate: true).write(old, replacing: [])
    try switchEdition(first, counting)
    #expect(try contents(first)["faelle.csv"] == nil)
    for call in 1...counting.calls {
      let path = try folder()
      _ = try OutputFolder(path, isPrivate: true).write(old, replacing: [])
      #expect(throws: Diagnostic.self) {
        try switchEdition(path, Failing(at: call, reason: reason))
      }
      let after = try contents(path)
      if after["manifest.json"]?.hasPrefix("new") == true {
        #expect(after["faelle.csv"] == nil, "call \(call)")
      }
    }
  }

  @Test("a folder that held a public edition is closed when an internal one is written into it")
  func closed() throws {
    func mode(_ path: String) -> mode_t {
      var status = stat()
      return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
    let path = try folder() + "/out"
    let old = [
      ReportFile(name: "a/b.csv", text: "old"), ReportFile(name: "manifest.json", text: "{}"),
    ]
    let names = Set(old.map(\.name))
    _ = try OutputFolder(path, isPrivate: false).write(old, replacing: [])
    #expect(mode(path) == 0o755 && mode(path + "/a") == 0o755)
    _ = try OutputFolder(path, isPrivate: true).write(old, replacing: names)
    #expect(mode(path) == 0o700 && mode(path + "/a") == 0o700 && mode(path + "/a/b.csv") == 0o600)
    // A folder that somebody else made keeps its rights.
    let own = try folder()
    chmod(own, 0o755)
    _ = try OutputFolder(own, isPrivate: true).write(old, replacing: [])
    #expect(mode(own) == 0o755 && mode(own + "/a") == 0o700)
  }

  @Test("a report and an export do not replace each other")
  func kinds() throws {
    let path = try folder()
    let export = ReportFile(name: "datapackage.json", text: "{}")
    _ = try OutputFolder(path, isPrivate: false).write(files("old"), replacing: [])
    let names = Set(files("").map(\.name))
    let error = #expect(throws: Diagnostic.self) {
      try OutputFolder(path, isPrivate: false).write([export], replacing: names)
    }
    #expect(error?.id == "other-output")
    #expect(try contents(path)["a.txt"] == "old a.txt")
  }

  @Test("an older output stays whole, file by file", arguments: [ENOSPC, EIO])
  func olderOutput(reason: Int32) throws {
    let number = Failing(at: 0, reason: 0)
    let first = try folder()
    try write("old", into: first, known: false, Failing(at: 0, reason: 0))
    try write("new", into: first, known: true, number)
    var untouched = 0
    for call in 1...number.calls {
      let path = try folder()
      try write("old", into: path, known: false, Failing(at: 0, reason: 0))
      let before = try contents(path)
      #expect(throws: Diagnostic.self) {
        try write("new", into: path, known: true, Failing(at: call, reason: reason))
      }
      let after = try contents(path)
      #expect(Set(after.keys) == Set(before.keys), "call \(call)")
      if after == before { untouched += 1 }
      for (name, text) in after where text != "folder" {
        #expect(text.hasPrefix("old ") || text.hasPrefix("new "), "call \(call): \(name)")
        #expect(text.hasSuffix(String(name.dropFirst("internal/".count))), "call \(call): \(name)")
      }
    }
    #expect(untouched >= number.calls - 5, "only the moving itself changes anything")
  }

  @Test("one file is replaced whole or not at all", arguments: [ENOSPC, EIO])
  func oneFile(reason: Int32) throws {
    let path = try folder()
    let file = path + "/weights.csv"
    let counting = Failing(at: 0, reason: 0)
    try OutputFolder.replace(file, with: "old", isPrivate: true, calls: counting.fileCalls)
    for call in 1...counting.calls {
      #expect(throws: Diagnostic.self) {
        let calls = Failing(at: call, reason: reason).fileCalls
        try OutputFolder.replace(file, with: "new", isPrivate: true, calls: calls)
      }
      let left = try contents(path)
      #expect(Array(left.keys) == ["weights.csv"], "call \(call)")
      #expect(["old", "new"].contains(left["weights.csv"] ?? ""), "call \(call)")
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("a name in the last manifest that leaves the folder deletes nothing")
  func traversal() throws {
    let path = try folder()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path + "/mine.txt"))
    let folder = try OutputFolder(path + "/internal", isPrivate: true)
    _ = try folder.write(
      files("new"), replacing: ["../mine.txt", path + "/mine.txt", "tabellen/../../mine.txt"])
    #expect(try contents(path)["mine.txt"] == "mine")
  }

  @Test("an internal file replaces a readable one with one that is not")
  func permissions() throws {
    let path = try folder()
    try write("old", into: path, known: false, Failing(at: 0, reason: 0))
    for name in ["a.txt", "tabellen/b.csv", "manifest.json"] {
      let file = path + "/internal/" + name
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    }
    try write("new", into: path, known: true, Failing(at: 0, reason: 0))
    for name in ["a.txt", "tabellen/b.csv", "manifest.json"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/internal/" + name)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
  }
}
