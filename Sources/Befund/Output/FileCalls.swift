import Foundation

/// The calls of the system by which outputs are written.
struct FileCalls: Sendable {
  var open: @Sendable (String, Int32, mode_t) -> Int32
  var write: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int
  var fsync: @Sendable (Int32) -> Int32
  var close: @Sendable (Int32) -> Int32
  var rename: @Sendable (String, String) -> Int32
  var mkdir: @Sendable (String, mode_t) -> Int32
  var unlink: @Sendable (String) -> Int32

  /// The calls themselves.
  static let system = FileCalls(
    open: { Foundation.open($0, $1, $2) }, write: { Foundation.write($0, $1, $2) },
    fsync: { Foundation.fsync($0) }, close: { Foundation.close($0) },
    rename: { Foundation.rename($0, $1) }, mkdir: { Foundation.mkdir($0, $1) },
    unlink: { Foundation.unlink($0) })
}
