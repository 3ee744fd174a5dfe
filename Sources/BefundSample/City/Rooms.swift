/// A room of a workshop phase: who was there, and how many dots and cards it had.
struct Room {
  var phase: String
  /// The topic, from 0 to 3.
  var topic: Int
  var present: Int
  var cards: Int
  /// The dots on the room's cards; three per person were handed out.
  var dotsUsed: Int

  var dotsHandedOut: Int { present * 3 }

  /// All rooms.
  ///
  /// The sheet of T3 at the opening holds four dots more than the room received.
  static let all = [
    Room(phase: "Auftakt", topic: 0, present: 60, cards: 11, dotsUsed: 175),
    Room(phase: "Auftakt", topic: 1, present: 44, cards: 8, dotsUsed: 126),
    Room(phase: "Auftakt", topic: 2, present: 60, cards: 12, dotsUsed: 184),
    Room(phase: "Auftakt", topic: 3, present: 40, cards: 7, dotsUsed: 113),
    Room(phase: "WS1", topic: 0, present: 36, cards: 11, dotsUsed: 104),
    Room(phase: "WS1", topic: 1, present: 26, cards: 8, dotsUsed: 75),
    Room(phase: "WS1", topic: 2, present: 34, cards: 11, dotsUsed: 98),
    Room(phase: "WS1", topic: 3, present: 22, cards: 7, dotsUsed: 64),
    Room(phase: "WS2", topic: 0, present: 29, cards: 5, dotsUsed: 81),
    Room(phase: "WS2", topic: 1, present: 22, cards: 3, dotsUsed: 62),
    Room(phase: "WS2", topic: 2, present: 28, cards: 5, dotsUsed: 79),
    Room(phase: "WS2", topic: 3, present: 18, cards: 2, dotsUsed: 50),
  ]

  static var file: SampleFile {
    var file = TableFile("sitzungen.csv")
    file.append(["phase", "workshop", "anwesend", "punkte_ausgegeben", "karten"])
    for room in all {
      if room.dotsUsed > room.dotsHandedOut { file.plant("dots-exceed-room", field: 4) }
      file.append([
        room.phase, Topic.id(room.topic), String(room.present), String(room.dotsHandedOut),
        String(room.cards),
      ])
    }
    return file.file
  }
}
