import BefundModel

/// Reads the members of the steering group and its feedback.
enum SteeringGroupReader {
  /// The columns that the list of members must have, besides those of the sessions.
  static let columns = ["mitglied_id", "funktion", "gruppe"]
  /// The pattern of the columns with the attendance.
  static let sessions = "sitzung_*"
  /// The columns that the list of feedback must have.
  static let feedbackColumns = ["datum", "gremium", "thema", "text", "antwort", "status"]

  /// Returns the members and the feedback, and the findings.
  ///
  /// - Parameters:
  ///   - path: The list of members.
  ///   - feedback: The list of feedback.
  ///   - topics: The ids of the study's topics; `nil` takes any.
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ path: String, feedback: String? = nil, topics: [String]? = nil
  ) throws -> (group: SteeringGroup, findings: [Diagnostic]) {
    var (group, findings) = try readMembers(path)
    if let feedback {
      let (entries, own) = try readFeedback(feedback, topics: topics)
      group.feedback = entries
      findings += own
    }
    return (group, findings.sortedByLocation())
  }

  private static func readMembers(
    _ path: String
  ) throws -> (group: SteeringGroup, findings: [Diagnostic]) {
    let file = try ListFile.open(path, options: DelimitedOptions(headerNames: Set(columns)))
    let names = try file.columns(matching: sessions).map { file.header[$0] }
      .sorted { number($0) < number($1) }
    var rows = try TypedRows(file, columns: columns + names, texts: ["mitglied_id"])
    let members = (0..<rows.count).map { row in
      SteeringGroupMember(
        id: rows.identifier(row, "mitglied_id"), function: rows[row, "funktion"],
        group: rows[row, "gruppe"],
        attendance: names.map { rows.word(row, $0, attendances) })
    }
    return (SteeringGroup(members: members), rows.findings)
  }

  /// Returns the feedback and the findings.
  ///
  /// - Throws: `unknown-column` and the findings of reading.
  static func readFeedback(
    _ path: String, topics: [String]? = nil
  ) throws -> (entries: [FeedbackEntry], findings: [Diagnostic]) {
    var rows = try TypedRows(path, columns: feedbackColumns, texts: ["text", "antwort"])
    let entries = (0..<rows.count).map { row in
      FeedbackEntry(
        day: rows.day(row, "datum"), body: rows[row, "gremium"],
        topic: rows.topics(row, "thema", known: topics).first, text: rows[row, "text"],
        answer: rows[row, "antwort"], status: rows.word(row, "status", states))
    }
    return (entries, rows.findings.sortedByLocation())
  }

  private static let attendances: KeyValuePairs<String, SteeringGroupMember.Attendance> = [
    "anwesend": .present, "entschuldigt": .excused, "vertreten": .represented,
  ]
  private static let states: KeyValuePairs<String, FeedbackEntry.Status> = [
    "offen": .open, "erledigt": .settled,
  ]

  /// The number behind the last underscore.
  private static func number(_ name: String) -> Int {
    name.split(separator: "_").last.flatMap { Int($0) } ?? .max
  }
}
