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
  private var isStopped = false
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
  /// - Throws: `unreadable-xml`, `doctype-refused`, `broken-xml` (65).
  static func read(
    _ data: Data, file: String, starts: @escaping (XMLElements, Element) -> Void = { _, _ in },
    ends: @escaping (XMLElements, Element) -> Void = { _, _ in }
  ) throws {
    guard isReadable(data) else { throw CodingFindings.unreadableXML(file) }
    guard !hasDoctype(data) else { throw CodingFindings.doctype(file) }
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let reader = XMLElements(starts: starts, ends: ends)
    parser.delegate = reader
    guard parser.parse(), reader.hasRoot, reader.path.isEmpty, !reader.isTooDeep, !reader.isStopped
    else {
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

  /// Ends the reading; the document counts as broken.
  func stop() { isStopped = true }

  /// Whether the bytes are in an encoding in which a document type can be seen: UTF-8, what agrees with
  /// it in ASCII, or UTF-16.
  ///
  /// Other encodings, such as UTF-7 or EBCDIC, could hide one.
  private static func isReadable(_ data: Data) -> Bool {
    let head = [UInt8](data.prefix(200))
    let wide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if wide || head.starts(with: [0x3C, 0x00]) || head.starts(with: [0x00, 0x3C]) { return true }
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    guard start.drop(while: blanks.contains).first == 0x3C else { return false }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    guard let declared = text.split(separator: "?>").first, declared.hasPrefix("<?xml"),
      let place = declared.range(of: "encoding")
    else { return true }
    let name = declared[place.upperBound...].drop { " \t\r\n='\"".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return [
      "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "utf-16",
    ]
    .contains(String(name))
  }

  func parser(
    _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
  ) {
    isStopped = true
    parser.abortParsing()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard !isStopped else { return parser.abortParsing() }
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
