public import Foundation

/// What a study is read with, besides its own files.
public struct ReadingOptions: Sendable {
  /// Whether population margins with different totals are scaled instead of refused.
  public var rescalesMargins = false
  /// Where the key for pseudonyms comes from; a study without persons needs none.
  public var key = PersonKeySource.userDirectory
  /// The folders that results go to: a key must not lie in them.
  public var outputFolders: [String] = []
  /// The time that retention and the release of quotes are judged by.
  public var now = Date()

  /// Creates the usual options.
  public init() {}
}

extension ReadingOptions {
  /// Checks a key file that was named, even if the study turns out to need none.
  ///
  /// - Throws: `key-inside-folder`, `key-is-link`, `key-not-secret`, `key-wrong-size` (65);
  ///   `file-unreadable` (66).
  func checkKey(studyFolder: String) throws {
    guard case .file(let path) = key else { return }
    let file = PersonKeyFile(path: path)
    try file.checkPlace(outside: [studyFolder] + outputFolders)
    _ = try file.existing()
  }

  /// Returns the key; the first use makes its file.
  ///
  /// - Throws: What ``checkKey(studyFolder:)`` throws; `cannot-create` (73), `write-failed` (74).
  func personKey(studyFolder: String) throws -> PersonKey {
    let file: PersonKeyFile
    switch key {
    case .key(let key): return key
    case .file(let path): file = PersonKeyFile(path: path)
    case .userDirectory: file = .userDirectory
    }
    return try file.readOrCreate(outside: [studyFolder] + outputFolders)
  }
}
