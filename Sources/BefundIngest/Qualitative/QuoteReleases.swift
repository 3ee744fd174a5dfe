import BefundModel

/// Reads the file by which analysts release quotes, one by one.
enum QuoteReleases {
  /// The columns that the file must have.
  static let columns = ["zitat", "freigegeben_von", "am"]

  /// Marks the quotes that are released, and returns the findings.
  ///
  /// - Parameter today: The day in the study's time zone, such as `2024-05-20`: a release begins on its day.
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ path: String, today: String, into data: inout InterviewData
  ) throws -> [Diagnostic] {
    var rows = try TypedRows(path, columns: columns, texts: ["freigegeben_von", "am"])
    let quotes = Dictionary(
      data.codings.compactMap { $0.quote.map { ($0.id, $0) } }
    ) { first, _ in first }
    var released: Set<String> = []
    for row in 0..<rows.count {
      let written = rows.identifier(row, "zitat").lowercased()
      let id = written.hasPrefix("z-") ? String(written.dropFirst(2)) : written
      let day = rows.day(row, "am")
      if rows.optional(row, "freigegeben_von") == nil || day == nil {
        rows.report("quote-release-incomplete", .error, row: row, "zitat", incomplete)
      } else if let day, day > today {
        rows.report("quote-release-later", .warning, row: row, "am", later)
      } else if let quote = quotes[id] {
        if quote.namesPerson {
          rows.report("person-in-quote", .error, row: row, "zitat", namesPerson)
        } else {
          released.insert(id)
        }
      } else if !id.isEmpty {
        rows.report("unknown-quote", .warning, row: row, "zitat", unknown)
      }
    }
    for place in data.codings.indices {
      guard let id = data.codings[place].quote?.id, released.contains(id) else { continue }
      data.codings[place].quote?.isReleased = true
    }
    return rows.findings.sortedByLocation()
  }

  private static let incomplete = FindingText(
    (
      de: "der Freigabe eines Zitats fehlen Name oder Datum",
      en: "the release of a quote has no name or no date"
    ),
    why: (
      de: "ein Zitat erscheint nur, wenn jemand dafür einsteht",
      en: "a quote appears only where somebody answers for it"
    ),
    fix: (
      de: "'freigegeben_von' und 'am' ausfüllen oder die Zeile löschen",
      en: "fill in 'freigegeben_von' and 'am', or delete the row"
    ))

  private static let later = FindingText(
    (
      de: "das Zitat ist erst für einen späteren Tag freigegeben",
      en: "the quote is released for a later day only"
    ),
    why: (
      de: "bis dahin erscheint es in keiner öffentlichen Ausgabe",
      en: "until then it appears in no public edition"
    ),
    fix: (
      de: "ist der Tag ein Schreibfehler, 'am' berichtigen",
      en: "where the day is a slip, correct 'am'"
    ))

  private static let namesPerson = FindingText(
    (
      de: "das freigegebene Zitat nennt vielleicht eine Person",
      en: "the released quote may name a person"
    ),
    why: (
      de: "gesucht wird nach Namen, Telefonnummern, Adressen und Konten",
      en: "names, phone numbers, addresses and accounts are searched for"
    ),
    fix: (
      de: "ein anderes Zitat wählen, oder die Stelle im Codierprogramm anonymisieren",
      en: "choose another quote, or anonymise the passage in the coding tool"
    ))

  private static let unknown = FindingText(
    (de: "dieses Zitat gibt es nicht", en: "there is no such quote"),
    why: (
      de: "das Kürzel hängt vom Wortlaut ab: er hat sich seit der Freigabe geändert, oder die "
        + "Stelle ist nicht mehr codiert",
      en: "the id depends on the words: they have changed since the release, or the passage is no "
        + "longer coded"
    ),
    fix: (
      de:
        "den Wortlaut prüfen und das Kürzel aus 'befund interviews --edition internal' übernehmen",
      en: "check the words and take the id from 'befund interviews --edition internal'"
    ))
}
