import BefundModel

/// Reads one chunk of a file into one consumer.
final class ChunkWorker<Consumer> {
  let plan: ColumnPlan
  private(set) var consumer: Consumer

  private let file: DelimitedFile
  private let sink: UnsafeMutablePointer<RowSink>
  private var parser: RecordParser
  private let firstLine: Int

  init(
    _ file: DelimitedFile, plan: ColumnPlan, consumer: Consumer, keepsLines: Bool = false,
    trims: Bool = true, add: @escaping (inout Consumer, CodedBatch) -> Void
  ) {
    self.file = file
    self.plan = plan
    self.consumer = consumer
    firstLine = file.dataLine
    sink = .allocate(capacity: 1)
    parser = Self.parser(file, sink: sink, isStrict: true, line: file.dataLine)
    let box = WeakWorker<Consumer>()
    sink.initialize(
      to: RowSink(
        plan: plan, width: file.header.count, dialect: file.dialect, trims: trims,
        keepsLines: keepsLines
      ) { batch in
        if let worker = box.worker { add(&worker.consumer, batch) }
      })
    box.worker = self
  }

  deinit {
    sink.pointee.deallocate()
    sink.deinitialize(count: 1)
    sink.deallocate()
  }

  private static func parser(
    _ file: DelimitedFile, sink: UnsafeMutablePointer<RowSink>, isStrict: Bool, line: Int
  ) -> RecordParser {
    RecordParser(
      sink: sink, delimiter: file.dialect.delimiter, isStrict: isStrict,
      isOneColumn: file.header.count == 1, line: line)
  }

  /// Whether the chunk ended exactly at the end of a record.
  var endsBetweenRecords: Bool { parser.isBetweenRecords }
  /// Whether libcsv refused the chunk.
  var hasFailed: Bool { parser.failure != nil }
  /// The physical lines read so far.
  var linesRead: Int { parser.line - firstLine }

  /// Reads bytes of the file; the last chunk also ends the input.
  func read(from start: Int, to end: Int?, isLast: Bool) throws {
    try file.source.forEachSlice(from: start, to: end, path: file.path) { parser.feed($0) }
    if isLast { _ = parser.finish() }
    sink.pointee.flush()
  }

  /// Reads the whole file; a record with a stray quote is read again without strictness.
  ///
  /// - Returns: The places of the stray quotes.
  func readLeniently() throws -> [(line: Int, field: Int)] {
    let bytes = try file.source.allBytes(path: file.path)
    var places: [(line: Int, field: Int)] = []
    var start = file.dataStart
    bytes.withUnsafeBytes { all in
      while start < all.count {
        let rest = UnsafeRawBufferPointer(rebasing: all[start...])
        if parser.feed(rest), parser.finish() { break }
        guard let failure = parser.failure, failure.reason == .strayQuote else { break }
        places.append((sink.pointee.recordLine, failure.field ?? 1))
        start += parser.recordStart
        start = recover(all, from: start)
        parser = Self.parser(file, sink: sink, isStrict: true, line: parser.line)
      }
    }
    sink.pointee.flush()
    return places
  }

  /// Reads one record leniently and returns the offset after it.
  private func recover(_ all: UnsafeRawBufferPointer, from start: Int) -> Int {
    let line = sink.pointee.recordLine
    sink.pointee.forgetRecord()
    parser = Self.parser(file, sink: sink, isStrict: false, line: line)
    var place = start
    repeat {
      let end = (all[place...].firstIndex(of: 0x0A) ?? all.count - 1) + 1
      guard parser.feed(UnsafeRawBufferPointer(rebasing: all[place..<end])) else { break }
      place = end
    } while place < all.count && !parser.isBetweenRecords
    if place >= all.count { _ = parser.finish() }
    return place
  }

  /// Returns what was read besides the batches.
  ///
  /// - Throws: The findings that make the file unusable.
  func summary(lineOffset: Int = 0, allowsOverflow: Bool = false) throws -> ReadSummary {
    if let failure = parser.failure {
      throw Findings.parse(failure, file: file.path, lineOffset: lineOffset)
    }
    if !allowsOverflow, let slot = sink.pointee.overflowedSlot {
      let field = plan.coded[slot]
      throw Findings.dictionaryOverflow(
        file.path, line: file.headerLine, field: field + 1, variable: file.header[field])
    }
    if let weight = sink.pointee.badWeight, let field = plan.weight {
      throw Findings.badWeight(
        file.path, line: weight.line + lineOffset, field: field + 1, name: file.header[field],
        isNegative: weight.isNegative, count: sink.pointee.badWeights)
    }
    if let row = sink.pointee.ragged.first {
      throw Findings.raggedRow(
        file.path, line: row.line + lineOffset, fields: row.fields,
        expected: file.header.count, count: sink.pointee.raggedCount)
    }
    var summary = ReadSummary()
    summary.rows = sink.pointee.rows
    summary.guessedEncoding = sink.pointee.guessedEncoding
    summary.blankLines = sink.pointee.blankLines.map { $0 + lineOffset }
    summary.notNumbers = sink.pointee.notNumbers.map { texts in
      texts.mapValues { ($0.line + lineOffset, $0.count) }
    }
    return summary
  }

  /// The kept texts and the line of each row, in whole-file mode.
  var kept: (texts: [TextColumn], lines: [UInt32]) { (sink.pointee.texts, sink.pointee.lines) }
}

/// Breaks the cycle between a worker and its sink's closure.
private final class WeakWorker<Consumer> {
  unowned(unsafe) var worker: ChunkWorker<Consumer>?
}
