import BefundModel

/// Puts a project together from what a reader finds, in any order.
struct ProjectBuilder {
  private(set) var project: CodingProject
  private var codeOfPath: [[String]: Int] = [:]
  private var documentOfKey: [String: Int] = [:]
  private var coders: Set<String> = []
  private(set) var raw: [RawSpan?] = []
  /// The bytes of all paths of codes.
  private var codeBytes = 0
  /// Whether codes lie too deep, or their paths are too long.
  private(set) var hasDeepCodes = false

  /// The most bytes of one text in UTF-8; a long interview has some hundred thousand.
  static let textLimit = 4 << 20

  init(tool: String, version: String? = nil) {
    project = CodingProject(tool: tool, version: version)
  }

  /// Returns the place of a code, a new one where the path is new.
  mutating func code(_ path: [String], isCodable: Bool = true) -> Int {
    if let known = codeOfPath[path] { return known }
    return addCode(path, isCodable: isCodable)
  }

  /// Adds an entry of the code system; two entries of one path stay two.
  @discardableResult
  mutating func addCode(_ path: [String], isCodable: Bool = true) -> Int {
    // A name costs memory of its own, however short it is.
    codeBytes += path.reduce(0) { $0 + 32 + $1.utf8.count }
    guard path.count <= DeepCodes.limit, codeBytes <= DeepCodes.byteLimit else {
      hasDeepCodes = true
      return 0
    }
    project.codes.append(CodingProject.Code(path: path, isCodable: isCodable))
    if codeOfPath[path] == nil { codeOfPath[path] = project.codes.count - 1 }
    return project.codes.count - 1
  }

  /// Returns the place of a document, a new one where the key is new.
  mutating func document(_ key: String, name: String, group: String? = nil) -> Int {
    if let known = documentOfKey[key] { return known }
    project.documents.append(CodingProject.Document(name: name, group: group))
    documentOfKey[key] = project.documents.count - 1
    return project.documents.count - 1
  }

  /// Adds a document and returns its place.
  mutating func addDocument(_ name: String) -> Int {
    project.documents.append(CodingProject.Document(name: name))
    return project.documents.count - 1
  }

  /// Sets the text of a document; one that is too long is noted and left out.
  mutating func setText(_ text: String?, of document: Int) {
    if let text, text.utf8.count > Self.textLimit { return addLongText() }
    project.documents[document].text = text
  }

  /// Notes a text that is too long to be read.
  mutating func addLongText() { project.longTexts += 1 }

  /// Notes a text that the export should hold and does not.
  mutating func addMissingText() { project.missingTexts += 1 }

  /// Notes a code or category whose category the export does not hold.
  mutating func addDanglingCategory() { project.danglingCategories += 1 }

  /// Notes a coding of a memo.
  mutating func addMemoCoding() { project.memoCodings += 1 }

  /// Notes a coding by somebody whom the export does not know.
  mutating func addUnknownCoder() { project.unknownCoders += 1 }

  mutating func setGroup(_ group: String, of document: Int) {
    project.documents[document].group = group
  }

  mutating func addCase(_ own: CodingProject.Case) { project.cases.append(own) }

  /// Adds a segment and returns its place.
  mutating func addSegment(_ document: Int, span: RawSpan?, quote: String?) -> Int {
    project.segments.append(CodingProject.Segment(document: document, quote: quote))
    raw.append(span)
    return project.segments.count - 1
  }

  /// Gives a segment its words, where it has none yet.
  mutating func setQuote(_ quote: String, of segment: Int) {
    if project.segments[segment].quote == nil, !quote.isEmpty {
      project.segments[segment].quote = quote
    }
  }

  mutating func addCoding(_ coding: CodingProject.Coding) {
    if let coder = coding.coder { coders.insert(coder) }
    project.codings.append(coding)
  }

  /// Notes a coding whose code or document the export does not hold.
  mutating func addDangling() { project.danglingCodings += 1 }

  /// Notes a passage whose positions cannot be read.
  mutating func addLostPosition() { project.lostPositions += 1 }

  mutating func addCoder(_ name: String) { coders.insert(name) }

  /// Returns the project, with spans in Unicode scalars where the unit of the offsets is known.
  ///
  /// - Parameters:
  ///   - expected: The unit that the tool is known to use.
  ///   - quotesAreText: Whether the tool copies the text of a passage; elsewhere a passage may have a name,
  ///     and its quote is what its text reads.
  /// - Throws: ``DeepCodes``.
  func finished(
    expecting expected: CodingProject.OffsetUnit?, quotesAreText: Bool = false
  ) throws -> CodingProject {
    guard !hasDeepCodes else { throw DeepCodes() }
    var result = project
    markRepeated(&result)
    result.coders = coders.sorted()
    let detection = OffsetDetection(
      texts: project.documents.map(\.text), raw: raw, expected: expected,
      quotesAreText: quotesAreText)
    result.offsets = detection.offsets
    result.differingQuotes = detection.differing
    if detection.offsets.unit != nil, detection.offsets.confidence != .unsure {
      result.lostPositions += zip(raw, detection.spans).count { $0 != nil && $1 == nil }
    }
    let ofDocument = Dictionary(grouping: result.segments.indices) {
      result.segments[$0].document
    }
    for (document, places) in ofDocument {
      let text = result.documents[document].text.map { Array($0.unicodeScalars) }
      for place in places {
        result.segments[place].span = detection.spans[place]
        if !quotesAreText, raw[place] != nil { result.segments[place].quote = nil }
        guard result.segments[place].quote == nil, let span = detection.spans[place], let text
        else { continue }
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: text[span])
        result.segments[place].quote = String(quote)
      }
    }
    return result
  }
}

extension ProjectBuilder {
  /// Marks the codings of one code by one coder that have the same passage as an earlier one.
  ///
  /// In a list, whose rows tell more, a row is a repetition where it is one to the letter.
  ///
  /// Two codings whose coders nobody knows may be by two coders, where others are known.
  private func markRepeated(_ project: inout CodingProject) {
    let isAnonymous = coders.isEmpty && project.unknownCoders == 0
    struct Mark: Hashable {
      var place: [Int]
      var code: Int
      var coder: String?
    }
    var seen: Set<Mark> = []
    for place in project.codings.indices where project.codings[place].line == nil {
      let coding = project.codings[place]
      guard !coding.isRemoved, coding.coder != nil || isAnonymous else { continue }
      let span = raw[coding.segment].map { [$0.document, $0.start, $0.end] }
      let mark = Mark(place: span ?? [coding.segment], code: coding.code, coder: coding.coder)
      if !seen.insert(mark).inserted { project.codings[place].isRepeated = true }
    }
  }
}

extension CodingProject {
  /// The documents with a coding that is not removed.
  var codedDocuments: Set<Int> {
    Set(codings.lazy.filter { !$0.isRemoved }.map { segments[$0.segment].document })
  }

  /// Adds attributes of documents: to the case that a document is alone, or to a new case of its name.
  mutating func add(_ attributes: [(document: Int, values: [String: AttributeValue])]) {
    var casesOfDocument = Dictionary(
      grouping: cases.indices.filter { cases[$0].documents.count == 1 },
      by: { cases[$0].documents[0] })
    for (document, values) in attributes where !values.isEmpty {
      if let own = casesOfDocument[document], own.count == 1 {
        cases[own[0]].attributes.merge(values) { ofCase, _ in ofCase }
      } else {
        casesOfDocument[document, default: []].append(cases.count)
        cases.append(
          Case(name: documents[document].name, attributes: values, documents: [document]))
      }
    }
  }
}
