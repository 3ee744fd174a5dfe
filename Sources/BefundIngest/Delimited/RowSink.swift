import BefundModel

/// Where libcsv's fields go: staged for one row, committed to column buffers at its end.
///
/// Lives behind a pointer, because a C callback reaches it through its context.
struct RowSink {
  /// Rows whose number of fields differs from the header's.
  struct RaggedRow { var line: Int; var fields: Int }

  /// What stands for the texts that are no numbers beyond the first thousand.
  static let furtherTexts = "\u{0}"

  private(set) var field = 0
  /// Rows ended so far, blank and ragged ones too.
  private(set) var endedRows = 0
  /// Rows committed so far.
  private(set) var rows = 0
  /// The physical line where the current record starts.
  var recordLine = 1
  private(set) var ragged: [RaggedRow] = []
  private(set) var raggedCount = 0
  private(set) var blankLines: [Int] = []
  /// The distinct texts of number fields that spell no number, with their first line and count.
  private(set) var notNumbers: [[String: (line: Int, count: Int)]]
  /// The first row whose weight is no number or negative.
  private(set) var badWeight: (line: Int, isNegative: Bool)?
  private(set) var badWeights = 0
  /// The texts of the kept text columns and the lines of all rows, in whole-file mode.
  private(set) var texts: [TextColumn]
  private(set) var lines: [UInt32] = []

  private let width: Int
  private let weightSlot: Int
  private let keepsLines: Bool
  private let separator: UInt8
  private let decoder: TextDecoder
  private let codeSlot: [Int32]
  private let numberSlot: [Int32]
  private let textSlot: [Int32]
  private var dictionaries: [ByteDictionary]
  private let stagedCodes: UnsafeMutablePointer<UInt16>
  private let stagedNumbers: UnsafeMutablePointer<Double>
  private let codeColumns: [UnsafeMutablePointer<UInt16>]
  private let numberColumns: [UnsafeMutablePointer<Double>]
  private var filled = 0
  private var isBlank = true
  private var extraIsBlank = true
  private let handle: (CodedBatch) -> Void

  init(
    plan: ColumnPlan, width: Int, dialect: Dialect, trims: Bool, keepsLines: Bool,
    handle: @escaping (CodedBatch) -> Void
  ) {
    func slots(_ fields: [Int]) -> [Int32] {
      var slots = [Int32](repeating: -1, count: width)
      for (slot, field) in fields.enumerated() { slots[field] = Int32(slot) }
      return slots
    }
    self.width = width
    self.keepsLines = keepsLines
    weightSlot = plan.weight.flatMap { plan.numbers.firstIndex(of: $0) } ?? -1
    self.handle = handle
    separator = dialect.decimal
    let decoder = TextDecoder(encoding: dialect.encoding)
    self.decoder = decoder
    codeSlot = slots(plan.coded)
    numberSlot = slots(plan.numbers)
    textSlot = slots(plan.texts)
    dictionaries = plan.coded.map { _ in ByteDictionary(decoder: decoder, trims: trims) }
    stagedCodes = .allocate(capacity: plan.coded.count + 1)
    stagedCodes.initialize(repeating: 0, count: plan.coded.count + 1)
    stagedNumbers = .allocate(capacity: plan.numbers.count + 1)
    stagedNumbers.initialize(repeating: .nan, count: plan.numbers.count + 1)
    codeColumns = plan.coded.map { _ in .allocate(capacity: CodedBatch.capacity) }
    numberColumns = plan.numbers.map { _ in .allocate(capacity: CodedBatch.capacity) }
    notNumbers = Array(repeating: [:], count: plan.numbers.count)
    texts = plan.texts.map { _ in TextColumn(decoder: decoder) }
  }

  /// Frees the buffers; the sink must not be used afterwards.
  func deallocate() {
    stagedCodes.deallocate()
    stagedNumbers.deallocate()
    codeColumns.forEach { $0.deallocate() }
    numberColumns.forEach { $0.deallocate() }
    dictionaries.forEach { $0.deallocate() }
  }

  /// The coded field whose dictionary overflowed, as a place in the plan.
  var overflowedSlot: Int? { dictionaries.firstIndex { $0.overflowed } }

  /// Whether any coded value was read as Windows-1252 by guess.
  var guessedEncoding: Bool { dictionaries.contains { $0.guessedEncoding } }

  /// Takes one field of the current record; eight bytes are readable at `bytes`.
  @inline(__always)
  mutating func field(_ bytes: UnsafeRawPointer, _ count: Int) {
    let place = field
    field = place &+ 1
    if count > 0 { isBlank = false }
    guard place < width else {
      if count > 0 { extraIsBlank = false }
      return
    }
    let code = codeSlot[place]
    if code >= 0 { stagedCodes[Int(code)] = dictionaries[Int(code)].code(bytes, count) }
    let number = numberSlot[place]
    if number >= 0 { stage(number: bytes, count, slot: Int(number)) }
    let text = textSlot[place]
    if text >= 0 {
      texts[Int(text)].stage(UnsafeRawBufferPointer(start: bytes, count: count))
    }
  }

