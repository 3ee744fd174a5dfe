import BefundModel

/// The duplicates that a person confirmed, by file.
struct ConfirmedDuplicates {
  /// The id of the duplicate, and of the record that stays.
  struct Pair: Hashable {
    var duplicate: String
    var original: String
  }

  private var pairs: [String: [Pair]] = [:]

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
      pairs[table[row, "datei"], default: []].append(
        Pair(duplicate: table[row, "id"], original: table[row, "dublette_von"]))
    }
  }

  /// Returns the pairs of one file, by its name without folder.
  func pairs(of path: String) -> [Pair] {
    pairs[path.split(separator: "/").last.map(String.init) ?? path] ?? []
  }
}
