import BefundModel

/// Reports numbers of places that are words; they count as unknown.
enum PlacesAsTextCheck {
  static let id = "places-as-text"
  static let text = FindingText(
    (de: "die Zahl der Plätze ist Text", en: "the number of places is text"),
    why: (
      de: "'offen' und dergleichen ist keine Zahl", en: "'open' and the like is not a number"
    ),
    fix: (
      de: "nachfragen, wenn die Zahl gebraucht wird; sie gilt als unbekannt",
      en: "ask if the number is needed; it counts as unknown"
    ))

  /// Returns the number of places, or `nil` for text.
  static func places(of text: String) -> Int? {
    Amount.whole(text).flatMap { $0 >= 0 ? $0 : nil }
  }
}
