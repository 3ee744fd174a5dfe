/// A slow and simple reader that knows nothing of the generator.
struct NaiveTable {
  var header: [String]
  var rows: [[String: String]]

  /// Reads separated text; a quote ends a field only before a separator or a line end.
  init(_ text: String, separator: Character = ";", skipping: Int = 0) {
    let records = Self.records(Array(text), separator).dropFirst(skipping)
    let names = records.first ?? []
    header = names
    rows = records.dropFirst().map { fields in
      Dictionary(zip(names, fields)) { first, _ in first }
    }
  }

  private static func records(_ text: [Character], _ separator: Character) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var index = 0
    func next() -> Character? { index + 1 < text.count ? text[index + 1] : nil }
    while index < text.count {
      let character = text[index]
      if isQuoted, character == "\"" {
        if next() == nil || next() == separator || next()?.isNewline == true {
          isQuoted = false
        } else {
          field.append(character)
          if next() == "\"" { index += 1 }
        }
      } else if isQuoted {
        field.append(character)
      } else if character == "\"", field.isEmpty {
        isQuoted = true
      } else if character == separator || character.isNewline {
        fields.append(field)
        field = ""
        if character.isNewline {
          records.append(fields)
          fields = []
        }
      } else {
        field.append(character)
      }
      index += 1
    }
    return records
  }

  func count(_ column: String, _ value: String) -> Int {
    rows.filter { $0[column] == value }.count
  }

  func counts(_ column: String) -> [String: Int] {
    Dictionary(rows.map { ($0[column] ?? "", 1) }, uniquingKeysWith: +)
  }
}
