import Foundation

/// The place where a reader of JSON gave up.
struct StoppedJSON {
  /// The line, from 1.
  let line: Int
  /// The column in bytes, from 1.
  let column: Int
  /// Whether the document ended too early, or nothing is known but that.
  let isAtEnd: Bool

  /// Reads once more and takes the place from the reader's own words: Foundation states it
  /// nowhere else.
  init(_ data: Data) {
    var stop: Int?
    do {
      _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    } catch {
      let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      stop = words.firstMatch(of: /character (\d+)/).flatMap { Int($0.1) }
    }
    isAtEnd = stop == nil
    let before = data.prefix(stop ?? data.count)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = 1 + before.endIndex - start
  }
}
