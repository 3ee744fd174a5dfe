public import BefundModel

/// The order of values and their labels, in a bare file and in a study.
public enum ValueOrder {
  /// Returns the values of a bare file in order: numbers ascending, else by Unicode scalars.
  public static func sorted(
    _ values: some Collection<String>, decimal: Character = "."
  ) -> [String] {
    let numbers = values.compactMap { DecimalText.number($0, decimal: decimal) }
    if numbers.count == values.count {
      return zip(values, numbers).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }
    return values.sorted { a, b in
      a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) { $0.value < $1.value }
    }
  }

  /// Returns the headings of a variable's values: codebook order first, then those that the
  /// codebook does not name, in the order of a bare file.
  public static func headings(
    of values: Set<String>, variable: Variable?, decimal: Character = "."
  ) -> [Heading] {
    let known = variable?.values ?? []
    let names = Set(known.map(\.value))
    return known.map { Heading(id: $0.value, label: $0.label) }
      + sorted(values.subtracting(names), decimal: decimal).map {
        Heading(id: $0, label: LocalizedText($0))
      }
  }
}
