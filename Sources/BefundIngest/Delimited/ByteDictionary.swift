import BefundModel
import CLibCSV
import Foundation

/// The distinct values of one column, found by their bytes.
///
/// The values are kept canonical: outer blanks are cut and composed forms (NFC) are used, so
/// that spellings which print the same share one code. Values under eight bytes are compared as
/// one word, longer ones by hash and `memcmp`.
struct ByteDictionary {
  /// The canonical values; a code is an index into them.
  private(set) var values: [String] = []
  /// Whether a value beyond the 65,535th came.
  private(set) var overflowed = false

  /// Whether a value was no UTF-8 and was read as Windows-1252 without having been told so.
  private(set) var guessedEncoding = false

  private let decoder: TextDecoder
  private let trims: Bool
  private var canonical: [String: UInt16] = [:]
  private var mask: Int
  private var used = 0
  private var slots: UnsafeMutablePointer<Slot>

  private struct Slot {
    var key: UInt64 = 0
    var bytes: UnsafeMutableRawPointer?
    var length: Int32 = 0
    var code: Int32 = -1
  }

  init(decoder: TextDecoder, trims: Bool) {
    self.decoder = decoder
    self.trims = trims
    mask = 63
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: Slot(), count: 64)
  }

  /// Frees the memory; the dictionary must not be used afterwards.
  func deallocate() {
    for place in 0...mask { free(slots[place].bytes) }
    slots.deallocate()
  }

  /// Returns the code of a value; 0 after an overflow.
  ///
  /// At least eight bytes must be readable at `bytes`, as libcsv's buffer guarantees.
  @inline(__always)
  mutating func code(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt16 {
    let key = count < 8 ? Self.shortKey(bytes, count) : Self.longKey(bytes, count)
    var place = Self.start(key) & mask
    while slots[place].code >= 0 {
      let slot = slots[place]
      if slot.key == key, Int(slot.length) == count,
        count < 8 || slot.bytes.map({ memcmp($0, bytes, count) == 0 }) == true
      {
        return UInt16(truncatingIfNeeded: slot.code)
      }
      place = (place &+ 1) & mask
    }
    return insert(key, bytes, count)
  }

  @inline(__always)
  private static func start(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40)
  }

  @inline(__always)
  private static func shortKey(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let word = bytes.loadUnaligned(as: UInt64.self)
    let kept: UInt64 = count == 0 ? 0 : ~0 &>> UInt64(64 &- 8 &* count)
    return (word & kept) | (UInt64(count) &<< 56)
  }

  @inline(__always)
  private static func longKey(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let first = bytes.loadUnaligned(as: UInt64.self)
    let last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    var hash = (first ^ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash &>> 32
    hash = (hash ^ last ^ UInt64(count)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash &>> 29) | (1 &<< 63)
  }

  @inline(never)
  private mutating func insert(_ key: UInt64, _ bytes: UnsafeRawPointer, _ count: Int) -> UInt16 {
    let value = decoder.canonical(
      UnsafeRawBufferPointer(start: bytes, count: count), trims: trims)
    if decoder.guesses(UnsafeRawBufferPointer(start: bytes, count: count)) {
      guessedEncoding = true
    }
    guard let code = canonicalCode(of: value) else { return 0 }
    if used * 2 >= mask { grow() }
    var copy: UnsafeMutableRawPointer?
    if count >= 8 {
      copy = malloc(count)
      if let copy { memcpy(copy, bytes, count) }
    }
    place(Slot(key: key, bytes: copy, length: Int32(count), code: Int32(code)))
    used += 1
    return code
  }

  private mutating func canonicalCode(of value: String) -> UInt16? {
    if let code = canonical[value] { return code }
    guard values.count < Int(UInt16.max) else {
      overflowed = true
      return nil
    }
    let code = UInt16(values.count)
    values.append(value)
    canonical[value] = code
    return code
  }

  private mutating func place(_ slot: Slot) {
    var place = Self.start(slot.key) & mask
    while slots[place].code >= 0 { place = (place &+ 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    let count = mask + 1
    mask = count * 2 - 1
    slots = .allocate(capacity: count * 2)
    slots.initialize(repeating: Slot(), count: count * 2)
    for i in 0..<count where old[i].code >= 0 { place(old[i]) }
    old.deallocate()
  }
}
