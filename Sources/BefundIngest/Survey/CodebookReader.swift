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

  /// Returns the variables by name in codebook order, and the findings.
  ///
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(_ path: String) throws -> (entries: [Entry], findings: [Diagnostic]) {
    let file = try ListFile.open(path, options: DelimitedOptions(headerNames: Set(columns)))
    for name in columns { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { _ in false })
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    var names: [String: String] = [:]
    var codes: Set<[String]> = []
    for row in 0..<table.rowCount {
      let name = table[row, "variable"]
      let question = LocalizedText(de: table[row, "frage_de"], en: table[row, "frage_en"])
      let label = LocalizedText(de: table[row, "label_de"], en: table[row, "label_en"])
      let code = table[row, "code"]
      func fault(_ id: String, _ column: String, _ text: FindingText) -> Diagnostic {
        Diagnostic(
          id: id, file: path, line: table.lines[row], column: table.column(column).map { $0 + 1 },
          message: text.message, why: text.why, fix: text.fix)
      }
      if let other = names.updateValue(name, forKey: FigureID.make(name)), other != name {
        throw fault("same-id", "variable", sameID(name, other))
      }
      if !code.isEmpty, !codes.insert([name, code]).inserted {
        throw fault("duplicate-code", "code", sameCode(code, name))
      }
      if places[name] == nil {
        places[name] = entries.count
        entries.append(
          Entry(
            variable: Variable(name: name, label: question), kind: table[row, "typ"],
            question: question))
      }
      guard let place = places[name], !code.isEmpty else { continue }
      if let kind = missingKind(table[row, "fehlend"]) {
        entries[place].variable.missing[code] = kind
      } else if entries[place].kind == "multiple" {
        addMark(code, label, to: &entries[place].variable)
      } else {
        entries[place].variable.values.append(ValueLabel(value: code, label: label))
      }
    }
    for place in entries.indices { useUsualMarks(&entries[place].variable) }
    return (entries, table.encodingFindings)
  }

  /// Lets the usual marks decide where the codebook's only mark is one of them: exports write `Y`, `1` and
  /// `Ja` for the same tick.
  private static func useUsualMarks(_ variable: inout Variable) {
    if variable.values.count == 1, let mark = variable.chosenValues.first,
      OptionMarks.usual.contains(mark.lowercased())
    {
      variable.chosenValues = []
    }
  }

  private static func sameID(_ name: String, _ other: String) -> FindingText {
    FindingText(
      (
        de: "'\(name)' und '\(other)' sind als Kennung gleich",
        en: "'\(name)' and '\(other)' are the same as an id"
      ),
      why: (
        de: "Zahlen heißen nach der Variable, und in Kennungen fallen Sonderzeichen zusammen",
        en: "figures are named after the variable, and ids do not tell special characters apart"
      ),
      fix: (de: "eine der beiden Variablen umbenennen", en: "rename one of the two variables"))
  }

  private static func sameCode(_ code: String, _ name: String) -> FindingText {
    FindingText(
      (
        de: "der Code '\(code)' steht bei '\(name)' zweimal im Codebuch",
        en: "the code '\(code)' stands twice with '\(name)' in the codebook"
      ),
      why: (
        de: "es ist nicht klar, welche Bezeichnung gilt", en: "it is not clear which label holds"
      ),
      fix: (de: "eine der Zeilen löschen", en: "remove one of the rows"))
  }

  /// Adds a mark of an option: the first one that is no usual "no" is chosen, and so are others with its label
  /// and the usual marks; the rest is not.
  ///
  /// The option's label is the label of its mark.
  private static func addMark(_ code: String, _ label: LocalizedText, to variable: inout Variable) {
    let words = [code, label.de, label.en].map { $0.lowercased() }
    let saysNo = words.contains { OptionMarks.usualNo.contains($0) }
    let isFirst = variable.chosenValues.isEmpty
    let isChosen =
      !saysNo
      && (isFirst || label == variable.label || OptionMarks.usual.contains(code.lowercased()))
    if isChosen {
      if isFirst { variable.label = label }
      variable.chosenValues.insert(code)
    }
    variable.values.append(ValueLabel(value: code, label: label))
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
