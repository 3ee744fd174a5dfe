public import BefundDisclosure
public import BefundModel

/// An export for further analysis: its files, and its data once more as rows.
public struct ExportContent: Sendable {
  /// The files.
  public let files: [ReportFile]
  /// The data files as tables.
  public let sheets: [ExportSheet]
  /// The cases for SPSS; none in the public edition.
  public let spss: SPSSCases?
}

/// A data file as rows of fields.
public struct ExportSheet: Sendable {
  /// The name, such as `needs`.
  public let name: String
  /// The columns: names and types of SQL.
  public let columns: [(name: String, type: String)]
  /// The fields; an empty one is no value in columns of numbers.
  public let rows: [[String]]
}

extension Release {
  /// Returns an export for further analysis: a Frictionless Data Package (version 2) with notebooks that
  /// read and check it, and the variables as DDI-Codebook 2.5.
  ///
  /// The public edition has the protected tables alone; the internal one has the cases too.
  ///
  /// - Parameters:
  ///   - codebook: The variables of the survey.
  ///   - language: The language of labels and texts.
  ///   - version: The version of Befund.
  ///   - spssFile: The name of the file for SPSS that stands beside these; `nil` without one.
  ///   - digest: Returns the SHA-256 of a text in hexadecimal digits.
  public func export(
    codebook: Codebook, language: Language, version: String, spssFile: String? = nil,
    digest: @escaping (String) -> String
  ) -> ExportContent {
    var resources = content.tables.map { table in
      PackageResource(
        name: table.id.lowercased(), path: "tabellen/\(table.fileName).csv",
        rows: TidyCSV.rows(table, language), fields: TidySchema.fields(language), table: table)
    }
    let variables = ExportCodebook(codebook, language)
    let hasSurvey = !codebook.variables.isEmpty
    if hasSurvey { resources.append(variables.resource) }
    if let cases { resources.append(ExportCases(cases, language).resource) }
    let package = PackageDescription(
      release: self, resources: resources, codebook: codebook, language: language,
      version: version, digest: digest)
    let texts = ExportTexts(language, hasCases: cases != nil, title: content.study.title[language])
    var files = resources.map(\.file)
    if hasSurvey {
      let ddi = DDICodebook(self, codebook, language, version: version)
      files += [
        ReportFile(name: "codebuch.md", text: variables.markdown),
        ReportFile(name: "codebuch.ddi.xml", text: ddi.xml),
      ]
    }
    files += [
      ReportFile(name: "datapackage.json", text: package.json),
      ReportFile(
        name: "README.md",
        text: texts.readme(
          banner(in: language), resources, hasSurvey: hasSurvey,
          spssFile: cases == nil ? nil : spssFile)),
      ReportFile(name: "start.ipynb", text: texts.notebook),
      ReportFile(name: "start.qmd", text: texts.quarto),
      ReportFile(name: "lesen.R", text: ExportReader.text),
    ]
    let spss = cases.map {
      SPSSCases($0, study: content.study, note: banner(in: language), language: language)
    }
    return ExportContent(files: files, sheets: resources.flatMap(\.sheets), spss: spss)
  }
}

/// One data file of a package.
struct PackageResource {
  let name: String
  let path: String
  let rows: [[String]]
  let fields: [PackageField]
  /// The table that it holds; `nil` for codebook and cases.
  var table: ReleasedTable?
  var title: String?

  /// The most columns that a table of SQLite has.
  private static let widest = 2000

  /// The file, a header above the rows.
  var file: ReportFile {
    ReportFile(name: path, text: DelimitedField.lines([fields.map(\.name)] + rows))
  }

  /// The file as one table, or several where it has more columns than SQLite allows: each then begins with
  /// the first column.
  var sheets: [ExportSheet] {
    // SQL tells names of columns apart without regard to case.
    var taken: Set<String> = []
    let columns = fields.map { field in
      var name = field.name
      while !taken.insert(name.lowercased()).inserted { name += "_" }
      return (name, field.kind.sql)
    }
    guard columns.count > Self.widest else {
      return [ExportSheet(name: name, columns: columns, rows: rows)]
    }
    return stride(from: 1, to: columns.count, by: Self.widest - 1).enumerated().map { part, start in
      let end = min(start + Self.widest - 1, columns.count)
      return ExportSheet(
        name: part == 0 ? name : "\(name)_\(part + 1)",
        columns: [columns[0]] + columns[start..<end],
        rows: rows.map { [$0[0]] + $0[start..<end] })
    }
  }
}

