import BefundModel

/// Normalises utilisations such as `120 %`, `ca. 80` and `0,9` to percent.
enum UtilisationAsTextCheck {
  static let id = "utilisation-as-text"
  static let normalised = FindingText(
    (
      de: "die Auslastung ist anders geschrieben als üblich",
      en: "the utilisation is written in an unusual way"
    ),
    why: (
      de: "erwartet wird eine Prozentzahl ohne Zusatz, wie 80",
      en: "a plain percentage such as 80 is expected"
    ),
    fix: (
      de: "prüfen: sie wurde in Prozent umgerechnet",
      en: "check it: it was converted to percent"
    ))
  static let unknown = FindingText(
    (
      de: "die Auslastung ist nicht als Prozentzahl lesbar",
      en: "the utilisation cannot be read as a percentage"
    ),
    why: (
      de: "erwartet wird eine Prozentzahl wie 80; von 1 bis unter 2 ist sie zweideutig",
      en: "a percentage such as 80 is expected; from 1 to below 2 it has two meanings"
    ),
    fix: (
      de: "die Zelle berichtigen; bis dahin gilt sie als unbekannt",
      en: "correct the cell; until then it counts as unknown"
    ))

  /// Returns the utilisation in percent and what is to be reported.
  static func percent(of text: String) -> (value: Double?, finding: FindingText?) {
    if text.isEmpty { return (nil, nil) }
    var rest = text.lowercased().replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    var isPercent = false
    for word in ["ca.", "ca ", "circa", "etwa", "rund", "~", "≈"] where rest.hasPrefix(word) {
      rest.removeFirst(word.count)
    }
    for word in ["%", "prozent", "percent"] where rest.hasSuffix(word) {
      rest.removeLast(word.count)
      isPercent = true
    }
    rest = TextDecoder.trimmed(rest)
    guard let number = Amount.number(rest) else { return (nil, unknown) }
    let isPlain = rest.count == text.count
    if isPercent || number == 0 || number >= 2 { return (number, isPlain ? nil : normalised) }
    return number < 1 ? ((number * 1_000_000).rounded() / 10_000, normalised) : (nil, unknown)
  }
}
