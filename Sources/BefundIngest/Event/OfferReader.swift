import BefundModel

/// Reads the list of existing offers.
enum OfferReader {
  /// The columns that the list must have.
  static let columns = [
    "angebot_id", "titel", "traeger", "traegertyp", "themen", "zielgruppe", "art",
    "finanzierung", "beginn", "ende", "plaetze", "auslastung", "bezirk", "sprachen",
    "laeuft_gut", "quelle",
  ]
  private static let texts: Set<String> = ["angebot_id", "titel", "traeger", "finanzierung"]

  /// Returns the offers in the order of the list, duplicates marked, and the findings.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - dataDate: The study's data date; offers that ended before it are flagged.
  ///   - topics: The ids of the study's topics; `nil` takes any.
  ///   - duplicates: The duplicates that a person confirmed.
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ path: String, dataDate: String, topics: [String]? = nil,
    duplicates: ConfirmedDuplicates = ConfirmedDuplicates()
  ) throws -> (offers: [Offer], findings: [Diagnostic]) {
    let file = try ListFile.open(path, options: DelimitedOptions(headerNames: Set(columns)))
    var rows = try TypedRows(file, columns: columns, texts: texts)
    try MixedLineEndsCheck.apply(to: &rows, file: file)
    let originals = rows.originals(
      duplicates.pairs(of: path), column: "angebot_id", report: DuplicateOfferCheck.id,
      DuplicateOfferCheck.text)
    var offers: [Offer] = []
    for row in 0..<rows.count {
      var offer = offer(row, in: &rows, topics: topics)
      offer.duplicateOf = originals[offer.id]
      offer.isExpired = ExpiredOfferCheck.isExpired(end: offer.end, dataDate: dataDate)
      if offer.isExpired {
        rows.report(ExpiredOfferCheck.id, .note, row: row, "ende", ExpiredOfferCheck.text)
      }
      offers.append(offer)
    }
    return (offers, rows.findings.sortedByLocation())
  }

  private static func offer(_ row: Int, in rows: inout TypedRows, topics: [String]?) -> Offer {
    Offer(
      id: rows.identifier(row, "angebot_id"), title: rows[row, "titel"],
      holder: rows[row, "traeger"], holderType: rows[row, "traegertyp"],
      topics: rows.topics(row, "themen", known: topics), targetGroup: rows[row, "zielgruppe"],
      kind: rows.word(row, "art", kinds), funding: rows[row, "finanzierung"],
      begin: rows.day(row, "beginn"), end: rows.day(row, "ende"), places: places(row, in: &rows),
      utilisation: utilisation(row, in: &rows), district: rows[row, "bezirk"],
      languages: rows.list(row, "sprachen"), success: success(row, in: &rows),
      source: rows[row, "quelle"])
  }

  private static let kinds: KeyValuePairs<String, Offer.Kind> = [
    "professionell": .professional, "Projekt": .project, "Ehrenamt": .volunteer,
  ]
  private static let successes: KeyValuePairs<String, Offer.Success> = [
    "ja": .yes, "teilweise": .partly, "nein": .no, "k. A.": .noAnswer,
  ]

  private static func success(_ row: Int, in rows: inout TypedRows) -> Offer.Success? {
    if MissingAsTextCheck.isSpelling(rows[row, "laeuft_gut"]) { return .noAnswer }
    return rows.word(row, "laeuft_gut", successes)
  }

  private static func places(_ row: Int, in rows: inout TypedRows) -> Int? {
    let text = rows[row, "plaetze"]
    if text.isEmpty { return nil }
    if let places = PlacesAsTextCheck.places(of: text) { return places }
    rows.report(PlacesAsTextCheck.id, row: row, "plaetze", PlacesAsTextCheck.text)
    return nil
  }

  private static func utilisation(_ row: Int, in rows: inout TypedRows) -> Double? {
    let (value, finding) = UtilisationAsTextCheck.percent(of: rows[row, "auslastung"])
    if let finding {
      rows.report(UtilisationAsTextCheck.id, row: row, "auslastung", finding)
    }
    return value
  }
}
