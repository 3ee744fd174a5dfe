import CLibCSV

/// One record with its raw fields and its place in the file.
struct SampleRecord: Equatable {
  var fields: [[UInt8]]
  /// The physical line where it starts, counted from 1.
  var line: Int
  /// The offset of the first byte after its line end.
  var end: Int

  /// Whether every field is empty.
  var isBlank: Bool { fields.allSatisfy(\.isEmpty) }
}

/// The records that the sampling callbacks collect.
final class SampleRecords {
  var current: [[UInt8]] = []
  var finished: [[[UInt8]]] = []

  func endRow() {
    finished.append(current)
    current = []
  }
}

/// The reading of a file's first records, for the header and for recognising the delimiter.
enum RecordSampler {
  /// Returns the offset after the next line end: LF, CR LF or a lone CR.
  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    guard let place = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return bytes.count
    }
    let isPair = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
    return place + (isPair ? 2 : 1)
  }

  /// Returns the number of line ends: LF, CR LF or a lone CR.
  static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }

  /// Returns the first records of `bytes`, at most `limit`, read leniently.
  ///
  /// A record that the bytes cut off is left out unless `isWhole` says that nothing follows.
  static func records(
    _ bytes: [UInt8], delimiter: UInt8, limit: Int, isWhole: Bool
  ) -> [SampleRecord] {
    let collected = SampleRecords()
    let context = Unmanaged.passUnretained(collected).toOpaque()
    let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
    csv_init(parser, 0)
    csv_set_delim(parser, delimiter)
    csv_set_space_func(parser, noSpace)
    csv_set_realloc_func(parser, limitedRealloc)
    defer {
      csv_free(parser)
      parser.deallocate()
    }
    var records: [SampleRecord] = []
    var line = 1
    var start = 1
    var place = 0
    while place < bytes.count, records.count < limit {
      let end = lineEnd(bytes, from: place)
      if parser.pointee.pstate == 0 { start = line }
      let used = bytes[place..<end].withUnsafeBytes {
        csv_parse(parser, $0.baseAddress, $0.count, sampleFieldCallback, sampleRowCallback, context)
      }
      guard used == end - place else { break }
      for fields in collected.finished {
        records.append(SampleRecord(fields: fields, line: start, end: end))
        start += 1
      }
      line += max(1, collected.finished.count)
      collected.finished = []
      place = end
    }
    if isWhole, place >= bytes.count, records.count < limit {
      csv_fini(parser, sampleFieldCallback, sampleRowCallback, context)
      records += collected.finished.map {
        SampleRecord(fields: $0, line: start, end: bytes.count)
      }
    }
    return records
  }
}
