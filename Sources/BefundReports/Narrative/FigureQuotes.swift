import BefundDisclosure
import BefundModel

/// Fills texts with figures quoted by key.
///
/// A key stands in double braces: `{{needs.B2.SQ01@A6.percent}}`. A figure with a base below 30 is
/// quoted as "10 von 23"; one that is not shown, or whose numbers of persons are not, cannot be quoted.
struct FigureQuotes {
  private let figures: [String: (cell: ReleasedCell, statistic: Statistic)]
  private let thresholds: BaseThresholds
  let language: Language

  init(_ content: ReleasedContent, language: Language) {
    figures = content.figures()
    thresholds = content.thresholds
    self.language = language
  }

  /// Returns the text with every key replaced, or `nil` when one of them cannot be quoted.
  func fill(_ template: String) -> String? {
    var result = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "{{") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}"),
        let text = quote(String(rest[..<end.lowerBound]))
      else { return nil }
      result += text
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Returns what prose prints for a key, or `nil`.
  func quote(_ key: String) -> String? {
    guard let (cell, statistic) = figures[key], let value = cell.value(statistic) else {
      return nil
    }
    let format = NumberFormat(language)
    switch statistic {
    case .percent:
      guard let size = cell.size, cell.sign != .secret, cell.sign != .tooFew else { return nil }
      guard size < thresholds.plainFrom else { return format.percent(value) }
      guard let count = cell.count, let base = cell.base else { return nil }
      return "\(format.number(Double(count))) \(ofWord) \(format.number(Double(base)))"
    case .mean, .standardDeviation:
      guard (cell.base ?? .max) >= thresholds.plainFrom else { return nil }
      return format.number(value, decimals: 1)
    case .rank:
      guard (cell.base ?? .max) >= thresholds.plainFrom, cell.sign != .secret else { return nil }
      return cell.rankRange.map { $0.heading.label[language] } ?? format.number(value)
    default: return cell.sign == .secret ? nil : format.number(value)
    }
  }

  private var ofWord: String { language == .de ? "von" : "of" }
}
