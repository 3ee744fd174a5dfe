import BefundModel
import Foundation

/// Where the key for pseudonyms comes from.
public enum PersonKeySource: Sendable {
  /// The key file in the user's data directory, made when a study first needs it.
  case userDirectory
  /// A key file at that path, made when a study first needs it.
  case file(String)
  /// A key in memory.
  case key(PersonKey)
}

/// The file that holds a key: 32 random bytes that only their owner can read.
struct PersonKeyFile {
  /// The path.
  let path: String

  /// The file in the user's data directory: `XDG_DATA_HOME/befund/key`, by default
  /// `~/.local/share/befund/key`.
  ///
  /// Source: XDG Base Directory Specification 0.8: a relative XDG_DATA_HOME is ignored.
  static var userDirectory: PersonKeyFile {
    func folder(_ name: String) -> String? {
      ProcessInfo.processInfo.environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let base =
      folder("XDG_DATA_HOME") ?? (folder("HOME") ?? NSHomeDirectory()) + "/.local/share"
    return PersonKeyFile(path: base + "/befund/key")
  }

  /// Returns the key in the file; without a file makes one.
  ///
  /// - Parameter folders: The folders in which a key must not lie.
  /// - Throws: What ``existing()`` and ``checkPlace(outside:)`` throw; `cannot-create` (73),
  ///   `write-failed` (74).
  func readOrCreate(outside folders: [String]) throws -> PersonKey {
    try checkPlace(outside: folders)
    if let key = try existing() { return key }
    try makeFolders(Self.parent(of: path))
    // Once the folders exist, ".." and links in the path show where they lead.
    try checkPlace(outside: folders)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else {
      // Another run was faster.
      if errno == EEXIST, let key = try existing() { return key }
      throw KeyFindings.cannotCreate(path, reason: errno)
    }
    let bytes = PersonKey.randomBytes()
    let isWritten = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let isFlushed = isWritten == bytes.count && (fsync(descriptor) == 0 || errno == EINVAL)
    let reason = errno
    guard close(descriptor) == 0, isFlushed, let key = PersonKey(bytes: bytes) else {
      unlink(path)
      throw KeyFindings.writeFailed(path, reason: reason)
    }
    return key
  }

  /// Returns the key in the file, or `nil` when there is no file.
  ///
  /// - Throws: `key-is-link`, `key-not-secret`, `key-wrong-size` (65); `file-unreadable` (66).
  func existing() throws -> PersonKey? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: return nil
      case ELOOP: throw KeyFindings.isLink(path)
      default: throw Findings.cannotOpen(path, reason: errno)
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Findings.cannotOpen(path, reason: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw KeyFindings.wrongSize(path) }
    let isForeign = status.st_uid != geteuid() && geteuid() != 0
    guard status.st_mode & 0o077 == 0, !isForeign else { throw KeyFindings.notSecret(path) }
    guard let key = PersonKey(bytes: try bytes(of: descriptor)) else {
      throw KeyFindings.wrongSize(path)
    }
    return key
  }

  /// Reads up to one byte more than a key has; a file that another run is just writing is
  /// waited for.
  private func bytes(of descriptor: Int32) throws -> [UInt8] {
    let capacity = PersonKey.size + 1
    var bytes = [UInt8](repeating: 0, count: capacity)
    for attempt in 0..<5 {
      let count = pread(descriptor, &bytes, capacity, 0)
      guard count >= 0 else { throw Findings.cannotOpen(path, reason: errno) }
      if count >= PersonKey.size || attempt == 4 { return Array(bytes.prefix(count)) }
      usleep(20_000)
    }
    return []
  }

  /// Makes the folders that are missing, for their owner only.
  private func makeFolders(_ folder: String) throws {
    guard !folder.isEmpty, mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT else { throw KeyFindings.cannotCreate(path, reason: errno) }
    let parent = Self.parent(of: folder)
    guard parent != folder, !parent.isEmpty else {
      throw KeyFindings.cannotCreate(path, reason: ENOENT)
    }
    try makeFolders(parent)
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw KeyFindings.cannotCreate(path, reason: errno)
    }
  }

  /// Checks that the file does not lie in a folder that is handed on.
  ///
  /// - Throws: `key-inside-folder` (65).
  func checkPlace(outside folders: [String]) throws {
    let own = Self.resolved(Self.parent(of: path))
    for folder in folders {
      let other = Self.resolved(folder)
      if own == other || own.hasPrefix(other == "/" ? "/" : other + "/") {
        throw KeyFindings.inside(path, folder: folder)
      }
    }
  }

  /// Returns an absolute path with the links of its existing part followed.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path.isEmpty ? "." : path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let parent = parent(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard parent != path, !name.isEmpty else { return path }
    let base = resolved(parent)
    return base + (base.hasSuffix("/") ? "" : "/") + name
  }

  /// Returns the folder that holds a path; empty for a bare name.
  ///
  /// Foundation's own answer ends the program for the path `.`.
  private static func parent(of path: String) -> String {
    var plain = path[...]
    while plain.count > 1, plain.hasSuffix("/") { plain.removeLast() }
    guard let slash = plain.lastIndex(of: "/") else { return "" }
    return slash == plain.startIndex ? "/" : String(plain[..<slash])
  }
}
