import BefundModel

/// MAXQDA's list of coded segments while it is read.
struct CodingList {
  let table: DelimitedTable
  let system: CodeSystem
  let interviews: [String]
  private(set) var codings: [Coding] = []
  private(set) var findings: [Diagnostic] = []
  private var seenRows: Set<[String]> = []
  private var seenSpans: Set<[String]> = []

  init(_ path: String, system: CodeSystem, interviews: [String]) throws {
    let file = try DelimitedFile(path)
    for name in ["Dokumentname", "Code", "Bearbeitet von"] { _ = try file.column(named: name) }
    table = try DelimitedTable(file, isText: { $0 == "Segment" || $0 == "Kommentar" })
    self.system = system
    self.interviews = interviews
  }

  mutating func read() {
    for row in 0..<table.rowCount {
      let interview = interview(row)
      let levels = levels(row)
      let match = system.match(levels)
      let isRepeated = isRepeated(row)
      if !isRepeated { checkSpan(row, interview) }
      checkDate(row)
      codings.append(coding(row, interview, match, isRepeated))
    }
  }

  /// Reports the quotes and comments that seem to name a person.
  mutating func findPersons(_ names: RegisteredNames) {
    for name in ["Segment", "Kommentar"] {
      guard let column = table.column(name) else { continue }
      for row in 0..<table.rowCount
      where PersonDetection.finds(in: table[row, column], names: names) {
        report(PersonInTextCheck.id, row, name, PersonInTextCheck.text(of: name), .warning)
      }
    }
  }

  /// The interview of a row; spellings such as `I07` are brought to the list's `I-07`.
  private mutating func interview(_ row: Int) -> String {
    let name = table[row, "Dokumentname"]
    if interviews.contains(name) { return name }
    func plain(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    if let id = interviews.first(where: { plain($0) == plain(name) }) {
      report("document-name-variant", row, "Dokumentname", CodingTexts.documentName(id))
      return id
    }
    report("unknown-document", row, "Dokumentname", CodingTexts.unknownDocument, .warning)
    return name
  }

  /// The levels of a code path, parted by ` > ` or by a backslash.
  private mutating func levels(_ row: Int) -> [String] {
    let path = table[row, "Code"]
    if path.contains(" > ") { return path.split(separator: " > ").map(String.init) }
    if path.contains("\\") {
      report("separator-variant", row, "Code", CodingTexts.separator)
      return path.split(separator: "\\").map { TextDecoder.trimmed(String($0)) }
    }
    return [path]
  }

  private mutating func isRepeated(_ row: Int) -> Bool {
    let fields = table.header.indices.map { table[row, $0] }
    if seenRows.insert(fields).inserted { return false }
    report("identical-coding", row, "Code", CodingTexts.identical, .warning)
    return true
  }

  private mutating func checkSpan(_ row: Int, _ interview: String) {
    let from = table[row, "Zeichen_von"]
    guard !from.isEmpty else { return }
    let span = [interview, table[row, "Bearbeitet von"], from, table[row, "Zeichen_bis"]]
    if !seenSpans.insert(span).inserted {
      report("double-coded", row, "Code", CodingTexts.doubleCoded)
    }
  }

  private mutating func checkDate(_ row: Int) {
    let text = table[row, "Bearbeitet am"]
    guard !text.isEmpty, CalendarDay(text.prefix(10)) == nil else { return }
    let isReadable = ReceivedDate(text, year: 0) != nil
    report(
      isReadable ? "date-form" : "date-unreadable", row, "Bearbeitet am",
      isReadable ? CodingTexts.dateForm : CodingTexts.dateUnreadable,
      isReadable ? .note : .warning)
  }

  private mutating func coding(
    _ row: Int, _ interview: String, _ match: CodeSystem.Match, _ isRepeated: Bool
  ) -> Coding {
    var coding = Coding(
      interview: interview, coder: table[row, "Bearbeitet von"], topic: nil, kind: nil,
      code: nil, isRepeated: isRepeated)
    switch match {
    case .code(let place, let isCut):
      coding.topic = system.entries[place].topic
      coding.kind = system.entries[place].kind
      coding.code = system.entries[place].id
      if isCut { report("truncated-code", row, "Code", CodingTexts.truncated) }
    case .topicOnly(let topic):
      coding.topic = topic
      report("code-at-topic-level", row, "Code", CodingTexts.topicOnly, .warning)
    case .unknown(let topic, let kind):
      coding.topic = topic
      coding.kind = kind
      report("unknown-code", row, "Code", CodingTexts.unknownCode, .warning)
    }
    return coding
  }

  private mutating func report(
    _ id: String, _ row: Int, _ column: String, _ text: FindingText,
    _ severity: Severity = .note
  ) {
    findings.append(
      Diagnostic(
        id: id, severity: severity, file: table.path, line: table.lines[row],
        column: table.column(column).map { $0 + 1 }, message: text.message, why: text.why,
        fix: text.fix))
  }
}
