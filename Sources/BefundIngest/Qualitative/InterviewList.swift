import BefundModel

/// The list of interviews.
struct InterviewList {
  /// The most persons of one interview.
  private static let persons = 1...1000
  /// The most characters of one transcript.
  private static let characters = 1...100_000_000

  /// What says whether an interview was coded twice.
  private static let marks: KeyValuePairs = [
    "ja": true, "nein": false, "yes": true, "no": false, "j": true, "y": true, "n": false,
    "x": true, "1": true, "0": false, "true": true, "false": false,
  ]

  private let path: String
  /// The interviews, each with its line.
  private(set) var interviews: [Interview] = []
  private var lines: [Int] = []
  private let column: Int?
  private(set) var findings: [Diagnostic] = []

  /// Reads the list.
  ///
  /// - Throws: `unknown-column` and the findings of reading.
  init(_ path: String, _ columns: [String: InterviewRole]) throws {
    let file = try ListFile.open(path, options: DelimitedOptions(headerNames: Set(columns.keys)))
    let isUsual = columns == InterviewRole.usualColumns
    let read = columns.filter { header, role in
      let isNeeded = !isUsual || [.id, .organisationType, .perspective, .persons].contains(role)
      return role != .other && (isNeeded || file.header.contains(header))
    }
    var rows = try TypedRows(
      file, columns: read.keys.sorted(),
      texts: Set(read.filter { $0.value == .id }.keys))
    func header(_ role: InterviewRole) -> String {
      read.first { $0.value == role }?.key ?? ""
    }
    var seen: Set<String> = []
    for row in 0..<rows.count {
      let id = rows[row, header(.id)]
      guard !id.isEmpty, seen.insert(id).inserted else {
        rows.report("interview-id", .error, row: row, header(.id), Self.repeated)
        continue
      }
      let people = header(.persons)
      let length = header(.characters)
      lines.append(rows.table.lines[row])
      interviews.append(
        Interview(
          id: id, organisationType: rows[row, header(.organisationType)],
          perspective: rows[row, header(.perspective)],
          persons: rows.whole(row, people, in: Self.persons),
          isDoubleCoded: rows.word(row, header(.doubleCoded), Self.marks) ?? false,
          characters: rows.whole(row, length, in: Self.characters)))
    }
    self.path = path
    column = rows.field(header(.id))
    findings = rows.findings.sortedByLocation()
  }

  /// Returns a finding about each interview that the main coder did not code, or in which nothing counts.
  func uncoded(_ data: InterviewData) -> [Diagnostic] {
    let main = data.codings.filter { $0.coder == data.mainCoder }
    let coded = Set(main.map(\.interview))
    let counted = Set(main.filter(\.counts).map(\.interview))
    return findings("interview-uncoded", CodingTexts.uncodedInterview) { !coded.contains($0.id) }
      + findings("interview-uncounted", CodingTexts.uncountedInterview) {
        coded.contains($0.id) && !counted.contains($0.id)
      }
  }

  /// Returns a finding about each interview that the list calls coded twice and only the main coder coded.
  func codedOnce(_ data: InterviewData) -> [Diagnostic] {
    let once = Set(data.codings.filter { $0.coder == data.mainCoder }.map(\.interview))
    let twice = Set(
      data.codings.filter { $0.coder != data.mainCoder && $0.counts }.map(\.interview))
    return findings("second-coding-missing", CodingTexts.codedOnce) {
      $0.isDoubleCoded && once.contains($0.id) && !twice.contains($0.id)
    }
  }

  /// Returns a finding about each interview whose transcript has no length, where others have one.
  func unmeasured(_ data: InterviewData) -> [Diagnostic] {
    let measured = Set(data.interviews.filter { $0.characters != nil }.map(\.id))
    guard !measured.isEmpty else { return [] }
    return findings("transcript-length-missing", CodingTexts.noLength) {
      !measured.contains($0.id)
    }
  }

  private func findings(
    _ id: String, _ text: FindingText, where isMeant: (Interview) -> Bool
  ) -> [Diagnostic] {
    zip(interviews, lines).filter { isMeant($0.0) }.map { _, line in
      Diagnostic(
        id: id, severity: .warning, file: path, line: line, column: column, message: text.message,
        why: text.why, fix: text.fix)
    }
  }

  private static let repeated = FindingText(
    (
      de: "die Nummer des Interviews fehlt oder kommt schon vor",
      en: "the id of the interview is missing or occurs already"
    ),
    why: (
      de: "jedes Interview zählt einmal, und seine Codierungen finden es über die Nummer",
      en: "every interview counts once, and its codings find it by the id"
    ),
    fix: (de: "eine eigene Nummer vergeben", en: "give it an id of its own"))
}
