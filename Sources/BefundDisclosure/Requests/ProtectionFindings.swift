import BefundModel

/// The findings about tables that cannot be protected.
enum ProtectionFindings {
  /// Returns the finding of a failure.
  static func finding(_ failure: ProtectionFailure, request: ProtectionRequest) -> Diagnostic {
    switch failure {
    case .tooLarge: tooLarge(request.dimensions, file: request.file)
    case .tooLaborious: tooLaborious(request)
    case .exposed(let names): exposed(names, request: request)
    case .contradictsHistory, .differsFromHistory: contradiction(request)
    }
  }

  /// The block has too many unknowns.
  static func tooLarge(_ dimensions: [Dimension], file: String) -> Diagnostic {
    let sizes = dimensions.map { "\($0.name) (\($0.categories.count))" }.joined(separator: " × ")
    let largest = dimensions.max { $0.categories.count < $1.categories.count }?.name ?? ""
    let limit = Block.unknownLimit
    return Diagnostic(
      id: "cannot-protect", file: file,
      message: LocalizedText(
        de: "der Block hat mehr als \(limit) Unbekannte: \(sizes)",
        en: "the block has more than \(limit) unknowns: \(sizes)"),
      why: LocalizedText(
        de: "so viele lassen sich nicht gemeinsam prüfen; ungeprüft geht nichts hinaus",
        en: "so many cannot be checked together; nothing leaves the house unchecked"),
      fix: LocalizedText(
        de: "Kategorien von '\(largest)' zusammenfassen, eine Dimension weglassen oder die "
          + "Anfrage teilen",
        en: "combine categories of '\(largest)', drop a dimension, or split the request"),
      status: .cannotProtect)
  }

  private static func tooLaborious(_ request: ProtectionRequest) -> Diagnostic {
    let tables = request.requested.map { "'\($0.id)'" }.joined(separator: ", ")
    let largest = request.dimensions.max { $0.categories.count < $1.categories.count }?.name ?? ""
    return Diagnostic(
      id: "cannot-protect", file: request.file,
      message: LocalizedText(
        de: "die Prüfung der Tabellen \(tables) dauert zu lange",
        en: "the check of tables \(tables) takes too long"),
      why: LocalizedText(
        de: "die Dimensionen bilden zu viele Kombinationen; ungeprüft geht nichts hinaus",
        en: "the dimensions make too many combinations; nothing leaves the house unchecked"),
      fix: LocalizedText(
        de: "Kategorien von '\(largest)' zusammenfassen oder eine Dimension weglassen",
        en: "combine categories of '\(largest)', or drop a dimension"),
      status: .cannotProtect)
  }

  private static func exposed(_ names: [String], request: ProtectionRequest) -> Diagnostic {
    let tables = request.tablesWithTotal
    let list = tables.map { "'\($0)'" }.joined(separator: ", ")
    let named = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let earlier = request.history.map { "'\($0.id)'" }.joined(separator: ", ")
    let why =
      earlier.isEmpty
      ? LocalizedText(
        de: "die Gesamtzahl allein verrät zu viel: \(named)",
        en: "the grand total alone gives away too much: \(named)")
      : LocalizedText(
        de: "zusammen mit \(earlier) ließe sich ausrechnen: \(named)",
        en: "together with \(earlier) it could be worked out: \(named)")
    let dimensions = request.dimensions(namedIn: names).map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      id: "cannot-protect", file: request.file,
      message: LocalizedText(
        de: "Tabelle \(list) lässt sich auch mit gesperrten Zellen nicht schützen",
        en: "table \(list) cannot be protected, even with cells suppressed"),
      why: why,
      fix: earlier.isEmpty
        ? LocalizedText(
          de: "Kategorien von \(dimensions) zusammenfassen oder die Gesamtzahl weglassen",
          en: "combine categories of \(dimensions), or leave out the grand total")
        : LocalizedText(
          de: "die neuen Fälle (\(dimensions)) zurückhalten, bis genug hinzugekommen sind, oder "
            + "die Tabelle ohne Gesamtzahl und gröber veröffentlichen",
          en: "hold back the new cases (\(dimensions)) until enough have come, or publish the "
            + "table coarser and without its total"),
      status: .cannotProtect)
  }

  private static func contradiction(_ request: ProtectionRequest) -> Diagnostic {
    let earlier = request.history.map { "'\($0.id)'" }.joined(separator: ", ")
    return Diagnostic(
      id: "cannot-protect", file: request.file,
      message: LocalizedText(
        de: "die früher veröffentlichten Tabellen \(earlier) passen nicht zu den Daten",
        en: "the tables released earlier, \(earlier), do not fit the data"),
      why: LocalizedText(
        de: "der Schutz gegen Differenzen braucht beide aus denselben Personen",
        en: "protection against differences needs both from the same persons"),
      fix: LocalizedText(
        de: "geänderte Fälle mit einer eigenen Dimension kennzeichnen, etwa 'stand'",
        en: "mark changed cases by a dimension of their own, such as 'version'"),
      status: .cannotProtect)
  }
}

extension ProtectionRequest {
  /// The ids of the tables that print the grand total; all tables where none does.
  fileprivate var tablesWithTotal: [String] {
    let found = requested.filter { table in
      table.addresses.contains { $0.filtered(by: table.filter).isTotal }
    }
    return (found.isEmpty ? requested : found).map(\.id)
  }

  /// The dimensions that occur in some names of counts; all where none does.
  fileprivate func dimensions(namedIn names: [String]) -> [String] {
    let found = dimensions.map(\.name).filter { name in
      names.contains { $0.contains(name + "=") }
    }
    return found.isEmpty ? dimensions.map(\.name) : found
  }
}
