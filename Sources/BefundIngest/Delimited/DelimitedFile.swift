import BefundModel
import Foundation

/// What the caller knows about a delimited file; `nil` means "find out".
public struct DelimitedOptions: Hashable, Sendable {
  /// The byte between two fields.
  public var delimiter: UInt8?
  /// The encoding.
  public var encoding: TextEncoding?
  /// The decimal sign of numbers.
  public var decimal: UInt8
  /// Whether stray quotes are recovered and reported.
  public var isLenient: Bool
  /// Names of which the header row must hold at least two, to skip title rows above it.
  public var headerNames: Set<String>
  /// The sheet of a workbook; `nil` takes the only one.
  public var sheet: String?

  /// Creates options; by default everything is found out and quotes are strict.
  public init(
    delimiter: UInt8? = nil, encoding: TextEncoding? = nil, decimal: UInt8 = 0x2E,
    isLenient: Bool = false, headerNames: Set<String> = [], sheet: String? = nil
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.decimal = decimal
    self.isLenient = isLenient
    self.headerNames = headerNames
    self.sheet = sheet
  }
}

/// A delimited file whose dialect and header are known.
public struct DelimitedFile: Sendable {
  /// The path as it was given.
  public let path: String
  /// What its fields are parted and written with.
  public let dialect: Dialect
  /// The names of the columns, composed and without outer blanks.
  public let header: [String]
  /// The physical line of the header.
  public let headerLine: Int
  /// The lines above the header that hold a title.
  public let titleLines: [Int]

  let source: ByteSource
  /// The offset and the physical line of the first byte after the header.
  let dataStart: Int
  let dataLine: Int

  /// Opens a file (`-` is standard input), recognises its dialect and reads its header.
  ///
  /// - Throws: `file-missing`, `file-unreadable` (66), `empty-file`, `nul-byte` (65).
  public init(_ path: String, options: DelimitedOptions = DelimitedOptions()) throws {
    try self.init(try ByteSource.open(path), path: path, options: options)
  }

  /// Opens a text that is already in memory; `path` names it in findings.
  ///
  /// - Throws: `empty-file`, `nul-byte` (65).
  public init(
    bytes: [UInt8], path: String, options: DelimitedOptions = DelimitedOptions()
  ) throws {
    try self.init((.memory(bytes), bytes, true), path: path, options: options)
  }

  private init(
    _ input: (source: ByteSource, head: [UInt8], isWhole: Bool), path: String,
    options: DelimitedOptions
  ) throws {
    var (source, head, isWhole) = input
    guard !head.isEmpty else { throw Findings.emptyFile(path) }
    var detected = EncodingDetection.detect(head)
    if let encoding = options.encoding { detected.encoding = encoding }
    if detected.encoding == .utf16LittleEndian || detected.encoding == .utf16BigEndian {
      let bytes = try source.allBytes(path: path).dropFirst(detected.markLength)
      head = EncodingDetection.utf8(
        fromUTF16: Array(bytes), bigEndian: detected.encoding == .utf16BigEndian)
      source = .memory(head)
      isWhole = true
      detected = EncodingDetection.Result(encoding: .utf8, markLength: 0)
    }
    let layout = try HeaderLayout(
      head, isWhole: isWhole, skipping: detected.markLength, path: path, options: options)
    self.path = path
    self.source = source
    dialect = Dialect(
      delimiter: layout.delimiter, encoding: detected.encoding, decimal: options.decimal,
      isLenient: options.isLenient)
    let decoder = TextDecoder(encoding: detected.encoding)
    header = layout.header.map { field in
      field.withUnsafeBytes { decoder.canonical($0, trims: true) }
    }
    headerLine = layout.headerLine
    titleLines = layout.titleLines
    dataStart = layout.dataStart
    dataLine = layout.dataLine
    if !options.isLenient {
      try Self.checkQuotes(
        ofHeader: head[layout.headerStart..<layout.headerEnd], line: layout.headerLine,
        width: layout.header.count, dialect: dialect, path: path)
    }
  }

