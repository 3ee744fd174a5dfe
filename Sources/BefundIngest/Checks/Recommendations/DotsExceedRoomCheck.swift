import BefundModel

/// Reports rooms whose cards hold more dots than were handed out; nothing is corrected.
enum DotsExceedRoomCheck {
  static let id = "dots-exceed-room"

  /// Adds the findings at the rooms' lines; `rows` and the data's rooms stand in the same order.
  static func apply(to rows: inout TypedRows, _ data: RecommendationData, column: String) {
    for (row, room) in data.rooms.enumerated() {
      guard let handedOut = room.dotsHandedOut else { continue }
      let used = data.dotsUsed(phase: room.phase, room: room.room)
      if used > handedOut { rows.report(id, row: row, column, text(used, handedOut)) }
    }
  }

  private static func text(_ used: Int, _ handedOut: Int) -> FindingText {
    FindingText(
      (
        de: "\(used) Punkte auf den Karten, aber nur \(handedOut) ausgegeben",
        en: "\(used) dots on the cards, but only \(handedOut) handed out"
      ),
      why: (
        de: "im Raum können nicht mehr Punkte kleben, als er bekam",
        en: "a room cannot use more dots than it got"
      ),
      fix: (
        de: "mit der Moderation klären; nichts wurde berichtigt",
        en: "settle it with the facilitators; nothing was corrected"
      ))
  }
}
