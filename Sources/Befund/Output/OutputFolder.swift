import Foundation

/// A folder that reports are written into: whole or not at all, nobody else's files touched.
struct OutputFolder {
  /// The path of the folder, such as `out/internal`.
  let path: String
  private let staging: String
  /// Whether files are for the owner only.
  private let isPrivate: Bool
  /// What the system is asked to do; tests let one call fail.
  private let calls: FileCalls

  /// Prepares the folder.
  ///
  /// - Throws: `cannot-create` (73) when it cannot be made or a symbolic link lies there.
  init(_ path: String, isPrivate: Bool, calls: FileCalls = .system) throws {
    self.path = path
    self.isPrivate = isPrivate
    self.calls = calls
    staging = path + "/.befund-\(getpid())"
    let parent = FilePath.folder(of: path)
    if !parent.isEmpty { try Self.make(parent, mode: 0o755, calls) }
    try Self.make(path, mode: isPrivate ? 0o700 : 0o755, calls)
    removeStaleStaging()
  }

  private static func make(_ path: String, mode: mode_t, _ calls: FileCalls) throws {
    var status = stat()
    if lstat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFLNK {
        throw OutputFindings.cannotCreate(path, reason: ELOOP)
      }
      if status.st_mode & S_IFMT != S_IFDIR {
        throw OutputFindings.cannotCreate(path, reason: ENOTDIR)
      }
      if access(path, W_OK) != 0 { throw OutputFindings.cannotCreate(path, reason: errno) }
      return
    }
    let parent = FilePath.folder(of: path)
    if !parent.isEmpty, lstat(parent, &status) != 0 {
      try make(parent, mode: 0o755, calls)
    }
    if calls.mkdir(path, mode) != 0 { throw OutputFindings.cannotCreate(path, reason: errno) }
  }

  /// Writes all files, or none.
  ///
  /// Every file is first written aside and flushed to the disk; only then are all of them moved
  /// into place, and the folders flushed. A file that lies there and is not in the last manifest belongs
  /// to someone else and is not overwritten.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - known: The names that the last manifest lists; those no longer written are removed.
  /// - Returns: The paths written.
  /// - Throws: `foreign-file`, `cannot-create` (73), `write-failed` (74).
  func write(_ files: [ReportFile], replacing known: Set<String>) throws -> [String] {
    try checkKind(files.map(\.name), known: known)
    for file in files { try checkForeign(file.name, known: known) }
    defer { try? FileManager.default.removeItem(atPath: staging) }
    try Self.make(staging, mode: 0o700, calls)
    for (number, file) in files.enumerated() {
      try Self.writeFlushed(
        file.bytes, to: staging + "/\(number)", shown: path + "/" + file.name,
        mode: isPrivate ? 0o600 : 0o644, calls)
    }
    var folders = [path]
    for file in files {
      let folder = FilePath.folder(of: path + "/" + file.name)
      if folders.contains(folder) { continue }
      try Self.make(folder, mode: isPrivate ? 0o700 : 0o755, calls)
      folders.append(folder)
    }
    // A folder that held a public edition is closed; one that Befund did not make stays as it is, and its
    // new files are for the owner only all the same.
    if isPrivate, !known.isEmpty {
      for folder in folders { _ = chmod(folder, 0o700) }
    }
    // What is no longer written goes before anything else: no case may outlast the list that names it.
    for name in known.subtracting(files.map(\.name)) where isOwn(name) {
      if calls.unlink(path + "/" + name) != 0, errno != ENOENT {
        throw OutputFindings.writeFailed(path + "/" + name, reason: errno)
      }
    }
    // The manifest goes first: it names every file, so that an interrupted run can be repeated.
    let order = files.indices.sorted { a, _ in files[a].name == Manifest.name }
    for number in order {
      let target = path + "/" + files[number].name
      if calls.rename(staging + "/\(number)", target) != 0 {
        throw OutputFindings.writeFailed(target, reason: errno)
      }
    }
    for folder in folders { try Self.flush(folder, calls) }
    return files.map { path + "/" + $0.name }
  }

  /// Throws where files of these names would not be written because they belong to someone else.
  ///
  /// - Throws: `foreign-file` (73).
  func check(_ names: [String]) throws {
    let known = Manifest.names(in: path)
    try checkKind(names, known: known)
    for name in names { try checkForeign(name, known: known) }
  }

  /// Whether a name stays inside the folder and passes through no symbolic link.
  private func isOwn(_ name: String) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    guard !name.hasPrefix("/"), !parts.contains(".."), !parts.isEmpty else { return false }
    var place = path
    for part in parts.dropLast() {
      place += "/" + part
      var status = stat()
      guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    }
    return true
  }

  /// Removes what an interrupted run of a process that is gone left aside.
  private func removeStaleStaging() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(".befund-") {
      guard let process = pid_t(name.dropFirst(8)), kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }

  /// A report never takes the place of an export, nor an export that of a report.
  private func checkKind(_ names: [String], known: Set<String>) throws {
    let mark = "datapackage.json"
    let isExport = names.contains(mark)
    guard !known.isEmpty, known.contains(mark) != isExport else { return }
    throw OutputFindings.otherOutput(path, isExport: isExport)
  }

  private func checkForeign(_ name: String, known: Set<String>) throws {
    var status = stat()
    let target = path + "/" + name
    guard lstat(target, &status) == 0, !known.contains(name) else { return }
    throw Self.foreign(target)
  }

  private static func foreign(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "foreign-file", file: path,
      message: LocalizedText(
        de: "hier liegt schon eine Datei, die Befund nicht geschrieben hat",
        en: "a file that Befund did not write already lies here"),
      why: LocalizedText(
        de: "fremde Dateien werden nie überschrieben",
        en: "files of others are never overwritten"),
      fix: LocalizedText(
        de: "sie umbenennen oder mit --out einen anderen Ordner nennen",
        en: "rename it or name another folder with --out"), status: .cannotCreate)
  }

  /// Throws where a file lies that does not begin as Befund's own would.
  ///
  /// - Throws: `foreign-file` (73).
  static func checkReplaceable(_ path: String, startingWith head: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else { return }
    defer { try? handle.close() }
    let wanted = Data(head.utf8)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return
    }
    if try handle.read(upToCount: wanted.count) != wanted { throw foreign(path) }
  }

  /// Writes one file whole or not at all; a symbolic link in its place is not followed.
  ///
  /// - Throws: `cannot-create` (73), `write-failed` (74).
  static func replace(
    _ path: String, with text: String, isPrivate: Bool, calls: FileCalls = .system
  ) throws {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw OutputFindings.cannotCreate(
        path, reason: status.st_mode & S_IFMT == S_IFLNK ? ELOOP : EISDIR)
    }
    let aside = path + ".befund-\(getpid())"
    try writeFlushed(
      Array(text.utf8), to: aside, shown: path, mode: isPrivate ? 0o600 : 0o644, calls)
    if calls.rename(aside, path) != 0 {
      let reason = errno
      unlink(aside)
      throw OutputFindings.writeFailed(path, reason: reason)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    try flush(folder, calls)
  }

  /// Writes a file that is not there yet; when that fails, it is not there either.
  private static func writeFlushed(
    _ content: [UInt8], to path: String, shown: String, mode: mode_t, _ calls: FileCalls
  ) throws {
    let descriptor = calls.open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw OutputFindings.cannotCreate(shown, reason: errno) }
    var bytes = content[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { calls.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let reason = errno
        close(descriptor)
        unlink(path)
        throw OutputFindings.writeFailed(shown, reason: reason)
      }
      bytes = bytes.dropFirst(count)
    }
    let isFlushed = calls.fsync(descriptor) == 0 || errno == EINVAL
    let reason = errno
    let isClosed = calls.close(descriptor) == 0
    guard isClosed, isFlushed else {
      let second = errno
      unlink(path)
      throw OutputFindings.writeFailed(shown, reason: isFlushed ? second : reason)
    }
  }

  /// Flushes the names in a folder to the disk; a file system that knows no such thing is fine.
  private static func flush(_ folder: String, _ calls: FileCalls) throws {
    let descriptor = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if calls.fsync(descriptor) != 0, errno != EINVAL {
      throw OutputFindings.writeFailed(folder, reason: errno)
    }
  }
}
