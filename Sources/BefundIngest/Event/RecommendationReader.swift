import BefundModel

/// Reads the recommendations of the workshops and the sheet of their rooms.
enum RecommendationReader {
  /// The columns that the recommendations must have.
  static let columns = [
    "emp_id", "phase", "workshop", "tisch", "text", "ebene", "punkte", "bedarf_code",
    "umsetzbarkeit", "wirkung", "kosten", "zeitrahmen", "federfuehrung", "beteiligte", "status",
    "massnahme_id",
  ]
  /// The columns that the sheet of rooms must have.
  static let roomColumns = ["phase", "workshop", "anwesend", "punkte_ausgegeben", "karten"]
  private static let texts: Set<String> = ["emp_id", "text", "federfuehrung", "beteiligte"]

  /// Returns the recommendations, duplicates marked, with their rooms, and the findings.
  ///
  /// - Parameters:
  ///   - path: The recommendations.
  ///   - rooms: The sheet of rooms; without one, dots are not checked.
  ///   - codes: The ids of the code system; `nil` takes any.
  ///   - duplicates: The duplicates that a person confirmed.
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ path: String, rooms roomPath: String? = nil, codes: Set<String>? = nil,
    duplicates: ConfirmedDuplicates = ConfirmedDuplicates()
  ) throws -> (data: RecommendationData, findings: [Diagnostic]) {
    var rows = try TypedRows(path, columns: columns, texts: texts)
    let originals = rows.originals(
      duplicates.pairs(of: path), column: "emp_id", report: DuplicateRecommendationCheck.id,
      DuplicateRecommendationCheck.text)
    var data = RecommendationData(recommendations: [])
    for row in 0..<rows.count {
      var item = recommendation(row, in: &rows)
      item.duplicateOf = originals[item.id]
      item.needCode = needCode(row, in: &rows, codes: codes)
      data.recommendations.append(item)
    }
    guard let roomPath else { return (data, rows.findings.sortedByLocation()) }
    var sheet = try TypedRows(roomPath, columns: roomColumns, texts: [])
    data.rooms = (0..<sheet.count).map { room($0, in: &sheet) }
    DotsExceedRoomCheck.apply(to: &sheet, data, column: "punkte_ausgegeben")
    UnlistedRoomCheck.apply(to: &rows, data, column: "workshop")
    return (data, (rows.findings + sheet.findings).sortedByLocation())
  }

  private static func recommendation(_ row: Int, in rows: inout TypedRows) -> Recommendation {
    Recommendation(
      id: rows.identifier(row, "emp_id"), phase: rows[row, "phase"],
      room: rows[row, "workshop"], table: rows.whole(row, "tisch"), text: rows[row, "text"],
      level: rows.word(row, "ebene", levels), dots: rows.whole(row, "punkte"),
      feasibility: rows.whole(row, "umsetzbarkeit", in: 1...3),
      effect: rows.whole(row, "wirkung", in: 1...3), cost: rows.word(row, "kosten", costs),
      timeframe: rows.word(row, "zeitrahmen", timeframes), lead: lead(row, in: &rows),
      participants: rows.list(row, "beteiligte", short: false),
      status: rows.word(row, "status", states), measure: rows.optional(row, "massnahme_id"))
  }

  private static func room(_ row: Int, in rows: inout TypedRows) -> WorkshopRoom {
    WorkshopRoom(
      phase: rows[row, "phase"], room: rows[row, "workshop"],
      present: rows.whole(row, "anwesend"), dotsHandedOut: rows.whole(row, "punkte_ausgegeben"),
      cards: rows.whole(row, "karten"))
  }

  private static let levels: KeyValuePairs<String, Recommendation.Level> = [
    "Steuerung": .steering, "praktisch": .practice, "unklar": .unclear,
  ]
  private static let costs: KeyValuePairs<String, Recommendation.Cost> = [
    "gering": .low, "mittel": .medium, "hoch": .high,
  ]
  private static let timeframes: KeyValuePairs<String, Recommendation.Timeframe> = [
    "kurz": .short, "mittel": .medium, "lang": .long,
  ]
  private static let states: KeyValuePairs<String, Recommendation.Status> = [
    "Idee": .idea, "priorisiert": .prioritised, "konkretisiert": .specified,
  ]

  private static func lead(_ row: Int, in rows: inout TypedRows) -> Recommendation.Lead {
    let lead = LeadUnclearCheck.lead(of: rows[row, "federfuehrung"])
    if lead == .unclear {
      rows.report(LeadUnclearCheck.id, row: row, "federfuehrung", LeadUnclearCheck.text)
    }
    return lead
  }

  private static func needCode(
    _ row: Int, in rows: inout TypedRows, codes: Set<String>?
  ) -> String? {
    guard let code = rows.optional(row, "bedarf_code") else { return nil }
    if codes?.contains(code) != false { return code }
    rows.report(
      UnknownMentionCodeCheck.id, row: row, "bedarf_code",
      UnknownMentionCodeCheck.text("bedarf_code"))
    return nil
  }
}
