import BefundModel

/// Marks offers that a person confirmed to be duplicates; they stay and do not count.
enum DuplicateOfferCheck {
  static let id = "duplicate-offer"
  static let text = FindingText(
    (de: "bestätigte Dublette eines anderen Angebots", en: "confirmed duplicate of another offer"),
    why: (
      de: "eine Person hat sie in der Liste der Dubletten bestätigt",
      en: "a person confirmed it in the list of duplicates"
    ),
    fix: (de: "nichts zu tun: gezählt wird das andere", en: "nothing to do: the other one counts"))
}
