import BefundModel

/// Reports recommendations from a room and phase that the sheet of rooms does not list.
enum UnlistedRoomCheck {
  static let id = "unlisted-room"
  static let text = FindingText(
    (
      de: "der Raum fehlt für diese Phase in der Liste der Räume",
      en: "the sheet of rooms lacks this room in this phase"
    ),
    why: (
      de: "ohne die ausgegebenen Punkte lässt er sich nicht prüfen",
      en: "without the dots handed out it cannot be checked"
    ),
    fix: (
      de: "den Raum ergänzen oder die Zelle berichtigen; die Empfehlung zählt",
      en: "add the room or correct the cell; the recommendation counts"
    ))

  static func apply(to rows: inout TypedRows, _ data: RecommendationData, column: String) {
    let known = Set(data.rooms.map { [$0.phase, $0.room] })
    for (row, item) in data.recommendations.enumerated()
    where !known.contains([item.phase, item.room]) {
      rows.report(id, row: row, column, text)
    }
  }
}
