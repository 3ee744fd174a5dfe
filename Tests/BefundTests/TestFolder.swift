import Foundation
import Synchronization

/// Folders for tests, which are gone when the tests are over.
enum TestFolder {
  private static let made = Mutex<[URL]>([])

  /// Makes an empty folder of its own.
  static func make() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("befund-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    made.withLock { folders in
      if folders.isEmpty { atexit { TestFolder.clear() } }
      folders.append(folder)
    }
    return folder
  }

  private static func clear() {
    for folder in made.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
  }
}
