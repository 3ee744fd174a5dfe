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
  private var isTooLarge = false
  private var isStopped = false
  private var hasRoot = false
  /// Whether end tags do not match, or something stands beside the root.
  private var isBroken = false

  private var elements = 0
  private var names: Set<String> = []
  /// Where the parser met the first fault.
  private var fault: (line: Int, column: Int)?

  /// The most elements that may be nested in one another.
  static let depthLimit = 200
  /// The most bytes of a document in UTF-8.
  static let sizeLimit = 16 << 20
  /// The most elements of a document.
  static let elementLimit = 1_000_000
  /// The most different names of elements; formats have some dozens.
  private static let nameLimit = 1000
  /// The most attributes of one element; the parser compares each with all others.
  private static let attributeLimit = 2000

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
  ///   - file: The path of the file, for findings.
  ///   - part: Where it is an archive, the name of the document in it, for findings.
  ///   - starts: Called when an element begins, its ancestors in ``path``.
  ///   - ends: Called when an element ends, with its text, its ancestors in ``path``.
  /// - Throws: `unreadable-xml`, `doctype-refused`, `xml-too-large`, `broken-xml` (65).
  static func read(
    _ data: Data, file: String, part: String? = nil,
    starts: @escaping (XMLElements, Element) -> Void = { _, _ in },
    ends: @escaping (XMLElements, Element) -> Void = { _, _ in }
  ) throws {
    guard data.count <= sizeLimit else { throw WorkbookFindings.largeXML(file) }
    guard !data.isEmpty else {
      throw WorkbookFindings.brokenXML(file, part: part, line: 1, column: 1)
    }
    guard let text = decoded(data) else { throw WorkbookFindings.unreadableXML(file) }
    guard text.range(of: Data("<!DOCTYPE".utf8)) == nil else {
      throw WorkbookFindings.doctype(file)
    }
    guard attributesFit(text) else { throw WorkbookFindings.largeXML(file) }
    // As a stream: the parser takes at most 10 MB in one piece.
    let parser = XMLParser(stream: InputStream(data: text))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let reader = XMLElements(starts: starts, ends: ends)
    parser.delegate = reader
    let isRead = parser.parse()
    guard !reader.isTooLarge else { throw WorkbookFindings.largeXML(file) }
    guard isRead, parser.parserError == nil, reader.hasRoot, reader.path.isEmpty,
      !reader.isStopped, !reader.isBroken
    else {
      let place = reader.fault ?? (parser.lineNumber, parser.columnNumber)
      throw WorkbookFindings.brokenXML(file, part: part, line: place.line, column: place.column)
    }
  }

  /// Whether no element has too many attributes: counted before the parser sees them, from one `<` to the next, which
  /// no value holds.
  private static func attributesFit(_ text: Data) -> Bool {
    let (open, equal) = (UInt8(ascii: "<"), UInt8(ascii: "="))
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    return text.withUnsafeBytes { bytes in
      var count = 0
      var last: UInt8 = 0
      for byte in bytes {
        if byte == open {
          count = 0
        } else if last == equal, quotes.contains(byte) {
          count += 1
          if count > attributeLimit { return false }
        }
        last = byte
      }
      return true
    }
  }

  /// Ends the reading; the document counts as broken.
  func stop() { isStopped = true }

  /// Returns the document in UTF-8, without the declaration that names its encoding; `nil` where it is in
  /// an encoding that is not read, or not what it says.
  ///
  /// The parser sees valid UTF-8 only: it would end the program at other bytes in names and comments, and
  /// UTF-7 or EBCDIC could hide a document type.
  private static func decoded(_ data: Data) -> Data? {
    let encoding: String.Encoding? =
      if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
        .utf16
      } else if data.starts(with: [0x3C, 0x00]) {
        .utf16LittleEndian
      } else if data.starts(with: [0x00, 0x3C]) {
        .utf16BigEndian
      } else {
        Self.encoding(declaredIn: data)
      }
    guard let encoding else { return nil }
    var bytes = data
    if encoding == .utf8 {
      guard data.withUnsafeBytes({ String(validating: $0, as: UTF8.self) != nil }) else {
        return nil
      }
    } else {
      guard let text = String(data: data, encoding: encoding) else { return nil }
      bytes = Data(text.utf8)
    }
    bytes = EncodingDetection.withoutMark(bytes)
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    guard bytes.first(where: { !blanks.contains($0) }) == 0x3C else { return nil }
    if bytes.starts(with: Data("<?xml".utf8)), let end = bytes.range(of: Data("?>".utf8)) {
      // Blanks in its place keep lines and columns.
      for place in bytes.startIndex..<end.upperBound where bytes[place] != 0x0A {
        bytes[place] = 0x20
      }
    }
    return bytes
  }

  /// The encoding that a document without a byte order mark of UTF-16 names; UTF-8 without a name.
  private static func encoding(declaredIn data: Data) -> String.Encoding? {
    let start = EncodingDetection.withoutMark(data).prefix(200)
    let head = String(decoding: start, as: UTF8.self).lowercased()
    guard head.hasPrefix("<?xml"), let declared = head.split(separator: "?>").first,
      let place = declared.range(of: "encoding")
    else { return .utf8 }
    let name = declared[place.upperBound...].drop { " \t\r\n='\"".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    let encodings: [String: String.Encoding] = [
      "utf-8": .utf8, "utf8": .utf8, "utf-16": .utf8, "us-ascii": .utf8, "ascii": .utf8,
      "iso-8859-1": .isoLatin1, "windows-1252": .windowsCP1252,
    ]
    return encodings[String(name)]
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
    elements += 1
    names.insert(name)
    guard !isStopped else { return parser.abortParsing() }
    guard elements <= Self.elementLimit, names.count <= Self.nameLimit,
      path.count < Self.depthLimit
    else {
      isTooLarge = true
      return parser.abortParsing()
    }
    // Nothing but comments stands beside the root.
    if path.isEmpty, hasRoot { isBroken = true }
    hasRoot = true
    let local = Dictionary(
      attributes.map { (String($0.key.split(separator: ":").last ?? ""), $0.value) }
    ) { first, _ in first }
    let element = Element(name: name, attributes: local)
    starts(self, element)
    path.append(element)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    if fault == nil { fault = (parser.lineNumber, parser.columnNumber) }
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
    // The parser goes on behind a wrong end tag; what follows would belong nowhere.
    guard !isBroken, let element = path.last, element.name == name else {
      isBroken = true
      return parser.abortParsing()
    }
    path.removeLast()
    ends(self, element)
  }
}
