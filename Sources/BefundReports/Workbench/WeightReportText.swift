public import BefundModel

extension WeightReport {
  /// Returns the report as text: per margin target, before and after; then what the weights cost.
  public func text(in language: Language) -> String {
    let de = language == .de
    let format = NumberFormat(language)
    var lines = [
      (de ? "Anpassungsgewichte: " : "Adjustment weights: ") + groups[language],
      "n = \(format.number(Double(weights.count)))",
    ]
    for margin in margins {
      lines += ["", margin.name + (margin.referenceDay.map { " (\($0))" } ?? "")]
      let names = margin.levels.map { $0.label[language] }
      let width = max(8, names.map(DisplayWidth.of).max() ?? 0)
      func row(_ cells: [String]) -> String {
        "  " + DisplayWidth.padded(cells[0], to: width)
          + cells.dropFirst().map { "  " + DisplayWidth.padded($0, to: 8, alignsRight: true) }
          .joined()
      }
      lines.append(
        row(de ? ["", "n", "Ziel", "vorher", "nachher"] : ["", "n", "target", "before", "after"]))
      for (name, level) in zip(names, margin.levels) {
        lines.append(
          row([
            name, String(level.cases), format.percent(level.target * 100, decimals: 1),
            format.percent(level.before * 100, decimals: 1),
            format.percent(level.after * 100, decimals: 1),
          ]))
      }
    }
    lines += ["", summary(in: language)] + notes.map { $0[language] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(in language: Language) -> String {
    let format = NumberFormat(language)
    let smallest = format.number(weights.min() ?? 0, decimals: 2)
    let largest = format.number(weights.max() ?? 0, decimals: 2)
    let effect = format.number(designEffect, decimals: 2)
    let size = format.number(effectiveSize, decimals: 1)
    return language == .de
      ? "Gewichte \(smallest) bis \(largest) · Designeffekt (Kish) \(effect) · effektives n \(size)"
      : "weights \(smallest) to \(largest) · design effect (Kish) \(effect) · effective n \(size)"
  }

  /// Returns the report as JSON, with every weight.
  public func json(in language: Language) -> String {
    JSONValue.object([
      "groups": .string(groups[language]), "n": .number(weights.count),
      "design_effect": .number(designEffect), "effective_n": .number(effectiveSize),
      "smallest": .number(weights.min()), "largest": .number(weights.max()),
      "notes": .array(notes.map { .string($0[language]) }),
      "margins": .array(
        margins.map { margin in
          .object([
            "name": .string(margin.name),
            "levels": .array(
              margin.levels.map { level in
                .object([
                  "label": .string(level.label[language]), "n": .number(level.cases),
                  "target": .number(level.target), "before": .number(level.before),
                  "after": .number(level.after),
                ])
              }),
          ])
        }),
    ]).rendered()
  }

  /// Returns the weights as CSV: `id,weight`, unrounded.
  public func csv() -> String {
    "id,weight\n"
      + zip(ids, weights).map { id, weight in
        "\(DelimitedField.quoted(id, delimiter: ",")),\(PlainNumber.text(weight))\n"
      }.joined()
  }
}
