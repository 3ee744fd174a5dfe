import BefundModel
import Crypto

/// Makes the study's codings out of an export: documents become interviews, codes become topics.
struct CodingProjection {
  private let export: CodingExport
  private let path: String
  private let interviews: InterviewNames
  private let names: RegisteredNames
  private let coders: CoderNames
  private(set) var system: CodeSystem
  private(set) var codings: [Coding] = []
  private(set) var findings: [Diagnostic] = []
  /// The codes that mean nothing, with their first line and their codings.
  private var unmapped: [[String]: (line: Int?, count: Int)] = [:]
  private var personsInQuotes = 0
  /// What each quote's id was made of.
  private var quoteOfID: [String: String] = [:]
  private var hasQuoteCollision = false
  /// The interview that each document is.
  private(set) var interviewOfDocument: [String] = []

  init(
    _ export: CodingExport, path: String, system: CodeSystem, interviews: [String],
    mainCoder: String?, names: RegisteredNames
  ) {
    self.export = export
    self.path = path
    self.system = system
    self.interviews = InterviewNames(interviews)
    self.names = names
    coders = CoderNames(export.project.codings.map(\.coder), main: mainCoder)
  }

  mutating func project() {
    let project = export.project
    let documents = project.documents.map { interviews.find($0.name) }
    interviewOfDocument = documents.map(\.id)
    let used = Set(project.codings.lazy.filter { !$0.isRemoved }.map(\.code))
    let meanings = project.codes.enumerated().map { place, code in
      code.isCodable || used.contains(place) ? system.match(code.path) : .ignored
    }
    var quotes: [Int: Quote] = [:]
    for own in project.codings where !own.isRemoved {
      let segment = project.segments[own.segment]
      let name = documents[segment.document]
      reportDocument(name, own.line)
      if quotes[own.segment] == nil, let text = segment.quote, !text.isEmpty {
        quotes[own.segment] = quote(text)
      }
      var coding = Coding(
        interview: name.id, coder: coder(of: own), topic: nil, kind: nil, code: nil,
        isRepeated: own.isRepeated)
      coding.isUnlisted = name.match == .unknown || name.match == .ambiguous
      coding.span = segment.span
      coding.quote = quotes[own.segment]
      coding.weight = own.weight
      coding.isAnchor = own.isAnchor
      take(meanings[own.code], project.codes[own.code].path, own.line, &coding)
      codings.append(coding)
    }
    reportUnmapped()
    if hasQuoteCollision { findings.append(CodingFindings.quoteCollision(path)) }
    if export.list == nil, personsInQuotes > 0 {
      findings.append(CodingFindings.personsInQuotes(path, count: personsInQuotes))
    }
  }

  /// Makes a quote, its id from the words alone.
  ///
  /// With the interview in it, a printed quote would tell by a few guesses
  /// whose interview it is from, and which quotes belong together.
  private mutating func quote(_ text: String) -> Quote {
    let digest = SHA256.hash(data: Array(text.utf8))
    let id = digest.prefix(8).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    if quoteOfID.updateValue(text, forKey: id.joined()) ?? text != text {
      hasQuoteCollision = true
    }
    return Quote(
      id: id.joined(), text: PlainLine.text(text),
      namesPerson: PersonDetection.finds(in: text, names: names))
  }

  /// The coder by one spelling; codings that name none beside others that do are the main coder's.
  private mutating func coder(of own: CodingProject.Coding) -> String {
    let column = export.list?.layout.coder
    let name = coders.name(own.coder)
    if own.coder == nil, !name.isEmpty {
      report("coder-missing", own.line, column, CodingTexts.noCoder, .warning)
    } else if let written = own.coder, written != name {
      report("coder-variant", own.line, column, CodingTexts.coderVariant)
    }
    return name
  }

  // MARK: Interviews

