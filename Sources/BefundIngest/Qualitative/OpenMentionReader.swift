import BefundModel

/// Reads the coded mentions of the open answers.
enum OpenMentionReader {
  /// The columns that the file must have.
  static let columns = ["antwort_id", "frage", "code", "codierer", "auszug"]

  /// Returns the mentions in the order of the file, uncoded ones too, and the findings.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - codes: The ids of the code system; `nil` takes any.
  ///   - names: The registered names, for finding persons in excerpts.
  /// - Throws: `unknown-column` and the findings of reading.
  static func read(
    _ path: String, codes: Set<String>? = nil, names: RegisteredNames = .none
  ) throws -> (mentions: [OpenMention], findings: [Diagnostic]) {
    var rows = try TypedRows(path, columns: columns, texts: ["antwort_id", "auszug"])
    for row in 0..<rows.count
    where PersonDetection.finds(in: rows[row, "auszug"], names: names) {
      rows.report(
        PersonInTextCheck.id, row: row, "auszug", PersonInTextCheck.text(of: "auszug"))
    }
    let mentions = (0..<rows.count).map { row in
      OpenMention(
        answer: rows[row, "antwort_id"], question: rows[row, "frage"],
        assignment: assignment(row, in: &rows, codes: codes), coder: rows[row, "codierer"],
        excerpt: rows[row, "auszug"])
    }
    return (mentions, rows.findings.sortedByLocation())
  }

  private static func assignment(
    _ row: Int, in rows: inout TypedRows, codes: Set<String>?
  ) -> OpenMention.Assignment {
    let code = rows[row, "code"]
    if code.isEmpty {
      rows.report(UncodedAnswerCheck.id, row: row, "code", UncodedAnswerCheck.text)
      return .uncoded
    }
    if UnassignableMentionCheck.spellings.contains(code.lowercased()) {
      rows.report(
        UnassignableMentionCheck.id, .note, row: row, "code", UnassignableMentionCheck.text)
      return .unassignable
    }
    if codes?.contains(code) != false { return .code(code) }
    rows.report(
      UnknownMentionCodeCheck.id, row: row, "code", UnknownMentionCodeCheck.text("code"))
    return .uncoded
  }
}
