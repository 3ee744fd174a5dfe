import BefundModel
import Foundation

/// Collects what the elements of a QDA-XML document say.
final class RefiCollector {
  private var builder = ProjectBuilder(tool: "REFI-QDA")
  private(set) var isProject = false
  private(set) var isCodebook = false
  private var origin = ""
  private var users: [String: String] = [:]
  private var codeOfID: [String: Int] = [:]
  /// The paths of the codes that are open, from the outermost to the innermost.
  private var codePaths: [[String]] = []
  private var variables: [String: String] = [:]
  private var sourceFiles: [Int: String] = [:]
  private var document: Int?
  /// The passages that are open: those of a PDF may hold the words they stand for.
  private var openSegments: [Int] = []
  private var segment: Int? { openSegments.last }
  private var coder: String?
  private var hasReference = false
  /// Whether codes lie too deep or their paths are too long, so that nothing more need be read.
  var hasDeepCodes: Bool { builder.hasDeepCodes }
  /// The identifiers that two codes, sources or users have.
  private(set) var repeatedIDs = 0
  private var references: [(segment: Int, code: String, coder: String?)] = []
  private var openCase: CodingProject.Case?
  private var variable: String?
  private var caseSources: [(place: Int, source: String)] = []
  private var attributesOfDocument: [Int: [String: CodingProject.AttributeValue]] = [:]
  private var documentOfID: [String: Int] = [:]
  private var set: (name: String, sources: [String])?

  private static let sources: Set<String> = [
    "TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource",
  ]

  /// Unifies identifiers: lower case, without braces.
  private static func id(_ text: String?) -> String {
    (text ?? "").lowercased().trimmingCharacters(in: CharacterSet(charactersIn: "{}"))
  }

  func start(_ element: XMLElements.Element, in path: [XMLElements.Element]) {
    switch element.name {
    case "Project" where path.isEmpty:
      isProject = true
      origin = element["origin"] ?? ""
    case "CodeBook":
      if path.isEmpty {
        isCodebook = true
        origin = element["origin"] ?? ""
      }
    case "User":
      let name = element["name"] ?? element["id"] ?? ""
      register(element) { id in
        let known = users.updateValue(name, forKey: id)
        return known == nil || known == name
      }
      if !name.isEmpty { builder.addCoder(name) }
    case "Code": startCode(element)
    case "Variable": variables[Self.id(element["guid"])] = element["name"]
    case "Case": openCase = CodingProject.Case(name: element["name"] ?? "")
    case "VariableRef": variable = variables[Self.id(element["targetGUID"])]
    case "SourceRef": refer(to: Self.id(element["targetGUID"]))
    case "Set": set = (element["name"] ?? "", [])
    case "MemberSource": set?.sources.append(Self.id(element["targetGUID"]))
    case "Coding": startCoding(element)
    case "CodeRef": startReference(element, in: path)
    case "Representation", "TextDescription": startText(element)
    case _ where Self.sources.contains(element.name): startSource(element)
    case _ where element.name.hasSuffix("Selection"): startSelection(element)
    default: break
    }
  }

  func end(_ element: XMLElements.Element, in path: [XMLElements.Element]) {
    switch element.name {
    case "Code" where !codePaths.isEmpty: codePaths.removeLast()
    case "Coding": if !hasReference { builder.addDangling() }
    case "PlainTextContent": endText(element)
    case "Case":
      if let own = openCase { builder.addCase(own) }
      openCase = nil
    case "Set":
      if let set {
        for id in set.sources { documentOfID[id].map { builder.setGroup(set.name, of: $0) } }
      }
      set = nil
    case "TextValue", "IntegerValue", "FloatValue", "BooleanValue", "DateValue", "DateTimeValue":
      setValue(element)
    case _ where Self.sources.contains(element.name): document = nil
    case _ where element.name.hasSuffix("Selection") && !openSegments.isEmpty:
      openSegments.removeLast()
    default: break
    }
  }

  /// Notes whose identifier an element has, if it has one; one that is taken already is a fault.
  private func register(_ element: XMLElements.Element, _ take: (String) -> Bool) {
    let id = Self.id(element["guid"])
    if !id.isEmpty, !take(id) { repeatedIDs += 1 }
  }

  private func startCode(_ element: XMLElements.Element) {
    // ATLAS.ti and Taguette write the levels into the name.
    let separator = origin.hasPrefix("Taguette") ? "." : "::"
    let names = (element["name"] ?? "").split(
      separator: separator, maxSplits: DeepCodes.limit, omittingEmptySubsequences: false)
    // One level more than the limit is enough to be told.
    let path = ((codePaths.last ?? []) + names.map(String.init)).prefix(DeepCodes.limit + 1)
    codePaths.append(Array(path))
    let place = builder.addCode(Array(path), isCodable: element["isCodable"] != "false")
    register(element) { codeOfID.updateValue(place, forKey: $0) == nil }
  }

