/// A delimited text file under construction, which knows its physical line numbers.
struct TableFile {
  let name: String
  let separator: Character
  let encoding: TextEncoding
  let lineEnd: String

  private(set) var bytes: [UInt8] = []
  private(set) var defects: [PlantedDefect] = []
  /// The physical line that the next record starts on.
  private(set) var line = 1

  init(
    _ name: String, separator: Character = ";", encoding: TextEncoding = .utf8,
    lineEnd: String = "\n"
  ) {
    self.name = name
    self.separator = separator
    self.encoding = encoding
    self.lineEnd = lineEnd
  }

  /// Appends a record; fields are quoted only where the format needs it.
  mutating func append(_ fields: [String], lineEnd other: String? = nil) {
    let text = fields.map(quoted).joined(separator: String(separator))
    append(raw: encoding.bytes(of: text), lineEnd: other)
  }

  /// Appends a record that is encoded already and holds no line break.
  mutating func append(raw: [UInt8], lineEnd other: String? = nil) {
    bytes += raw
    bytes += Array((other ?? lineEnd).utf8)
    line += 1
  }

  /// Notes a defect of the record that is appended next.
  mutating func plant(_ id: String, field: Int? = nil) {
    defects.append(PlantedDefect(id: id, file: name, line: line, field: field))
  }

  /// Returns the bytes that were appended since the last call.
  mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private func quoted(_ field: String) -> String {
    let mark = separator.asciiValue
    let needsQuotes = field.utf8.contains { byte in
      byte == mark || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
    }
    guard needsQuotes else { return field }
    var text = "\""
    for character in field {
      text += character == "\"" ? "\"\"" : String(character)
    }
    return text + "\""
  }

  /// The finished file.
  var file: SampleFile {
    SampleFile(name: name, bytes: bytes, defects: defects)
  }
}

/// One finished file of the sample study.
struct SampleFile {
  var name: String
  var bytes: [UInt8]
  var defects: [PlantedDefect] = []
}
