import BefundModel

/// The cases as SPSS has them: names, codes, labels and user-missing values within its limits.
///
/// Numeric codes stay. Codes of up to eight bytes stay as text. Longer ones, and those with more kinds
/// of missing than text variables may have, become numbers in the order of the codebook. Options of
/// several become 1 (chosen) and 0 (not chosen), and user-missing where the topic has no answer.
public struct SPSSCases: Sendable {
  /// A code of a variable.
  public enum Code: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// A text of up to eight bytes in UTF-8.
    case text(String)
  }

  /// Which codes stand for a missing answer: up to three of them, or a range and one beside it.
  public enum Missing: Hashable, Sendable {
    /// Up to three codes.
    case codes([Code])
    /// All numbers of a range, its ends included, and one beside it.
    case range(ClosedRange<Double>, beside: Double? = nil)
  }

  /// How SPSS treats a variable by default.
  public enum Measure: Sendable {
    /// Categories without an order.
    case nominal
    /// Categories in an order.
    case ordinal
    /// Quantities.
    case scale
  }

  /// One variable with the value of each case.
  public struct Variable: Sendable {
    /// The name: at most 64 characters of ASCII, unique without regard to case.
    public let name: String
    /// The label, at most 255 bytes.
    public let label: String
    /// How it is measured.
    public let measure: Measure
    /// The labels of codes, at most 120 bytes each.
    public let labels: [(code: Code, label: String)]
    /// The codes for missing answers.
    public let missing: Missing
    /// The width of texts in bytes; `nil` for numbers.
    public let width: Int?
    /// The code of each case; `nil` is system-missing.
    public let values: [Code?]
  }

  /// The title of the study, at most 64 bytes.
  public let title: String
  /// What the file is, such as the banner of the edition.
  public let note: String
  /// The variables: a running number, the survey's, the adjustment weight.
  public let variables: [Variable]
  /// The number of cases.
  public let caseCount: Int
}

extension SPSSCases {
  init(_ cases: CaseFile, study: Study, note: String, language: Language) {
    title = SPSSText.cut(study.title[language], to: 64)
    self.note = note
    caseCount = cases.caseCount
    var names = SPSSNames()
    let number = ExportCases.number(cases, language)
    var all = [
      Variable(
        name: names.next(number.name), label: SPSSText.cut(number.title, to: 255), measure: .scale,
        labels: [], missing: .codes([]), width: nil,
        values: (0..<cases.caseCount).map { .number(Double($0 + 1)) })
    ]
    let ordered = Set(study.challenges?.items.map(\.variable) ?? [])
    for column in cases.columns {
      let coding = SPSSCoding(column, language)
      let measure: Measure =
        column.option == nil && column.variable.values.isEmpty
        ? .scale : ordered.contains(column.variable.name) ? .ordinal : .nominal
      all.append(
        Variable(
          name: names.next(column.variable.name),
          label: SPSSText.cut(column.variable.label[language], to: 255), measure: measure,
          labels: coding.labels.map { ($0.code, SPSSText.cut($0.label, to: 120)) },
          missing: coding.missing, width: coding.width, values: coding.values))
    }
    if !cases.weights.isEmpty {
      let weight = ExportCases.weight(cases, language)
      all.append(
        Variable(
          name: names.next(weight.name), label: SPSSText.cut(weight.title, to: 255),
          measure: .scale, labels: [], missing: .codes([]), width: nil,
          values: cases.weights.map { $0.map { .number($0) } }))
    }
    variables = all
  }
}

/// Names that SPSS takes.
struct SPSSNames {
  private static let reserved: Set<String> = [
    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
  ]
  private var taken: Set<String> = []

  /// Returns a name for a variable: its id, changed as little as needed.
  mutating func next(_ name: String) -> String {
    var base = FigureID.make(name).replacing("-", with: "_")
    if let first = base.unicodeScalars.first, !first.properties.isAlphabetic { base = "v" + base }
    if Self.reserved.contains(base.lowercased()) { base = "v_" + base }
    base = Self.start(of: base, 64)
    var result = base
    var number = 2
    while !taken.insert(result.lowercased()).inserted {
      let end = "_\(number)"
      result = Self.start(of: base, 64 - end.utf8.count) + end
      number += 1
    }
    return result
  }

  /// The first characters, without points at the end.
  private static func start(of name: String, _ length: Int) -> String {
    var result = name.prefix(length)
    while result.last == "." { result.removeLast() }
    return String(result)
  }
}

/// Texts within the lengths that SPSS takes.
enum SPSSText {
  /// Returns a text in one line with no more than so many bytes, an ellipsis where it was cut.
  static func cut(_ text: String, to bytes: Int) -> String {
    let line = PlainLine.text(text)
    guard line.utf8.count > bytes else { return line }
    var result = ""
    for character in line {
      if result.utf8.count + character.utf8.count > bytes - 3 { break }
      result.append(character)
    }
    return result + "…"
  }
}
