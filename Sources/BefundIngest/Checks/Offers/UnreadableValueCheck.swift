import BefundModel

/// Reports values that cannot be read as what their column holds; they count as unknown.
enum UnreadableValueCheck {
  static let id = "unreadable-value"

  static func day(_ name: String) -> FindingText {
    text(
      name, (de: "kein lesbares Datum", en: "no date that can be read"),
      why: (
        de: "gelesen werden 2019-05-08 und 08.05.2019",
        en: "2019-05-08 and 08.05.2019 can be read"
      ))
  }

  static func number(_ name: String) -> FindingText {
    text(
      name, (de: "keine eindeutige Zahl", en: "not clearly a number"),
      why: (
        de: "erwartet wird eine Zahl ab 0, ohne Zusatz; '1.234' kann zweierlei heißen",
        en: "a number from 0 is expected, nothing else; '1.234' may mean two things"
      ))
  }

  static func whole(_ name: String, in range: ClosedRange<Int>) -> FindingText {
    let limit = range.upperBound == .max ? "" : "\(range.upperBound)"
    return text(
      name, (de: "keine zulässige ganze Zahl", en: "no valid whole number"),
      why: (
        de: "erwartet wird eine ganze Zahl ab \(range.lowerBound)"
          + (limit.isEmpty ? "" : " bis \(limit)"),
        en: "a whole number from \(range.lowerBound)"
          + (limit.isEmpty ? "" : " to \(limit)") + " is expected"
      ))
  }

  static func word(_ name: String, of words: [String]) -> FindingText {
    let list = words.joined(separator: ", ")
    return text(
      name, (de: "kein bekannter Wert", en: "no known value"),
      why: (de: "bekannt sind: \(list)", en: "known are: \(list)"))
  }

  private static func text(
    _ name: String, _ what: (de: String, en: String), why: (de: String, en: String)
  ) -> FindingText {
    FindingText(
      (de: "'\(name)': \(what.de)", en: "'\(name)': \(what.en)"), why: why,
      fix: (
        de: "die Zelle berichtigen; bis dahin gilt sie als unbekannt",
        en: "correct the cell; until then it counts as unknown"
      ))
  }
}

/// A table whose fields are read as days, numbers, words and lists; what cannot be read is
/// reported and counts as unknown.
struct TypedRows {
  let table: DelimitedTable
  private(set) var findings: [Diagnostic] = []
  private let places: [String: Int]
  private var seen: Set<String> = []

  /// Reads a file that must have the columns.
  ///
  /// - Throws: `unknown-column`, `duplicate-column` and the findings of reading.
  init(_ file: DelimitedFile, columns: [String], texts: Set<String>) throws {
    var places: [String: Int] = [:]
    for name in columns { places[name] = try file.column(named: name) }
    self.places = places
    table = try DelimitedTable(file, isText: { texts.contains($0) })
    findings = table.encodingFindings
  }

  /// Opens and reads a file that must have the columns; titles may stand above its header.
  init(_ path: String, columns: [String], texts: Set<String>) throws {
    let file = try ListFile.open(path, options: DelimitedOptions(headerNames: Set(columns)))
    try self.init(file, columns: columns, texts: texts)
  }

  var count: Int { table.rowCount }

  /// The field of a column, counted from 1.
  func field(_ name: String) -> Int? { places[name].map { $0 + 1 } }

  /// The text of a field without outer blanks.
  subscript(row: Int, name: String) -> String { places[name].map { table[row, $0] } ?? "" }

  /// The text of a field, or `nil` when it is empty.
  func optional(_ row: Int, _ name: String) -> String? {
    let text = self[row, name]
    return text.isEmpty ? nil : text
  }

  /// Adds a finding about a row; without a row, about the file.
  mutating func report(
    _ id: String, _ severity: Severity = .warning, row: Int?, _ name: String? = nil,
    _ text: FindingText
  ) {
    findings.append(
      Diagnostic(
        id: id, severity: severity, file: table.path, line: row.map { table.lines[$0] },
        column: row == nil ? nil : name.flatMap { field($0) },
        message: text.message, why: text.why, fix: text.fix))
  }