  @inline(__always)
  private mutating func stage(number bytes: UnsafeRawPointer, _ count: Int, slot: Int) {
    let value = DecimalParsing.parse(bytes, count, separator: separator)
    stagedNumbers[slot] = value
    if value.isNaN, count > 0 { note(notNumber: bytes, count, slot: slot) }
  }

  @inline(never)
  private mutating func note(notNumber bytes: UnsafeRawPointer, _ count: Int, slot: Int) {
    let text = decoder.canonical(UnsafeRawBufferPointer(start: bytes, count: count), trims: true)
    guard !text.isEmpty else { return }
    let isKept = notNumbers[slot][text] != nil || notNumbers[slot].count < 1000
    notNumbers[slot][isKept ? text : Self.furtherTexts, default: (recordLine, 0)].count += 1
  }

  /// Ends the current record: commits it, or drops it when it is blank or ragged.
  @inline(__always)
  mutating func endRow() {
    endedRows &+= 1
    if field == width || (field > width && extraIsBlank && !isBlank) {
      if isBlank, width > 1 { dropBlank() } else { commit() }
    } else if isBlank {
      dropBlank()
    } else {
      drop()
    }
    field = 0
    isBlank = true
    extraIsBlank = true
    recordLine &+= 1
  }

  /// Forgets the fields of a record that was not ended.
  mutating func forgetRecord() {
    field = 0
    isBlank = true
    extraIsBlank = true
    for place in texts.indices { texts[place].forget() }
  }

  @inline(never)
  private mutating func dropBlank() {
    if keepsLines { blankLines.append(recordLine) }
    for place in texts.indices { texts[place].forget() }
  }

  @inline(never)
  private mutating func drop() {
    raggedCount += 1
    if ragged.count < 100 { ragged.append(RaggedRow(line: recordLine, fields: field)) }
    for place in texts.indices { texts[place].forget() }
  }

  @inline(__always)
  private mutating func commit() {
    for slot in codeColumns.indices { codeColumns[slot][filled] = stagedCodes[slot] }
    for slot in numberColumns.indices { numberColumns[slot][filled] = stagedNumbers[slot] }
    if weightSlot >= 0 { check(weight: stagedNumbers[weightSlot]) }
    if keepsLines {
      lines.append(UInt32(truncatingIfNeeded: recordLine))
      for place in texts.indices { texts[place].commit() }
    }
    filled &+= 1
    rows &+= 1
    if filled == CodedBatch.capacity { flush() }
  }

  @inline(__always)
  private mutating func check(weight: Double) {
    if weight >= 0, weight.isFinite { return }
    badWeights += 1
    if badWeight == nil { badWeight = (recordLine, weight < 0) }
  }

  /// Hands the rows that are waiting to the batch handler.
  @inline(never)
  mutating func flush() {
    guard filled > 0 else { return }
    let count = filled
    filled = 0
    handle(
      CodedBatch(
        rowCount: count,
        codes: codeColumns.map { Array(UnsafeBufferPointer(start: $0, count: count)) },
        dictionaries: dictionaries.map(\.values),
        numbers: numberColumns.map { Array(UnsafeBufferPointer(start: $0, count: count)) }))
  }
}

/// The texts of one column, kept as bytes one after the other.
public struct TextColumn: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var stagedEnd = 0
  private let decoder: TextDecoder

  init(decoder: TextDecoder) { self.decoder = decoder }

  mutating func stage(_ field: UnsafeRawBufferPointer) {
    forget()
    bytes.append(contentsOf: field)
  }

  mutating func commit() { ends.append(bytes.count) }

  mutating func forget() { bytes.removeLast(bytes.count - (ends.last ?? 0)) }

  /// Whether texts are no UTF-8 and nothing said which encoding they have.
  public var guessedEncoding: Bool { bytes.withUnsafeBytes { decoder.guesses($0) } }

  /// The number of rows.
  public var count: Int { ends.count }

  /// The text of one row, composed (NFC) and without outer blanks.
  public subscript(row: Int) -> String { text(row, composed: true) }

  /// Returns the text of one row as the file has it, composed or not.
  public func text(_ row: Int, composed: Bool) -> String {
    let start = row == 0 ? 0 : ends[row - 1]
    return bytes.withUnsafeBytes { all in
      let field = UnsafeRawBufferPointer(rebasing: all[start..<ends[row]])
      return composed
        ? decoder.canonical(field, trims: true) : TextDecoder.trimmed(decoder.decode(field))
    }
  }

  /// Calls `body` with the UTF-8 text of one row; a string is made only where the file has
  /// another encoding.
  func withUTF8<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let start = row == 0 ? 0 : ends[row - 1]
    return bytes.withUnsafeBytes { all in
      let field = UnsafeRawBufferPointer(rebasing: all[start..<ends[row]])
      if decoder.encoding == .utf8 || field.allSatisfy({ $0 < 0x80 }) {
        return body(field.assumingMemoryBound(to: UInt8.self))
      }
      var text = decoder.decode(field)
      return text.withUTF8(body)
    }
  }

  /// Whether the text of one row is empty.
  public func isEmpty(_ row: Int) -> Bool { ends[row] == (row == 0 ? 0 : ends[row - 1]) }
}
