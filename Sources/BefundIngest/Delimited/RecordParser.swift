import BefundModel
import CLibCSV
import Foundation

/// Where and why libcsv stopped.
struct ParseFailure: Equatable {
  enum Reason: Equatable { case strayQuote, unclosedQuote, fieldTooLarge, nulByte }

  var reason: Reason
  /// The physical line, counted from 1.
  var line: Int
  /// The field, counted from 1; `nil` where it is not known.
  var field: Int?
  /// The line on which the quoted field began.
  var openingLine: Int?
}

/// One libcsv parser with the counting of physical lines that libcsv leaves out.
///
/// Bytes are fed line by line, so that the parser's public state tells where each record starts.
final class RecordParser {
  let sink: UnsafeMutablePointer<RowSink>
  private(set) var failure: ParseFailure?
  /// The physical line that the next byte belongs to.
  private(set) var line: Int
  /// The number of bytes fed so far.
  private(set) var fed = 0
  /// How many bytes were fed before the current record began.
  private(set) var recordStart = 0

  private let parser: UnsafeMutablePointer<csv_parser>
  private let isOneColumn: Bool
  private var rowsInLine = 0
  private var lineHasBytes = false
  private var quoteLine: Int?

  init(
    sink: UnsafeMutablePointer<RowSink>, delimiter: UInt8, isStrict: Bool, isOneColumn: Bool,
    line: Int
  ) {
    self.sink = sink
    self.isOneColumn = isOneColumn
    self.line = line
    parser = .allocate(capacity: 1)
    csv_init(parser, isStrict ? UInt8(CSV_STRICT | CSV_STRICT_FINI) : 0)
    csv_set_delim(parser, delimiter)
    csv_set_space_func(parser, noSpace)
    csv_set_realloc_func(parser, limitedRealloc)
    csv_set_blk_size(parser, 1 << 16)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// Whether the parser stands between two records.
  var isBetweenRecords: Bool { parser.pointee.pstate == 0 }

  /// Feeds bytes; returns false after a failure.
  func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard failure == nil, let start = bytes.baseAddress else { return failure == nil }
    if memchr(start, 0, bytes.count) != nil { return fail(atNULIn: bytes) }
    var place = 0
    while place < bytes.count {
      let rest = bytes.count - place
      let newline = memchr(start + place, 0x0A, rest)
      let count = newline.map { UnsafeRawPointer($0) - (start + place) + 1 } ?? rest
      guard feedPiece(start + place, count, endsLine: newline != nil) else { return false }
      place += count
    }
    return true
  }

  /// Ends the input; returns false when a quote is left open.
  func finish() -> Bool {
    guard failure == nil else { return false }
    if csv_fini(parser, fieldCallback, rowCallback, sink) != 0 {
      let opening = quoteLine ?? line
      failure = ParseFailure(
        reason: .unclosedQuote, line: opening, field: sink.pointee.field + 1,
        openingLine: opening)
      return false
    }
    return true
  }

  private func feedPiece(_ bytes: UnsafeRawPointer, _ count: Int, endsLine: Bool) -> Bool {
    if parser.pointee.pstate == 0 {
      sink.pointee.recordLine = line
      recordStart = fed
      if isOneColumn, endsLine, !lineHasBytes, isLineEnd(bytes, count) {
        fieldCallback(nil, 0, sink)
        rowCallback(0x0A, sink)
      }
    }
    let wasQuoted = parser.pointee.pstate != 0 && parser.pointee.quoted != 0
    let fieldBefore = sink.pointee.field
    let rowsBefore = sink.pointee.endedRows
    if csv_parse(parser, bytes, count, fieldCallback, rowCallback, sink) != count {
      return fail()
    }
    fed += count
    let rows = sink.pointee.endedRows - rowsBefore
    rowsInLine += rows
    if parser.pointee.pstate != 0, parser.pointee.quoted != 0,
      !(wasQuoted && rows == 0 && fieldBefore == sink.pointee.field)
    {
      quoteLine = line
    }
    let isLoneReturn = count == 1 && bytes.load(as: UInt8.self) == 0x0D
    lineHasBytes = !endsLine && (lineHasBytes || !isLoneReturn)
    if endsLine {
      line += max(1, rowsInLine)
      rowsInLine = 0
    }
    return true
  }

  private func isLineEnd(_ bytes: UnsafeRawPointer, _ count: Int) -> Bool {
    count == 1 || (count == 2 && bytes.load(as: UInt8.self) == 0x0D)
  }

  private func fail() -> Bool {
    let tooLarge = csv_error(parser) != CSV_EPARSE
    let inside = parser.pointee.quoted != 0
    failure = ParseFailure(
      reason: tooLarge ? .fieldTooLarge : .strayQuote, line: line,
      field: sink.pointee.field + 1, openingLine: inside ? quoteLine : nil)
    return false
  }

  private func fail(atNULIn bytes: UnsafeRawBufferPointer) -> Bool {
    let place = bytes.firstIndex(of: 0) ?? 0
    let lines = bytes[..<place].count { $0 == 0x0A }
    failure = ParseFailure(reason: .nulByte, line: line + lines, field: nil, openingLine: nil)
    return false
  }
}