/// One column of a data file.
struct PackageField {
  /// The kinds of values that a package knows.
  enum Kind: String {
    case string, integer, number

    /// The type in SQL.
    var sql: String {
      switch self {
      case .string: "TEXT"
      case .integer: "INTEGER"
      case .number: "REAL"
      }
    }
  }

  let name: String
  let kind: Kind
  var title: String = ""
  /// The values with their labels; none for open columns.
  var categories: [(value: String, label: String)] = []
  /// The values that stand for no answer, with the reason.
  var missing: [(value: String, label: String)] = []

  var json: JSONValue {
    var members: [String: JSONValue] = ["name": .string(name), "type": .string(kind.rawValue)]
    if !title.isEmpty { members["title"] = .string(title) }
    func list(_ values: [(value: String, label: String)]) -> JSONValue {
      .array(
        values.map { .object(["value": .string($0.value), "label": .string($0.label)]) })
    }
    if !categories.isEmpty {
      members["categories"] = list(categories)
      members["constraints"] = .object(["enum": .array(categories.map { .string($0.value) })])
    }
    if !missing.isEmpty { members["missingValues"] = list(missing) }
    return .object(members)
  }
}

/// The columns of every tidy table.
enum TidySchema {
  private static let texts: Set<String> = [
    "table", "row", "row_label", "column", "column_label", "sign", "by", "key", "letters",
    "text_id", "text",
  ]
  private static let whole: Set<String> = ["count", "base", "rank", "rank_low", "rank_high"]

  static func fields(_ language: Language) -> [PackageField] {
    TidyCSV.header.map { name in
      PackageField(
        name: name,
        kind: texts.contains(name) ? .string : whole.contains(name) ? .integer : .number,
        title: title(name)[language], categories: name == "sign" ? signs(language) : [])
    }
  }

  private static func signs(_ language: Language) -> [(value: String, label: String)] {
    Sign.allCases.map { ($0.rawValue, TableWords(language).meaning(of: $0)) }
  }

  private static func title(_ name: String) -> LocalizedText {
    let titles: [String: (de: String, en: String)] = [
      "table": ("Tabelle", "table"), "row": ("Zeile", "row"),
      "row_label": ("Bezeichnung der Zeile", "label of the row"), "column": ("Spalte", "column"),
      "column_label": ("Bezeichnung der Spalte", "label of the column"),
      "count": ("Anzahl", "count"), "base": ("Basis, ungewichtet", "base, unweighted"),
      "weighted_count": ("gewichtete Anzahl", "weighted count"),
      "weighted_base": ("gewichtete Basis", "weighted base"),
      "effective_base": ("effektive Basis (Kish)", "effective base (Kish)"),
      "proportion": ("Anteil, 0 bis 1", "share, 0 to 1"),
      "standard_error": ("Standardfehler", "standard error"),
      "lower": ("untere Grenze, 95 %", "lower bound, 95%"),
      "upper": ("obere Grenze, 95 %", "upper bound, 95%"), "mean": ("Mittelwert", "mean"),
      "standard_deviation": ("Standardabweichung", "standard deviation"),
      "sign": ("Zeichen", "sign"), "median": ("Median", "median"), "rank": ("Rang", "rank"),
      "by": ("Variable der Spalten", "variable of the columns"),
      "key": ("Schlüssel der Zahl", "key of the figure"), "figure": ("Kennzahl", "figure"),
      "letters": ("Buchstaben des Vergleichs", "letters of the comparison"),
      "rank_low": ("bester Rang", "best rank"), "rank_high": ("letzter Rang", "last rank"),
      "text_id": ("Kürzel des Textes", "id of the text"), "text": ("Text", "text"),
    ]
    let found = titles[name] ?? (name, name)
    return LocalizedText(de: found.de, en: found.en)
  }
}
