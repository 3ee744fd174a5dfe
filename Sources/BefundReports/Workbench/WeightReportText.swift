import BefundDisclosure
public import BefundModel

extension WeightReport {
  /// Returns the report as text: per margin target, before and after; then what the weights cost.
  public func text(in language: Language) -> String {
    let de = language == .de
    let format = NumberFormat(language)
    let title = de ? "Anpassungsgewichte" : "Adjustment weights"
    var lines = [
      groups[language].isEmpty ? title : title + ": " + groups[language],
      "n = \(format.number(Double(weights.count - zeroWeightCases)))"
        + (zeroWeightCases == 0
          ? ""
          : (de ? " · mit Gewicht 0, nicht gezählt: " : " · with weight 0, not counted: ")
            + format.number(Double(zeroWeightCases))),
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
    lines += ["", summary(in: language)]
    lines += [trimmingText(in: language), boundsText(in: language)].compactMap { $0 }
    lines += notes.map { $0[language] }
    if !estimates.isEmpty { lines += estimateLines(in: language) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A sentence on what trimming did, or `nil` without it.
  private func trimmingText(in language: Language) -> String? {
    guard let trimming else { return nil }
    let format = NumberFormat(language)
    let lower = format.number(trimming.bounds.lower, decimals: 2)
    let upper =
      trimming.bounds.upper.isFinite ? format.number(trimming.bounds.upper, decimals: 2) : "∞"
    let before = format.number(trimming.untrimmedDesignEffect, decimals: 2)
    let count = format.number(Double(trimming.clipped))
    let sum: String =
      trimming.keepsSum
      ? ""
      : language == .de ? "; die Summe der Gewichte ist nicht erhalten" : "; their sum has changed"
    let mode: String
    if language == .de {
      mode = trimming.bounds.isStrict ? "streng" : "einmal"
      return
        "gekappt (\(mode)) auf das \(lower)- bis \(upper)-Fache des Mittels: \(count) Gewichte, "
        + "Designeffekt davor \(before)\(sum)\(trimming.clipped > 0 ? "; die Ränder werden danach nicht mehr genau getroffen" : "")"
    }
    mode = trimming.bounds.isStrict ? "strict" : "once"
    return "trimmed (\(mode)) to \(lower) to \(upper) times the mean: \(count) weights, design "
      + "effect before \(before)\(sum)\(trimming.clipped > 0 ? "; the margins are no longer met exactly" : "")"
  }

  private func boundsText(in language: Language) -> String? {
    guard let bounds, bounds.count == 2 else { return nil }
    let format = NumberFormat(language)
    let (lower, upper) = (
      format.number(bounds[0], decimals: 2), format.number(bounds[1], decimals: 2)
    )
    return language == .de
      ? "kalibriert (Logit) mit Faktoren von \(lower) bis \(upper) auf das Ausgangsgewicht"
      : "calibrated (logit) with factors from \(lower) to \(upper) on the base weight"
  }

  private func estimateLines(in language: Language) -> [String] {
    let format = NumberFormat(language)
    let head =
      language == .de
      ? ["Schätzwerte", "n", "Mittel", "SE kalibriert", "SE ohne"]
      : ["Estimates", "n", "mean", "SE calibrated", "SE plain"]
    func number(_ value: Double?) -> String {
      value.map { format.number($0, decimals: 3) } ?? Sign.senseless.rawValue
    }
    let rows = estimates.map { estimate in
      [
        estimate.variable, format.number(Double(estimate.cases)), number(estimate.mean),
        number(estimate.calibratedError), number(estimate.plainError),
      ]
    }
    let width = ([head] + rows).map { DisplayWidth.of($0[0]) }.max() ?? 0
    return [""]
      + ([head] + rows).map { row in
        DisplayWidth.padded(row[0], to: width)
          + row.dropFirst().map { "  " + DisplayWidth.padded($0, to: 13, alignsRight: true) }
          .joined()
      }
  }

  private func summary(in language: Language) -> String {
    let format = NumberFormat(language)
    let smallest = format.number(weights.filter { $0 > 0 }.min() ?? 0, decimals: 2)
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
      "groups": .string(groups[language]), "n": .number(weights.count - zeroWeightCases),
      "zero_weight": .number(zeroWeightCases),
      "design_effect": .number(designEffect), "effective_n": .number(effectiveSize),
      "smallest": .number(weights.filter { $0 > 0 }.min()), "largest": .number(weights.max()),
      "notes": .array(notes.map { .string($0[language]) }),
      "bounds": bounds.map { .array($0.map { .number($0) }) } ?? .null,
      "trimming": trimming.map { trimming in
        .object([
          "lower": .number(trimming.bounds.lower), "upper": .number(trimming.bounds.upper),
          "strict": .bool(trimming.bounds.isStrict), "clipped": .number(trimming.clipped),
          "keeps_sum": .bool(trimming.keepsSum),
          "untrimmed_design_effect": .number(trimming.untrimmedDesignEffect),
        ])
      } ?? .null,
      "estimates": .array(
        estimates.map { estimate in
          .object([
            "variable": .string(estimate.variable), "n": .number(estimate.cases),
            "mean": .number(estimate.mean),
            "standard_error_calibrated": .number(estimate.calibratedError),
            "standard_error_plain": .number(estimate.plainError),
          ])
        }),
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

  /// The first line of ``csv()``.
  public static let csvHeader = "id,weight\n"

  /// Returns the weights as CSV: `id,weight`, unrounded.
  public func csv() -> String {
    Self.csvHeader
      + zip(ids, weights).map { id, weight in
        "\(DelimitedField.quoted(id, delimiter: ",")),\(PlainNumber.text(weight))\n"
      }.joined()
  }
}
