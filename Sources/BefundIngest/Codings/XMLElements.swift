import BefundModel
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads an XML document element by element, without a tree and without any external entity.
final class XMLElements: NSObject, XMLParserDelegate {
  /// An element while it is read.
  struct Element {
    /// The local name, without prefix.
    let name: String
    let attributes: [String: String]
    /// The text directly inside.
    fileprivate(set) var text = ""

    /// Returns an attribute by its local name.
    subscript(name: String) -> String? { attributes[name] }
  }

  private(set) var path: [Element] = []
  private let starts: (XMLElements, Element) -> Void
  private let ends: (XMLElements, Element) -> Void
  private var isTooDeep = false
  private var hasRoot = false

  private static let depthLimit = 200

  private init(
    starts: @escaping (XMLElements, Element) -> Void, ends: @escaping (XMLElements, Element) -> Void
  ) {
    self.starts = starts
    self.ends = ends
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - data: The document.
  ///   - file: Its path, for findings.
  ///   - starts: Called when an element begins, its ancestors in ``path``.
  ///   - ends: Called when an element ends, with its text, its ancestors in ``path``.
  /// - Throws: `doctype-refused`, `broken-xml` (65).
  static func read(
    _ data: Data, file: String, starts: @escaping (XMLElements, Element) -> Void = { _, _ in },
    ends: @escaping (XMLElements, Element) -> Void = { _, _ in }
  ) throws {
    guard !hasDoctype(data) else { throw CodingFindings.doctype(file) }
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let reader = XMLElements(starts: starts, ends: ends)
    parser.delegate = reader
    guard parser.parse(), reader.hasRoot, reader.path.isEmpty, !reader.isTooDeep else {
      throw CodingFindings.brokenXML(file, line: parser.lineNumber)
    }
  }

  /// Whether a document type is declared, in UTF-8 or in either order of UTF-16.
  private static func hasDoctype(_ data: Data) -> Bool {
    let plain = Array("<!DOCTYPE".utf8)
    let zero: UInt8 = 0
    let little = plain.flatMap { byte -> [UInt8] in [byte, zero] }
    let big = plain.flatMap { byte -> [UInt8] in [zero, byte] }
    return [plain, little, big].contains { data.range(of: Data($0)) != nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard path.count < Self.depthLimit else {
      isTooDeep = true
      return parser.abortParsing()
    }
    hasRoot = true
    let local = Dictionary(
      attributes.map { (String($0.key.split(separator: ":").last ?? ""), $0.value) }
    ) { first, _ in first }
    let element = Element(name: name, attributes: local)
    starts(self, element)
    path.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !path.isEmpty { path[path.count - 1].text += string }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !path.isEmpty { path[path.count - 1].text += String(decoding: block, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if let element = path.popLast() { ends(self, element) }
  }
}
