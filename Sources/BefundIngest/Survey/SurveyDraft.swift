import BefundModel

/// A survey while it is cleaned: checks read it, change values, drop records, add findings.
struct SurveyDraft {
  /// The value of a question on a page that was not reached.
  static let notAsked = "_not_asked"
  /// The value of an answer that cannot be read.
  static let invalid = "_invalid"

  let source: SurveySource
  let dates: StudyDates
  let raw: RawSurvey
  let entries: [CodebookReader.Entry]
  /// The coded columns by name.
  var columns: [String: CodedColumn]
  /// Whether each record is still in.
  var keeps: [Bool]
  var findings: [Diagnostic] = []
  /// The columns that look like ids or telephone numbers.
  var identifying: Set<String> = []
  /// The records dropped, with the reason, in the order of the checks.
  var steps: [CleaningStep] = []

  init(
    source: SurveySource, dates: StudyDates, raw: RawSurvey, entries: [CodebookReader.Entry]
  ) throws {
    self.source = source
    self.dates = dates
    self.raw = raw
    self.entries = entries
    keeps = Array(repeating: true, count: raw.count)
    columns = [:]
    for entry in entries where Self.isCoded(entry, in: source) && raw.has(entry.variable.name) {
      columns[entry.variable.name] = try raw.column(entry.variable.name)
    }
  }

  /// Whether a question is kept as codes: it has answers, is no id, no time and no open text, and the study
  /// uses it.
  static func isCoded(_ entry: CodebookReader.Entry, in source: SurveySource) -> Bool {
    let name = entry.variable.name
    let technical = [source.id, source.token, source.submitted, source.started, source.changed]
    return ["single", "scale", "multiple", "number"].contains(entry.kind)
      && !source.ignored.contains(name) && !technical.contains(name)
      && !source.openText.contains { Wildcard.matches(name, pattern: $0) }
  }

  /// The records that are still in.
  var kept: [Int] { keeps.indices.filter { keeps[$0] } }

  /// Adds a finding about a record.
  mutating func report(
    _ id: String, _ severity: Severity = .warning, record: Int, _ column: String? = nil,
    _ text: FindingText
  ) {
    let location = raw.location(record, column)
    findings.append(
      Diagnostic(
        id: id, severity: severity, file: location.file, line: location.line,
        column: location.field, message: text.message, why: text.why, fix: text.fix))
  }

  /// Drops a record for a reason.
  mutating func drop(_ record: Int, _ id: String, _ reason: LocalizedText) {
    keeps[record] = false
    if let place = steps.firstIndex(where: { $0.id == id }) {
      steps[place].dropped += 1
    } else {
      steps.append(CleaningStep(id: id, reason: reason, dropped: 1))
    }
  }

  /// Replaces the value of a record.
  mutating func set(_ record: Int, _ name: String, to value: String) {
    guard columns[name] != nil else { return }
    let code = columns[name]?.code(for: value) ?? 0
    columns[name]?.codes[record] = code
  }

  /// Calls `body` for each kept record whose value of a column satisfies the predicate, which
  /// is asked once for each distinct value.
  func forEachRecord(
    _ name: String, where holds: (String) -> Bool, _ body: (Int, String) -> Void
  ) {
    guard let column = columns[name] else { return }
    let answers = column.dictionary.map(holds)
    guard answers.contains(true) else { return }
    for record in keeps.indices where keeps[record] && answers[Int(column.codes[record])] {
      body(record, column[record])
    }
  }

  /// What stands for a missing answer to a question: by the codebook, by study.yaml, and what checks set.
  func missing(of variable: Variable) -> [String: MissingValue] {
    var kinds = variable.missing.merging(source.missing) { own, _ in own }
    kinds[Self.notAsked] = .notAsked
    kinds[Self.invalid] = .invalid
    return kinds
  }

  /// Reports every answer that is wrong and makes it invalid; what is empty or missing is no answer.
  ///
  /// - Parameters:
  ///   - id: The id of the finding.
  ///   - variable: The question.
  ///   - text: What the finding says.
  ///   - severity: How severe so many wrong answers are.
  ///   - isWrong: Whether a value is wrong; asked once for each distinct value.
  mutating func setAside(
    _ id: String, _ variable: Variable, _ text: FindingText,
    severity: (Int) -> Severity = { _ in .warning }, where isWrong: (String) -> Bool
  ) {
    let kinds = missing(of: variable)
    var hits: [Int] = []
    forEachRecord(
      variable.name, where: { !$0.isEmpty && kinds[$0] == nil && isWrong($0) }
    ) { record, _ in hits.append(record) }
    for record in hits {
      report(id, severity(hits.count), record: record, variable.name, text)
      set(record, variable.name, to: Self.invalid)
    }
  }

  /// The last page that a record reached.
  func lastPage(_ record: Int) -> Int { Int(raw.value(record, source.lastPage)) ?? 0 }

  /// The variables whose names match a pattern, in codebook order.
  func variables(matching pattern: String) -> [String] {
    entries.map(\.variable.name).filter { Wildcard.matches($0, pattern: pattern) }
  }
}

/// The text of a finding: what, why, how to mend, in both languages.
struct FindingText {
  var message: LocalizedText
  var why: LocalizedText
  var fix: LocalizedText

  init(
    _ message: (de: String, en: String), why: (de: String, en: String),
    fix: (de: String, en: String)
  ) {
    self.message = LocalizedText(de: message.de, en: message.en)
    self.why = LocalizedText(de: why.de, en: why.en)
    self.fix = LocalizedText(de: fix.de, en: fix.en)
  }
}