  private func startCoding(_ element: XMLElements.Element) {
    let user = Self.id(element["creatingUser"])
    coder = users[user]
    if !user.isEmpty, coder == nil { builder.addUnknownCoder() }
    hasReference = false
  }

  private func startSource(_ element: XMLElements.Element) {
    let place = builder.addDocument(element["name"] ?? "")
    register(element) { documentOfID.updateValue(place, forKey: $0) == nil }
    document = place
    if element.name == "TextSource" { startText(element) }
  }

  /// Notes the file that holds the text of a source, or that stands for its picture or its pages.
  private func startText(_ element: XMLElements.Element) {
    guard let document, segment == nil, sourceFiles[document] == nil else { return }
    sourceFiles[document] = element["plainTextPath"]?.split(separator: "/").last.map(String.init)
  }

  /// Takes the text of a source; inside a selection it is the selection's.
  private func endText(_ element: XMLElements.Element) {
    if let segment {
      builder.setQuote(element.text, of: segment)
    } else if let document, builder.project.documents[document].text == nil {
      builder.setText(element.text, of: document)
    }
  }

  private func startSelection(_ element: XMLElements.Element) {
    guard let document else { return }
    // Inside a passage of a PDF a selection tells its words; it is no passage of its own.
    if let outer = segment { return openSegments.append(outer) }
    let quote = element["name"].flatMap { $0.isEmpty ? nil : $0 }
    var span: RawSpan?
    if element.name == "PlainTextSelection" {
      if let start = element["startPosition"].flatMap(Int.init),
        let end = element["endPosition"].flatMap(Int.init)
      {
        span = RawSpan(document: document, start: start, end: end, quote: quote)
      } else {
        builder.addLostPosition()
      }
    }
    openSegments.append(
      builder.addSegment(document, span: span, quote: span == nil ? nil : quote))
  }

  private func startReference(_ element: XMLElements.Element, in path: [XMLElements.Element]) {
    guard path.last?.name == "Coding" else { return }
    hasReference = true
    // A memo may be coded like a text; nobody said it in an interview.
    guard !path.contains(where: { $0.name == "Note" }) else { return builder.addMemoCoding() }
    guard let document else { return builder.addDangling() }
    // A coding right inside a source codes the whole document.
    let place = segment ?? builder.addSegment(document, span: nil, quote: nil)
    references.append((place, Self.id(element["targetGUID"]), coder))
  }

  private func refer(to source: String) {
    if openCase != nil { caseSources.append((builder.project.cases.count, source)) }
  }

  private func setValue(_ element: XMLElements.Element) {
    guard let variable else { return }
    let text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
    let value: CodingProject.AttributeValue =
      switch element.name {
      case "IntegerValue", "FloatValue": Double(text).map { .number($0) } ?? .text(text)
      case "BooleanValue": .flag(text == "true" || text == "1")
      default: .text(text)
      }
    if openCase != nil {
      openCase?.attributes[variable] = value
    } else if let document {
      attributesOfDocument[document, default: [:]][variable] = value
    }
  }

  /// Loads the texts that lie in files of their own.
  func loadTexts(_ text: (String) throws -> RefiReader.SourceText) throws {
    for (document, file) in sourceFiles.sorted(by: { $0.key < $1.key })
    where builder.project.documents[document].text == nil {
      switch try text(file) {
      case .text(let own): builder.setText(own, of: document)
      case .missing: builder.addMissingText()
      case .tooLong: builder.addLongText()
      }
    }
  }

  /// Returns the project once everything is collected.
  ///
  /// - Throws: ``DeepCodes``.
  func finished() throws -> CodingProject {
    for reference in references {
      guard let code = codeOfID[reference.code] else {
        builder.addDangling()
        continue
      }
      builder.addCoding(
        CodingProject.Coding(segment: reference.segment, code: code, coder: reference.coder))
    }
    let (tool, version) = Self.tool(origin)
    var project = try builder.finished(expecting: Self.unit(of: tool))
    project.tool = tool
    project.version = version
    for (place, source) in caseSources {
      if let document = documentOfID[source] { project.cases[place].documents.append(document) }
    }
    project.add(attributesOfDocument.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    return project
  }

  /// Parts an origin such as `ATLAS.ti Mac 8.4.2` into tool and version.
  static func tool(_ origin: String) -> (name: String, version: String?) {
    let words = origin.split(separator: " ").map(String.init)
    guard let first = words.first(where: { $0.contains { $0.isNumber } }),
      let place = words.firstIndex(of: first), place > 0
    else { return (origin.isEmpty ? "REFI-QDA" : origin, nil) }
    return (words[..<place].joined(separator: " "), first)
  }

  private static func unit(of tool: String) -> CodingProject.OffsetUnit? {
    let name = tool.lowercased()
    if name.hasPrefix("qualcoder") || name.hasPrefix("rqda") { return .scalars }
    if name.hasPrefix("nvivo") { return .utf16WithDoubleLineEnds }
    if name.hasPrefix("atlas") { return .scalarsWithSingleLineEnds }
    return nil
  }
}
