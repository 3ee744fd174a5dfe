/// Compares what was computed with what a case expects, number by number.
struct OracleComparison {
  /// Members of cases that are no numbers of ours, with the reason.
  static let skipped: [String: String] = [
    "se_rake": "survey::rake stops after ten projections; informative in the README",
    "se_rows_kept_as_in_R": "what R does with zero weights; the rule is to drop the rows",
    "r_outcome": "what R did with bad input",
    "befund_rule": "text; the rule is checked by the kind itself",
    "reason": "text",
    "r_survey_math": "R's rule without the 10⁻¹² tolerance; rounding can shift it by one case",
    "r_survey_school": "R's rule without the 10⁻¹² tolerance; rounding can shift it by one case",
    "cohens_kappa_is": "text",
    "base_weights": "text",
    "order": "text",
  ]

  let relative: Double
  let absolute: Double
  private(set) var numbers = 0
  private(set) var mismatches: [String] = []

  init(relative: Double, absolute: Double) {
    self.relative = relative
    self.absolute = absolute
  }

  mutating func compare(_ got: OracleValue?, with expected: OracleValue, at path: String) {
    switch (got, expected) {
    case (.null, .null):
      numbers += 1
    case (.refusedForSingleUnit, .null):
      numbers += 1
    case (.refusedForSingleUnit, .number(let value)) where value.magnitude < 1e-12:
      numbers += 1
    case (.refusedForSingleUnit, .array(let bounds)):
      compareRefused(with: bounds, at: path)
    case (.null, .array(let bounds)) where bounds.allSatisfy(\.isNull):
      numbers += bounds.count
    case (.upToRoundingNoise(let value), .number(let wanted))
    where (value - wanted).magnitude < 1e-7:
      numbers += 1
    case (.number(let value), .number(let wanted)):
      numbers += 1
      let gap = (value - wanted).magnitude
      if !(gap <= absolute + relative * wanted.magnitude) {
        let share = wanted == 0 ? gap : gap / wanted.magnitude
        mismatches.append("\(path): got \(value), expected \(wanted) (off by \(share))")
      }
    case (.string(let value), .string(let wanted)) where value == wanted: break
    case (.bool(let value), .bool(let wanted)) where value == wanted: break
    case (.array(let values), .array(let wanted)) where values.count == wanted.count:
      for (index, pair) in zip(values, wanted).enumerated() {
        compare(pair.0, with: pair.1, at: "\(path)[\(index)]")
      }
    case (.object(let members), .object(let wanted)):
      compare(members, with: wanted, at: path)
    case (.array(let values), .object(let wanted)) where values.isEmpty && wanted.isEmpty: break
    default:
      let text = got.map { Self.brief($0) } ?? "nothing"
      mismatches.append("\(path): got \(text), expected \(Self.brief(expected))")
    }
  }

  /// An interval that is refused agrees with one without bounds or without width.
  private mutating func compareRefused(with bounds: [OracleValue], at path: String) {
    let known = bounds.compactMap(\.number)
    let hasWidth = known.contains { ($0 - known[0]).magnitude > 1e-12 * $0.magnitude }
    numbers += bounds.count
    if hasWidth { mismatches.append("\(path): refused, expected \(known)") }
  }

  private mutating func compare(
    _ members: [String: OracleValue], with wanted: [String: OracleValue], at path: String
  ) {
    for (key, value) in wanted.sorted(by: { $0.key < $1.key }) {
      if Self.skipped[key] != nil || key.hasSuffix("_library_error") { continue }
      compare(members[key], with: value, at: "\(path).\(key)")
    }
  }

  private static func brief(_ value: OracleValue) -> String {
    String("\(value)".prefix(120))
  }
}
