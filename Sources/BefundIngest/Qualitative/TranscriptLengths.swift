import BefundModel

/// How long the transcripts of an export are, and which passages reach beyond them.
struct TranscriptLengths {
  private let export: CodingExport
  private let interviewOfDocument: [String]

  /// - Parameter interviewOfDocument: The interview that each document is.
  init(_ export: CodingExport, _ interviewOfDocument: [String]) {
    self.export = export
    self.interviewOfDocument = interviewOfDocument
  }

  /// Returns interviews with the lengths of their coded texts, where the list does not give them.
  func added(to interviews: [Interview]) -> [Interview] {
    let documents = export.project.documents
    let lengths = Dictionary(
      export.project.codedDocuments.sorted().compactMap { place in
        (documents[place].text?.unicodeScalars.count ?? documents[place].characters)
          .map { (interviewOfDocument[place], $0) }
      }
    ) { first, _ in first }
    return interviews.map { interview in
      var result = interview
      result.characters = interview.characters ?? lengths[interview.id]
      return result
    }
  }

  /// Returns a finding about the passages that end beyond their transcript, if there are any.
  func beyond(_ interviews: [Interview], _ path: String) -> [Diagnostic] {
    let lengths = Dictionary(
      interviews.compactMap { own in own.characters.map { (own.id, $0) } }
    ) { first, _ in first }
    let project = export.project
    let codings = project.codings.filter { coding in
      let segment = project.segments[coding.segment]
      guard !coding.isRemoved, let end = segment.span?.upperBound,
        let length = lengths[interviewOfDocument[segment.document]]
      else { return false }
      return end > length
    }
    guard let first = codings.first else { return [] }
    return [
      CodingFindings.beyondTranscript(
        path, count: Set(codings.map(\.segment)).count, line: first.line,
        column: export.list?.layout.end.map { $0 + 1 })
    ]
  }
}
