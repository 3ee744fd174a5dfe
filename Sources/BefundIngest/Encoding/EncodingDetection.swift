import Foundation

/// The recognition of a file's encoding from its first bytes.
enum EncodingDetection {
  /// What the first bytes tell.
  struct Result: Equatable {
    /// The encoding, or `nil` for "UTF-8, else Windows-1252, decided value by value".
    var encoding: TextEncoding?
    /// The length of the byte order mark.
    var markLength: Int
  }

  /// The byte order mark of UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns bytes without a byte order mark of UTF-8 at their beginning.
  static func withoutMark<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
    bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
  }

  /// Returns the encoding by byte order mark, then by the pattern of NUL bytes.
  static func detect(_ head: some RandomAccessCollection<UInt8>) -> Result {
    let bytes = Array(head.prefix(4096))
    if bytes.starts(with: mark) { return Result(encoding: .utf8, markLength: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return Result(encoding: .utf16LittleEndian, markLength: 2)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return Result(encoding: .utf16BigEndian, markLength: 2) }
    let pairs = bytes.count / 2
    if pairs >= 4 {
      let even = stride(from: 0, to: pairs * 2, by: 2).count { bytes[$0] == 0 }
      let odd = stride(from: 1, to: pairs * 2, by: 2).count { bytes[$0] == 0 }
      if odd * 10 >= pairs * 7, even * 10 < pairs {
        return Result(encoding: .utf16LittleEndian, markLength: 0)
      }
      if even * 10 >= pairs * 7, odd * 10 < pairs {
        return Result(encoding: .utf16BigEndian, markLength: 0)
      }
    }
    return Result(encoding: nil, markLength: 0)
  }

  /// Returns UTF-16 bytes as UTF-8 bytes; broken pairs become U+FFFD.
  static func utf8(fromUTF16 bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let low = UInt16(bytes[bigEndian ? place + 1 : place])
      let high = UInt16(bytes[bigEndian ? place : place + 1])
      return high << 8 | low
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
