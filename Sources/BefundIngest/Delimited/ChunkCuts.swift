import BefundModel
import Dispatch
import Foundation

extension DelimitedFile {
  /// The smallest file that is read by several threads.
  private static let smallestParallelSize = 8 << 20

  /// Returns the offsets where the chunks start; the last entry, the end, is `nil`.
  func cuts(threads: Int) throws -> [Int?] {
    guard threads > 1, case .file(let descriptor, let size) = source,
      size - dataStart >= Self.smallestParallelSize
    else { return [dataStart, nil] }
    let count = min(threads, 16)
    let step = (size - dataStart) / count
    let starts = (0..<count).map { dataStart + $0 * step }
    let parities = Parities(count: count)
    DispatchQueue.concurrentPerform(iterations: count - 1) { i in
      parities.set(i, QuoteParity.isOdd(descriptor, from: starts[i], to: starts[i + 1]))
    }
    var cuts: [Int?] = [dataStart]
    var insideQuotes = false
    for i in 1..<count {
      if parities.isOdd(i - 1) { insideQuotes.toggle() }
      let cut = QuoteParity.lineEnd(descriptor, from: starts[i], insideQuotes: insideQuotes)
      if let cut, cut < size, cut > cuts.last.flatMap({ $0 }) ?? 0 { cuts.append(cut) }
    }
    return cuts + [nil]
  }
}

/// The parities that threads found.
private final class Parities: @unchecked Sendable {
  private let lock = NSLock()
  private var odd: [Bool]

  init(count: Int) { odd = Array(repeating: false, count: count) }
  func set(_ place: Int, _ isOdd: Bool) { lock.withLock { odd[place] = isOdd } }
  func isOdd(_ place: Int) -> Bool { lock.withLock { odd[place] } }
}

/// The counting of quotes, which tells whether a place lies inside a quoted field.
enum QuoteParity {
  /// Returns whether the number of quotes between two offsets is odd.
  static func isOdd(_ descriptor: FileDescriptorBox, from start: Int, to end: Int) -> Bool {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: ByteSource.slice, alignment: 64)
    defer { buffer.deallocate() }
    var place = start
    var count = 0
    while place < end {
      let got = descriptor.read(
        into: buffer, count: min(ByteSource.slice, end - place), at: place)
      if got <= 0 { break }
      count &+= quotes(UnsafeRawBufferPointer(start: buffer, count: got))
      place += got
    }
    return count & 1 == 1
  }

  /// Returns the number of quotes, eight bytes at a time.
  static func quotes(_ bytes: UnsafeRawBufferPointer) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let words = bytes.count / 8
    var count = 0
    for word in 0..<words {
      let x =
        bytes.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self)
        ^ 0x2222_2222_2222_2222
      count &+= (~(((x & low) &+ low) | x | low)).nonzeroBitCount
    }
    for place in (words * 8)..<bytes.count where bytes[place] == 0x22 { count += 1 }
    return count
  }

  /// Returns the offset after the next line end outside quotes, or `nil` when there is none.
  static func lineEnd(
    _ descriptor: FileDescriptorBox, from start: Int, insideQuotes: Bool
  ) -> Int? {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: ByteSource.slice, alignment: 64)
    defer { buffer.deallocate() }
    var place = start
    var isQuoted = insideQuotes
    while true {
      let got = descriptor.read(into: buffer, count: ByteSource.slice, at: place)
      if got <= 0 { return nil }
      let bytes = UnsafeRawBufferPointer(start: buffer, count: got)
      for (i, byte) in bytes.enumerated() {
        if byte == 0x22 {
          isQuoted.toggle()
        } else if byte == 0x0A, !isQuoted {
          return place + i + 1
        }
      }
      place += got
    }
  }
}
