import BefundModel

/// Flags offers that ended before the study's data date; they stay and are counted apart.
enum ExpiredOfferCheck {
  static let id = "expired-offer"
  static let text = FindingText(
    (
      de: "das Angebot endete vor dem Stichtag der Studie",
      en: "the offer ended before the study's data date"
    ),
    why: (
      de: "es steht noch in der Liste, obwohl es nicht mehr besteht",
      en: "it is still listed although it no longer exists"
    ),
    fix: (
      de: "nichts zu tun: es bleibt und wird getrennt gezählt",
      en: "nothing to do: it stays and is counted apart"
    ))

  /// Returns whether the last day lies before the data date; both are ISO 8601.
  static func isExpired(end: String?, dataDate: String) -> Bool {
    guard let end = end.flatMap({ CalendarDay($0) }), let date = CalendarDay(dataDate)
    else { return false }
    return end < date
  }
}
