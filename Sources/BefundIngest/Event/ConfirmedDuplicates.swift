import BefundModel

/// The duplicates that a person confirmed, by file.
struct ConfirmedDuplicates {
  /// The id of the duplicate, and of the record that stays.
  struct Pair: Hashable {
    var duplicate: String
    var original: String
  }

  private var pairs: [String: [Pair]] = [:]
  /// Where each file is named first.
  private var places: [String: (line: Int, field: Int?)] = [:]
  private var path = ""

  /// No duplicates.
  init() {}

  /// Reads the list `datei;id;dublette_von;grund;bestaetigt_von;datum`.
  ///
  /// - Throws: `unknown-column` and the findings of reading.
  init(_ path: String) throws {
    let columns = ["datei", "id", "dublette_von"]
    let file = try ListFile.open(path, options: DelimitedOptions(headerNames: Set(columns)))
    for name in columns { _ = try file.column(named: name) }
    let table = try DelimitedTable(file, isText: { _ in false })
    for row in 0..<table.rowCount {
      let name = table[row, "datei"]
      pairs[name, default: []].append(
        Pair(duplicate: table[row, "id"], original: table[row, "dublette_von"]))
      if places[name] == nil {
        places[name] = (table.lines[row], table.column("datei").map { $0 + 1 })
      }
    }
    self.path = path
  }

  /// Returns a finding about each file that is named and is none of the study's lists.
  func ofOtherFiles(than lists: [String?]) -> [Diagnostic] {
    let known = Set(lists.compactMap { $0 }.map(FilePath.name))
    let text = UnknownDuplicateCheck.otherFile
    let unknown = places.filter { !known.contains($0.key) }
    return unknown.sorted { $0.value.line < $1.value.line }.map { name, place in
      Diagnostic(
        id: UnknownDuplicateCheck.id, severity: .warning, file: path, line: place.line,
        column: place.field, count: pairs[name]?.count ?? 1, message: text.message, why: text.why,
        fix: text.fix)
    }
  }

  /// Returns the pairs of one file, by its name without folder.
  func pairs(of path: String) -> [Pair] { pairs[FilePath.name(of: path)] ?? [] }
}