  /// Returns the id of a row; an empty or repeated one is reported.
  mutating func identifier(_ row: Int, _ name: String) -> String {
    let id = self[row, name]
    if id.isEmpty || !seen.insert(id).inserted {
      report(UnclearIdentifierCheck.id, row: row, name, UnclearIdentifierCheck.text(name))
    }
    return id
  }

  /// Returns a day in ISO 8601, or `nil`.
  mutating func day(_ row: Int, _ name: String) -> String? {
    let text = self[row, name]
    if text.isEmpty { return nil }
    if let day = Amount.day(text) { return day.text }
    report(UnreadableValueCheck.id, row: row, name, UnreadableValueCheck.day(name))
    return nil
  }

  /// Returns a whole number in a range, or `nil`.
  mutating func whole(
    _ row: Int, _ name: String, in range: ClosedRange<Int> = 0...Int.max
  ) -> Int? {
    let text = self[row, name]
    if text.isEmpty { return nil }
    if let number = Amount.whole(text), range.contains(number) { return number }
    report(
      UnreadableValueCheck.id, row: row, name, UnreadableValueCheck.whole(name, in: range))
    return nil
  }

  /// Returns what a word means, or `nil`; words are compared without regard to case.
  mutating func word<Value>(
    _ row: Int, _ name: String, _ words: KeyValuePairs<String, Value>
  ) -> Value? {
    let text = self[row, name].lowercased()
    if text.isEmpty { return nil }
    if let match = words.first(where: { $0.key.lowercased() == text }) { return match.value }
    report(
      UnreadableValueCheck.id, row: row, name,
      UnreadableValueCheck.word(name, of: words.map(\.key)))
    return nil
  }

  /// Returns the parts of `T1|T3`, also written `T1, T3` or, in `short` lists, `T1/T3`.
  func list(_ row: Int, _ name: String, short: Bool = true) -> [String] {
    let text = self[row, name]
    let separators = text.contains("|") ? "|" : short ? ",/" : ","
    return text.split(whereSeparator: { separators.contains($0) })
      .map { TextDecoder.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Returns the topics of a list, each once; unknown ones are reported and left out.
  mutating func topics(_ row: Int, _ name: String, known: [String]?) -> [String] {
    var topics: [String] = []
    for topic in list(row, name) where !topics.contains(topic) {
      if known?.contains(topic) == false {
        report(UnknownTopicCheck.id, row: row, name, UnknownTopicCheck.text(name))
      } else {
        topics.append(topic)
      }
    }
    return topics
  }
}

/// The reading of days and numbers that can mean one thing only.
enum Amount {
  /// Returns the number that the text spells, or `nil`.
  ///
  /// The decimal sign is a comma or a point. One sign before exactly three digits, as in
  /// `83.963`, may mean thousands or thousandths: that is no number.
  static func number(_ text: String) -> Double? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isPlain, parts.count == 1 || parts.count == 2 else { return nil }
    if parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0" {
      return nil
    }
    return Double(parts.joined(separator: ".")).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Returns the whole number that the text spells, or `nil`.
  static func whole(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// Returns the day of `2019-05-08`, `08.05.2019` or `8.5.19`, with or without a time behind it.
  static func day(_ text: String) -> CalendarDay? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let date = words.first, words.count <= 2,
      words.count == 1 || LocalMoment.minute(words[1]) != nil
    else { return nil }
    if let day = CalendarDay(date) { return day }
    let parts = date.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[2].count == 2 || parts[2].count == 4,
      let day = whole(parts[0]), let month = whole(parts[1]), let year = whole(parts[2])
    else { return nil }
    return CalendarDay(year: parts[2].count == 2 ? 2000 + year : year, month: month, day: day)
  }
}
