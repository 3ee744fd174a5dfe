/// The findings of tests, ranks and agreement that the data do not allow.
enum ComparisonFindings {
  /// The most comparisons that one table may ask for.
  static let limit = 50_000

  /// Throws where tests would compare more columns or values than anybody can read.
  static func checkSize(_ tally: Tally, path: String, line: Int?) throws {
    guard let largest = tally.largestComparison, largest > limit else { return }
    throw Diagnostic(
      id: "too-many-comparisons", file: path, line: line,
      message: LocalizedText(
        de: "die Frage verlangt \(largest) Vergleiche in einer Tabelle",
        en: "the question asks for \(largest) comparisons in one table"),
      why: LocalizedText(
        de: "mehr als \(limit) kann niemand lesen, und jeder sieht alle Zeilen an",
        en: "nobody can read more than \(limit), and each looks at all rows"),
      fix: LocalizedText(
        de: "eine Variable mit weniger Werten nehmen, oder Werte zusammenfassen",
        en: "take a variable with fewer values, or merge values"))
  }

  /// Throws where judgements name a category that is not declared.
  static func check(_ compared: [ComparedCrosstab], path: String, line: Int?) throws {
    for table in compared.flatMap(\.comparisons) where table.kind == .agreement {
      guard let count = table.counts["undeclared"], count > 0 else { continue }
      throw Diagnostic(
        id: "undeclared-category", file: path, line: line, count: count,
        message: LocalizedText(
          de: "ein Urteil nennt eine Kategorie, die --categories nicht nennt",
          en: "a judgement names a category that --categories does not name"),
        why: LocalizedText(
          de: "ohne diese Urteile sähe die Übereinstimmung besser aus, als sie ist",
          en: "without these judgements agreement would look better than it is"),
        fix: LocalizedText(
          de: "alle Kategorien nennen, oder Werte mit --missing als fehlend nennen",
          en: "name all categories, or name values as missing with --missing"))
    }
  }
}
