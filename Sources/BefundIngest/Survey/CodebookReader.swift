import BefundModel

/// Reads a survey's codebook: one row for each variable and code.
enum CodebookReader {
  /// The columns that a codebook must have.
  static let columns = [
    "variable", "typ", "frage_de", "frage_en", "code", "label_de", "label_en", "fehlend",
  ]

  /// What a codebook says of a variable beside its labels.
  struct Entry {
    var variable: Variable
    /// The kind of question: single, scale, multiple, number, text, datetime or id.
    var kind: String
    var question: LocalizedText
  }

  /// Returns the variables by name in codebook order.
  ///
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(_ path: String) throws -> [Entry] {
    let file = try DelimitedFile(path)
    for name in columns { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { _ in false })
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for row in 0..<table.rowCount {
      let name = table[row, "variable"]
      let question = LocalizedText(de: table[row, "frage_de"], en: table[row, "frage_en"])
      let label = LocalizedText(de: table[row, "label_de"], en: table[row, "label_en"])
      let code = table[row, "code"]
      if places[name] == nil {
        places[name] = entries.count
        entries.append(
          Entry(
            variable: Variable(name: name, label: question), kind: table[row, "typ"],
            question: question))
      }
      guard let place = places[name], !code.isEmpty else { continue }
      if entries[place].kind == "multiple" {
        entries[place].variable.label = label
        entries[place].variable.values = [ValueLabel(value: code, label: label)]
      } else if let kind = missingKind(table[row, "fehlend"]) {
        entries[place].variable.missing[code] = kind
      } else {
        entries[place].variable.values.append(ValueLabel(value: code, label: label))
      }
    }
    return entries
  }

  private static func missingKind(_ text: String) -> MissingValue? {
    switch text {
    case "keine_angabe", "no_answer": .noAnswer
    case "weiss_nicht", "dont_know": .dontKnow
    case "trifft_nicht_zu", "filtered": .filtered
    case "nicht_gefragt", "not_asked": .notAsked
    default: nil
    }
  }
}
