import Foundation

/// A zip archive written byte by byte, so that tests can hold what no tool would write.
enum StoredArchive {
  /// Writes an archive of texts, in UTF-8.
  static func write(_ parts: [(name: String, text: String)], to path: String) throws {
    try write(parts.map { (name: $0.name, content: Array($0.text.utf8)) }, to: path)
  }

  /// Writes an archive whose parts are stored as they are, and said to have a password or not.
  static func write(
    _ parts: [(name: String, content: [UInt8])], to path: String, isLocked: Bool = false
  ) throws {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      let shared =
        number(20, 2) + number(isLocked ? 1 : 0, 2) + number(0, 6) + number(Int(crc(content)), 4)
        + number(content.count, 4)
        + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + shared + number(0, 10) + number(bytes.count, 4)
        + Array(name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + shared + Array(name.utf8) + content
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
    try Data(bytes + directory + end).write(to: URL(fileURLWithPath: path))
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
