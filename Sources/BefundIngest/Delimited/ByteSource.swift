import BefundModel
import Foundation

/// The bytes of an input: in memory, in a file that is read in slices, or a stream.
enum ByteSource: Sendable {
  /// All bytes, already UTF-8 or 8-bit.
  case memory([UInt8])
  /// A regular file of that size, read with `pread`.
  case file(descriptor: FileDescriptorBox, size: Int)
  /// A stream: the bytes already read, and where the rest comes from.
  case stream(head: [UInt8], descriptor: FileDescriptorBox)

  /// The number of bytes read at once.
  static let slice = 256 << 10
}

/// A file descriptor that is closed with its last owner.
final class FileDescriptorBox: Sendable {
  let number: Int32
  private let closes: Bool

  init(_ number: Int32, closes: Bool = true) {
    self.number = number
    self.closes = closes
  }

  deinit { if closes { close(number) } }

  /// Reads up to `count` bytes at `offset`, or the next ones when it is `nil`.
  func read(into buffer: UnsafeMutableRawPointer, count: Int, at offset: Int? = nil) -> Int {
    while true {
      let got =
        offset.map { pread(number, buffer, count, off_t($0)) }
        ?? Foundation.read(number, buffer, count)
      if got >= 0 || errno != EINTR { return got }
    }
  }

  /// Returns all bytes from here on, or `nil` when reading fails.
  func readToEnd() -> [UInt8]? {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: ByteSource.slice, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(into: buffer, count: ByteSource.slice)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
    }
  }
}

extension ByteSource {
  /// Opens a path, `-` for standard input, and returns its first bytes with it.
  ///
  /// - Throws: `file-missing`, `file-unreadable` (exit 66).
  static func open(_ path: String) throws -> (source: ByteSource, head: [UInt8], isWhole: Bool) {
    let isInput = path == "-"
    let number = isInput ? 0 : Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw Findings.cannotOpen(path, reason: errno) }
    let descriptor = FileDescriptorBox(number, closes: !isInput)
    var status = stat()
    guard fstat(number, &status) == 0 else { throw Findings.cannotOpen(path, reason: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw Findings.cannotOpen(path, reason: EISDIR) }
    var head: [UInt8] = []
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: slice, alignment: 16)
    defer { buffer.deallocate() }
    var isWhole = false
    while head.count < slice {
      let count = descriptor.read(into: buffer, count: slice - head.count)
      guard count >= 0 else { throw Findings.cannotOpen(path, reason: errno) }
      if count == 0 {
        isWhole = true
        break
      }
      head.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
    }
    if isWhole { return (.memory(head), head, true) }
    if status.st_mode & S_IFMT == S_IFREG {
      return (.file(descriptor: descriptor, size: Int(status.st_size)), head, false)
    }
    return (.stream(head: head, descriptor: descriptor), head, false)
  }

  /// Returns all bytes.
  ///
  /// - Throws: `file-unreadable` (exit 66).
  func allBytes(path: String) throws -> [UInt8] {
    switch self {
    case .memory(let bytes): return bytes
    case .stream(let head, let descriptor):
      guard let rest = descriptor.readToEnd() else {
        throw Findings.cannotOpen(path, reason: errno)
      }
      return head + rest
    case .file(let descriptor, _):
      guard lseek(descriptor.number, 0, SEEK_SET) == 0, let all = descriptor.readToEnd() else {
        throw Findings.cannotOpen(path, reason: errno)
      }
      return all
    }
  }

  /// Calls `body` with slices of the bytes from `start` to `end` until it returns false.
  func forEachSlice(
    from start: Int, to end: Int? = nil, path: String, _ body: (UnsafeRawBufferPointer) -> Bool
  ) throws {
    switch self {
    case .memory(let bytes):
      bytes.withUnsafeBytes { all in
        var place = start
        while place < end ?? all.count {
          let stop = min(place + Self.slice, end ?? all.count)
          guard body(UnsafeRawBufferPointer(rebasing: all[place..<stop])) else { return }
          place = stop
        }
      }
    case .file(let descriptor, _):
      try Self.slices(of: descriptor, from: start, to: end, path: path, body)
    case .stream(let head, let descriptor):
      guard head.withUnsafeBytes({ body(UnsafeRawBufferPointer(rebasing: $0[start...])) })
      else { return }
      try Self.slices(of: descriptor, from: nil, to: nil, path: path, body)
    }
  }

  private static func slices(
    of descriptor: FileDescriptorBox, from start: Int?, to end: Int?, path: String,
    _ body: (UnsafeRawBufferPointer) -> Bool
  ) throws {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: slice, alignment: 64)
    defer { buffer.deallocate() }
    var place = start
    while true {
      let wanted = min(slice, (end ?? .max) - (place ?? 0))
      if wanted <= 0 { return }
      let count = descriptor.read(into: buffer, count: wanted, at: place)
      guard count >= 0 else { throw Findings.cannotOpen(path, reason: errno) }
      if count == 0 { return }
      place = place.map { $0 + count }
      guard body(UnsafeRawBufferPointer(start: buffer, count: count)) else { return }
    }
  }
}

/// A whole input as bytes, for documents that are no tables.
public enum WholeInput {
  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: `file-missing`, `file-unreadable` (exit 66).
  public static func bytes(_ path: String) throws -> [UInt8] {
    try ByteSource.open(path).source.allBytes(path: path)
  }
}
