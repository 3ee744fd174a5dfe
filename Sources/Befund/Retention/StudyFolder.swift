import Foundation

/// The folder of a study, from which files are deleted by name: no name leaves the folder, and no
/// symbolic link is followed.
final class StudyFolder {
  /// What lies under a name.
  enum State {
    case missing
    case file
    /// A file that has a second name elsewhere.
    case linkedTwice
  }

  private let path: String
  private let descriptor: Int32

  /// Opens the folder.
  ///
  /// - Throws: `file-missing` (66).
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFindings.inputGone(path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Returns what lies under a name.
  ///
  /// - Throws: `outside-study`, `not-a-file` (65).
  func state(of name: String) throws -> State {
    try withParent(of: name) { parent, last in
      guard let parent else { return .missing }
      var status = stat()
      guard fstatat(parent, last, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        if errno == ENOENT { return .missing }
        throw PurgeFindings.cannotDelete(path + "/" + name, reason: errno)
      }
      guard status.st_mode & S_IFMT == S_IFREG else { throw PurgeFindings.notAFile(path, name) }
      return status.st_nlink > 1 ? .linkedTwice : .file
    }
  }

  /// Deletes the file under a name and flushes its folder to the disk.
  ///
  /// - Throws: `outside-study`, `not-a-file` (65), `cannot-delete` (74).
  func delete(_ name: String) throws {
    guard try state(of: name) != .missing else { return }
    try withParent(of: name) { parent, last in
      guard let parent else { return }
      guard unlinkat(parent, last, 0) == 0 else {
        throw PurgeFindings.cannotDelete(path + "/" + name, reason: errno)
      }
      fsync(parent)
    }
  }

  /// Calls `body` with the folder that holds the last part of a name, opened part by part; with
  /// `nil` when it is missing.
  private func withParent<Result>(
    of name: String, _ body: (Int32?, String) throws -> Result
  ) throws -> Result {
    let parts = name.split(separator: "/").map(String.init).filter { $0 != "." }
    guard let last = parts.last, !name.hasPrefix("/"), !parts.contains("..") else {
      throw PurgeFindings.outside(path, name)
    }
    var current = dup(descriptor)
    defer { if current >= 0 { close(current) } }
    for part in parts.dropLast() {
      let next = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let reason = errno
      close(current)
      current = next
      if next < 0 {
        if reason == ENOENT { return try body(nil, last) }
        throw PurgeFindings.notAFile(path, name)
      }
    }
    return try body(current, last)
  }
}