  /// Throws what libcsv's strict reading finds wrong with the header's quotes.
  private static func checkQuotes(
    ofHeader bytes: ArraySlice<UInt8>, line: Int, width: Int, dialect: Dialect, path: String
  ) throws {
    let sink = UnsafeMutablePointer<RowSink>.allocate(capacity: 1)
    sink.initialize(
      to: RowSink(
        plan: ColumnPlan(), width: width, dialect: dialect, trims: false, keepsLines: false
      ) { _ in })
    defer {
      sink.pointee.deallocate()
      sink.deinitialize(count: 1)
      sink.deallocate()
    }
    let parser = RecordParser(
      sink: sink, delimiter: dialect.delimiter, isStrict: true, isOneColumn: width == 1,
      line: line)
    _ = bytes.withUnsafeBytes { parser.feed($0) } && parser.finish()
    if let failure = parser.failure {
      throw Findings.parse(failure, file: path, lineOffset: 0)
    }
  }
}

/// Where a file's header stands.
private struct HeaderLayout {
  var delimiter: UInt8 = 0x2C
  var header: [[UInt8]] = []
  var headerLine = 1
  var titleLines: [Int] = []
  var dataStart = 0
  var dataLine = 1
  /// The offsets of the header's first row.
  var headerStart = 0
  var headerEnd = 0

  init(
    _ head: [UInt8], isWhole: Bool, skipping mark: Int, path: String, options: DelimitedOptions
  ) throws {
    if let place = head.firstIndex(of: 0) {
      throw Findings.nulByte(path, line: 1 + head[..<place].count { $0 == 0x0A })
    }
    var start = mark
    var firstLine = 1
    var named: UInt8?
    if let separator = Self.separatorLine(head, from: mark) {
      named = separator.delimiter
      start = separator.end
      firstLine = 2
    }
    let sample = Array(head[start...])
    delimiter =
      options.delimiter ?? named ?? DelimiterDetection.detect(sample, isWhole: isWhole)
    let records = RecordSampler.records(
      sample, delimiter: delimiter, limit: 60, isWhole: isWhole)
    guard let place = Self.headerPlace(records, names: options.headerNames) else {
      throw records.isEmpty && !isWhole ? Findings.longHeader(path) : Findings.emptyFile(path)
    }
    let vendor = VendorHeader.read(records[place...])
    header = vendor.names
    let last = place + vendor.extraRows
    headerStart = start + (place == 0 ? 0 : records[place - 1].end)
    headerEnd = start + records[place].end
    headerLine = records[place].line + firstLine - 1
    titleLines = records[..<place].map { $0.line + firstLine - 1 }
    dataStart = start + records[last].end
    dataLine = firstLine + RecordSampler.lineEnds(sample[..<records[last].end])
  }

  /// The line `sep=;` that Excel writes and understands.
  private static func separatorLine(
    _ head: [UInt8], from start: Int
  ) -> (delimiter: UInt8, end: Int)? {
    let line = head[start...].prefix { $0 != 0x0A }
    let text = line.filter { $0 != 0x0D && $0 != 0x22 }
    guard text.count == 5, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let delimiter = text.last
    else { return nil }
    return (delimiter, min(line.endIndex + 1, head.count))
  }

  /// The first record that holds two of the names, else the first as wide as the data.
  private static func headerPlace(_ records: [SampleRecord], names: Set<String>) -> Int? {
    if names.count > 1 {
      let place = records.firstIndex { record in
        record.fields.count { field in
          names.contains(TextDecoder.trimmed(String(decoding: field, as: UTF8.self)))
        } > 1
      }
      if let place { return place }
    }
    let widths = Dictionary(records.map { ($0.fields.count, 1) }, uniquingKeysWith: +)
    let modal = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    return records.firstIndex { record in
      let filled = record.fields.count { !$0.isEmpty }
      return !record.isBlank && (modal == 1 || filled > 1)
    } ?? records.indices.first
  }
}
