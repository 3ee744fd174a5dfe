import BefundModel

/// Marks recommendations that a person confirmed to be duplicates; they stay and do not count.
enum DuplicateRecommendationCheck {
  static let id = "duplicate-recommendation"
  static let text = FindingText(
    (
      de: "bestätigte Dublette einer anderen Empfehlung",
      en: "confirmed duplicate of another recommendation"
    ),
    why: (
      de: "eine Person hat sie in der Liste der Dubletten bestätigt",
      en: "a person confirmed it in the list of duplicates"
    ),
    fix: (
      de: "nichts zu tun: gezählt wird die andere", en: "nothing to do: the other one counts"
    ))
}
