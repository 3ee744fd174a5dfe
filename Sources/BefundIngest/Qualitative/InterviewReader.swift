import BefundModel

/// Reads the interviews, the export of their codings, and what stands beside them.
enum InterviewReader {
  /// Returns the interviews and the findings.
  ///
  /// - Parameters:
  ///   - survey: The survey that codes may be tied to; `nil` without one.
  ///   - names: The registered names, which are searched for.
  ///   - today: The day in the study's time zone, such as `2024-05-20`.
  /// - Throws: `unknown-column`, `no-interviews`, the findings of reading, and what ``CodingProjectReader`` throws.
  static func read(
    _ study: Study, survey: SurveyData?, names: RegisteredNames, today: String
  ) throws -> (data: InterviewData, findings: [Diagnostic])? {
    guard let source = study.sources.interviews else { return nil }
    func path(_ name: String) -> String { StudyFileReader.joined(study.folder, name) }
    let columns = CodingPreset(source.codingColumns, separator: source.separator)
    let export = try CodingProjectReader.read(path(source.codings), columns: columns)
    let listed = try source.interviews.map { try InterviewList(path($0), source.columns) }
    let known = listed?.interviews ?? documents(export.project, source)
    guard !known.isEmpty else {
      throw source.interviews.map { CodingFindings.noInterviews(path($0)) }
        ?? CodingFindings.noneCoded(path(source.codings))
    }
    let interviews = InterviewNames(
      Set(known.map(\.id) + export.project.documents.map(\.name)).sorted(),
      ordinary: Set(known.map(\.organisationType)))
    let system = try CodeSystem(study, source)
    var projection = CodingProjection(
      export, path: path(source.codings), system: system, interviews: known.map(\.id),
      mainCoder: source.mainCoder, names: names)
    projection.project()
    let lengths = TranscriptLengths(export, projection.interviewOfDocument)
    var data = InterviewData(
      interviews: lengths.added(to: known),
      codings: projection.codings, codes: projection.system.entries, mainCoder: "")
    let joined = projection.joinedInterviews
    data.hasSpans = export.project.hasReliableSpans && joined.isEmpty
    var findings = export.findings + system.findings + projection.findings
    findings += listed?.findings ?? []
    if !joined.isEmpty {
      findings.append(
        CodingFindings.joinedDocuments(
          path(source.codings), count: joined.count, line: projection.joinedLine))
    }
    if data.hasSpans {
      findings += lengths.beyond(data.interviews, path(source.codings))
      findings += listed?.unmeasured(data) ?? []
    }
    if let list = export.list {
      findings += CodingListChecks.findings(list.table, list.layout, names: names)
    }
    if let survey { findings += SurveyCodeCheck(study, survey).findings(system, source.codes) }
    let coderFindings = setMainCoder(&data, source, study.path)
    findings += coderFindings
    if let listed {
      findings += coderFindings.isEmpty ? listed.uncoded(data) : []
      findings += listed.codedOnce(data)
    } else if let alike = alikeDocuments(known, path(source.codings)) {
      findings.append(alike)
    }
    if coderFindings.isEmpty {
      leaveOutUncoded(&data, isListed: listed != nil)
      if listed == nil, data.uncodedCount > 0 {
        findings.append(
          CodingFindings.uncodedDocuments(path(source.codings), count: data.uncodedCount))
      }
      if data.interviews.isEmpty {
        findings.append(CodingFindings.noneCoded(path(source.codings)))
      }
    }
    if let name = source.quotes {
      findings += try QuoteReleases.read(path(name), today: today, into: &data)
    }
    if let name = source.verdicts {
      let (verdicts, own) = try VerdictReader.read(
        path(name), study, data, interviews: interviews, names: names)
      data.verdicts = verdicts
      findings += own
    }
    return (data, findings)
  }

  private static func setMainCoder(
    _ data: inout InterviewData, _ source: InterviewSource, _ path: String
  ) -> [Diagnostic] {
    let coders = Set(data.codings.map(\.coder))
    data.mainCoder = source.mainCoder ?? coders.min() ?? ""
    if source.mainCoder == nil, coders.count > 1 {
      return [CodingFindings.mainCoder(path, isMissing: true)]
    }
    if !coders.isEmpty, !coders.contains(data.mainCoder) {
      return [CodingFindings.mainCoder(path, isMissing: false)]
    }
    return []
  }

  /// Leaves out the interviews that the main coder has not coded.
  ///
  /// Without a list, a document whose codings are all ignored, such as a guideline, is no interview either.
  private static func leaveOutUncoded(_ data: inout InterviewData, isListed: Bool) {
    let codings = data.codings.filter { isListed || !$0.isIgnored }
    let coded = Set(codings.filter { $0.coder == data.mainCoder }.map(\.interview))
    let all =
      isListed ? Set(data.interviews.map(\.id)) : Set(codings.map(\.interview))
    data.interviews = data.interviews.filter { coded.contains($0.id) }
    data.uncodedCount = all.count - data.interviews.count
  }

  /// A finding where names of documents differ in spelling only: without a list nothing tells whether they
  /// are one interview.
  private static func alikeDocuments(_ interviews: [Interview], _ path: String) -> Diagnostic? {
    let names = Dictionary(grouping: interviews.map(\.id), by: InterviewNames.key)
    let alike = names.filter { !$0.key.isEmpty && $0.value.count > 1 }
    guard !alike.isEmpty else { return nil }
    return CodingFindings.alikeDocuments(
      path, count: alike.reduce(0) { $0 + $1.value.count })
  }

  /// Takes every document that was coded as an interview, those of one name as one, with the
  /// attributes of its case.
  private static func documents(
    _ project: CodingProject, _ source: InterviewSource
  ) -> [Interview] {
    let coded = project.codedDocuments
    var seen: Set<String> = []
    return project.documents.indices.filter {
      coded.contains($0) && seen.insert(project.documents[$0].name).inserted
    }.map { place in
      let own = project.cases.filter { $0.documents.contains(place) }
      func value(_ role: InterviewRole) -> String? {
        for (name, named) in source.attributes where named == role {
          for attributes in own.map(\.attributes) {
            if case .text(let text)? = attributes[name], !text.isEmpty { return text }
          }
        }
        return nil
      }
      return Interview(
        id: project.documents[place].name,
        organisationType: value(.organisationType) ?? project.documents[place].group ?? "",
        perspective: value(.perspective) ?? "", persons: nil, isDoubleCoded: false)
    }
  }
}
