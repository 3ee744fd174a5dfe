/// The words for kinds of missing in notes.
enum MissingWords {
  /// Returns what a note calls a missing value: the value itself, or its kind where the value is
  /// empty or Befund's own.
  static func label(_ missing: MissingCount) -> LocalizedText {
    if missing.value.isEmpty { return LocalizedText(de: "leer", en: "empty") }
    guard missing.value.hasPrefix("_") else { return LocalizedText(missing.value) }
    return switch missing.kind {
    case .notAsked: LocalizedText(de: "nicht gefragt", en: "not asked")
    case .noAnswer: LocalizedText(de: "keine Angabe", en: "no answer")
    case .dontKnow: LocalizedText(de: "weiß nicht", en: "don't know")
    case .filtered: LocalizedText(de: "trifft nicht zu", en: "not applicable")
    case .invalid: LocalizedText(de: "ungültig", en: "invalid")
    }
  }
}
