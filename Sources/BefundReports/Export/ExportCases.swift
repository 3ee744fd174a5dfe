import BefundModel

/// The cases as a data file: the values as the survey has them, with their labels beside it.
struct ExportCases {
  private let cases: CaseFile
  private let language: Language

  init(_ cases: CaseFile, _ language: Language) {
    self.cases = cases
    self.language = language
  }

  /// The column of running numbers; its name is free of the survey's.
  static func number(_ cases: CaseFile, _ language: Language) -> PackageField {
    PackageField(
      name: free("fall", cases), kind: .integer,
      title: language == .de ? "laufende Nummer, ohne Bezug zur Person" : "running number")
  }

  /// The column of adjustment weights; its name is free of the survey's.
  static func weight(_ cases: CaseFile, _ language: Language) -> PackageField {
    PackageField(
      name: free("gewicht", cases), kind: .number,
      title: language == .de ? "Anpassungsgewicht" : "adjustment weight",
      missing: [
        (
          value: "",
          label: language == .de
            ? "nicht in der gewichteten Gruppe" : "not in the weighted group"
        )
      ])
  }

  private static func free(_ name: String, _ cases: CaseFile) -> String {
    let taken = Set(cases.columns.map { $0.variable.name.lowercased() })
    var result = name
    while taken.contains(result) { result += "_" }
    return result
  }

  var resource: PackageResource {
    var fields = [Self.number(cases, language)]
    fields += cases.columns.map(field)
    if !cases.weights.isEmpty { fields.append(Self.weight(cases, language)) }
    return PackageResource(
      name: "cases", path: "faelle.csv", rows: rows, fields: fields,
      title: language == .de ? "Fälle der Befragung" : "cases of the survey")
  }

  private func field(_ column: CaseFile.Column) -> PackageField {
    let missing = MissingLabels(column, language).values
    var labels = column.variable.values.map { (value: $0.value, label: $0.label[language]) }
    if column.option?.notChosen.contains(CaseFile.notChosen) == true,
      !labels.contains(where: { $0.value == CaseFile.notChosen })
    {
      labels.append(
        (value: CaseFile.notChosen, label: language == .de ? "nicht gewählt" : "not chosen"))
    }
    let known = Set(labels.map(\.value)).union(missing.map(\.value))
    // Values without a label are allowed too, or the package would not fit its own data.
    let others = column.counts.keys.filter { !$0.isEmpty && !known.contains($0) }.sorted()
      .map { (value: $0, label: $0) }
    let isNumber = column.variable.values.isEmpty && column.option == nil
    // An empty field is always missing, also in a column where none is.
    let empty: [(value: String, label: String)] =
      missing.contains { $0.value.isEmpty }
      ? [] : [(value: "", label: MissingLabels.empty(column, language))]
    return PackageField(
      name: column.variable.name, kind: isNumber ? .number : .string,
      title: column.variable.label[language], categories: isNumber ? [] : labels + others,
      missing: empty + missing.map { (value: $0.value, label: $0.label) })
  }

  private var rows: [[String]] {
    (0..<cases.caseCount).map { row in
      var fields = [String(row + 1)] + cases.columns.map { $0.values[row] }
      if !cases.weights.isEmpty {
        fields.append(cases.weights[row].map { PlainNumber.text($0) } ?? "")
      }
      return fields
    }
  }
}

/// The variables with their values, as a data file and for people.
struct ExportCodebook {
  private let codebook: Codebook
  private let language: Language

  init(_ codebook: Codebook, _ language: Language) {
    self.codebook = codebook
    self.language = language
  }

  private static let header = ["variable", "label", "value", "value_label", "missing"]

  /// One row for each value of each variable; a variable without values has one row.
  private var rows: [[String]] {
    codebook.variables.flatMap { variable -> [[String]] in
      let first = [variable.name, variable.label[language]]
      let values = variable.values.map { first + [$0.value, $0.label[language], ""] }
      let words = MissingWords(language)
      let missing = variable.missing.sorted { $0.key < $1.key }.map {
        first + [$0.key, words.text($0.value), $0.value.rawValue]
      }
      let all = values + missing
      return all.isEmpty ? [first + ["", "", ""]] : all
    }
  }

  var resource: PackageResource {
    PackageResource(
      name: "codebook", path: "codebuch.csv", rows: rows,
      fields: Self.header.map { PackageField(name: $0, kind: .string) },
      title: language == .de ? "Codebuch" : "codebook")
  }

  var markdown: String {
    var lines = ["# " + (language == .de ? "Codebuch" : "Codebook")]
    for variable in codebook.variables {
      lines += [
        "", "## " + Markdown.escaped(PlainLine.text(variable.name)), "",
        Markdown.escaped(PlainLine.text(variable.label[language])),
      ]
      let words = MissingWords(language)
      let values =
        variable.values.map { ($0.value, $0.label[language]) }
        + variable.missing.sorted { $0.key < $1.key }.map {
          ($0.key, words.text($0.value) + (language == .de ? " (fehlend)" : " (missing)"))
        }
      if !values.isEmpty { lines += ["", "| | |", "|---|---|"] }
      lines += values.map { value, label in
        let shown = value.isEmpty ? (language == .de ? "leer" : "empty") : value
        return "| \(Markdown.escaped(PlainLine.text(shown))) | "
          + "\(Markdown.escaped(PlainLine.text(label))) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The values of a column that stand for no answer and occur, with labels that occur once.
struct MissingLabels {
  /// One value.
  struct Value {
    let value: String
    let kind: MissingValue
    var label: String
  }

  let values: [Value]

  init(_ column: CaseFile.Column, _ language: Language) {
    let words = MissingWords(language)
    let counts = column.counts
    var found = column.variable.missing.filter { counts[$0.key] != nil }
      .sorted { $0.key < $1.key }
      .map { Value(value: $0.key, kind: $0.value, label: words.text($0.value)) }
    if counts[""] != nil, column.variable.missing[""] == nil {
      found.insert(
        Value(value: "", kind: .noAnswer, label: Self.empty(column, language)), at: 0)
    }
    let labels = Dictionary(found.map { ($0.label, 1) }, uniquingKeysWith: +)
    for place in found.indices where labels[found[place].label] ?? 0 > 1 {
      guard !found[place].value.isEmpty else { continue }
      found[place].label += " (\(found[place].value))"
    }
    values = found
  }

  /// What an empty field means where the codebook does not say it.
  static func empty(_ column: CaseFile.Column, _ language: Language) -> String {
    switch (column.option != nil, language) {
    case (true, .de): "keine Angabe zum Thema"
    case (true, .en): "no answer to the topic"
    case (false, .de): "leer"
    case (false, .en): "empty"
    }
  }
}

/// The kinds of missing in words.
struct MissingWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func text(_ kind: MissingValue) -> String {
    switch kind {
    case .notAsked: language == .de ? "nicht gefragt" : "not asked"
    case .noAnswer: language == .de ? "keine Angabe" : "no answer"
    case .dontKnow: language == .de ? "weiß nicht" : "don't know"
    case .filtered: language == .de ? "trifft nicht zu" : "not applicable"
    case .invalid: language == .de ? "ungültig" : "invalid"
    }
  }
}
