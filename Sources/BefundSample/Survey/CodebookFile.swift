/// The codebook: one row per variable and code.
struct CodebookFile {
  private var table = TableFile("befragung_codebuch.csv")

  /// One value of a variable.
  private struct Value {
    var code: String
    var german: String
    var english: String
    var missing = ""
  }

  static var file: SampleFile {
    var book = CodebookFile()
    book.write()
    return book.table.file
  }

  private mutating func write() {
    table.append([
      "variable", "typ", "frage_de", "frage_en", "code", "label_de", "label_en", "fehlend",
    ])
    writeSystem()
    writePerson()
    writeRatings()
    writeNeeds()
    writeChallenges()
    add("O1", "text", "Was läuft in Minden schon gut?", "What already works well in Minden?")
    add("O2", "text", "Was fehlt am meisten?", "What is missing most?")
    writePerson(only: "TEILNAHME")
  }

  private mutating func add(
    _ name: String, _ type: String, _ german: String, _ english: String, _ values: [Value] = []
  ) {
    if values.isEmpty { table.append([name, type, german, english, "", "", "", ""]) }
    for value in values {
      table.append([
        name, type, german, english, value.code, value.german, value.english, value.missing,
      ])
    }
  }

  private mutating func writeSystem() {
    let variables = [
      ("id", "id", "Nummer der Antwort", "Response number"),
      ("submitdate", "datetime", "Zeitpunkt des Absendens", "Time of submission"),
      ("lastpage", "number", "letzte erreichte Seite (0 bis 7)", "Last page reached (0 to 7)"),
      ("startlanguage", "single", "Sprache beim Start", "Language at the start"),
      ("seed", "number", "Startzahl der Zufallsreihenfolge", "Seed of the random order"),
      ("startdate", "datetime", "Beginn", "Start"),
      ("datestamp", "datetime", "letzte Änderung", "Last change"),
      ("token_hash", "text", "Prüfwert des Zugangsschlüssels", "Hash of the access token"),
    ]
    let languages = [
      ("de", "Deutsch", "German"), ("ar", "Arabisch", "Arabic"), ("en", "Englisch", "English"),
      ("tr", "Türkisch", "Turkish"), ("ru", "Russisch", "Russian"), ("fa", "Persisch", "Persian"),
    ]
    for (name, type, german, english) in variables {
      let values = languages.map { Value(code: $0.0, german: $0.1, english: $0.2) }
      add(name, type, german, english, name == "startlanguage" ? values : [])
    }
  }

  private mutating func writePerson(only: String? = nil) {
    for line in CodebookTexts.person.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      let isWanted = only.map { $0 == parts[0] } ?? (parts[0] != "TEILNAHME")
      guard isWanted else { continue }
      let source = parts[0].hasPrefix("GEB_") ? "GEB_SELBST" : parts[0]
      add(parts[0], parts[1], parts[2], parts[3], Self.values(of: source))
      if parts[0] == "ROLLE" {
        add("ROLLE_other", "text", "andere Rolle, und zwar", "Other role, namely")
      }
    }
  }

  private static func values(of variable: String) -> [Value] {
    CodebookTexts.values.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard parts[0] == variable else { return nil }
      return Value(code: parts[1], german: parts[2], english: parts[3], missing: parts[4])
    }
  }

  private static let unknown = Value(
    code: "-8", german: "weiß nicht", english: "don't know", missing: "weiss_nicht")
  private static let refused = Value(
    code: "-9", german: "keine Angabe", english: "no answer", missing: "keine_angabe")

  private static func scale(_ labels: [(String, String)]) -> [Value] {
    labels.enumerated().map { Value(code: String($0 + 1), german: $1.0, english: $1.1) }
  }

  private mutating func writeRatings() {
    let importance = Self.scale([
      ("unwichtig", "unimportant"), ("eher unwichtig", "rather unimportant"),
      ("teils, teils", "partly"), ("wichtig", "important"), ("sehr wichtig", "very important"),
    ])
    let satisfaction = Self.scale([
      ("sehr unzufrieden", "very dissatisfied"), ("unzufrieden", "dissatisfied"),
      ("teils, teils", "partly"), ("zufrieden", "satisfied"), ("sehr zufrieden", "very satisfied"),
    ])
    for topic in 0..<Topic.count {
      add(
        "W[\(Topic.id(topic))]", "scale",
        "Wie wichtig ist Ihnen das Thema „\(Topic.german[topic])“?",
        "How important is the topic “\(Topic.english[topic])” to you?",
        importance + [Self.unknown])
    }
    for topic in 0..<Topic.count {
      add(
        "Z[\(Topic.id(topic))]", "scale",
        "Wie zufrieden sind Sie mit der Lage in Minden beim Thema „\(Topic.german[topic])“?",
        "How satisfied are you with the situation in Minden on “\(Topic.english[topic])”?",
        satisfaction + [Self.unknown])
    }
  }

  private mutating func writeNeeds() {
    let options = CodebookTexts.pairs(CodebookTexts.needs)
    for block in 0..<Topic.count {
      let german = "Was wird beim Thema „\(Topic.german[block])“ gebraucht? (mehrere Antworten)"
      let english = "What is needed on “\(Topic.english[block])”? (several answers)"
      for option in 0..<5 {
        let text = options[block * 5 + option]
        add(
          "B\(block + 1)[SQ0\(option + 1)]", "multiple", german, english,
          [Value(code: "Y", german: text.german, english: text.english)])
      }
      add(
        "B\(block + 1)[kein]", "multiple", german, english,
        [Value(code: "Y", german: "kein weiterer Bedarf", english: "no further need")])
      add("B\(block + 1)[other]", "text", german + " – Sonstiges", english + " – other")
    }
  }

  private mutating func writeChallenges() {
    let values = Self.scale([
      ("gar nicht", "not at all"), ("wenig", "slightly"), ("teils, teils", "partly"),
      ("stark", "strongly"), ("sehr stark", "very strongly"),
    ])
    for (item, text) in CodebookTexts.pairs(CodebookTexts.challenges).enumerated() {
      add(
        SurveyColumns.challenge(item), "scale",
        "Wie stark ist in Minden die Herausforderung: \(text.german)?",
        "How strong is this challenge in Minden: \(text.english)?",
        values + [Self.unknown, Self.refused])
    }
  }
}
