import BefundModel

/// The cases as a data file: the values as the survey has them, with their labels beside it.
struct ExportCases {
  private let cases: CaseFile
  private let language: Language

  init(_ cases: CaseFile, _ language: Language) {
    self.cases = cases
    self.language = language
  }

  /// The names of the columns that no variable has.
  static let number = "fall"
  static let weight = "gewicht"

  var resource: PackageResource {
    let words = MissingWords(language)
    var fields = [
      PackageField(
        name: Self.number, kind: .integer,
        title: language == .de ? "laufende Nummer, ohne Bezug zur Person" : "running number")
    ]
    fields += cases.columns.map { column in
      let missing = column.variable.missing
        .filter { column.values.dictionary.contains($0.key) }
        .sorted { $0.key < $1.key }.map { (value: $0.key, label: words.text($0.value)) }
      let labels = column.variable.values.map { (value: $0.value, label: $0.label[language]) }
      let known = Set(labels.map(\.value)).union(missing.map(\.value))
      // Values without a label are allowed too, or the package would not fit its own data.
      let others = column.values.dictionary.filter { !$0.isEmpty && !known.contains($0) }.sorted()
        .map { (value: $0, label: $0) }
      let isNumber = column.variable.values.isEmpty
      return PackageField(
        name: column.variable.name, kind: isNumber ? .number : .string,
        title: column.variable.label[language], categories: isNumber ? [] : labels + others,
        missing: Self.distinct(
          missing.contains { $0.value.isEmpty }
            ? missing : [(value: "", label: words.text(.noAnswer))] + missing))
    }
    if !cases.weights.isEmpty {
      fields.append(
        PackageField(
          name: Self.weight, kind: .number,
          title: language == .de ? "Anpassungsgewicht" : "adjustment weight",
          missing: [
            (
              value: "",
              label: language == .de
                ? "nicht in der gewichteten Gruppe" : "not in the weighted group"
            )
          ]))
    }
    return PackageResource(
      name: "cases", path: "faelle.csv", rows: rows, fields: fields,
      title: language == .de ? "Fälle der Befragung" : "cases of the survey")
  }

  /// Labels that occur once: those of several values name theirs too.
  private static func distinct(
    _ values: [(value: String, label: String)]
  ) -> [(value: String, label: String)] {
    let counts = Dictionary(values.map { ($0.label, 1) }, uniquingKeysWith: +)
    return values.map { value, label in
      (value, counts[label] ?? 0 > 1 && !value.isEmpty ? "\(label) (\(value))" : label)
    }
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
        "", "## " + Markdown.escaped(variable.name), "", Markdown.escaped(variable.label[language]),
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
        return "| \(Markdown.escaped(shown)) | \(Markdown.escaped(label)) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
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
