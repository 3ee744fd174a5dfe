import Foundation

/// The protection of the tables of one request.
public enum TableProtection {
  /// Returns the protected tables of a request as JSON.
  ///
  /// - Parameter path: The path of the request, `-` for standard input.
  /// - Throws: `file-missing`, `file-unreadable` (66); `malformed-request`, `unknown-column`,
  ///   `unknown-category` and the findings of reading the CSV text (65); `cannot-protect` (77).
  public static func protect(_ path: String) throws -> String {
    let request = try ProtectionRequest(Data(try WholeInput.bytes(path)), file: path)
    if request.requested.isEmpty { return try ProtectionRequest.emptyAnswer() }
    return try request.protected(truth: try PersonCounts(request).counts).json()
  }
}

/// The true counts behind a request, from its CSV text.
struct PersonCounts {
  /// The value of every unknown.
  private(set) var counts: [Int]

  private let space: CountSpace
  private let table: DelimitedTable

  /// Counts the persons of a request.
  ///
  /// - Throws: The findings of reading; `unknown-column`; `no-rows`; `unknown-category`.
  init(_ request: ProtectionRequest) throws {
    space = CountSpace(request.dimensions)
    let name = request.file + "#input_csv"
    let file = try DelimitedFile(
      bytes: Array(request.input.utf8), path: name, options: DelimitedOptions(delimiter: 0x3B))
    table = try DelimitedTable(file, isText: { _ in false })
    guard table.rowCount > 0 else { throw Diagnostic.noRows(name, line: file.headerLine) }
    counts = [Int](repeating: 0, count: space.unknownCount)
    var atoms = [Int](repeating: 0, count: table.rowCount)
    for dimension in space.parts {
      let places = try places(dimension.name, among: dimension.categories, file)
      for (row, place) in places.enumerated() {
        atoms[row] = atoms[row] * dimension.categories.count + place
      }
    }
    for atom in atoms { counts[atom] += 1 }
    for (multiple, dimension) in space.multiples.enumerated() {
      for (number, category) in dimension.categories.enumerated() {
        let marks = try places("\(dimension.name): \(category)", among: ["0", "1"], file)
        let first = space.mention(multiple: multiple, category: number, atom: 0)
        for (row, mark) in marks.enumerated() where mark == 1 { counts[first + atoms[row]] += 1 }
      }
    }
  }

  /// Returns the place of each row's value among some values.
  private func places(
    _ column: String, among values: [String], _ file: DelimitedFile
  ) throws -> [Int] {
    let field = try file.column(named: column)
    guard let coded = table.codes(field) else { return [] }
    let placeOfCode = coded.dictionary.map { values.firstIndex(of: $0) }
    return try coded.codes.enumerated().map { row, code in
      guard let place = placeOfCode[Int(code)] else {
        throw Self.unknownCategory(
          column: column, values: values, file: table.path, line: table.lines[row],
          field: field + 1)
      }
      return place
    }
  }

  private static func unknownCategory(
    column: String, values: [String], file: String, line: Int, field: Int
  ) -> Diagnostic {
    let list = values.prefix(8).joined(separator: ", ") + (values.count > 8 ? " …" : "")
    return Diagnostic(
      id: "unknown-category", file: file, line: line, column: field,
      message: LocalizedText(
        de: "der Wert in '\(column)' ist keine Kategorie",
        en: "the value of '\(column)' is no category"),
      why: LocalizedText(
        de: "möglich sind \(list); sonst stimmt keine Summe",
        en: "possible are \(list); otherwise no total is right"),
      fix: LocalizedText(
        de: "den Wert berichtigen oder die Kategorie in 'dimensions' ergänzen",
        en: "correct the value, or add the category to 'dimensions'"))
  }
}
