public import BefundModel

extension CodebookListing {
  /// Returns the listing as text.
  public func text(in language: Language) -> String {
    let format = NumberFormat(language)
    let de = language == .de
    var lines = [
      "\(source): \(format.number(Double(cases))) \(de ? "Fälle" : "cases"), "
        + "\(entries.count) \(de ? "Variablen" : "variables")"
    ]
    for entry in entries {
      let label = entry.label[language] == entry.name ? "" : "  " + entry.label[language]
      let distinct =
        entry.distinct.map { format.number(Double($0)) }
        ?? (de ? "mehr als 65.535" : "more than 65,535")
      lines += [
        "", entry.name + label,
        "  \(de ? "gültig" : "valid") \(format.number(Double(entry.valid))) · "
          + "\(de ? "verschiedene Werte" : "distinct values") \(distinct)",
      ]
      let width = entry.values.map { DisplayWidth.of($0.value) }.max() ?? 0
      for value in entry.values {
        let shown = value.value.isEmpty ? (de ? "leer" : "empty") : value.value
        let mark = value.missing.map { " [\(MissingWords(language).text($0))]" } ?? ""
        let label =
          value.label[language] == value.value || value.missing != nil
          ? "" : "  " + value.label[language]
        lines.append(
          "  " + DisplayWidth.padded(shown, to: max(5, width)) + "  "
            + DisplayWidth.padded(format.number(Double(value.count)), to: 8, alignsRight: true)
            + label + mark)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the listing as JSON.
  public func json(in language: Language) -> String {
    JSONValue.object([
      "source": .string(source), "cases": .number(cases),
      "variables": .array(entries.map { Self.value($0, language) }),
    ]).rendered()
  }

  private static func value(_ entry: Entry, _ language: Language) -> JSONValue {
    .object([
      "name": .string(entry.name), "label": .string(entry.label[language]),
      "valid": .number(entry.valid), "distinct": .number(entry.distinct),
      "values": .array(
        entry.values.map { value in
          .object([
            "value": .string(value.value), "label": .string(value.label[language]),
            "count": .number(value.count),
            "missing": value.missing.map { .string($0.rawValue) } ?? .null,
          ])
        }),
    ])
  }
}
