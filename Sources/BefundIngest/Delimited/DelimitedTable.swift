public import BefundModel

extension DelimitedFile {
  /// The finding that values are no UTF-8 and were read as Windows-1252.
  public var guessedEncodingFinding: Diagnostic { Findings.guessedEncoding(path) }
}

/// A whole delimited file in memory: coded columns, open texts as bytes, and each row's line.
public struct DelimitedTable: Sendable {
  /// The path as it was given.
  public let path: String
  /// The names of the columns.
  public let header: [String]
  /// The physical line of the header.
  public let headerLine: Int
  /// The lines above the header.
  public let titleLines: [Int]
  /// The physical line where each row starts.
  public let lines: [Int]
  /// The lines of blank records, which are left out.
  public let blankLines: [Int]
  /// Whether values that are no UTF-8 were read as Windows-1252, which the file itself does not say.
  public let guessedEncoding: Bool
  /// The places where a stray quote was recovered.
  public let strayQuotes: [(line: Int, field: Int)]

  private let coded: [CodedColumn?]
  private let texts: [TextColumn?]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The opened file.
  ///   - isText: Tells from a column's name whether it holds open text, identifiers or dates,
  ///     which are kept as text.
  ///   - isLeftOut: Tells from a column's name whether it is not read at all; its values are empty.
  ///   - trims: Whether outer blanks are cut from coded values.
  /// - Throws: What ``DelimitedFile/read(_:threads:makeConsumer:add:)`` throws.
  public init(
    _ file: DelimitedFile, isText: (String) -> Bool,
    isLeftOut: (String) -> Bool = { _ in false }, trims: Bool = true
  ) throws {
    let fields = file.header.indices.filter { !isLeftOut(file.header[$0]) }
    let textFields = fields.filter { isText(file.header[$0]) }
    let codedFields = fields.filter { !isText(file.header[$0]) }
    let plan = ColumnPlan(coded: codedFields, texts: textFields)
    let worker = ChunkWorker(
      file, plan: plan, consumer: codedFields.map { _ in CodedColumn() }, keepsLines: true,
      trims: trims
    ) { columns, batch in
      for slot in columns.indices {
        columns[slot].codes += batch.codes[slot]
        columns[slot].dictionary = batch.dictionaries[slot]
      }
    }
    if file.dialect.isLenient {
      strayQuotes = try worker.readLeniently()
    } else {
      try worker.read(from: file.dataStart, to: nil, isLast: true)
      strayQuotes = []
    }
    let summary = try worker.summary()
    path = file.path
    header = file.header
    headerLine = file.headerLine
    titleLines = file.titleLines
    blankLines = summary.blankLines
    guessedEncoding =
      summary.guessedEncoding || worker.kept.texts.contains { $0.guessedEncoding }
    lines = worker.kept.lines.map(Int.init)
    var coded = [CodedColumn?](repeating: nil, count: file.header.count)
    var texts = [TextColumn?](repeating: nil, count: file.header.count)
    for (slot, field) in codedFields.enumerated() { coded[field] = worker.consumer[slot] }
    for (slot, field) in textFields.enumerated() { texts[field] = worker.kept.texts[slot] }
    self.coded = coded
    self.texts = texts
  }

  /// The finding that the encoding was guessed, where it was.
  public var encodingFindings: [Diagnostic] {
    guessedEncoding ? [Findings.guessedEncoding(path)] : []
  }

  /// The number of rows.
  public var rowCount: Int { lines.count }

  /// Returns the place of a column, or `nil`.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// The value of a field without outer blanks; empty where the field is.
  public subscript(row: Int, column: Int) -> String {
    if let values = coded[column] { return values[row] }
    return texts[column]?[row] ?? ""
  }

  /// The value of a field by the column's name; empty where there is no such column.
  public subscript(row: Int, name: String) -> String {
    column(name).map { self[row, $0] } ?? ""
  }

  /// The codes of a coded column, or `nil` for a text column.
  public func codes(_ column: Int) -> CodedColumn? { coded[column] }

  /// Calls `body` with the UTF-8 text of a field, letters as the file has them, blanks too.
  func withUTF8<Result>(
    _ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let texts = texts[column] { return texts.withUTF8(row, body) }
    var text = self[row, column]
    return text.withUTF8(body)
  }

  /// The text of a field as the file has it, decomposed letters kept.
  public func rawText(_ row: Int, _ column: Int) -> String {
    texts[column]?.text(row, composed: false) ?? self[row, column]
  }
}