  private mutating func reportDocument(
    _ name: (id: String, match: InterviewNames.Match), _ line: Int?
  ) {
    let column = export.list?.layout.document
    switch name.match {
    case .exact: break
    case .variant: report("document-name-variant", line, column, CodingTexts.documentName)
    case .ambiguous:
      report("ambiguous-document", line, column, CodingTexts.ambiguousDocument, .warning)
    case .unknown:
      report("unknown-document", line, column, CodingTexts.unknownDocument, .warning)
    }
  }

  // MARK: Codes

  private mutating func take(
    _ match: CodeSystem.Match, _ path: [String], _ line: Int?, _ coding: inout Coding
  ) {
    let column = export.list?.layout.code
    if coding.quote?.namesPerson == true { personsInQuotes += 1 }
    switch match {
    case .code(let place, let isCut):
      coding.topic = system.entries[place].topic
      coding.kind = system.entries[place].kind
      coding.code = system.entries[place].id
      if isCut { report("truncated-code", line, column, CodingTexts.truncated) }
    case .topicOnly(let topic):
      coding.topic = topic
      report("code-at-topic-level", line, column, CodingTexts.topicOnly, .warning)
    case .unknown(let topic?, let kind?):
      coding.topic = topic
      coding.kind = kind
      report("unknown-code", line, column, CodingTexts.unknownCode, .warning)
    case .unknown(let topic, _):
      coding.topic = topic
      coding.isUnmapped = true
      unmapped[path, default: (line, 0)].count += 1
    case .ignored: coding.isIgnored = true
    }
  }

  /// Lists every code without a topic or a kind, each once with the number of its codings.
  private mutating func reportUnmapped() {
    for (code, own) in unmapped.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let name = PlainLine.text(code.joined(separator: " > "))
      // A code may carry the name of a person.
      let shown = PersonDetection.finds(in: name, names: names) ? "…" : name
      findings.append(
        CodingFindings.unmappedCode(path, line: own.line, code: shown, count: own.count))
    }
  }

  private mutating func report(
    _ id: String, _ line: Int?, _ column: Int?, _ text: FindingText, _ severity: Severity = .note
  ) {
    let finding = Diagnostic(
      id: id, severity: severity, file: path, line: line, column: column.map { $0 + 1 },
      message: text.message, why: text.why, fix: text.fix)
    // Without a line the same finding about every coding would say nothing more.
    if line == nil, let known = findings.firstIndex(where: { $0.id == id }) {
      findings[known].count += 1
    } else {
      findings.append(finding)
    }
  }

  /// The interviews that several coded documents belong to.
  ///
  /// In a list, spellings of one name are one document. Two coders may keep their copies of it in two groups of
  /// documents; of one coder, two groups are two documents.
  var joinedInterviews: Set<String> {
    guard export.list != nil else {
      let documents = Dictionary(
        grouping: export.project.codedDocuments, by: { interviewOfDocument[$0] })
      return Set(documents.filter { $0.value.count > 1 }.keys)
    }
    return Set(joinedCodings.map { interviewOfDocument[$0.document] })
  }

  /// The line of a list where the first of several documents of one interview begins.
  var joinedLine: Int? { joinedCodings.compactMap(\.line).min() }

  /// The codings of a list in another document than the first of their interview.
  private var joinedCodings: [(document: Int, line: Int?)] {
    let project = export.project
    var names: [String: String] = [:]
    var groups: [[String]: String] = [:]
    return project.codings.filter { !$0.isRemoved }.compactMap { own in
      let place = project.segments[own.segment].document
      let document = project.documents[place]
      let interview = interviewOfDocument[place]
      let name = InterviewNames.key(document.name)
      let group = InterviewNames.key(document.group ?? "")
      let mark = [interview, coders.name(own.coder)]
      let isOtherName = names[interview, default: name] != name
      let isOtherGroup = !group.isEmpty && groups[mark, default: group] != group
      if names[interview] == nil { names[interview] = name }
      if groups[mark] == nil, !group.isEmpty { groups[mark] = group }
      return isOtherName || isOtherGroup ? (place, own.line) : nil
    }
  }
}
